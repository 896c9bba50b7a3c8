/**
 * What Excel does of its own accord: protection, formulas entered into several cells at once, columns of tables that
 * fill themselves. May not know a proxy object.
 */
import { formatAddress, overlaps } from "../../../src/sheet/address";
import type { MemoryBook, MemoryTable } from "../../../src/host/memory/book";

type Placed = MemoryTable["area"];

const protectedOf = new WeakMap<MemoryBook, Set<string>>();
/** In the set of protected sheets: no sheet may be added or taken away. */
export const STRUCTURE = " structure";
export function protectedSheets(book: MemoryBook): Set<string> {
  const known = protectedOf.get(book) ?? new Set<string>();
  protectedOf.set(book, known);
  return known;
}

type ArrayFormula = { readonly area: Placed; readonly formula: string };
const arraysOf = new WeakMap<MemoryBook, ArrayFormula[]>();

const within = (inner: Placed, outer: Placed): boolean =>
  inner.sheet === outer.sheet &&
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** The formula that was entered into all these cells (and perhaps more) at once. */
export const arrayOf = (book: MemoryBook, area: Placed): ArrayFormula | null =>
  arraysOf.get(book)?.find((array) => within(area, array.area)) ?? null;

export function enterArray(book: MemoryBook, area: Placed, formula: string): void {
  book.each(area, (row, column) => book.set(area.sheet, row, column, { value: null }));
  book.setFormula(area.sheet, area.row, area.column, formula, undefined);
  const spill = book.spills.get(formatAddress({ ...area, rows: 1, columns: 1 }));
  if (!spill || spill.rows !== area.rows || spill.columns !== area.columns)
    throw new Error("The fake enters an array of the size of its result only");
  arraysOf.set(book, [...(arraysOf.get(book) ?? []), { area, formula }]);
}

export function breakArrays(book: MemoryBook, area: Placed): void {
  const arrays = arraysOf.get(book) ?? [];
  const hit = arrays.filter((array) => array.area.sheet === area.sheet && overlaps(array.area, area));
  if (hit.some((array) => !within(array.area, area))) throw new Error("InvalidOperation: part of an array cannot be changed");
  arraysOf.set(
    book,
    arrays.filter((array) => !hit.includes(array)),
  );
}

/** true: all cells belong to a spilled block; false: none does; null: some. */
export function spillShare(book: MemoryBook, area: Placed): boolean | null {
  const spills = [...book.spills.values()].filter((spill) => spill.sheet === area.sheet && overlaps(spill, area) && !arrayOf(book, spill));
  if (spills.length === 0) return false;
  return spills.some((spill) => within(area, spill)) ? true : null;
}

/** A formula entered into a column of a table whose other cells are empty fills them all. */
export function fillColumn(book: MemoryBook, entered: Placed, row: number, column: number, formula: string): void {
  const table = [...book.tables.values()].find(
    ({ area }) => area.sheet === entered.sheet && overlaps(area, { ...entered, row, column, rows: 1, columns: 1 }),
  );
  if (!table || row === table.area.row || entered.rows > 1) return;
  const rows = Array.from({ length: table.area.rows - 1 }, (_, r) => table.area.row + 1 + r).filter((r) => r !== row);
  if (rows.some((r) => (book.cell(entered.sheet, r, column)?.value ?? null) !== null || book.cell(entered.sheet, r, column)?.formula))
    return;
  for (const r of rows) book.setFormula(entered.sheet, r, column, formula, undefined);
}
