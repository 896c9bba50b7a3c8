/**
 * SUBTOTAL and AGGREGATE leave out the rows that the filter of a table hides, at once when it is set, changed or taken
 * away, and totals among the rows. The grid's tables do not tell its calculation of their filters; hidden rows it knows by
 * itself, a total among the rows only when it is written in capitals, as Excel writes it.
 * May not know what is calculated.
 */
import { type ICellData, ICommandService, type Injector, type Nullable } from "@univerjs/core";
import { IActiveDirtyManagerService, ISheetRowFilteredService } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { SetSheetTableFilterMutation, TableManager } from "@univerjs/sheets-table";

export function calculateWithFilters(injector: Injector): void {
  const tables = injector.get(TableManager);
  injector
    .get(ISheetRowFilteredService)
    .register((unitId, sheetId, row) =>
      tables.getTablesBySubunitId(unitId, sheetId).some((table) => table.getTableFilters().getFilterOutRows()?.has(row) === true),
    );
  injector.get(IActiveDirtyManagerService).register(SetSheetTableFilterMutation.id, {
    commandId: SetSheetTableFilterMutation.id,
    getDirtyData: ({ params }) => {
      const { unitId, tableId } = params as { readonly unitId: string; readonly tableId: string };
      const table = tables.getTable(unitId, tableId);
      return table ? { dirtyRanges: [{ unitId, sheetId: table.getSubunitId(), range: table.getRange() }] } : {};
    },
  });
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    for (const line of Object.values((params as ISetRangeValuesMutationParams).cellValue ?? {})) {
      for (const cell of Object.values(line ?? {}) as Nullable<ICellData>[]) if (cell?.f && TOTAL.test(cell.f)) cell.f = inCapitals(cell.f);
    }
  });
}

const TOTAL = /\b(?:subtotal|aggregate)\s*\(/i;

function inCapitals(formula: string): string {
  const total = new RegExp(TOTAL, "gi");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(total, (call) => call.toUpperCase().replace(/\s/g, ""))))
    .join("");
}
