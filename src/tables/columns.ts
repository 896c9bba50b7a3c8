/**
 * Columns of tables built from a stored dataset: how a cell of the sheet comes from a row of the data.
 * May not know a particular dataset.
 */
import type { Row, Table } from "../core/dataset";
import { parseDecimal, toCell } from "../core/decimal";
import type { CivilDate } from "../core/civilDate";
import { toSerial } from "../core/civilDate";
import { tNote } from "../i18n/notes";
import { hasWords, t } from "../i18n/t";
import type { Cell, Column, ColumnKind } from "./table";

/** What else a cell may draw on, fetched before the rows are read. */
export type Lookups = { readonly countryName: (code: string) => string; readonly goodsName: (code: string) => string };

export type DataColumn = Column & { readonly read: (table: Table, row: Row, lookups: Lookups) => Cell };

type Options = {
  /** column of the dataset; absent: the key */
  readonly from?: string;
  readonly label?: string;
  readonly unit?: string;
  /** decimals the act prints */
  readonly digits?: number;
  readonly choice?: "usual" | "extra";
  readonly tells?: "status" | "citation";
};

function column(key: string, kind: ColumnKind, options: Options, read: DataColumn["read"]): DataColumn {
  return {
    key,
    kind,
    read,
    labelKey: options.label ?? `tables.column.${key}`,
    choice: options.choice ?? "usual",
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.tells === undefined ? {} : { tells: options.tells }),
    ...(options.digits === undefined ? {} : { numberFormat: numberFormat(options.digits, kind === "percent") }),
  };
}

/** '0.000', '0.0%'. */
export function numberFormat(digits: number, percent = false): string {
  return `0${digits > 0 ? `.${"0".repeat(digits)}` : ""}${percent ? "%" : ""}`;
}

export function figureOf(text: string | null): number | null {
  return text === null ? null : toCell(parseDecimal(text));
}

/** The word for a value of a fixed list ("Iron and steel"), in the user's language; a value without words stays as it is. */
export function wordOf(topic: string, value: string): string {
  const key = `tables.${topic}.${value}`;
  return hasWords(key) ? t(key) : value;
}

export const text = (key: string, options: Options = {}): DataColumn =>
  column(key, "text", options, (table, row) => table.text(row, options.from ?? key));

/** English words of the data (a remark, a reason, a name), in the user's language where they are translated. */
export const prose = (key: string, options: Options = {}): DataColumn =>
  column(key, "text", options, (table, row) => {
    const english = table.text(row, options.from ?? key);
    return english === null ? null : tNote(english);
  });

export const code = (key: string, options: Options = {}): DataColumn =>
  column(key, "code", options, (table, row) => table.text(row, options.from ?? key));

export const figure = (key: string, options: Options = {}): DataColumn =>
  column(key, "number", options, (table, row) => figureOf(table.text(row, options.from ?? key)));

export const date = (key: string, options: Options = {}): DataColumn =>
  column(key, "date", options, (table, row) => {
    const written = table.text(row, options.from ?? key);
    return written === null ? null : toSerial(written as CivilDate);
  });

/** A fixed list of values, translated. */
export const words = (key: string, topic: string, options: Options = {}): DataColumn =>
  column(key, "text", options, (table, row) => {
    const value = table.text(row, options.from ?? key);
    return value === null ? null : wordOf(topic, value);
  });

/** How well each row is founded. */
export const rowStatus = (options: Options = {}): DataColumn => words("status", "rowStatus", { ...options, tells: "status" });

export const countryName = (key = "countryName", from = "country"): DataColumn =>
  column(key, "text", {}, (table, row, { countryName: name }) => name(table.need(row, from)));

export const goodsName = (key = "description", from = "code", options: Options = {}): DataColumn =>
  column(key, "text", options, (table, row, { goodsName: name }) => name(table.need(row, from)));

/** Anything worked out from the row. */
export const derived = (key: string, kind: ColumnKind, read: DataColumn["read"], options: Options = {}): DataColumn =>
  column(key, kind, options, read);
