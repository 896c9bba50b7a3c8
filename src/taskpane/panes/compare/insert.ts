/** What the comparison puts on a sheet: the lines above it, the table of values, the table under the chart. Pure. */
import { Decimal, toCell } from "../../../core/decimal";
import type { Result } from "../../../calls/spec";
import type { CellValue, ChartSpec, Matrix, TableColumn } from "../../../host/port";
import { clauses, t } from "../../../i18n/t";
import type { CompareRow } from "./compare";
import { fieldName, FIELDS } from "./fields";
import type { Request } from "./request";
import { type Bars, barsOf, linesOf, statusOf } from "./totals";
import { regimeName } from "./standing";

export const MONEY = "#,##0.00";
/** A refused figure is an empty cell: neither a sum nor a chart takes it for 0. */
const figure = (result: Result): CellValue => (result instanceof Decimal ? toCell(result) : null);

export type Block = { readonly columns: readonly TableColumn[]; readonly rows: Matrix };

/** The name of the law comes first: the first column is the wide one of the sheet. */
export function valuesBlock(rows: readonly CompareRow[], currency: string): Block {
  const years = rows.some(({ year }) => year !== null);
  const lines = new Set(rows.map(({ line }) => line)).size > 1;
  const number = (header: string): TableColumn => ({ header, kind: "number", numberFormat: MONEY });
  const text = (header: string): TableColumn => ({ header, kind: "text" });
  const count = (header: string): TableColumn => ({ header, kind: "number", numberFormat: "0" });
  return {
    columns: [
      text(t("compare.column.regime")),
      text(t("compare.column.version")),
      ...(lines ? [count(t("compare.column.line"))] : []),
      ...(years ? [count(t("compare.column.year"))] : []),
      text(t("compare.column.status")),
      number(t("compare.column.charge")),
      text(t("compare.column.currency")),
      number(t("compare.column.chargePerTonne")),
      number(t("paneCompare.head.converted", { currency })),
      number(t("paneCompare.head.convertedPerTonne", { currency })),
      text(t("compare.column.basis")),
    ],
    rows: rows.map((row) => [
      regimeName(row.regime),
      row.version,
      ...(lines ? [row.line] : []),
      ...(years ? [row.year] : []),
      statusOf(row),
      figure(row.charge),
      row.currency,
      figure(row.perTonne),
      figure(row.converted),
      figure(row.convertedPerTonne),
      row.basis,
    ]),
  };
}

export type Picture = Block & Pick<ChartSpec, "kind" | "title" | "valueTitle" | "dashed">;

function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, i) => (names.indexOf(name) === i ? name : `${name} ${i + 1}`));
}

/** Law and what is not law are two series, so that they look different; null: there is nothing to draw. */
export function barPicture({ bars }: Bars, title: string, currency: string): Picture | null {
  if (bars.length === 0) return null;
  const kinds = [false, true].filter((open) => bars.some((bar) => bar.open === open));
  return {
    kind: "bar",
    title,
    valueTitle: currency,
    columns: [
      { header: t("paneCompare.head.version"), kind: "text" },
      ...kinds.map(
        (open): TableColumn => ({ header: t(open ? "paneCompare.open" : "paneCompare.law"), kind: "number", numberFormat: MONEY }),
      ),
    ],
    rows: bars.map((bar) => [bar.label, ...kinds.map((open) => (bar.open === open ? bar.value : null))]),
  };
}

export function linePicture(rows: readonly CompareRow[], currency: string): Picture | null {
  const { years, lines } = linesOf(rows, currency);
  if (lines.length === 0) return null;
  const names = distinct(lines.map(({ label }) => label));
  return {
    kind: "line",
    title: t("paneCompare.lines", { from: years[0] ?? "", to: years.at(-1) ?? "" }),
    valueTitle: currency,
    dashed: names.filter((_, i) => lines[i]?.open),
    columns: [
      { header: t("compare.column.year"), kind: "number", numberFormat: "0" },
      ...names.map((header): TableColumn => ({ header, kind: "number", numberFormat: MONEY })),
    ],
    rows: years.map((year) => [year, ...lines.map(({ points }) => points.find(({ x }) => x === year)?.value ?? null)]),
  };
}

/** Lines over years where there are years, else bars. */
export function pictureOf(shown: readonly CompareRow[], currency: string): Picture | null {
  return shown.some(({ year }) => year !== null)
    ? linePicture(shown, currency)
    : barPicture(barsOf(shown, currency), t("paneCompare.bars"), currency);
}

/** What was asked, so that the sheet can be read without the pane. */
export function noteLines({ goods, fx, options }: Request, from: string | null): readonly string[] {
  const [heads = [], ...lines] = goods;
  const asked =
    lines.length === 1 && from === null
      ? heads
          .map((head, i) =>
            t("paneCompare.note.field", {
              field: FIELDS.some(({ header }) => header === head) ? fieldName(String(head)) : String(head),
              value: String(lines[0]?.[i] ?? ""),
            }),
          )
          .join(t("paneCompare.note.and"))
      : t("paneCompare.note.list", { address: from ?? "", lines: lines.length });
  const base = String(fx[0]?.[0] ?? "");
  const rates = fx.slice(1).map(([currency, worth]) => `1 ${String(currency)} = ${String(worth)} ${base}`);
  const paths = options.map(
    ([name, ...values]) =>
      `${name === "years" ? t("paneCompare.overYears") : fieldName(String(name))}: ${clauses(values.filter((value) => value !== null).map(String))}`,
  );
  return [
    t("paneCompare.note.title"),
    asked,
    [rates.length === 0 ? t("paneCompare.note.noRates", { base }) : clauses(rates), ...paths].join(" · "),
    t("paneCompare.notLaw"),
  ];
}
