/**
 * Reduction credits set against the chargeable emissions (Art. 9, 10): each tonne counts by its ratio, and the sum is
 * capped as a share of what is chargeable before credits.
 */
import type { Decimal } from "../../../core/decimal";
import { smaller, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { FeeSite } from "./feeSite";

export type Credited = { readonly site: FeeSite; readonly chargeable: Decimal };

function capped(counted: Decimal, cap: Decimal, law: Law): Decimal {
  if (counted.greaterThan(cap)) law.remark("twCreditsBeyondCap", "verified");
  return smaller(counted, cap);
}

function notForHighLeakage(site: FeeSite, argument: string): void {
  if (site.leakagePeriod !== undefined) throw new RuleError("conflict", "creditsOfHighLeakage", { argument });
}

export const domesticDeduction = rule<Credited, Decimal>(
  { id: "tw.domesticDeduction", unit: "t CO2e", cite: ["tw-fee-2024:Art. 9"], status: "derived" },
  ({ site, chargeable }, law) => {
    let counted = ZERO;
    if (site.offset !== undefined) {
      law.record("tw.credits.offset", site.offset, "t", "userInput");
      counted = counted.plus(site.offset.times(law.decimal("tw.fee.credit.offsetRatio")));
    }
    if (site.early !== undefined) {
      notForHighLeakage(site, "early");
      law.record("tw.credits.early", site.early, "t", "userInput");
      counted = counted.plus(site.early.times(law.decimal("tw.fee.credit.earlyRatio")));
    }
    return capped(counted, chargeable.times(law.decimal("tw.fee.credit.domesticCap")), law);
  },
);

export const foreignDeduction = rule<Credited, Decimal>(
  { id: "tw.foreignDeduction", unit: "t CO2e", cite: ["tw-fee-2024:Art. 10"], status: "derived" },
  ({ site, chargeable }, law) => {
    notForHighLeakage(site, "foreign");
    const foreign = site.foreign ?? ZERO;
    law.record("tw.credits.foreign", foreign, "t", "userInput");
    return capped(foreign, chargeable.times(law.decimal("tw.fee.credit.foreignCap")), law);
  },
);
