/** The charts that were asked for in the grid, as the saved file draws them. May not touch the page. */
import { formatAddress } from "../formula/address";
import { chartParts } from "../host/chartParts";
import { keptCharts } from "../host/workbench/charts";
import type { UniverBook } from "../host/workbench/univerBook";
import type { NewChart } from "../xlsx";

export function sheetCharts(book: UniverBook, sheet: string): readonly NewChart[] {
  return keptCharts(book).flatMap((chart): NewChart[] => {
    const at = book.locate(chart.at);
    if (at.sheet !== sheet) return [];
    const { labels, series } = chartParts(book.locate(chart.data));
    return [{
      kind: chart.kind, title: chart.title, row: at.row, column: at.column, rows: chart.rows, columns: chart.columns,
      ...(chart.categoryTitle === undefined ? {} : { categoryTitle: chart.categoryTitle }), ...(chart.valueTitle === undefined ? {} : { valueTitle: chart.valueTitle }),
      categories: formatAddress(labels),
      series: series.map(({ head, values }, i) => ({
        name: { reference: formatAddress(head) }, values: formatAddress(values), dashed: chart.dashed?.includes(String(chart.heads[i + 1] ?? "")) ?? false,
      })),
    }];
  });
}
