/** The cells of a chart: labels, and per series its head and its values. The same for every host. May not touch a cell. */
import type { Area } from "../sheet/address";

export type ChartParts<A extends Area> = { readonly labels: A; readonly series: readonly { readonly head: A; readonly values: A }[] };

/** Beyond that nobody tells bars apart, and a file's statement may be larger than any sheet is full. */
const MOST_SERIES = 255;
const MOST_POINTS = 200_000;

export function chartParts<A extends Area>(data: A): ChartParts<A> {
  if (data.rows < 2 || data.columns < 2) throw new Error("A chart needs a header row, a column of labels and one of values");
  if (data.columns - 1 > MOST_SERIES || data.rows * data.columns > MOST_POINTS) throw new Error("More cells than a chart can show");
  const below = { ...data, row: data.row + 1, rows: data.rows - 1, columns: 1 };
  return {
    labels: below,
    series: Array.from({ length: data.columns - 1 }, (_, i) => ({
      head: { ...data, column: data.column + 1 + i, rows: 1, columns: 1 },
      values: { ...below, column: data.column + 1 + i },
    })),
  };
}
