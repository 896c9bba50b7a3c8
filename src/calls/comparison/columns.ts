/** The columns in which the comparison stands in cells. Which there are depends on years and exchange rates. */
import { t } from "../../i18n/t";
import type { Result } from "../spec";
import type { CompareRow } from "./compareLines";
import { statusWords } from "./status";

type Column = { readonly name: string; readonly cell: (row: CompareRow) => Result; readonly only?: "years" | "rates" };

const COLUMNS: readonly Column[] = [
  { name: "line", cell: ({ line }) => line },
  { name: "year", cell: ({ year }) => year, only: "years" },
  { name: "regime", cell: ({ regime }) => regime },
  { name: "version", cell: ({ version }) => version },
  { name: "charge", cell: ({ charge }) => charge },
  { name: "currency", cell: ({ currency }) => currency },
  { name: "chargePerTonne", cell: ({ perTonne }) => perTonne },
  { name: "status", cell: ({ status }) => statusWords(status) },
  { name: "basis", cell: ({ basis }) => basis },
  { name: "converted", cell: ({ converted }) => converted, only: "rates" },
  { name: "convertedPerTonne", cell: ({ convertedPerTonne }) => convertedPerTonne, only: "rates" },
];

export type Shape = { readonly years: boolean; readonly rates: boolean };

const columnsOf = (shape: Shape): readonly Column[] => COLUMNS.filter(({ only }) => only === undefined || shape[only]);

export const columnNames = (shape: Shape): readonly string[] => columnsOf(shape).map(({ name }) => name);

export function printedRows(rows: readonly CompareRow[], shape: Shape, headings: boolean): Result[][] {
  const columns = columnsOf(shape);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return headings ? [columns.map(({ name }) => t(`compare.column.${name}`)), ...cells] : cells;
}
