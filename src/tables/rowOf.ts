/**
 * Which row of a table a row of a sheet is: found by what stands in it, because a person sorts, filters and corrects. May not know
 * a sheet.
 */
import type { Cell, Column, Row } from "./table";

export type RowFound = {
  /** More than one where they read the same in the columns that stand on the sheet. */
  readonly rows: readonly Row[];
  /** Places of the columns in which the sheet says something else. */
  readonly differing: readonly number[];
};

/** `places`: of the table's columns, those that stand on the sheet, in their order there. */
type Standing = {
  readonly columns: readonly Column[];
  readonly places: readonly number[];
  readonly cells: readonly (Cell | boolean)[];
  /** The rows are in the language in which the table went in; in another one words differ by themselves. */
  readonly sameLanguage: boolean;
};

const same = (a: Cell | boolean, b: Cell | boolean): boolean => (a ?? "") === (b ?? "");

/** null: no row of the table, or several that are equally near. */
export function rowOf(rows: readonly Row[], { columns, places, cells, sameLanguage }: Standing): RowFound | null {
  const isAlike = (row: Row, at: number): boolean => same(row[places[at] ?? -1] ?? null, cells[at] ?? null);
  const alike = (row: Row): number => places.reduce((count, _, at) => count + (isAlike(row, at) ? 1 : 0), 0);
  let most = 0;
  let nearest: Row[] = [];
  for (const row of rows) {
    const count = alike(row);
    if (count > most) [most, nearest] = [count, []];
    if (count === most) nearest.push(row);
  }
  const [first] = nearest;
  if (first === undefined || nearest.some((row) => places.some((place) => !same(row[place] ?? null, first[place] ?? null)))) return null;
  const differing = places.filter((place, at) => !isAlike(first, at) && (sameLanguage || columns[place]?.kind !== "text"));
  // Where most of it is something else, it is another row that a person wrote.
  return most > differing.length ? { rows: nearest, differing } : null;
}

/** The first cells that tell the row from all others, each only where it narrows them. */
export function keyPlaces(rows: readonly Row[], row: Row, places: readonly number[]): readonly number[] {
  let left = rows;
  const key: number[] = [];
  for (const place of places) {
    if (left.length <= 1) break;
    const kept = left.filter((other) => same(other[place] ?? null, row[place] ?? null));
    if (kept.length < left.length) key.push(place);
    left = kept;
  }
  return key.length > 0 ? key : places.slice(0, 1);
}
