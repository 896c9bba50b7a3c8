/**
 * Charts the grid cannot draw: kept in the workbook's metadata, for the saved file. A chart remembers the headings it was
 * made over; where they are no longer, rows or columns have moved, and the chart would show something else.
 */
import { formatAddress } from "../../sheet/address";
import { attempt, fields, integer, list, member, optional, textWithin } from "../../sheet/foreign";
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
  return Object.values(keptStrings(book.workbook.getCustomMetadata(), CHARTS)).flatMap((note): KeptChart[] => {
    // Where the sheet is gone, or somebody damaged the note, the saved file is without this chart.
    const chart = attempt(() => {
      const kept = chartOf(JSON.parse(note));
      const [data, at] = [book.locate(kept.data), book.locate(kept.at)];
      chartParts(data);
      book.sheet(at.sheet);
      const [heads = []] = book.values({ ...data, rows: 1 });
      return JSON.stringify(heads) === JSON.stringify(kept.heads) ? kept : null;
    });
    return chart ? [chart] : [];
  });
}

const LONGEST = 32_000;

/** The file may come from a stranger: only what `keepChart` could have written counts. */
function chartOf(value: unknown): KeptChart {
  const { kind, title, data, at, rows, columns, categoryTitle, valueTitle, dashed, heads } = fields(value);
  member(["bar", "column", "line"], kind);
  for (const one of [title, data, at]) textWithin(one, LONGEST);
  for (const one of [categoryTitle, valueTitle]) optional(one, (said) => textWithin(said, LONGEST));
  optional(dashed, (all) => list(all).map((one) => textWithin(one, LONGEST)));
  integer(rows, 1, MAX_ROWS);
  integer(columns, 1, MAX_COLUMNS);
  list(heads);
  return value as KeptChart;
}
