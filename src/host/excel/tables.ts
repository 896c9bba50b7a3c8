/** Tables of the open workbook: listing, calculated columns. Inserting has a file of its own. */
import { formatAddress } from "../../sheet/address";
import type { CalculatedColumn, TableInfo } from "../port";
import { type Context, forAll, placed, portAddress, rangeOf } from "./session";

type Loading = { readonly table: Excel.Table; readonly whole: Excel.Range; readonly head: Excel.Range };

export function loadTable(table: Excel.Table): Loading {
  const whole = table.getRange();
  const head = table.getHeaderRowRange();
  table.load("name, showTotals");
  whole.load("address");
  head.load("values");
  return { table, whole, head };
}

export function tableInfo({ table, whole, head }: Loading): TableInfo {
  const headers = (head.values[0] ?? []).map((header: unknown) => String(header));
  const rowCount = placed(whole.address).rows - (table.showTotals ? 2 : 1);
  return { name: table.name, address: portAddress(whole.address), headers, rowCount, ...(table.showTotals ? { totalsRow: true } : {}) };
}

export async function listTables(context: Context): Promise<TableInfo[]> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const loading = tables.items.map(loadTable);
  await context.sync();
  return loading.map(tableInfo);
}

export async function addColumn(context: Context, column: CalculatedColumn): Promise<string> {
  const table = context.workbook.tables.getItem(column.table);
  const loading = loadTable(table);
  await context.sync();
  const info = tableInfo(loading);
  const area = placed(info.address);
  const at = info.headers.indexOf(column.header);
  const body = { ...area, row: area.row + 1, rows: info.rowCount, column: area.column + (at < 0 ? area.columns : at), columns: 1 };
  if (at < 0) table.columns.add(-1, [[column.header], ...Array.from({ length: area.rows - 1 }, () => [""])]);
  await context.sync();
  const range = rangeOf(context, body);
  range.numberFormat = forAll(column.numberFormat ?? "General");
  range.formulas = Array.from({ length: body.rows }, () => [column.formula]);
  await context.sync();
  return formatAddress(body);
}
