/**
 * Whether data has the shape of a chart of a file: it is written into XML, so nothing else may pass. May not draw.
 */
import { parseAddress } from "../sheet/address";
import { sizeOf } from "../sheet/areas";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { FileChart, NewChart } from "../xlsx";

const LONGEST = 32_000;
const MOST_SERIES = 255;
const MOST_POINTS = 200_000;
/** An attribute has no room for control characters. */
const FORMAT = /^\P{C}{0,255}$/u;

export function isFileChart(value: unknown): value is FileChart {
  if (!isRecord(value) || !isText(value["sheet"]) || !isRecord(value["chart"])) return false;
  const chart = value["chart"];
  const { kind, title, categories, series, categoryTitle, valueTitle, numberFormat, labels, row, column, rows, columns } = chart;
  return (
    (kind === "bar" || kind === "column" || kind === "line") &&
    isText(title) &&
    isReference(categories) &&
    Array.isArray(series) &&
    series.length <= MOST_SERIES &&
    series.every(isSeries) &&
    [categoryTitle, valueTitle].every((text) => text === undefined || isText(text)) &&
    isFlag(labels) &&
    (numberFormat === undefined || (typeof numberFormat === "string" && FORMAT.test(numberFormat))) &&
    referencesOf(chart as unknown as NewChart).reduce((points, reference) => points + sizeOf(parseAddress(reference)), 0) <= MOST_POINTS &&
    isCount(row, 0, MAX_ROWS - 1) &&
    isCount(column, 0, MAX_COLUMNS - 1) &&
    isCount(rows, 1, MAX_ROWS) &&
    isCount(columns, 1, MAX_COLUMNS)
  );
}

/** Every area it shows, as often as it is written. */
export const referencesOf = ({ categories, series }: NewChart): string[] =>
  series.flatMap(({ name, values }) => [categories, values, ...("reference" in name ? [name.reference] : [])]);

function isSeries(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, values, color, dashed } = value;
  if (!isRecord(name)) return false;
  const { reference, text } = name;
  const named = reference === undefined ? isText(text) : isReference(reference) && text === undefined;
  return (
    named && isReference(values) && (color === undefined || (typeof color === "string" && /^[0-9A-Fa-f]{6}$/.test(color))) && isFlag(dashed)
  );
}

function isReference(value: unknown): boolean {
  if (!isText(value)) return false;
  try {
    return sizeOf(parseAddress(value)) <= MOST_POINTS;
  } catch {
    return false;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST;
const isFlag = (value: unknown): boolean => value === undefined || typeof value === "boolean";
const isCount = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
