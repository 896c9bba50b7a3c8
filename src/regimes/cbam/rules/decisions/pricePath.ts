/** Three price paths a person assumes, low, mid and high: one start, three yearly rates of growth. Nothing is forecast here. */
import type { Decimal } from "../../../../core/decimal";
import { ONE } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";

export type PricePaths = {
  readonly fromYear: number;
  readonly toYear: number;
  /** EUR per certificate in the first year */
  readonly start: Decimal;
  readonly low: Decimal;
  readonly mid: Decimal;
  readonly high: Decimal;
};

export type PricedYear = { readonly year: number; readonly low: Decimal; readonly mid: Decimal; readonly high: Decimal };

const MOST_YEARS = 50;

export function pricePaths({ fromYear, toYear, start, ...growth }: PricePaths): readonly PricedYear[] {
  const count = toYear - fromYear + 1;
  if (count < 1 || count > MOST_YEARS) throw new RuleError("outOfRange", "years", { from: fromYear, to: toYear });
  if (growth.low.greaterThan(growth.mid) || growth.mid.greaterThan(growth.high))
    throw new RuleError("conflict", "pathOrder", { low: growth.low.toString(), mid: growth.mid.toString(), high: growth.high.toString() });
  if (growth.low.lessThan(-1)) throw new RuleError("outOfRange", "growthBelowNothing", { found: growth.low.toString() });
  return Array.from({ length: count }, (_, i) => {
    const at = (rate: Decimal): Decimal => start.times(ONE.plus(rate).pow(i));
    return { year: fromYear + i, low: at(growth.low), mid: at(growth.mid), high: at(growth.high) };
  });
}
