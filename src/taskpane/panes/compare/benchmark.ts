/** The good of a shipment beside its default value and its benchmark, and both over years. Every figure is the answer of a function. */
import { Decimal, parseDecimal, toCell } from "../../../core/decimal";
import { t } from "../../../i18n/t";
import { goodsFigures } from "../../../regimes/comparisons";
import { ask, resultText } from "../../answers";
import type { Bar, Line, LinePoint, Undrawn } from "../../charts/data";
import { spanOf } from "../../charts/data";
import type { Argument } from "../../formulaText";

export const UNIT = "t CO2e/t";

export type Good = {
  readonly cn: string;
  readonly origin: string;
  readonly date: string;
  readonly route: string;
  readonly intensity: string;
};
export type Figures = { readonly bars: readonly Bar[]; readonly undrawn: readonly Undrawn[] };
export type Path = { readonly lines: readonly Line[]; readonly undrawn: readonly Undrawn[] };

const blank = (typed: string | number): Argument => (typeof typed === "number" ? typed : typed.trim() === "" ? null : typed.trim());
const figure = (value: Decimal): { readonly value: number; readonly text: string } => ({
  value: toCell(value),
  text: `${resultText(value)} ${UNIT}`,
});

type Found = { readonly value: Decimal } | { readonly reason: string };

async function found(id: string, args: readonly Argument[]): Promise<Found> {
  const answer = await ask(id, args);
  if (answer.kind === "refused") return { reason: answer.message };
  return answer.first instanceof Decimal ? { value: answer.first } : { reason: resultText(answer.first) };
}

/** The own intensity as typed; null: none, or not a number, which the form says itself. */
export function ownIntensity({ intensity }: Good): Decimal | null {
  const plain = intensity.normalize("NFKC").trim();
  return /^\d{1,15}(\.\d+)?$/.test(plain) ? parseDecimal(plain) : null;
}

export async function goodFigures(good: Good): Promise<Figures> {
  const own = ownIntensity(good);
  const asked = goodsFigures.map(({ key, id, args }) => [key, found(id, args(good, good.date).map(blank))] as const);
  const bars: Bar[] = own === null ? [] : [{ key: "own", label: t("paneCompare.figure.own"), open: true, ...figure(own) }];
  const undrawn: Undrawn[] = [];
  for (const [key, promise] of asked) {
    const answer = await promise;
    const label = t(`paneCompare.figure.${key}`);
    if ("value" in answer) bars.push({ key, label, open: false, ...figure(answer.value) });
    else undrawn.push({ label, reason: answer.reason });
  }
  return { bars, undrawn };
}

/** What a year asks for and what it leaves free: default value with that year's mark-up, free allocation with that year's factor. */
export async function goodPath(good: Good, years: readonly number[]): Promise<Path> {
  const own = ownIntensity(good);
  const kinds = goodsFigures.filter(({ byYear }) => byYear);
  const lines: Line[] =
    own === null ? [] : [{ key: "own", label: t("paneCompare.figure.own"), open: true, points: years.map((x) => ({ x, ...figure(own) })) }];
  const undrawn: Undrawn[] = [];
  for (const kind of kinds) {
    const label = t(`paneCompare.figure.${kind.key}`);
    const points: LinePoint[] = [];
    const reasons = new Map<string, number[]>();
    for (const x of years) {
      const answer = await found(kind.id, kind.args(good, x).map(blank));
      if ("value" in answer) points.push({ x, ...figure(answer.value) });
      else reasons.set(answer.reason, [...(reasons.get(answer.reason) ?? []), x]);
    }
    if (points.length > 0) lines.push({ key: kind.key, label, points, open: false });
    for (const [reason, missing] of reasons)
      undrawn.push({
        label: missing.length === years.length ? label : t("paneCompare.inYears", { label, years: spanOf(missing) }),
        reason,
      });
  }
  return { lines, undrawn };
}
