/**
 * A sheet that calculates itself: exchange rates, options and goods as cells, and below them the formula over them. Pure:
 * where everything stands, for whoever writes it.
 */
import { cellName, formatAddress } from "../../../sheet/address";
import type { CellValue, Matrix } from "../../../host/port";
import { columnNames } from "../../../calls/comparison/columns";
import { t } from "../../../i18n/t";
import type { Request } from "./request";

export type Live = {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly values: Matrix }[];
  readonly formula: { readonly row: number; readonly column: number; readonly text: string };
  /** rows and columns the result takes, heads included */
  readonly result: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  /** column of the result that holds the charge in the currency of the comparison, from 0 */
  readonly figures: number;
  /** columns of the result that hold money, from 0 */
  readonly money: readonly number[];
};

const MONEY: ReadonlySet<string> = new Set(["charge", "chargePerTonne", "converted", "convertedPerTonne"]);

/** The same question for the versions alone that the pane shows. */
export function ofCurrentVersions(request: Request): Request {
  return { ...request, options: [...request.options, ["versions", "current"]] };
}

/** Of the formula below: the rates name the currency of the comparison at least. */
const columnsOf = ({ options }: Pick<Request, "options">): readonly string[] =>
  columnNames({ years: options.some(([name]) => name === "years"), rates: true });

function areaOf(row: number, column: number, values: Matrix): string {
  return formatAddress({ sheet: null, row, column, rows: values.length, columns: Math.max(1, ...values.map((line) => line.length)) });
}

/** `count`: rows of the result, without its heads. */
export function livePlan({ goods, fx, options }: Request, notes: readonly string[], count: number): Live {
  const titled = (row: number, column: number, title: string, values: Matrix): Live["cells"] => [
    { row, column, values: [[title]] },
    { row: row + 1, column, values },
  ];
  const top = notes.length + 1;
  const optionsColumn = 3;
  const goodsRow = top + 1 + Math.max(fx.length, options.length) + 1;
  const resultRow = goodsRow + 1 + goods.length + 1;
  const args = [
    areaOf(goodsRow + 1, 0, goods),
    areaOf(top + 1, 0, fx),
    options.length === 0 ? "" : areaOf(top + 1, optionsColumn, options),
    "TRUE",
  ];
  const blank = (line: readonly CellValue[], width: number): readonly CellValue[] => [
    ...line,
    ...Array.from({ length: width - line.length }, () => null),
  ];
  const columns = columnsOf({ options });
  const width = Math.max(0, ...options.map((line) => line.length));
  return {
    cells: [
      { row: 0, column: 0, values: notes.map((note) => [note]) },
      ...titled(top, 0, t("paneCompare.live.rates", { base: String(fx[0]?.[0] ?? "") }), fx),
      ...(options.length === 0
        ? []
        : titled(
            top,
            optionsColumn,
            t("paneCompare.live.options"),
            options.map((line) => blank(line, width)),
          )),
      ...titled(goodsRow, 0, t("paneCompare.live.goods"), goods),
      { row: resultRow, column: 0, values: [[t("paneCompare.result")]] },
    ],
    formula: { row: resultRow + 1, column: 0, text: `=BORDER.COMPARE(${args.join(",")})` },
    result: { row: resultRow + 1, column: 0, rows: count + 1, columns: columns.length },
    figures: columns.indexOf("converted"),
    money: columns.flatMap((name, i) => (MONEY.has(name) ? [i] : [])),
  };
}

/** A figure of the result in the table under the chart. A refusal becomes #N/A, which a chart leaves out; #VALUE! it would draw as 0. */
export function figureOf({ result, figures }: Live, index: number): string {
  return `=IFERROR(${cellName(result.row + 1 + index, result.column + figures)},NA())`;
}
