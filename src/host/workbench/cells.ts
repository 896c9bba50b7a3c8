/**
 * A Univer workbook read and rewritten as a whole: used areas, values with formulas, spilled blocks, formulas exchanged
 * in place. May not know which formulas are ours.
 */
import { formatAddress } from "../../formula/address";
import type { Address, Cells, FormulaChange } from "../port";
import { expandThisRow } from "./structuredRefs";
import { tableAt } from "./tables";
import type { Placed, UniverBook } from "./univerBook";

export function usedAreas(book: UniverBook): Address[] {
  return book.workbook.getSheets().flatMap((sheet) => {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const see = (row: number, column: number): void => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    };
    sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
      const filled = (cell?.v ?? "") !== "" || (cell?.f ?? "") !== "";
      if (!filled) return;
      see(row, column);
      const spill = cell?.f ? book.spill(sheet, row, column) : null;
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
  for (const { address, formula } of changes) {
    const at = book.locate(address);
    book.writeFormulas(at.sheet, at.row, at.column, [[expandThisRow(formula, tableAt(book, at)?.info.name ?? null)]], undefined);
  }
  await book.settled();
}
