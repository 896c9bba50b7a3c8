/** Puts what was chosen in the list of functions into the sheet: an example as it stands, or a name to go on typing behind. */
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import { IEditorService } from "@univerjs/preset-sheets-core";
import type { Grid } from "./grid";

/** The selected cell, or the next empty one below: what somebody entered is not written over. */
export function typeFunction({ api, injector }: Grid, formula: string, isWhole: boolean): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  if (!workbook || !sheet) return;
  const range = workbook.getActiveRange();
  const column = range?.getColumn() ?? 0;
  const isFilled = (at: number): boolean => {
    const cell = sheet.getSheet().getCell(at, column);
    return (cell?.v ?? "") !== "" || Boolean(cell?.f ?? cell?.si);
  };
  let row = range?.getRow() ?? 0;
  while (row < sheet.getMaxRows() - 1 && isFilled(row)) row++;
  const cell = sheet.getRange(row, column);
  cell.activate();
  if (isWhole) return void cell.setValue({ f: formula });
  workbook.startEditing();
  const editors = injector.get(IEditorService);
  editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.replaceText(formula);
  editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.replaceText(formula, false);
}
