/**
 * What reads well and is likely to be wrong all the same: kilograms under tonnes, an intensity a thousand times too high, a
 * sum of the list that its lines do not add up to. Said, never mended.
 */
import { fromCell, parseDecimal, type Decimal } from "../core/decimal";
import { t } from "../i18n/t";
import type { Details } from "./question";
import type { Line } from "./read/line";
import { massOf, type ReadLines } from "./read/lines";
import type { ListPlan } from "./read/plan";
import { scopeOf, STANDARD } from "./read/target";
import { number, over } from "./sheets/results";

export type Warning = { readonly reason: string; readonly details: Details };

/** An intensity outside of these multiples of the country's default value is looked at once more. */
const LEAST_OF_DEFAULT = parseDecimal("0.1");
const MOST_OF_DEFAULT = parseDecimal("3");
/** Tonnes of the middle line above which the figures are likely kilograms: more than a train carries. */
const MIDDLE_TONNES = 3000;
/** A value below this a tonne, in whatever currency, is likely one of kilograms. */
const LEAST_PER_TONNE = 10;
const SHOWN_ROWS = 12;

export const rowsText = (rows: readonly number[]): string =>
  rows.slice(0, SHOWN_ROWS).join(", ") + (rows.length > SHOWN_ROWS ? ` … (${rows.length})` : "");

export function warningsOf(read: ReadLines, plan: ListPlan): readonly Warning[] {
  return [
    ...sums(read),
    ...kilograms(read, plan),
    ...intensities(read.lines),
    ...netAboveGross(read.lines, plan),
    ...parts(read.lines, scopeOf(plan.target)),
    ...exportDates(plan),
  ];
}

/** Sum rows at the end of the list state the mass of all lines; subtotals do not. */
function sums({ sums: stated, lines, refused }: ReadLines): Warning[] {
  const last = stated.at(-1);
  if (!last || lines.length === 0) return [];
  const total = massOf(lines);
  const above = massOf(lines.filter(({ row }) => row < last.row));
  if (last.tonnes.equals(total) || last.tonnes.equals(above)) return [];
  const between = stated.at(-2);
  const block = between ? massOf(lines.filter(({ row }) => row > between.row && row < last.row)) : above;
  if (last.tonnes.equals(block)) return [];
  return [{ reason: "sum", details: { row: last.row, stated: last.tonnes.toString(), read: total.toString(), refused: refused.length } }];
}

function kilograms({ lines }: ReadLines, plan: ListPlan): Warning[] {
  const mass = plan.columns.find(({ field }) => field === "tonnes");
  if (!mass || lines.length === 0) return [];
  const sorted = lines.flatMap(({ tonnes }) => tonnes ?? []).sort((a, b) => a.comparedTo(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  const warnings: Warning[] = [];
  if (middle?.greaterThan(MIDDLE_TONNES))
    warnings.push({ reason: "heavy", details: { heading: mass.heading, unit: mass.unit?.name ?? "t", middle: middle.toString() } });
  const perTonne = lines
    .flatMap(({ values, tonnes }): Decimal[] =>
      typeof values["value"] === "object" && tonnes && !tonnes.isZero() ? [values["value"].dividedBy(tonnes)] : [],
    )
    .sort((a, b) => a.comparedTo(b));
  const middleValue = perTonne[Math.floor(perTonne.length / 2)];
  if (middleValue?.lessThan(LEAST_PER_TONNE))
    warnings.push({
      reason: "cheap",
      details: { heading: mass.heading, unit: mass.unit?.name ?? "t", value: middleValue.toDecimalPlaces(2).toString() },
    });
  return warnings;
}

function intensities(lines: readonly Line[]): Warning[] {
  const own = lines.filter(({ values }) => typeof values["intensity"] === "object");
  if (own.length === 0) return [];
  const defaults = over(
    STANDARD,
    own.length,
    own.map(({ cn }) => cn),
    own.map(({ origin }) => origin),
  );
  const rows = own.flatMap(({ row, values }, i) => {
    const [value, standard] = [values["intensity"] as Decimal, number(defaults[i])];
    return standard && (value.lessThan(standard.times(LEAST_OF_DEFAULT)) || value.greaterThan(standard.times(MOST_OF_DEFAULT)))
      ? [row]
      : [];
  });
  return rows.length === 0 ? [] : [{ reason: "intensity", details: { rows: rowsText(rows) } }];
}

/** A net mass above the gross one is one of the two in the wrong column. */
function netAboveGross(lines: readonly Line[], plan: ListPlan): Warning[] {
  const gross = plan.columns.find(({ note }) => note === "gross");
  const net = plan.columns.find(({ field }) => field === "tonnes");
  if (!gross || !net) return [];
  const plain = (cell: unknown): Decimal | null => (typeof cell === "number" ? fromCell(cell) : null);
  const rows = lines.flatMap(({ row, cells }) => {
    const [a, b] = [plain(cells[net.index]), plain(cells[gross.index])];
    return a && b && a.greaterThan(b) ? [row] : [];
  });
  return rows.length === 0 ? [] : [{ reason: "gross", details: { rows: rowsText(rows), heading: gross.heading } }];
}

/** Codes of which the act covers a part only: whether the goods are that part, the code does not say. */
function parts(lines: readonly Line[], scope: string | undefined): Warning[] {
  if (scope === undefined) return [];
  const codes = [...new Set(lines.map(({ cn }) => cn))];
  const sectors = over(scope, codes.length, codes, "covered");
  const conditions = over(scope, codes.length, codes, "condition");
  const partly = new Set(codes.filter((_, i) => sectors[i] === true && conditions[i] !== t("coverage.whole")));
  const rows = lines.filter(({ cn }) => partly.has(cn)).map(({ row }) => row);
  return rows.length === 0 ? [] : [{ reason: "part", details: { codes: [...partly].join(", "), rows: rowsText(rows) } }];
}

function exportDates(plan: ListPlan): Warning[] {
  const column = plan.columns.find(({ field, note }) => field === "date" && note === "exportDate");
  return column ? [{ reason: "exportDate", details: { heading: column.heading } }] : [];
}
