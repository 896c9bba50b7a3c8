/**
 * Whether data has the shape of a chart of a file: it is written into XML, so nothing else may pass. May not draw.
 */
import { parseAddress } from "../sheet/address";
import { sizeOf } from "../sheet/areas";
import { Fault, fields, flag, integer, list, matching, member, optional, textWithin } from "../sheet/foreign";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { FileChart, NewChart } from "../xlsx";

const LONGEST = 32_000;
const MOST_SERIES = 255;
const MOST_POINTS = 200_000;
/** An attribute has no room for control characters. */
const FORMAT = /^\P{C}{0,255}$/u;

export function fileChartOf(value: unknown): FileChart {
  const { sheet, chart } = fields(value);
  textWithin(sheet, LONGEST);
  const { kind, title, categories, series, categoryTitle, valueTitle, numberFormat, labels, row, column, rows, columns } = fields(chart);
  member(["bar", "column", "line"], kind);
  textWithin(title, LONGEST);
  for (const one of [categoryTitle, valueTitle]) optional(one, (said) => textWithin(said, LONGEST));
  optional(labels, flag);
  optional(numberFormat, (format) => matching(format, FORMAT));
  reference(categories);
  list(series, 0, MOST_SERIES).forEach(checkSeries);
  const points = referencesOf(chart as NewChart).map((shown) => sizeOf(parseAddress(shown)));
  if (points.reduce((sum, one) => sum + one, 0) > MOST_POINTS) throw new Fault("too many points");
  integer(row, 0, MAX_ROWS - 1);
  integer(column, 0, MAX_COLUMNS - 1);
  integer(rows, 1, MAX_ROWS);
  integer(columns, 1, MAX_COLUMNS);
  return value as FileChart;
}

/** Every area it shows, as often as it is written. */
export const referencesOf = ({ categories, series }: NewChart): string[] =>
  series.flatMap(({ name, values }) => [categories, values, ...("reference" in name ? [name.reference] : [])]);

function checkSeries(value: unknown): void {
  const { name, values, color, dashed } = fields(value);
  const { reference: head, text: said } = fields(name);
  if (head === undefined) textWithin(said, LONGEST);
  else if (said === undefined) reference(head);
  else throw new Fault("two names");
  reference(values);
  optional(color, (hex) => matching(hex, /^[0-9A-Fa-f]{6}$/));
  optional(dashed, flag);
}

function reference(value: unknown): void {
  if (sizeOf(parseAddress(textWithin(value, LONGEST))) > MOST_POINTS) throw new Fault("too many points");
}
