/** The cells of a chart: labels, and per series its head and its values. The same for every host. May not touch a cell. */
import type { Area } from "../formula/address";

export type ChartParts<A extends Area> = { readonly labels: A; readonly series: readonly { readonly head: A; readonly values: A }[] };

export function chartParts<A extends Area>(data: A): ChartParts<A> {
  if (data.rows < 2 || data.columns < 2) throw new Error("A chart needs a header row, a column of labels and one of values");
  const below = { ...data, row: data.row + 1, rows: data.rows - 1, columns: 1 };
  return {
    labels: below,
    series: Array.from({ length: data.columns - 1 }, (_, i) => ({
      head: { ...data, column: data.column + 1 + i, rows: 1, columns: 1 },
      values: { ...below, column: data.column + 1 + i },
    })),
  };
}
