/** Which formulas of a file an engine knows: on the file's own values it gives the file's own value. May not write anything. */
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxBook } from "../model";
import type { CreateCalculator } from "./calculator";
import { calculatedSheets } from "./calculatedSheets";
import { CellState } from "./cellState";
import { extentsOf } from "./extents";
import { keyOf, type FormulaNode } from "./formulaNode";
import { Replay } from "./replay";
import { createResolver } from "./resolve";

export function knownToEngine(
  book: XlsxBook,
  names: OurNames,
  create: CreateCalculator,
  nodes: readonly FormulaNode[],
): ReadonlySet<FormulaNode> {
  const calculator = create(calculatedSheets(book));
  try {
    const anchors = new Map(nodes.map((node) => [keyOf(node.sheet, node.cell.row, node.cell.column), node]));
    const resolve = createResolver({
      book,
      names,
      functions: calculator.functions,
      proven: calculator.proven,
      takesLines: calculator.takesLines,
      extents: extentsOf(book),
      spillAt: (sheet, row, column) => anchors.get(keyOf(sheet, row, column))?.area ?? null,
    });
    const state = new CellState(book, calculator);
    const replay = new Replay(calculator, state);
    book.sheets.forEach((_, s) => state.load(s));
    calculator.forget();
    for (const node of nodes)
      Object.assign(
        node,
        node.given ?? resolve(node.cell.formula.stored, { sheet: node.sheet, row: node.cell.row, column: node.cell.column }),
      );
    replay.tryAll(nodes.filter(({ obstacle }) => obstacle === null));
    return new Set(nodes.filter((node) => replay.knows(node)));
  } finally {
    calculator.dispose();
  }
}
