/**
 * Whether the engine knows a formula of others: on the values the file holds it must give the value the file holds, to
 * twelve digits and of the same type. What it gets wrong there, or what rests on the clock or on chance, it would get
 * wrong on new values too. May not write anything.
 */
import { sizeOf } from "../../sheet/areas";
import { inFile, nearlyIdentical } from "../sameValue";
import type { Calculator } from "./calculator";
import type { CellState } from "./cellState";
import type { FormulaNode } from "./formulaNode";
import { placed, sameArea } from "./placing";

export class Replay {
  private readonly known = new Map<FormulaNode, boolean>();

  constructor(
    private readonly calculator: Calculator,
    private readonly state: CellState,
  ) {}

  /** Tries formulas that were not tried before. Every cell must hold what the file holds. */
  tryAll(nodes: readonly FormulaNode[]): void {
    for (const node of nodes) if (!this.known.has(node)) this.known.set(node, this.givesStored(node));
  }

  knows(node: FormulaNode): boolean {
    return this.known.get(node) ?? false;
  }

  private givesStored(node: FormulaNode): boolean {
    const { block, unfinished } = this.calculator.evaluate(node.sheet, node.cell.row, node.cell.column, node.formula);
    if (unfinished !== null) return false;
    if (node.cell.formula.kind === "plain" && block.length * (block[0]?.length ?? 1) > 1) return false;
    const { area, values } = placed(node, block, () => true);
    const file = this.state.fileBlock(node);
    return (
      sizeOf(area) === sizeOf(node.cell.formula.area) &&
      sameArea(area, node.cell.formula.area) &&
      values.every((line, r) => line.every((value, c) => nearlyIdentical(inFile(value), file[r]?.[c] ?? null)))
    );
  }
}
