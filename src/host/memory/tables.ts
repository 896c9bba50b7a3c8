/** Inserting and refreshing tables in the workbook in memory. May not know a real spreadsheet. */
import { type Area, formatAddress } from "../../sheet/address";
import type { InsertResult, Store, TableSpec, TaskOptions } from "../port";
import { formatOf, layoutAt, layoutOver, tableArea } from "../tableLayout";
import { freeSheetName } from "../../sheet/sheetName";
import { addedColumns, firstNoteRow, rememberedTable, rememberTable, renewNotes } from "../tableMemory";
import type { MemoryBook, MemoryCell } from "./book";

type PlacedArea = Area & { readonly sheet: string };

export async function insertMemoryTable(book: MemoryBook, settings: Store, table: TableSpec, options: TaskOptions): Promise<InsertResult> {
  if (options.signal?.aborted) return { kind: "cancelled" };
  const standing = book.tables.get(table.name) ?? null;
  const memory = await rememberedTable(settings, table.name);
  const added = standing ? addedColumns(standing.area.columns, memory, table.columns.length) : 0;
  if (standing && added === null) return { kind: "blocked", address: formatAddress(standing.area) };
  const place = standing ? { sheet: standing.area.sheet, row: standing.area.row, column: standing.area.column } : choosePlace(book, table);
  const layout = standing ? layoutOver(table, place) : layoutAt(table, place);
  const area = { ...tableArea(layout, place.sheet), sheet: place.sheet };
  const everything = standing ? area : { ...area, row: place.row, rows: area.row - place.row + area.rows };
  const blocking = book.firstFilled(everything, standing?.area ?? null);
  if (blocking) return { kind: "blocked", address: formatAddress({ sheet: place.sheet, ...blocking, rows: 1, columns: 1 }) };

  const before = snapshot(book, place.sheet);
  if (!(await writeRows(book, table, area, options))) {
    book.sheets.set(place.sheet, before);
    return { kind: "cancelled" };
  }
  const entry = { name: table.name, area: { ...area, columns: area.columns + (added ?? 0) } };
  if (standing) emptyLeftOver(book, standing.area, entry.area);
  book.tables.set(table.name, entry);
  const notes = standing ? renew(book, area, memory?.notes ?? [], table.notes) : writeNotes(book, area, table.notes);
  await rememberTable(settings, table.name, { notes, columns: table.columns.length });
  return { kind: standing ? "refreshed" : "created", table: book.tableInfo(entry) };
}

function choosePlace(book: MemoryBook, table: TableSpec): { sheet: string; row: number; column: number } {
  if (table.place.kind === "at") return book.locate(table.place.address);
  const wanted = table.place.sheet;
  const exists = book.sheets.get(wanted);
  const sheet = exists && exists.size === 0 ? wanted : freeSheetName(wanted, [...book.sheets.keys()]);
  if (!book.sheets.has(sheet)) book.sheets.set(sheet, new Map());
  book.active = sheet;
  return { sheet, row: 0, column: 0 };
}

const snapshot = (book: MemoryBook, sheet: string): Map<string, MemoryCell> =>
  new Map([...(book.sheets.get(sheet) ?? [])].map(([key, cell]) => [key, { ...cell }]));

async function writeRows(book: MemoryBook, table: TableSpec, area: PlacedArea, options: TaskOptions): Promise<boolean> {
  table.columns.forEach((column, c) => book.set(area.sheet, area.row, area.column + c, { value: column.header }));
  for (let r = 0; r < table.rows.length; r++) {
    if (r % 500 === 0) {
      options.onProgress?.({ done: r, total: table.rows.length });
      await Promise.resolve();
      if (options.signal?.aborted) return false;
    }
    table.columns.forEach((column, c) =>
      book.set(area.sheet, area.row + 1 + r, area.column + c, { value: table.rows[r]?.[c] ?? null, format: formatOf(column) }),
    );
  }
  options.onProgress?.({ done: table.rows.length, total: table.rows.length });
  return true;
}

function emptyLeftOver(book: MemoryBook, old: PlacedArea, now: PlacedArea): void {
  book.each(old, (row, column) => {
    if (row >= now.row + now.rows || column >= now.column + now.columns) book.sheets.get(old.sheet)?.delete(`${row} ${column}`);
  });
}

function writeNotes(book: MemoryBook, area: PlacedArea, notes: readonly string[]): readonly string[] {
  notes.forEach((note, i) => book.set(area.sheet, area.row - notes.length - 1 + i, area.column, { value: note }));
  return notes;
}

function renew(book: MemoryBook, area: PlacedArea, old: readonly string[], notes: readonly string[]): readonly string[] {
  const first = firstNoteRow(area.row, old);
  const standing = old.map((_, i) => book.cell(area.sheet, first + i, area.column)?.value ?? null);
  const { writes, remembered } = renewNotes(area.row, old, standing, notes);
  for (const { row, text } of writes) book.set(area.sheet, row, area.column, { value: text });
  return remembered;
}
