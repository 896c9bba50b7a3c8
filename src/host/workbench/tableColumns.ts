/**
 * Univer names the columns of a table once, when the table is made, and puts added ones in the wrong place: structured
 * references would read the wrong column. This brings range and column names in line with the header cells.
 * May not write a cell.
 */
import type { Injector } from "@univerjs/core";
import { type ITableInfo, type ITableRange, TableManager } from "@univerjs/sheets-table";
import type { Placed } from "./univerBook";

/** `announce`: tells the engine the table's range. */
export async function setTableShape(
  injector: Injector,
  unitId: string,
  info: ITableInfo,
  headers: readonly string[],
  announce: () => Promise<unknown>,
): Promise<void> {
  await announce();
  const table = injector.get(TableManager).getTableById(unitId, info.id);
  if (!table) return;
  const old = new Map(info.columns.map((column) => [column.displayName, column]));
  table.setColumns(
    headers.map((displayName, i) => ({
      dataType: info.columns[0]?.dataType ?? ("string" as ITableInfo["columns"][number]["dataType"]),
      formula: "",
      meta: {},
      style: {},
      ...old.get(displayName),
      id: old.get(displayName)?.id ?? `${info.id}-${i}-${displayName}`,
      displayName,
    })),
  );
  // The engine learns the names only when the range is announced again.
  await announce();
}

export function headersDiffer(info: ITableInfo, headers: readonly string[]): boolean {
  return info.columns.length !== headers.length || info.columns.some((column, i) => column.displayName !== headers[i]);
}

export const rangeOf = (area: Placed): ITableRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});
