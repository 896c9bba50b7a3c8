/** What the comparison is asked: goods with a row of headers, exchange rates, options. From forms and sheets, pure. */
import { readHeading } from "../../../calls/headings/heading";
import { headingFault } from "../../../calls/headings/list";
import { messageOf } from "../../../calls/message";
import type { CellValue, Matrix } from "../../../host/port";
import { cellOf, type Entries, FIELDS, filledFields } from "./fields";

export type Setup = {
  /** currency of the comparison */
  readonly base: string;
  /** currency -> worth of one unit in the base, as typed */
  readonly rates: Readonly<Record<string, string>>;
  readonly overYears: boolean;
  readonly from: string;
  readonly to: string;
  /** header -> one value, or one per year, as typed */
  readonly paths: Readonly<Record<string, string>>;
};

export type Request = { readonly goods: Matrix; readonly fx: Matrix; readonly options: Matrix };

const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const numberOrText = (text: string): CellValue => (PLAIN_NUMBER.test(text) ? Number(text) : text);

/** null: nothing has been entered. */
export function shipmentGoods(entries: Entries): Matrix | null {
  const fields = filledFields(entries);
  return fields.length === 0
    ? null
    : [fields.map(({ header }) => header), fields.map((field) => cellOf(field, entries[field.header] ?? ""))];
}

export type ColumnReading = { readonly name: string } & (
  | { readonly kind: "known"; readonly header: string }
  | { readonly kind: "ignored" }
  /** one slip away from a known header: the function refuses it */
  | { readonly kind: "slip"; readonly header: string }
  /** the unit is missing or does not fit: the function refuses it where it is needed */
  | { readonly kind: "unusable"; readonly why: string }
);

export function readColumns(heads: readonly CellValue[]): readonly ColumnReading[] {
  return heads
    .filter((head) => head !== null && String(head).trim() !== "")
    .map((head): ColumnReading => {
      const name = String(head).trim();
      const heading = readHeading(name);
      if (heading.kind === "known" || heading.kind === "slip") return { name, kind: heading.kind, header: heading.header };
      const fault = headingFault(heading, name);
      return fault
        ? { name, kind: "unusable", why: messageOf(fault, "", undefined).replace(/^[\s,，:：、]+/, "") }
        : { name, kind: "ignored" };
    });
}

/** The list as it stands, with what the form says for all lines in columns of its own where the list has none. */
export function listGoods(list: Matrix, entries: Entries): Matrix {
  const [heads = [], ...lines] = list;
  const known = new Set(readColumns(heads).flatMap((column) => (column.kind === "known" ? [column.header] : [])));
  const added = filledFields(entries).filter(({ header }) => !known.has(header));
  const cells = added.map((field) => cellOf(field, entries[field.header] ?? ""));
  const filled = (line: readonly CellValue[]): boolean => line.some((cell) => cell !== null && cell !== "" && cell !== 0);
  return [
    [...heads, ...added.map(({ header }) => header)],
    ...lines.map((line) => (filled(line) ? [...line, ...cells] : [...line, ...cells.map(() => null)])),
  ];
}

/** The fields a list leaves to the form. */
export function openFields(list: Matrix | null): readonly (typeof FIELDS)[number][] {
  if (list === null) return FIELDS;
  const known = new Set(readColumns(list[0] ?? []).flatMap((column) => (column.kind === "known" ? [column.header] : [])));
  return FIELDS.filter(({ header }) => !known.has(header));
}

/** The base is worth one of itself; a currency without a rate is left out, and its rows say so. */
export function fxRows({ base, rates }: Setup): Matrix {
  const others = Object.entries(rates).filter(([currency, text]) => currency !== base && text.trim() !== "");
  return [[base, 1], ...others.map(([currency, text]): CellValue[] => [currency, numberOrText(text.normalize("NFKC").trim())])];
}

/** '80 90; 100' -> three values; a comma may be a decimal one, so it parts values only before a blank. */
export function pathValues(text: string): readonly CellValue[] {
  return text
    .normalize("NFKC")
    .split(/(?:[;、\s]|,(?=\s|$))+/)
    .filter((part) => part !== "")
    .map(numberOrText);
}

/** Empty: every line on its own date. */
export function optionRows({ overYears, from, to, paths }: Setup): Matrix {
  if (!overYears) return [];
  const rows: CellValue[][] = [["years", numberOrText(from.normalize("NFKC").trim()), numberOrText(to.normalize("NFKC").trim())]];
  for (const [header, text] of Object.entries(paths)) {
    const values = pathValues(text);
    if (values.length > 0) rows.push([header, ...values]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}
