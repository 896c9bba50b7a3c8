/** How far sheets are filled: whole columns and rows reach no further. */
import type { XlsxBook } from "../model";

export const extentsOf = (book: XlsxBook): { readonly rows: number; readonly columns: number }[] =>
  book.sheets.map(({ cells }) => ({
    rows: cells.reduce((most, cell) => Math.max(most, cell.row + (cell.formula?.area.rows ?? 1)), 1),
    columns: cells.reduce((most, cell) => Math.max(most, cell.column + (cell.formula?.area.columns ?? 1)), 1),
  }));
