/**
 * What the grid offers beside cells and formulas: sorting, filters, find and replace, conditional formats, data validation,
 * notes and links. Fetched after the first formula has its result; a workbook that holds any of it finds it then.
 */
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import { SheetsNoteModel, SheetUpdateNoteCommand, UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { ICommandService } from "@univerjs/core";
import type { CellNotes } from "../host/workbench/workbenchHost";
import { type Grid, registerParts } from "./grid";

/** Of a note the pane writes, in pixels: a sentence with its citation. */
const NOTE = { width: 280, height: 160 };

const notesOf = ({ injector }: Grid): CellNotes => ({
  read: ({ unitId, sheetId, row, column }) => injector.get(SheetsNoteModel).getNote(unitId, sheetId, { row, col: column })?.note ?? null,
  write: ({ unitId, sheetId, row, column }, text) => {
    const known = injector.get(SheetsNoteModel).getNote(unitId, sheetId, { row, col: column });
    const note = { ...NOTE, ...known, note: text, row, col: column };
    void injector.get(ICommandService).executeCommand(SheetUpdateNoteCommand.id, { unitId, sheetId, row, col: column, note });
  },
});

/** Notes at cells from now on. */
export function addTools(grid: Grid): CellNotes {
  registerParts(grid.univer, [
    UniverSheetsSortPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsHyperLinkPreset(),
  ]);
  return notesOf(grid);
}
