/**
 * Inserts a table, or refreshes the one of that name where it stands: what is ours changes, what a person added stays.
 * Rows go in by requests of bounded size; cancelling between them leaves no trace.
 */
import { columnPoints } from "./columnPoints";
import { formatAddress } from "../../sheet/address";
import type { InsertResult, Store, TableSpec, TaskOptions } from "../port";
import { formatOf, layoutAt, layoutOver, tableArea, widthOf } from "../tableLayout";
import { freeSheetName } from "../../sheet/sheetName";
import { addedColumns, rememberedTable, rememberTable } from "../tableMemory";
import { renewNotes, writeNotes } from "./notes";
import { emptySheet } from "./officeHelpers";
import { type Context, entered, firstFilled, forAll, locate, placed, type Placed, rangeOf, slices } from "./session";
import { loadTable, tableInfo } from "./tables";

export async function insertTable(context: Context, settings: Store, table: TableSpec, options: TaskOptions): Promise<InsertResult> {
  if (options.signal?.aborted) return { kind: "cancelled" };
  const standing = context.workbook.tables.getItemOrNullObject(table.name);
  standing.load("name");
  await context.sync();
  return standing.isNullObject ? create(context, settings, table, options) : refresh(context, settings, standing, table, options);
}

type Place = { readonly sheet: string; readonly row: number; readonly column: number; readonly made: boolean };

async function choosePlace(context: Context, table: TableSpec): Promise<Place> {
  if (table.place.kind === "at") return { ...(await locate(context, table.place.address)), made: false };
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  const wanted = table.place.sheet;
  const same = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (same !== undefined && (await firstFilledOnSheet(context, same)) === null) return { sheet: same, row: 0, column: 0, made: false };
  const sheet = freeSheetName(wanted, names);
  await emptySheet(context, sheet);
  return { sheet, row: 0, column: 0, made: true };
}

async function firstFilledOnSheet(context: Context, sheet: string): Promise<string | null> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject ? null : used.address;
}

async function create(context: Context, settings: Store, table: TableSpec, options: TaskOptions): Promise<InsertResult> {
  const place = await choosePlace(context, table);
  const area: Placed = { ...tableArea(layoutAt(table, place), place.sheet), sheet: place.sheet };
  const everything = { ...area, row: place.row, rows: area.row - place.row + area.rows };
  const blocking = place.made ? null : await firstFilled(context, everything);
  if (blocking) return { kind: "blocked", address: formatAddress(blocking) };

  writeHead(context, table, area);
  if (!(await writeRows(context, table, area, options))) {
    if (place.made) context.workbook.worksheets.getItem(place.sheet).delete();
    else rangeOf(context, everything).clear();
    await context.sync();
    return { kind: "cancelled" };
  }
  const added = context.workbook.tables.add(rangeOf(context, area), true);
  added.name = table.name;
  added.style = "TableStyleLight1";
  const notes = writeNotes(context, area, table.notes);
  setWidths(context, table, area);
  // Only on a sheet that holds nothing else is it certain that everything above belongs to the table.
  if (table.place.kind === "sheet") context.workbook.worksheets.getItem(place.sheet).freezePanes.freezeRows(area.row + 1);
  const loading = loadTable(added);
  await context.sync();
  await rememberTable(settings, table.name, { notes, columns: table.columns.length });
  return { kind: "created", table: tableInfo(loading) };
}

async function refresh(
  context: Context,
  settings: Store,
  standing: Excel.Table,
  table: TableSpec,
  options: TaskOptions,
): Promise<InsertResult> {
  const found = loadTable(standing);
  await context.sync();
  const info = tableInfo(found);
  const old = placed(info.address);
  const memory = await rememberedTable(settings, table.name);
  const added = addedColumns(old.columns, memory, table.columns.length);
  if (added === null) return { kind: "blocked", address: info.address };
  const ours: Placed = { ...tableArea(layoutOver(table, old), old.sheet), sheet: old.sheet };
  const whole = { ...ours, columns: ours.columns + added };
  const blocking =
    (await firstFilled(context, { ...whole, row: old.row + old.rows, rows: whole.rows - old.rows })) ??
    (await firstFilled(context, { ...whole, column: old.column + old.columns, columns: whole.columns - old.columns }));
  if (blocking) return { kind: "blocked", address: formatAddress(blocking) };

  const before = await keep(context, old, Math.min(old.columns, ours.columns));
  const own = await calculated(context, old, added);
  // Grown before it is written and shrunk afterwards, so that no row of ours ever stands outside the table.
  if (!covers(old, whole))
    standing.resize(rangeOf(context, { ...whole, rows: Math.max(old.rows, whole.rows), columns: Math.max(old.columns, whole.columns) }));
  renameHeads(context, table, ours, info.headers);
  if (!(await writeRows(context, table, ours, options))) {
    await putBack(context, old, before, info.headers, whole, standing);
    return { kind: "cancelled" };
  }
  standing.resize(rangeOf(context, whole));
  await context.sync();
  if (old.rows > whole.rows) rangeOf(context, { ...old, row: whole.row + whole.rows, rows: old.rows - whole.rows }).clear();
  if (old.columns > whole.columns)
    rangeOf(context, { ...old, column: whole.column + whole.columns, columns: old.columns - whole.columns }).clear();
  fillDown(context, whole, own);
  const notes = await renewNotes(context, whole, memory?.notes ?? [], table.notes);
  const after = loadTable(standing);
  await context.sync();
  await rememberTable(settings, table.name, { notes, columns: table.columns.length });
  return { kind: "refreshed", table: tableInfo(after) };
}

const covers = (a: Placed, b: Placed): boolean => a.rows >= b.rows && a.columns >= b.columns;

function writeHead(context: Context, table: TableSpec, area: Placed): void {
  rangeOf(context, { ...area, rows: 1 }).values = [table.columns.map((column) => entered(column.header))];
}

/** By way of names nobody uses: Excel renames a head that equals another one of the moment. */
function renameHeads(context: Context, table: TableSpec, area: Placed, standing: readonly string[]): void {
  const wanted = table.columns.map((column) => column.header);
  if (wanted.every((header, i) => standing[i] === header) && standing.length >= wanted.length) return;
  rangeOf(context, { ...area, rows: 1 }).values = [wanted.map((_, i) => `'\u200b${i + 1}`)];
  rangeOf(context, { ...area, rows: 1 }).values = [wanted.map((header) => entered(header))];
}

/** false: cancelled. The format of a column is there before its cells, so that codes stay text. */
async function writeRows(context: Context, table: TableSpec, area: Placed, options: TaskOptions): Promise<boolean> {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  table.columns.forEach((column, c) => {
    rangeOf(context, { ...body, column: body.column + c, columns: 1 }).numberFormat = forAll(formatOf(column));
  });
  options.onProgress?.({ done: 0, total: table.rows.length });
  for (const part of slices(body)) {
    if (options.signal?.aborted) return false;
    context.application.suspendApiCalculationUntilNextSync();
    const first = part.row - body.row;
    rangeOf(context, part).values = Array.from({ length: part.rows }, (_, r) =>
      table.columns.map((_, c) => entered(table.rows[first + r]?.[c] ?? null)),
    );
    await context.sync();
    options.onProgress?.({ done: Math.min(first + part.rows, table.rows.length), total: table.rows.length });
  }
  return !options.signal?.aborted;
}

type Kept = readonly { readonly part: Placed; readonly formulas: (string | number | boolean)[][] }[];

/** What stood in our columns, text marked as text, for the case that somebody cancels. */
async function keep(context: Context, old: Placed, columns: number): Promise<Kept> {
  const kept = slices({ ...old, columns }).map((part) => ({ part, range: rangeOf(context, part) }));
  kept.forEach(({ range }) => range.load("formulas"));
  await context.sync();
  return kept.map(({ part, range }) => ({
    part,
    formulas: range.formulas.map((row: unknown[]) =>
      row.map((cell) => (typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : (cell as string | number))),
    ),
  }));
}

async function putBack(
  context: Context,
  old: Placed,
  before: Kept,
  headers: readonly string[],
  whole: Placed,
  standing: Excel.Table,
): Promise<void> {
  standing.resize(rangeOf(context, old));
  if (whole.rows > old.rows) rangeOf(context, { ...whole, row: old.row + old.rows, rows: whole.rows - old.rows }).clear();
  if (whole.columns > old.columns)
    rangeOf(context, { ...whole, column: old.column + old.columns, columns: whole.columns - old.columns }).clear();
  for (const { part, formulas } of before) {
    rangeOf(context, part).formulas = formulas;
    await context.sync();
  }
  rangeOf(context, { ...old, rows: 1 }).values = [headers.map(entered)];
  await context.sync();
}

type OwnColumn = { readonly column: number; readonly formula: string };

/** Columns a person added that calculate the same in every row: new rows get the formula as well. */
async function calculated(context: Context, old: Placed, added: number): Promise<readonly OwnColumn[]> {
  if (added === 0 || old.rows < 2) return [];
  const first = old.column + old.columns - added;
  const range = rangeOf(context, { ...old, row: old.row + 1, rows: old.rows - 1, column: first, columns: added });
  range.load("formulasR1C1");
  await context.sync();
  return Array.from({ length: added }, (_, c) => c).flatMap((c) => {
    const column = range.formulasR1C1.map((row: unknown[]) => String(row[c]));
    const [formula = ""] = column;
    return formula.startsWith("=") && column.every((cell) => cell === formula) ? [{ column: first + c, formula }] : [];
  });
}

function fillDown(context: Context, whole: Placed, own: readonly OwnColumn[]): void {
  for (const { column, formula } of own) {
    rangeOf(context, { ...whole, row: whole.row + 1, rows: whole.rows - 1, column, columns: 1 }).formulasR1C1 = forAll(formula);
  }
}

function setWidths(context: Context, table: TableSpec, area: Placed): void {
  table.columns.forEach((column, c) => {
    const width = widthOf(
      column,
      table.rows.map((row) => row[c]),
    );
    rangeOf(context, { ...area, column: area.column + c, columns: 1 }).format.columnWidth = columnPoints(width);
  });
}
