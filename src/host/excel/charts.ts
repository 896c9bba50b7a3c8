/**
 * Charts in a sheet of Excel. Every series gets its name, values and labels said: what Excel would guess from the cells takes
 * a column of years for a series. May not know what a chart shows.
 */
import { chartParts } from "../chartParts";
import type { ChartSpec } from "../port";
import { type Context, locate, rangeOf, readValues, sheetOf } from "./session";

const TYPES = { bar: "BarClustered", column: "ColumnClustered", line: "LineMarkers" } as const;

export async function insertChart(context: Context, spec: ChartSpec): Promise<void> {
  const [data, at] = [await locate(context, spec.data), await locate(context, spec.at)];
  const parts = chartParts(data);
  const [heads = []] = await readValues(context, { ...data, rows: 1 });
  const values = { ...data, column: data.column + 1, columns: data.columns - 1 };
  const chart = sheetOf(context, at.sheet).charts.add(TYPES[spec.kind], rangeOf(context, values), "Columns");
  chart.title.text = spec.title;
  chart.setPosition(
    rangeOf(context, { ...at, rows: 1, columns: 1 }),
    rangeOf(context, { ...at, row: at.row + spec.rows - 1, column: at.column + spec.columns - 1, rows: 1, columns: 1 }),
  );
  // A gap stays a gap; Excel's own choice would be zero for some kinds.
  chart.displayBlanksAs = "NotPlotted";
  if (spec.kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  if (spec.categoryTitle !== undefined) chart.axes.categoryAxis.title.text = spec.categoryTitle;
  if (spec.valueTitle !== undefined) chart.axes.valueAxis.title.text = spec.valueTitle;
  chart.legend.visible = parts.series.length > 1;
  chart.legend.position = "Bottom";
  chart.series.load("items");
  await context.sync();
  chart.series.items.slice(0, parts.series.length).forEach((series, i) => {
    const cells = parts.series[i];
    const name = String(heads[i + 1] ?? "");
    if (!cells) return;
    series.name = name;
    series.setValues(rangeOf(context, cells.values));
    series.setXAxisValues(rangeOf(context, parts.labels));
    if (spec.kind === "line" && spec.dashed?.includes(name)) series.format.line.lineStyle = "Dash";
  });
  await context.sync();
}
