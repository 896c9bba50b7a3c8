/**
 * Charts the grid cannot draw: kept in the workbook's metadata, for the saved file. A chart remembers the headings it was
 * made over; where they are no longer, rows or columns have moved, and the chart would show something else.
 */
import { formatAddress } from "../../sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import { chartParts } from "../chartParts";
import type { CellValue, ChartSpec, Store } from "../port";
import { keptStrings } from "./metadata";
import type { UniverBook } from "./univerBook";

export const CHARTS = "charts";

export type KeptChart = ChartSpec & { readonly heads: readonly CellValue[] };

export async function keepChart(book: UniverBook, store: Store, chart: ChartSpec): Promise<void> {
  const [data, at] = [book.locate(chart.data), book.locate(chart.at)];
  chartParts(data);
  const [heads = []] = book.values({ ...data, rows: 1 });
  const place = formatAddress(at);
  const kept: KeptChart = { ...chart, data: formatAddress(data), at: place, heads };
  // One chart per place: the same chart again takes the place of the first.
  await store.set(place, JSON.stringify(kept));
}

/** The charts whose cells still stand where they stood. */
export function keptCharts(book: UniverBook): readonly KeptChart[] {
  return Object.values(keptStrings(book.workbook.getCustomMetadata(), CHARTS)).flatMap((text): KeptChart[] => {
    try {
      const chart: unknown = JSON.parse(text);
      if (!isKeptChart(chart)) return [];
      const [data, at] = [book.locate(chart.data), book.locate(chart.at)];
      chartParts(data);
      book.sheet(at.sheet);
      const [heads = []] = book.values({ ...data, rows: 1 });
      return JSON.stringify(heads) === JSON.stringify(chart.heads) ? [chart] : [];
    } catch {
      // The sheet is gone, or somebody damaged the note: the saved file is without this chart.
      return [];
    }
  });
}

const LONGEST = 32_000;

/** The file may come from a stranger: only what `keepChart` could have written counts. */
function isKeptChart(value: unknown): value is KeptChart {
  if (typeof value !== "object" || value === null) return false;
  const { kind, title, data, at, rows, columns, categoryTitle, valueTitle, dashed, heads } = value as Record<string, unknown>;
  return (
    (kind === "bar" || kind === "column" || kind === "line") &&
    isText(title) &&
    isText(data) &&
    isText(at) &&
    isCount(rows, MAX_ROWS) &&
    isCount(columns, MAX_COLUMNS) &&
    (categoryTitle === undefined || isText(categoryTitle)) &&
    (valueTitle === undefined || isText(valueTitle)) &&
    (dashed === undefined || (Array.isArray(dashed) && dashed.every(isText))) &&
    Array.isArray(heads)
  );
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST;
const isCount = (value: unknown, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
