/** A workbook file as the audit sees a workbook. May not calculate nor change the file. */
import { placed, Snapshot, type SheetArea, type SheetCells } from "../../audit/snapshot";
import { sizeOf } from "../../sheet/areas";
import type { CellValue } from "../../host/port";
import { isXlsxError, type XlsxBook, type XlsxSheet, type XlsxValue } from "../../xlsx";

export function bookSnapshot(book: XlsxBook): Snapshot {
  const names = new Map<string, SheetArea>();
  for (const { name, text } of book.names) {
    const area = areaOf(text);
    if (area) names.set(name, area);
  }
  const snapshot = new Snapshot({
    sheetNames: book.sheets.map(({ name }) => name),
    sheets: book.sheets.map(sheetCells),
    tables: book.tables,
    names,
  });
  for (const { name, cells } of book.sheets)
    for (const { row, column, formula } of cells)
      if (formula) snapshot.rememberSpill({ sheet: name, row, column }, sizeOf(formula.area) > 1 ? { ...formula.area, sheet: name } : null);
  return snapshot;
}

/** Rows and cells that hold nothing are left out of the lists, for a file may have a single cell at the far end. */
function sheetCells({ name, cells }: XlsxSheet): SheetCells {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  let [rows, columns] = [1, 1];
  for (const { row, column, value, formula } of cells) {
    (values[row] ??= [])[column] = shown(value);
    if (formula) (formulas[row] ??= [])[column] = formula.text;
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  }
  return { name, area: { row: 0, column: 0, rows, columns }, values, formulas };
}

const shown = (value: XlsxValue): CellValue => (isXlsxError(value) ? value.code : value);

/** `='Spill & more'!$A$1`; a name may stand for a formula instead. */
function areaOf(text: string): SheetArea | null {
  try {
    return placed(text.replace(/^=/, ""));
  } catch {
    return null;
  }
}
