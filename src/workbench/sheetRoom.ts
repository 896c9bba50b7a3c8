/**
 * How far a sheet of the grid reaches. Excel's all reach equally far; here each has rows and columns enough to type beside what is
 * there, and more as soon as somebody asks for a cell beyond them. May not know what is in a cell.
 */
import { ICommandService, type Injector, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import { readCell } from "../sheet/references";

const ROOM = { rows: 1000, columns: 52 };
const NAME_BOX = '[data-u-comp="defined-name"] input';

/** For a sheet in which so many rows and columns are taken. */
export const roomFor = (rows: number, columns: number): { readonly rowCount: number; readonly columnCount: number } => ({
  rowCount: Math.max(ROOM.rows, rows + 50),
  columnCount: Math.max(ROOM.columns, columns + 5),
});

/** Of a workbook that comes in, also one that was kept when sheets were smaller. */
export function giveRoom({ sheets = {} }: Partial<IWorkbookData>): void {
  for (const sheet of Object.values(sheets)) {
    sheet.rowCount = Math.max(ROOM.rows, sheet.rowCount ?? 0);
    sheet.columnCount = Math.max(ROOM.columns, sheet.columnCount ?? 0);
  }
}

/** A new sheet, and one in which a person names a cell beyond its end, grow; that is no action to take back. */
export function growAsAsked({ api, injector }: { readonly api: FUniver; readonly injector: Injector }, container: HTMLElement): void {
  const grow = (sheet: FWorksheet, rows: number, columns: number): void => {
    const commands = injector.get(ICommandService);
    const at = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
    if (sheet.getMaxRows() < rows) commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...at, rowCount: rows });
    if (sheet.getMaxColumns() < columns) commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...at, columnCount: columns });
  };
  api.addEvent(api.Event.SheetCreated, ({ worksheet }) => grow(worksheet, ROOM.rows, ROOM.columns));
  container.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (key !== "Enter" || !(target instanceof HTMLInputElement) || !target.matches(NAME_BOX)) return;
      const sheet = api.getActiveWorkbook()?.getActiveSheet();
      for (const corner of target.value.trim().toUpperCase().split(":")) {
        const cell = readCell(corner);
        if (!sheet || !cell) continue;
        const { rowCount, columnCount } = roomFor(cell.row + 1, cell.column + 1);
        grow(sheet, Math.min(rowCount, MAX_ROWS), Math.min(columnCount, MAX_COLUMNS));
      }
    },
    true,
  );
}
