/**
 * Tables in the Univer workbook: inserted with types, formats and notes, refreshed where they stand.
 * May not know where the rows come from.
 */
import "@univerjs/sheets-table/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { ICommandService } from "@univerjs/core";
import { type ITableInfo, SetSheetTableMutation } from "@univerjs/sheets-table";
import { formatAddress, overlaps } from "../../sheet/address";
import type { Address, CalculatedColumn, InsertResult, Store, TableInfo, TableSpec, TaskOptions } from "../port";
import { formatOf, layoutAt, layoutOver, tableArea, widthOf } from "../tableLayout";
import { freeSheetName } from "../../sheet/sheetName";
import { addedColumns, rememberedTable, rememberTable } from "../tableMemory";
import { breath } from "./breath";
import { expandThisRow, type GridTable } from "./structuredRefs";
import { renewedNotes, writeNotes } from "./tableNotes";
import { headersDiffer, rangeOf, setTableShape } from "./tableColumns";
import type { Placed, UniverBook } from "./univerBook";

const CHUNK = 1000;
/** A digit of the grid's letters, or of those a machine puts in their place, with some room. */
export const PIXELS_PER_CHARACTER = 9.4;

export type PlacedTable = { readonly info: ITableInfo; readonly sheet: FWorksheet; readonly area: Placed };

export function listTables(book: UniverBook): PlacedTable[] {
  return book.workbook.getTableList().flatMap((info) => {
    const sheet = book.workbook.getSheetBySheetId(info.subUnitId);
    if (!sheet) return [];
    const { startRow, startColumn, endRow, endColumn } = info.range;
    const area = {
      sheet: sheet.getSheetName(),
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
    return [{ info, sheet, area }];
  });
}

export function tableInfo(book: UniverBook, { info, area }: PlacedTable): TableInfo {
  const [headers = []] = book.values({ ...area, rows: 1 });
  return { name: info.name, address: formatAddress(area), headers: headers.map((header) => String(header ?? "")), rowCount: area.rows - 1 };
}

/** The tables as formulas see them. The grid keeps no totals row. */
export const shapesOf = (book: UniverBook): GridTable[] =>
  listTables(book).map((table) => ({
    ...table.area,
    name: table.info.name,
    headers: tableInfo(book, table).headers,
    headerRows: 1,
    totalsRows: 0,
    inGrid: true,
  }));

export const findTable = (book: UniverBook, name: string): PlacedTable | null =>
  listTables(book).find((table) => table.info.name === name) ?? null;

export function tableAt(book: UniverBook, at: Placed): PlacedTable | null {
  return listTables(book).find(({ area }) => area.sheet === at.sheet && overlaps(area, { ...at, rows: 1, columns: 1 })) ?? null;
}

export async function insertTable(book: UniverBook, settings: Store, table: TableSpec, options: TaskOptions): Promise<InsertResult> {
  if (options.signal?.aborted) return { kind: "cancelled" };
  const standing = findTable(book, table.name);
  const memory = await rememberedTable(settings, table.name);
  const added = standing ? addedColumns(standing.area.columns, memory, table.columns.length) : 0;
  if (standing && added === null) return { kind: "blocked", address: formatAddress(standing.area) };

  const shown = book.workbook.getActiveSheet();
  const place = standing ? { ...standing.area, created: false } : choosePlace(book, table);
  const area: Placed = { ...tableArea(standing ? layoutOver(table, place) : layoutAt(table, place), place.sheet), sheet: place.sheet };
  const everything = standing ? area : { ...area, row: place.row, rows: area.row - place.row + area.rows };
  const blocking = firstFilled(book, everything, standing?.area ?? null);
  if (blocking) return { kind: "blocked", address: blocking };

  const before = standing ? book.range(standing.area).getCellDatas() : null;
  if (!(await writeRows(book, table, area, options))) {
    book.clear(everything);
    if (standing && before) book.range(standing.area).setValues(before.map((row) => row.map((cell) => cell ?? { v: null })));
    else if (place.created) await takeAway(book, place.sheet, shown);
    return { kind: "cancelled" };
  }
  const finished = { ...area, columns: area.columns + (added ?? 0) };
  if (standing) await resize(book, standing, finished);
  else await create(book, table, finished, place.created);
  const notes = standing ? renewedNotes(book, area, memory?.notes ?? [], table.notes) : writeNotes(book, area, table.notes);
  await rememberTable(settings, table.name, { notes, columns: table.columns.length });
  await book.settled();
  const now = findTable(book, table.name);
  if (!now) throw new Error(`Univer did not accept the table name ${table.name}`);
  return { kind: standing ? "refreshed" : "created", table: tableInfo(book, now) };
}

/** Back to the sheet that was shown, and only then: the grid may still be drawing the one that goes. */
async function takeAway(book: UniverBook, sheet: string, shown: FWorksheet): Promise<void> {
  book.workbook.setActiveSheet(shown);
  await breath();
  book.workbook.deleteSheet(book.sheet(sheet));
}

export async function addColumn(book: UniverBook, column: CalculatedColumn): Promise<Address> {
  const table = findTable(book, column.table);
  if (!table) throw new Error(`No table ${column.table}`);
  const at = tableInfo(book, table).headers.indexOf(column.header);
  const { sheet, row, rows } = table.area;
  const columns = at < 0 ? table.area.columns + 1 : table.area.columns;
  const target = table.area.column + (at < 0 ? columns - 1 : at);
  const formula = expandThisRow(column.formula, column.table);
  book.makeRoom(sheet, row + rows, target + 1);
  if (at < 0) book.write(sheet, row, target, [[column.header]]);
  if (at < 0) await reshape(book, table, { ...table.area, columns });
  book.writeFormulas(
    sheet,
    row + 1,
    target,
    Array.from({ length: rows - 1 }, () => [formula]),
    column.numberFormat,
  );
  await book.settled();
  return formatAddress({ sheet, row: row + 1, column: target, rows: rows - 1, columns: 1 });
}

function choosePlace(book: UniverBook, table: TableSpec): Placed & { created: boolean } {
  if (table.place.kind === "at") return { ...book.locate(table.place.address), created: false };
  const names = book.workbook.getSheets().map((sheet) => sheet.getSheetName());
  const free = names.includes(table.place.sheet) && book.isEmpty(table.place.sheet);
  const sheet = free ? table.place.sheet : freeSheetName(table.place.sheet, names);
  const created = !names.includes(sheet);
  if (created) book.workbook.create(sheet, table.rows.length + 60, Math.max(20, table.columns.length + 5));
  else book.workbook.setActiveSheet(book.sheet(sheet));
  return { sheet, row: 0, column: 0, rows: 1, columns: 1, created };
}

function firstFilled(book: UniverBook, area: Placed, except: Placed | null): Address | null {
  const sheet = book.sheet(area.sheet);
  const lastRow = Math.min(area.row + area.rows - 1, sheet.getMaxRows() - 1);
  const lastColumn = Math.min(area.column + area.columns - 1, sheet.getMaxColumns() - 1);
  for (let row = area.row; row <= lastRow; row++)
    for (let column = area.column; column <= lastColumn; column++) {
      const one = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
      if (except && overlaps(one, except)) continue;
      const cell = book.cell(sheet, row, column);
      if (cell && ((cell.v ?? "") !== "" || cell.f)) return formatAddress(one);
    }
  return null;
}

async function writeRows(book: UniverBook, table: TableSpec, area: Placed, options: TaskOptions): Promise<boolean> {
  const formats = table.columns.map(formatOf);
  book.makeRoom(area.sheet, area.row + area.rows, area.column + area.columns);
  book.write(area.sheet, area.row, area.column, [table.columns.map((column) => column.header)]);
  for (let start = 0; start < table.rows.length; start += CHUNK) {
    options.onProgress?.({ done: start, total: table.rows.length });
    await breath();
    if (options.signal?.aborted) return false;
    const rows = table.rows.slice(start, start + CHUNK).map((row) => table.columns.map((_, c) => row[c] ?? null));
    book.write(area.sheet, area.row + 1 + start, area.column, rows, formats);
  }
  options.onProgress?.({ done: table.rows.length, total: table.rows.length });
  await breath();
  return options.signal?.aborted !== true;
}

async function create(book: UniverBook, table: TableSpec, area: Placed, ownSheet: boolean): Promise<void> {
  const sheet = book.sheet(area.sheet);
  await sheet.addTable(table.name, rangeOf(area), table.name, {});
  table.columns.forEach((column, c) =>
    sheet.setColumnWidth(
      area.column + c,
      widthOf(
        column,
        table.rows.map((row) => row[c]),
      ) * PIXELS_PER_CHARACTER,
    ),
  );
  book.range({ ...area, rows: 1 }).setFontWeight("bold");
  if (ownSheet) sheet.setFrozenRows(area.row + 1);
}

/** The table grows or shrinks; what it no longer covers of our columns is emptied, their calculated columns grow along. */
async function resize(book: UniverBook, standing: PlacedTable, area: Placed): Promise<void> {
  const old = standing.area;
  await reshape(book, standing, area);
  book.clear({ ...old, row: area.row + area.rows, rows: old.rows - area.rows });
  book.clear({ ...old, column: area.column + area.columns, columns: old.columns - area.columns });
  if (area.rows <= old.rows) return;
  const [first = []] = book.formulas({ ...area, row: area.row + 1, rows: 1 });
  first.forEach((formula, c) => {
    if (!formula.includes("[#This Row]")) return;
    const fresh = Array.from({ length: area.rows - old.rows }, () => [formula]);
    book.writeFormulas(area.sheet, old.row + old.rows, area.column + c, fresh, undefined);
  });
}

async function reshape(book: UniverBook, table: PlacedTable, area: Placed): Promise<void> {
  const headers = tableInfo(book, { ...table, area }).headers;
  const announce = (): Promise<unknown> => table.sheet.setTableRange(table.info.id, rangeOf(area));
  await setTableShape(book.injector, book.workbook.getId(), table.info, headers, announce);
}

/** Somebody renamed a header by typing into its cell. What follows from that is no step of its own to take back. */
export async function followHeaders(book: UniverBook): Promise<void> {
  const commands = book.injector.get(ICommandService);
  const unitId = book.workbook.getId();
  for (const table of listTables(book)) {
    const { headers } = tableInfo(book, table);
    if (!headersDiffer(table.info, headers)) continue;
    const config = { updateRange: { newRange: rangeOf(table.area) } };
    const at = { unitId, subUnitId: table.sheet.getSheetId(), tableId: table.info.id };
    await setTableShape(book.injector, unitId, table.info, headers, () =>
      commands.executeCommand(SetSheetTableMutation.id, { ...at, config }),
    );
  }
}
