/**
 * A chart of a new workbook file as plain data. What it shows stands in cells: series and labels are references, and the
 * writer puts the values of those cells beside them, so that the chart shows before anything is calculated.
 */

/** A reference, `='Results'!$B$3:$B$11`, or a text of its own. */
export type ChartText = { readonly reference: string } | { readonly text: string };

export type NewSeries = {
  readonly name: ChartText;
  /** One row or column of values. */
  readonly values: string;
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** In a line chart. */
  readonly dashed?: boolean;
};

export type NewChart = {
  /** `bar`: lying; `column`: standing; `line`: with a mark at every value. */
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  /** Labels below (bar: beside) the values: one row or column. */
  readonly categories: string;
  readonly series: readonly NewSeries[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** en-US format code of the value axis. */
  readonly numberFormat?: string;
  /** Figures at every bar or mark, in place of those of the axis. */
  readonly labels?: boolean;
  /** First cell it covers, and how many rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};
