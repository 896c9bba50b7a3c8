/**
 * Cells whose arguments changed because they read, directly or through other formulas, a cell that the law changed: not
 * the person's own doing. May not evaluate a formula.
 */
import { sizeOf } from "../sheet/areas";
import { parseExpression, type Expression } from "../sheet/expression";
import { tokenize } from "../sheet/tokens";
import { addressOf } from "../audit/areas";
import { areaOf, spillArea } from "../audit/reading/references";
import { NotReadable } from "../audit/reading/values";
import type { SheetArea, Snapshot } from "../audit/snapshot";
import type { CellChange } from "./changes";

type At = { readonly sheet: string; readonly row: number; readonly column: number };

/** Steps from cell to cell that are followed, and cells of a range that are looked at one by one. */
const DEEPEST = 60;
const WIDEST = 20_000;

const keyOf = ({ sheet, row, column }: At): string => `${row} ${column} ${sheet.toLowerCase()}`;

/** Changes of `inputs` that follow from one of `edition` become changes of `edition` and name the cell they follow. */
export function following(changes: readonly CellChange[], snapshot: Snapshot): CellChange[] {
  const sources = new Map<string, string>();
  for (const change of changes) if (change.kind === "edition" && change.state === "has") mark(sources, change, snapshot);
  if (sources.size === 0) return [...changes];
  const search = new Search(snapshot, sources);
  return changes.map((change) => {
    const source =
      change.kind === "inputs" && change.reasons.every(({ kind }) => kind === "inputs" || kind === "around")
        ? search.from(change, 0)
        : null;
    return source === null ? change : { ...change, kind: "edition", reasons: [{ kind: "follows", cell: source }] };
  });
}

function mark(sources: Map<string, string>, change: CellChange, snapshot: Snapshot): void {
  const address = addressOf(change);
  const block = snapshot.spill(change.sheet, change.row, change.column);
  sources.set(keyOf(change), address);
  const whole = block ?? { ...change, columns: 1 };
  if (sizeOf(whole) <= WIDEST) eachCell(whole, (at) => void sources.set(keyOf(at), address));
}

function eachCell({ sheet, row, column, rows, columns }: SheetArea, visit: (at: At) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit({ sheet, row: r, column: c });
}

class Search {
  private readonly known = new Map<string, string | null>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly sources: ReadonlyMap<string, string>,
  ) {}

  /** Address of the changed cell that the formula at a place reads; null: none. */
  from(at: At, depth: number): string | null {
    const key = keyOf(at);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, null);
    const formula = this.snapshot.formula(at.sheet, at.row, at.column);
    if (formula === "" || depth > DEEPEST) return null;
    for (const area of references(formula, at, this.snapshot)) {
      const found = this.within(area, depth);
      if (found === null) continue;
      this.known.set(key, found);
      return found;
    }
    return null;
  }

  private within(area: SheetArea, depth: number): string | null {
    if (sizeOf(area) > WIDEST) return null;
    const cells: At[] = [];
    eachCell(area, (at) => void cells.push(at));
    for (const at of cells) {
      const source = this.sources.get(keyOf(at));
      if (source !== undefined) return source;
    }
    for (const at of cells) {
      const found = this.from(at, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
}

function references(formula: string, at: At, snapshot: Snapshot): SheetArea[] {
  const found: SheetArea[] = [];
  const walk = (expression: Expression): void => {
    switch (expression.kind) {
      case "reference":
        return keep(() => areaOf(expression, { snapshot, ...at }));
      case "spill":
        return keep(() => spillArea(expression.of, expression.text, { snapshot, ...at }));
      case "single":
      case "negative":
      case "percent":
        return walk(expression.of);
      case "operation":
        walk(expression.left);
        return walk(expression.right);
      case "call":
        return expression.arguments.forEach(walk);
      default:
        return;
    }
  };
  const keep = (area: () => SheetArea): void => {
    try {
      found.push(area());
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
    }
  };
  walk(parseExpression(tokenize(formula.slice(1))));
  return found;
}
