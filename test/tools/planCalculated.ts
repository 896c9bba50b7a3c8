// A planned sheet as the engine calculates it: what its formulas show, cell by cell.
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { catalogue } from "../../src/functions/catalogue";
import type { SheetPlan } from "../../src/taskpane/panes/calculate/sheetPlan";
import { openBook, ourNames, recalculate, writeWorkbook } from "../../src/xlsx";

/** The value of a cell by row and column from 0; undefined: no formula fills it. */
export function planCalculated({ pieces, formulas }: Pick<SheetPlan, "pieces" | "formulas">): (row: number, column: number) => unknown {
  const taken = new Set(formulas.map(({ row, column }) => `${row} ${column}`));
  const values = pieces.flatMap(({ row, column, values: block }) =>
    block.flatMap((line, r) => line.map((value, c) => ({ row: row + r, column: column + c, value }))),
  );
  const plain = values.filter(({ row, column, value }) => value !== null && !taken.has(`${row} ${column}`));
  const cells = [...plain, ...formulas.map(({ row, column, formula }) => ({ row, column, value: null, formula: { text: formula } }))];
  const names = ourNames(catalogue.map(({ id }) => id));
  const { data } = openBook(writeWorkbook({ sheets: [{ name: "S", cells }] }, names), names);
  const again = recalculate(data, names, (sheets) => createBookEvaluator(catalogue, sheets), "everything");
  const filled = [...again.ours, ...again.others];
  return (row, column) => {
    const cell = filled.find(({ node, block }) => {
      const [r, c] = [row - node.cell.row, column - node.cell.column];
      return r >= 0 && c >= 0 && block[r]?.[c] !== undefined;
    });
    return cell?.block[row - cell.node.cell.row]?.[column - cell.node.cell.column];
  };
}
