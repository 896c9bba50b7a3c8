/**
 * Charts the grid cannot draw: kept in the workbook's metadata, for the saved file. A chart remembers the headings it was
 * made over; where they are no longer, rows or columns have moved, and the chart would show something else.
 */
import { formatAddress } from "../../formula/address";
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
    const chart = JSON.parse(text) as KeptChart;
    try {
      const [heads = []] = book.values({ ...book.locate(chart.data), rows: 1 });
      return JSON.stringify(heads) === JSON.stringify(chart.heads) ? [chart] : [];
    } catch {
      // The sheet is gone.
      return [];
    }
  });
}
