/**
 * Charts of the saved file: those that were asked for in the grid, and those of the file that was opened, which the grid
 * cannot draw. May not touch the page.
 */
import { formatAddress, parseAddress } from "../sheet/address";
import { chartParts } from "../host/chartParts";
import { keptCharts } from "../host/workbench/charts";
import { attempt, fields, list, text, tuple } from "../sheet/foreign";
import { fileChartOf, referencesOf } from "./fileChart";
import { keptStrings } from "../host/workbench/metadata";
import type { UniverBook } from "../host/workbench/univerBook";
import type { FileChart, NewChart, XlsxBook } from "../xlsx";

/** Where charts of an opened file lie in the workbook's metadata. */
export const FILE_CHARTS = "fileCharts";

/** A chart and the text above each of its areas: where that is another, rows or columns have moved under it. */
type Kept = FileChart & { readonly heads: readonly (readonly [address: string, text: string])[] };

export function sheetCharts(book: UniverBook, sheet: string): readonly NewChart[] {
  return [...asked(book, sheet), ...fromFile(book, sheet)];
}

function asked(book: UniverBook, sheet: string): NewChart[] {
  return keptCharts(book).flatMap((chart): NewChart[] => {
    const at = book.locate(chart.at);
    if (at.sheet !== sheet) return [];
    const { labels, series } = chartParts(book.locate(chart.data));
    return [
      {
        kind: chart.kind,
        title: chart.title,
        row: at.row,
        column: at.column,
        rows: chart.rows,
        columns: chart.columns,
        ...(chart.categoryTitle === undefined ? {} : { categoryTitle: chart.categoryTitle }),
        ...(chart.valueTitle === undefined ? {} : { valueTitle: chart.valueTitle }),
        categories: formatAddress(labels),
        series: series.map(({ head, values }, i) => ({
          name: { reference: formatAddress(head) },
          values: formatAddress(values),
          dashed: chart.dashed?.includes(String(chart.heads[i + 1] ?? "")) ?? false,
        })),
      },
    ];
  });
}

/** As strings for the metadata of a workbook that is opened. */
export function keepFileCharts(charts: readonly FileChart[], { sheets }: XlsxBook): Record<string, string> {
  return Object.fromEntries(
    charts.map((one, i) => {
      const heads = headsOf(one.chart).map(({ sheet, row, column, address }) => {
        const cell = sheets
          .find(({ name }) => name === sheet)
          ?.cells.find((candidate) => candidate.row === row && candidate.column === column);
        return [address, String(cell?.value ?? "")] as const;
      });
      return [`${i}`, JSON.stringify({ ...one, heads } satisfies Kept)];
    }),
  );
}

function fromFile(book: UniverBook, sheet: string): NewChart[] {
  return Object.values(keptStrings(book.workbook.getCustomMetadata(), FILE_CHARTS)).flatMap((note): NewChart[] => {
    // Where a sheet it shows is gone, or the note is none of ours, the chart is left out.
    const chart = attempt(() => {
      const kept = keptOf(JSON.parse(note));
      const stands = kept.heads.every(([address, head]) => {
        const { rows, columns, ...cell } = book.locate(address);
        return rows === 1 && columns === 1 && String(book.values({ ...cell, rows, columns })[0]?.[0] ?? "") === head;
      });
      for (const reference of referencesOf(kept.chart)) book.sheet(book.locate(reference).sheet);
      return kept.sheet === sheet && stands ? kept.chart : null;
    });
    return chart ? [chart] : [];
  });
}

/** The workbook may have been opened from a stranger's file. */
function keptOf(value: unknown): Kept {
  for (const head of list(fields(value)["heads"])) tuple(head, 2).forEach(text);
  return fileChartOf(value) as Kept;
}

/** The cell above each area. */
function headsOf(chart: NewChart): { readonly sheet: string; readonly row: number; readonly column: number; readonly address: string }[] {
  return [chart.categories, ...chart.series.map(({ values }) => values)].flatMap((reference) => {
    const area = parseAddress(reference);
    const head = { sheet: area.sheet ?? "", row: area.row - 1, column: area.column };
    return area.row === 0 ? [] : [{ ...head, address: formatAddress({ ...head, rows: 1, columns: 1 }) }];
  });
}
