/**
 * Formulas that are one and the same call of ours, each over its own cells: they are calculated as the lines of one call. What
 * such a call cannot answer as the formula alone would (refusals, whose messages name no line; blanks; blocks) is left to the
 * formula. May not change a cell.
 */
import { sizeOf } from "../../sheet/areas";
import { isXlsxError, type XlsxValue } from "../model";
import type { CalculatedCall, CalculatedValue, Calculator } from "./calculator";
import type { CellState } from "./cellState";
import type { FormulaNode } from "./formulaNode";
import { PlaceMap } from "./placeMap";
import { eachCell } from "./placing";

type Answer = {
  readonly block: readonly (readonly CalculatedValue[])[];
  readonly calls: readonly CalculatedCall[];
  readonly unfinished: null;
};
type Line = { readonly node: FormulaNode; readonly cells: readonly (XlsxValue | undefined)[] };

/** Fewer are not worth it. */
const FEWEST = 2;

export class Lines {
  /** Cells of formulas whose turn has not come. */
  private readonly pending = new PlaceMap<true>();
  private readonly waiting = new Map<string, FormulaNode[]>();
  private readonly answers = new Map<FormulaNode, Answer>();

  constructor(
    order: readonly FormulaNode[],
    private readonly calculator: Calculator,
    private readonly state: CellState,
  ) {
    for (const node of order) {
      eachCell(node.area, (row, column) => this.pending.set(node.sheet, row, column, true));
      const call = node.line === null || node.obstacle ? undefined : node.line.shape;
      if (call === undefined) continue;
      const alike = this.waiting.get(call) ?? [];
      this.waiting.set(call, alike);
      alike.push(node);
    }
  }

  /** undefined: the formula has to be calculated by itself. Every formula that it reads must have had its turn. */
  answer(node: FormulaNode): Answer | undefined {
    const alike = node.line && this.waiting.get(node.line.shape);
    if (alike) this.calculate(node.line?.shape ?? "", alike);
    const answer = this.answers.get(node);
    this.answers.delete(node);
    return answer;
  }

  /** The turn of a formula is over: what it holds now is there to be read. */
  done(node: FormulaNode): void {
    this.pending.delete(node.sheet, node.cell.row, node.cell.column);
    if (sizeOf(node.area) > 1) eachCell(node.area, (row, column) => this.pending.delete(node.sheet, row, column));
  }

  private calculate(shape: string, alike: readonly FormulaNode[]): void {
    this.waiting.delete(shape);
    const isReady = ({ reads }: FormulaNode): boolean => reads.every((area) => !this.pending.has(area.sheet, area.row, area.column));
    const byBlanks = new Map<string, Line[]>();
    for (const node of alike) {
      if (!isReady(node)) continue;
      const cells = (node.line?.cells ?? []).map((place) => this.state.given(place));
      if (cells.some(isXlsxError)) continue;
      // An argument that is an empty cell is an argument left out.
      const blanks = cells.map((cell) => (cell === null || cell === undefined ? "-" : "x")).join("");
      const lines = byBlanks.get(blanks) ?? [];
      byBlanks.set(blanks, lines);
      lines.push({ node, cells });
    }
    for (const lines of byBlanks.values()) if (lines.length >= FEWEST) this.together(lines);
  }

  private together(lines: readonly Line[]): void {
    const { id, most } = lines[0]?.node.line ?? { id: "", most: 0 };
    const given = lines[0]?.cells ?? [];
    const column = (at: number): XlsxValue[][] | null =>
      given[at] === null || given[at] === undefined ? null : lines.map(({ cells }) => [cells[at] ?? null]);
    const results = this.calculator.lines(
      id,
      Array.from({ length: most }, (_, at) => column(at)),
    );
    if (results?.length !== lines.length) return;
    lines.forEach(({ node, cells }, i) => {
      const [value, ...further] = results[i] ?? [];
      if (further.length > 0 || value === "" || !["number", "string", "boolean"].includes(typeof value)) return;
      // Put together when somebody asks: of many lines hardly anybody does.
      const call: CalculatedCall = {
        id,
        get args() {
          return Array.from({ length: most }, (_, at) => (cells[at] === null || cells[at] === undefined ? null : [[cells[at]]]));
        },
      };
      this.answers.set(node, { block: [[value as CalculatedValue]], calls: [call], unfinished: null });
    });
  }
}
