/** A workbook as its file will read once patches are written, without reading the file again. May not change a file. */
import { cellName } from "../../sheet/address";
import type { XlsxBook, XlsxCell, XlsxSheet } from "../model";
import { PlaceMap } from "../recalculate/placeMap";
import type { CellPatch } from "./sheetPatch";

/** Patches that set no new formula: those of results. */
export function patchedBook(book: XlsxBook, patches: ReadonlyMap<number, readonly CellPatch[]>): XlsxBook {
  return { ...book, sheets: book.sheets.map((sheet, s) => patchedSheet(sheet, patches.get(s) ?? [])) };
}

function patchedSheet(sheet: XlsxSheet, patches: readonly CellPatch[]): XlsxSheet {
  if (patches.length === 0) return sheet;
  const waiting = new PlaceMap<CellPatch>();
  for (const patch of patches) waiting.set(0, patch.row, patch.column, patch);
  const cells = sheet.cells.flatMap((cell): XlsxCell[] => {
    const patch = waiting.get(0, cell.row, cell.column);
    if (!patch) return [cell];
    waiting.delete(0, cell.row, cell.column);
    const reach = patch.formula !== null && typeof patch.formula === "object" && "reach" in patch.formula ? patch.formula.reach : null;
    const formula = patch.formula === null ? null : cell.formula && reach ? { ...cell.formula, area: reach } : cell.formula;
    return patch.value === null && formula === null ? [] : [{ ...cell, value: patch.value, formula }];
  });
  const added: XlsxCell[] = [];
  waiting.forEach((_, row, column, { value }) => {
    if (value !== null) added.push({ address: cellName(row, column), row, column, value, formula: null, numberFormat: "General" });
  });
  return { ...sheet, cells: added.length === 0 ? cells : [...cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
}
