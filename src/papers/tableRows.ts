/** Rows of a table in an opened workbook, its columns found by their headings in any of our languages. May not judge a value. */
import { cellName } from "../sheet/address";
import { isXlsxError, type XlsxValue } from "../xlsx";
import type { PaperBook } from "./paperBook";
import { PaperRefusal } from "./refusal";

export type TableRow<Key extends string> = {
  /** Of a column of this row: `Processes!D5`. */
  readonly placeOf: (key: Key) => string;
  readonly text: (key: Key) => string;
  /** null: empty. Refuses what is no figure. */
  readonly figure: (key: Key) => number | null;
};

/** A row that names what there is not would be lost: refused, with what there is. */
export function refuseOutside<Key extends string>(row: TableRow<Key>, column: Key, texts: readonly string[]): void {
  const found = row.text(column);
  if (texts.includes(found)) return;
  const known = texts.filter((text) => text !== "").map((text) => `"${text}"`);
  throw new PaperRefusal("notAmong", { place: row.placeOf(column), found, known: known.join(", ") || "-" });
}

/** `headings`: what a column may be called, by key; `later`: those that workbooks of earlier editions lack. null: the workbook has no such table. */
export function tableRows<Key extends string>(
  book: PaperBook,
  table: string,
  headings: Readonly<Record<Key, readonly string[]>>,
  later: readonly Key[] = [],
): readonly TableRow<Key>[] | null {
  const found = book.tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  if (!found) return null;
  const cells = new Map(book.sheets.find(({ name }) => name === found.sheet)?.cells.map(({ address, value }) => [address, value]));
  const columns = new Map<Key, number>();
  for (const key of Object.keys(headings) as Key[]) {
    const at = found.headers.findIndex((header) => headings[key].some((heading) => same(heading, header)));
    if (at >= 0) columns.set(key, found.column + at);
  }
  const missing = (Object.keys(headings) as Key[]).filter((key) => !columns.has(key) && !later.includes(key));
  if (missing.length > 0)
    throw new PaperRefusal("badPlantData", {
      place: `${found.sheet}!${cellName(found.row, found.column)}`,
      expected: missing.map((key) => headings[key][0] ?? key).join(", "),
      found: "-",
    });
  const rows: TableRow<Key>[] = [];
  for (let row = found.row + found.headerRows; row < found.row + found.rows - found.totalsRows; row++) {
    const addressOf = (key: Key): string => cellName(row, columns.get(key) ?? found.column);
    const valueOf = (key: Key): XlsxValue => (columns.has(key) ? (cells.get(addressOf(key)) ?? null) : null);
    const text = (key: Key): string => {
      const value = valueOf(key);
      return value === null || isXlsxError(value) ? "" : String(value).trim();
    };
    const placeOf = (key: Key): string => `${found.sheet}!${addressOf(key)}`;
    const figure = (key: Key): number | null => {
      const value = valueOf(key);
      if (typeof value === "number") return value;
      if (value === null || value === "") return null;
      const said = isXlsxError(value) ? value.code : String(value);
      throw new PaperRefusal("badPlantData", { place: placeOf(key), expected: headings[key][0] ?? key, found: said });
    };
    if ((Object.keys(headings) as Key[]).some((key) => text(key) !== "")) rows.push({ placeOf, text, figure });
  }
  return rows;
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
