/** Taiwan's carbon fee of a site with and without recognition as of high carbon leakage risk. Every figure is the answer of a function. */
import { Decimal, toCell } from "../../../core/decimal";
import { t } from "../../../i18n/t";
import { PERIODS, RATES } from "../../../regimes/tw/rules/feeSite";
import { type Answer, ask, resultText } from "../../answers";
import type { Bar, Line, LinePoint, Undrawn } from "../../charts/data";
import type { Argument } from "../../formulaText";

export const CURRENCY = "TWD";
export type Rate = (typeof RATES)[number];
export type Period = (typeof PERIODS)[number];

export type BreakEven = {
  /** emissions above which recognition pays, t CO2e a year; null with the reason */
  readonly tonnes: Decimal | null;
  readonly reason: string | null;
  readonly answer: Answer;
  readonly xs: readonly number[];
  readonly lines: readonly Line[];
  readonly undrawn: readonly Undrawn[];
};

/** Recognition at the general rate takes an approved plan as well, which then has to be said. */
function feeArguments(emissions: Argument, rate: Rate, period: Period | null): readonly Argument[] {
  return [emissions, rate, period, null, null, null, null, period !== null && rate === "general" ? "approved" : null];
}

export function rateName(rate: Rate): string {
  return t(`paneCompare.choice.feeRate.${rate}`);
}

function label(rate: Rate, period: Period | null): string {
  return period === null ? rateName(rate) : t("paneCompare.recognised", { rate: rateName(rate), period });
}

const STEPS = 16;

/** The two fees on either side of the emissions at which they are the same. */
export async function breakEvenOf(rate: Rate, period: Period): Promise<BreakEven> {
  const answer = await ask("TW.BREAKEVEN", [period]);
  if (answer.kind === "refused" || !(answer.first instanceof Decimal)) {
    return {
      tonnes: null,
      reason: answer.kind === "refused" ? answer.message : resultText(answer.first),
      answer,
      xs: [],
      lines: [],
      undrawn: [],
    };
  }
  const tonnes = answer.first;
  const end = tonnes.times(2);
  const xs = Array.from({ length: STEPS }, (_, i) =>
    toCell(
      end
        .times(i + 1)
        .dividedBy(STEPS)
        .toDecimalPlaces(0),
    ),
  );
  const lines: Line[] = [];
  const undrawn: Undrawn[] = [];
  for (const own of [null, period]) {
    const points: LinePoint[] = [];
    for (const x of xs) {
      const fee = await ask("TW.FEE", feeArguments(x, rate, own));
      if (fee.kind === "value" && fee.first instanceof Decimal)
        points.push({ x, value: toCell(fee.first), text: `${resultText(fee.first)} ${CURRENCY}` });
      else
        undrawn.push({
          label: t("paneCompare.atEmissions", { label: label(rate, own), emissions: x }),
          reason: fee.kind === "refused" ? fee.message : resultText(fee.first),
        });
    }
    lines.push({ key: own ?? "none", label: label(rate, own), points, open: own !== null });
  }
  return { tonnes, reason: null, answer, xs, lines, undrawn };
}

/** The fee of one site at every rate, with and without recognition. */
export async function siteFees(
  emissions: string,
  period: Period,
): Promise<{ readonly bars: readonly Bar[]; readonly undrawn: readonly Undrawn[] }> {
  const bars: Bar[] = [];
  const undrawn: Undrawn[] = [];
  for (const own of [null, period]) {
    for (const rate of RATES) {
      const fee = await ask("TW.FEE", feeArguments(emissions.trim(), rate, own));
      if (fee.kind === "value" && fee.first instanceof Decimal)
        bars.push({
          key: `${rate} ${own}`,
          label: label(rate, own),
          value: toCell(fee.first),
          text: `${resultText(fee.first)} ${CURRENCY}`,
          open: own !== null,
        });
      else undrawn.push({ label: label(rate, own), reason: fee.kind === "refused" ? fee.message : resultText(fee.first) });
    }
  }
  return { bars, undrawn };
}
