/** From the rows of the comparison to bars, lines and totals. Pure. A refusal is never a zero: it is said with its reason. */
import { Decimal, toCell, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { statusWords } from "../../../calls/comparison/status";
import { clauses, t } from "../../../i18n/t";
import { money, resultText } from "../../answers";
import { type Bar, type Line, spanOf, type Undrawn } from "../../charts/data";
import type { CompareRow } from "./compare";
import { fieldName } from "./fields";
import { isLaw, versionLabel } from "./standing";

/** The status of a row, with the form's names for what is missing; where it only points to the error of the charge, that error itself. */
export function statusOf({ status, charge }: CompareRow): string {
  return status.kind === "refused" && charge instanceof RuleError ? resultText(charge) : statusWords(status, fieldName);
}

/** Why a row has no figure to draw: its status, or the rate that is missing. */
export function reasonOf(row: CompareRow): string {
  return row.charge instanceof Decimal ? t("paneCompare.needsRate", { currency: row.currency }) : statusOf(row);
}

const keyOf = ({ regime, version }: CompareRow): string => `${regime} ${version}`;

function grouped<K>(rows: readonly CompareRow[], key: (row: CompareRow) => K): Map<K, CompareRow[]> {
  const groups = new Map<K, CompareRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const isOutside = ({ charge }: CompareRow): boolean => charge instanceof RuleError && charge.code === "notCovered";

export type Total = {
  readonly row: CompareRow;
  /** null: no line has a charge */
  readonly charge: Decimal | null;
  /** null: no line has a charge, or the rate is missing */
  readonly converted: Decimal | null;
  readonly charged: number;
  readonly lines: number;
  /** reason -> lines */
  readonly refused: ReadonlyMap<string, readonly number[]>;
  /** every line either has a charge or is outside the law */
  readonly complete: boolean;
};

export function totalOf(rows: readonly CompareRow[]): Total {
  const [row] = rows;
  if (!row) throw new TypeError("a total of nothing");
  const charged = rows.filter(({ charge }) => charge instanceof Decimal);
  const sum = (of: (one: CompareRow) => unknown): Decimal | null => {
    const amounts = charged.map(of);
    return amounts.length > 0 && amounts.every((amount) => amount instanceof Decimal)
      ? amounts.reduce<Decimal>((all, amount) => all.plus(amount as Decimal), ZERO)
      : null;
  };
  const refused = new Map<string, number[]>();
  for (const one of rows)
    if (!(one.charge instanceof Decimal)) refused.set(statusOf(one), [...(refused.get(statusOf(one)) ?? []), one.line]);
  return {
    row,
    charge: sum(({ charge }) => charge),
    converted: sum(({ converted }) => converted),
    charged: charged.length,
    lines: rows.length,
    refused,
    complete: rows.every((one) => one.charge instanceof Decimal || isOutside(one)),
  };
}

export function totalsOf(rows: readonly CompareRow[]): readonly Total[] {
  return [...grouped(rows, keyOf).values()].map(totalOf);
}

function reasonOfTotal({ row, charge, refused }: Total): string {
  return charge === null ? clauses([...refused.keys()]) : t("paneCompare.needsRate", { currency: row.currency });
}

function labelOf({ row, charged, lines }: Total): string {
  const label = versionLabel(row);
  return charged === lines ? label : t("paneCompare.partOf", { label, charged, lines });
}

export type Bars = { readonly bars: readonly Bar[]; readonly undrawn: readonly Undrawn[] };

/** One bar per version; reasons that several versions share stand together. */
export function barsOf(rows: readonly CompareRow[], currency: string): Bars {
  const totals = totalsOf(rows);
  const bars = totals.flatMap((total): Bar[] =>
    total.converted === null
      ? []
      : [
          {
            key: keyOf(total.row),
            label: labelOf(total),
            value: toCell(total.converted.toDecimalPlaces(2)),
            text: `${money(total.converted)} ${currency}`,
            open: !isLaw(total.row),
          },
        ],
  );
  return {
    bars,
    undrawn: totals
      .filter(({ converted }) => converted === null)
      .map((total) => ({ label: versionLabel(total.row), reason: reasonOfTotal(total) })),
  };
}

export type Lines = { readonly years: readonly number[]; readonly lines: readonly Line[]; readonly undrawn: readonly Undrawn[] };

/** One line per version; a year in which a line of the list was refused has no point, since the sum would be too small. */
export function linesOf(rows: readonly CompareRow[], currency: string): Lines {
  const years = [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  const lines: Line[] = [];
  const undrawn: Undrawn[] = [];
  for (const own of grouped(rows, keyOf).values()) {
    const [first] = own;
    if (!first) continue;
    const totals = [...grouped(own, ({ year }) => year).values()].map(totalOf);
    const drawn = totals.filter(({ complete, converted }) => complete && converted !== null);
    const points = drawn.flatMap(({ row: { year }, converted }) =>
      year === null || converted === null
        ? []
        : [{ x: year, value: toCell(converted.toDecimalPlaces(2)), text: `${money(converted)} ${currency}` }],
    );
    if (points.length > 0) lines.push({ key: keyOf(first), label: versionLabel(first), points, open: !isLaw(first) });
    const reasons = new Map<string, number[]>();
    for (const total of totals.filter((one) => !drawn.includes(one))) {
      const reason =
        total.complete || total.charge === null
          ? reasonOfTotal(total)
          : t("paneCompare.partRefused", { reasons: clauses([...total.refused.keys()]) });
      reasons.set(reason, [...(reasons.get(reason) ?? []), total.row.year ?? 0]);
    }
    for (const [reason, missing] of reasons) {
      undrawn.push({
        label:
          missing.length === years.length
            ? versionLabel(first)
            : t("paneCompare.inYears", { label: versionLabel(first), years: spanOf(missing) }),
        reason,
      });
    }
  }
  return { years, lines, undrawn };
}

/** The same reason once, with all that share it. */
export function together(undrawn: readonly Undrawn[]): readonly Undrawn[] {
  const byReason = new Map<string, string[]>();
  for (const { label, reason } of undrawn) byReason.set(reason, [...(byReason.get(reason) ?? []), label]);
  return [...byReason].map(([reason, labels]) => ({ label: labels.join(t("paneCompare.and")), reason }));
}
