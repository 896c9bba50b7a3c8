/**
 * What a person entered into the form of a function, and the arguments it stands for. Pure; what an argument means is
 * decided by the function's own readers alone.
 */
import type { Matrix, TableInfo } from "../../../host/port";
import type { Kind, Reader } from "../../../functions/readers/reader";
import type { Argument } from "../../formulaText";

export type Entry =
  | { readonly kind: "typed"; readonly text: string }
  /** cells of the workbook; their values as they were when they were picked */
  | { readonly kind: "range"; readonly address: string; readonly values: Matrix }
  /** a column of the table the selection lies in */
  | { readonly kind: "column"; readonly header: string };

export type Entries = Readonly<Record<string, Entry>>;
export type BoundTable = { readonly info: TableInfo; readonly first: readonly unknown[] };
export type Prepared = { readonly argument: Argument; readonly raw: unknown };

const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMERIC: ReadonlySet<Kind> = new Set(["quantity", "year", "sefa", "column"]);

export function isEmpty(entry: Entry | undefined): boolean {
  return entry === undefined || (entry.kind === "typed" && entry.text.trim() === "");
}

/** Text that is not plainly a number goes on as text: the reader says best what is wrong with it. */
function typedArgument(text: string, kind: Kind): Argument {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  if (kind === "boolean") return plain === "TRUE" ? true : plain === "FALSE" ? false : plain;
  if (kind === "date" && ISO_DATE.test(plain)) return { date: plain };
  if (kind === "date" && /^\d{4}$/.test(plain)) return Number(plain);
  return NUMERIC.has(kind) && PLAIN_NUMBER.test(plain) ? Number(plain) : plain;
}

/** Lines of a block as typed: one row a line, cells between semicolons, tabs or commas. */
export function blockRows(text: string): (number | string)[][] {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const rows = lines.map((line) => line.split(/[;\t,，；]/).map((cell) => cell.trim()).map((cell) => (PLAIN_NUMBER.test(cell) ? Number(cell) : cell)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function arrayLiteral(rows: readonly (readonly (number | string)[])[]): string {
  return `{${rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : `"${cell.replaceAll('"', '""')}"`)).join(",")).join(";")}}`;
}

/** `[@[Net mass]]`; brackets, # and quotes in a head are escaped by an apostrophe. */
export function thisRow(header: string): string {
  return `[@[${header.replace(/['#[\]]/g, "'$&")}]]`;
}

export function prepare(entry: Entry | undefined, reader: Reader<unknown>, table: BoundTable | null): Prepared {
  if (entry === undefined || isEmpty(entry)) return { argument: null, raw: null };
  if (entry.kind === "range") return { argument: { reference: entry.address }, raw: entry.values };
  if (entry.kind === "column") return { argument: { reference: thisRow(entry.header) }, raw: table?.first[table.info.headers.indexOf(entry.header)] ?? null };
  if (reader.readBlock) {
    const rows = blockRows(entry.text);
    const [[single] = []] = rows;
    if (rows.length === 1 && rows[0]?.length === 1 && single !== undefined) return { argument: single, raw: [[single]] };
    return { argument: { reference: arrayLiteral(rows) }, raw: rows };
  }
  const argument = typedArgument(entry.text, reader.kind);
  return { argument, raw: argument !== null && typeof argument === "object" && "date" in argument ? argument.date : argument };
}
