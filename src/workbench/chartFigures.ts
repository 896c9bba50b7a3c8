/**
 * The figures of a chart of the workbook, as the pane's drawings take them. Labels that are numbers (years) go from left to right as
 * lines; anything else is bars. A cell without a number is named, never drawn as 0. May not draw.
 */
import type { CellValue } from "../host/port";
import { currentLocale } from "../i18n/t";
import type { Bar, Line, Undrawn } from "../taskpane/charts/data";
import type { NewChart } from "../xlsx";
import { gridText } from "./gridText";

export type ChartFigures = {
  readonly title: string;
  readonly unit: string;
  readonly across: string;
  readonly undrawn: readonly Undrawn[];
} & (
  | { readonly kind: "lines"; readonly xs: readonly number[]; readonly lines: readonly Line[] }
  | { readonly kind: "bars"; readonly bars: readonly Bar[] }
);

const DECIMALS = 2;
const shown = (value: number): string => value.toLocaleString(currentLocale(), { maximumFractionDigits: DECIMALS });
/** A year may stand as text. */
const numberOf = (value: CellValue | undefined): number | null =>
  typeof value === "number" ? value : typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null;

type Point = { readonly label: string; readonly x: number | null; readonly value: CellValue | undefined };

export function chartFigures(chart: NewChart, read: (address: string) => readonly (readonly CellValue[])[]): ChartFigures {
  const labels = read(chart.categories).flat();
  const series = chart.series.map(({ name, values, dashed = false }, i) => ({
    key: `${i}`,
    open: dashed,
    label: "reference" in name ? String(read(name.reference)[0]?.[0] ?? "") : name.text,
    points: read(values)
      .flat()
      .map((value, at): Point => ({ label: String(labels[at] ?? ""), x: numberOf(labels[at]), value })),
  }));
  const name = (one: string, label: string): string => (series.length === 1 ? label : `${label} · ${one}`);
  const common = {
    title: chart.title,
    unit: chart.valueTitle ?? "",
    across: chart.categoryTitle ?? gridText("chartAcross"),
    undrawn: series.flatMap(({ label: one, points }) =>
      points.flatMap(({ label, value }): Undrawn[] =>
        typeof value === "number" ? [] : [{ label: name(one, label), reason: String(value ?? "") || gridText("chartNoNumber") }],
      ),
    ),
  };
  if (chart.kind === "line" && labels.length > 0 && labels.every((label) => numberOf(label) !== null)) {
    const lines = series.map(({ key, label, open, points }) => ({
      key,
      label,
      open,
      points: points.flatMap(({ x, value }) => (typeof value === "number" && x !== null ? [{ x, value, text: shown(value) }] : [])),
    }));
    return { ...common, kind: "lines", xs: [...new Set(labels.map((label) => numberOf(label) ?? 0))].sort((a, b) => a - b), lines };
  }
  const bars = series.flatMap(({ key, label: one, open, points }) =>
    points.flatMap(({ label, value }, at): Bar[] =>
      // A bar has no length below nothing; its figure says so.
      typeof value === "number"
        ? [{ key: `${key} ${at}`, label: name(one, label), value: Math.max(0, value), text: shown(value), open }]
        : [],
    ),
  );
  return { ...common, kind: "bars", bars };
}
