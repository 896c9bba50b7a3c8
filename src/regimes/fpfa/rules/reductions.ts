/**
 * What comes off the fee by agreement (119th, title II): a partner's cut, and no fee for low and lower-middle income
 * partners as long as their new capacity stays clean enough.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";

export type Reductions = {
  readonly nonMarket: boolean | undefined;
  /** share of the fee that an agreement takes off */
  readonly agreementCut: Decimal | undefined;
  /** year of the agreement with a low or lower-middle income partner, 1 for the first */
  readonly lowIncomeYear: number | undefined;
  /** by how much new capacity is dirtier than the baseline at entry into force */
  readonly newCapacity: Decimal | undefined;
};

function freeAsLowIncome({ lowIncomeYear, newCapacity }: Reductions, law: Law): boolean {
  if (lowIncomeYear === undefined) return false;
  const free = law.decimal("fpfa.lowIncome.freeYears").toNumber();
  if (lowIncomeYear <= free) return true;
  if (newCapacity === undefined) throw new RuleError("blank", "fpfaNewCapacity", { year: lowIncomeYear });
  const first = lowIncomeYear <= free + law.decimal("fpfa.lowIncome.firstDecadeYears").toNumber();
  return newCapacity.lessThanOrEqualTo(law.decimal(first ? "fpfa.lowIncome.firstDecadeLimit" : "fpfa.lowIncome.laterLimit"));
}

export function reduced(rate: Decimal, by: Reductions, law: Law): Decimal {
  if (by.agreementCut === undefined && by.lowIncomeYear === undefined) return rate;
  if (!law.has("fpfa.agreement")) throw new RuleError("notCovered", "fpfaAgreement", { version: law.version.id });
  law.text("fpfa.agreement");
  if (by.nonMarket) throw new RuleError("conflict", "fpfaNonMarketAgreement", {});
  if (freeAsLowIncome(by, law)) return ZERO;
  const cut = by.agreementCut ?? ZERO;
  law.record("fpfa.agreementCut", cut, "1", "userInput");
  return rate.times(ONE.minus(cut));
}
