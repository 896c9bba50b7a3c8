/**
 * What a person entered into the form of a function, and the arguments it stands for. Pure; what an argument means is
 * decided by the function's own readers alone.
 */
import type { Matrix, TableInfo } from "../../../host/port";
import type { Kind, Reader } from "../../../calls/readers/reader";
import { Decimal, parseDecimal, toCell } from "../../../core/decimal";
import { type Argument, argumentText } from "../../formulaText";

/** `factor`: by what the figures in the cells are multiplied to stand in our unit. */
export type Entry =
  /** `sheet`: the one that was open, on which an address that names none means its cells */
  | { readonly kind: "typed"; readonly text: string; readonly sheet?: string }
  /** cells of the workbook, by their address or a name of the workbook, and their values */
  | { readonly kind: "range"; readonly address: string; readonly values: Matrix; readonly factor?: Decimal }
  /** a column of the table the selection lies in */
  | { readonly kind: "column"; readonly header: string; readonly factor?: Decimal };

export type Entries = Readonly<Record<string, Entry>>;
export type BoundTable = { readonly info: TableInfo; readonly first: readonly unknown[] };
export type Prepared = { readonly argument: Argument; readonly raw: unknown };

const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const PER_CENT = /^[+-]?\d{1,12}(\.\d+)?\s*%$/;
/** Year first, as every language here writes it: 2026-03-31, 2026/3/31, 2026.3.31, 2026年3月31日. */
const DATE = /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/;
const NUMERIC: ReadonlySet<Kind> = new Set(["quantity", "year", "sefa", "column"]);

export function isEmpty(entry: Entry | undefined): boolean {
  return entry === undefined || (entry.kind === "typed" && entry.text.trim() === "");
}

/** '2026年3月31日' -> '2026-03-31'; null: no date written in figures. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text.normalize("NFKC").trim());
  return match ? `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}` : null;
}

/** 25% is 0.25, as in a cell. */
function numberOf(plain: string): number | null {
  if (PLAIN_NUMBER.test(plain)) return Number(plain);
  return PER_CENT.test(plain) ? toCell(parseDecimal(plain.replace(/[%\s+]/g, "")).dividedBy(100)) : null;
}

type Reading = Pick<Reader<unknown>, "kind" | "zeroIsBlank">;

/** Text that is not plainly a number goes on as text: the reader says best what is wrong with it. */
function typedArgument(text: string, { kind, zeroIsBlank }: Reading): Argument {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  if (kind === "boolean") return plain === "TRUE" ? true : plain === "FALSE" ? false : plain;
  const date = kind === "date" || kind === "year" ? isoDate(plain) : null;
  if (date !== null) return { date };
  if (kind === "date" && /^\d{4}$/.test(plain)) return Number(plain);
  const number = NUMERIC.has(kind) ? numberOf(plain) : null;
  // Where an empty cell cannot be told from 0, a true zero is entered as text.
  return number === null ? plain : number === 0 && zeroIsBlank ? "0" : number;
}

/** What a reader is handed for a typed text. */
export function typedValue(text: string, reader: Reading): unknown {
  const argument = typedArgument(text, reader);
  return argument !== null && typeof argument === "object" && "date" in argument ? argument.date : argument;
}

/** Arguments of another function, one a line: numbers, dates and yes or no as such, everything else as text. */
function listed(text: string): readonly Argument[] {
  const lines = text
    .replace(/\s+$/, "")
    .split("\n")
    .map((line) => line.normalize("NFKC").trim());
  return lines.map((line): Argument => {
    if (line === "") return null;
    if (/^(TRUE|FALSE)$/i.test(line)) return line.toUpperCase() === "TRUE";
    const date = isoDate(line);
    // A code that begins with 0 would lose it as a number.
    return date !== null ? { date } : PLAIN_NUMBER.test(line) && !/^0\d/.test(line) ? Number(line) : line;
  });
}

function blockCell(cell: string): number | string {
  const plain = cell.normalize("NFKC");
  // A code that begins with 0 stays text, or it would lose its zero.
  return /^0\d/.test(plain) ? plain : (numberOf(plain) ?? cell);
}

/** Lines of a block as typed: one row a line, cells between semicolons, tabs or commas. */
export function blockRows(text: string): (number | string)[][] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const rows = lines.map((line) =>
    line
      .split(/[;\t,，；]/)
      .map((cell) => cell.trim())
      .map(blockCell),
  );
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

const timesFactor = (cell: unknown, factor: Decimal): unknown => (typeof cell === "number" ? toCell(Decimal.of(cell).times(factor)) : cell);

/** Divided by 1000 a number of kilograms is the nearest one to its tonnes; multiplied by 0.001 it is not always. */
function conversion(factor: Decimal): string {
  const inverse = Decimal.of(1).dividedBy(factor);
  return inverse.isInteger() ? `/${inverse.toFixed()}` : `*${factor.toFixed()}`;
}

/** Cells whose figures are multiplied to stand in our unit. */
function inOurUnit(reference: string, values: unknown, factor: Decimal | undefined): Prepared {
  if (factor === undefined) return { argument: { reference }, raw: values };
  const raw = Array.isArray(values)
    ? (values as Matrix).map((row) => row.map((cell) => timesFactor(cell, factor)))
    : timesFactor(values, factor);
  return { argument: { reference: `${reference}${conversion(factor)}` }, raw };
}

/** `repeated`: the argument stands for all further arguments of the function. */
export function prepare(entry: Entry | undefined, reader: Reader<unknown>, table: BoundTable | null, repeated = false): Prepared {
  if (entry === undefined || isEmpty(entry)) return { argument: null, raw: null };
  if (entry.kind === "range") return inOurUnit(entry.address, entry.values, entry.factor);
  if (entry.kind === "column") {
    const cell = table?.first[table.info.headers.indexOf(entry.header)] ?? null;
    return inOurUnit(thisRow(entry.header), cell, entry.factor);
  }
  if (repeated) {
    const list = listed(entry.text);
    return {
      argument: { reference: list.map(argumentText).join(",") },
      raw: list.map((one) => (one !== null && typeof one === "object" && "date" in one ? one.date : one)),
    };
  }
  if (reader.readBlock) {
    const rows = blockRows(entry.text);
    const [[single] = []] = rows;
    if (rows.length === 1 && rows[0]?.length === 1 && single !== undefined) return { argument: single, raw: [[single]] };
    return { argument: { reference: arrayLiteral(rows) }, raw: rows };
  }
  return { argument: typedArgument(entry.text, reader), raw: typedValue(entry.text, reader) };
}

/** On a sheet of its own a table gets its column names, unless somebody said otherwise. */
export function withHeaders(name: string, entry: Entry | undefined): Entry | undefined {
  return name === "headers" && isEmpty(entry) ? { kind: "typed", text: "TRUE" } : entry;
}
