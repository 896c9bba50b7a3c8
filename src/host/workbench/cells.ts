/**
 * A Univer workbook read and rewritten as a whole: used areas, values with formulas, spilled blocks, formulas exchanged
 * in place. May not know which formulas are ours.
 */
import { formatAddress } from "../../sheet/address";
import { holds } from "../../sheet/areas";
import { formulaRuns } from "../formulaRuns";
import type { Address, Cells, FormulaChange } from "../port";
import { expandThisRow } from "./structuredRefs";
import { listTables } from "./tables";
import type { Placed, UniverBook } from "./univerBook";

export function usedAreas(book: UniverBook): Address[] {
  return book.workbook.getSheets().flatMap((sheet) => {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const see = (row: number, column: number): void => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    };
    book.eachCell(sheet, (row, column, cell, formula) => {
      if ((cell?.v ?? "") === "" && formula === "") return;
      see(row, column);
      const spill = formula !== "" ? book.spill(sheet, row, column) : null;
      if (spill) see(spill.row + spill.rows - 1, spill.column + spill.columns - 1);
    });
    if (bottom < 0) return [];
    return [formatAddress({ sheet: sheet.getSheetName(), row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })];
  });
}

export const readCells = (book: UniverBook, area: Placed): Cells => ({ values: book.values(area), formulas: book.formulas(area) });

export function spills(book: UniverBook, anchors: readonly Address[]): (Address | null)[] {
  return anchors.map((anchor) => {
    const at = book.locate(anchor);
    const spill = book.spill(book.sheet(at.sheet), at.row, at.column);
    return spill ? formatAddress(spill) : null;
  });
}

export async function replaceFormulas(book: UniverBook, changes: readonly FormulaChange[]): Promise<void> {
  // A run down a column may pass through a table and go on below it.
  for (const { area, formulas } of formulaRuns(changes, 1000)) {
    const at = { ...area, sheet: area.sheet ?? book.workbook.getActiveSheet().getSheetName() };
    const tables = listTables(book).filter((table) => table.area.sheet === at.sheet);
    const tableOf = (row: number): string | null => tables.find((table) => holds(table.area, row, at.column))?.info.name ?? null;
    book.writeFormulas(
      at.sheet,
      at.row,
      at.column,
      formulas.map(([formula = ""], r) => [expandThisRow(formula, tableOf(at.row + r))]),
      undefined,
    );
  }
  await book.settled();
}
