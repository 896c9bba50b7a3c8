/**
 * Chargeable emissions (Art. 5): (annual emissions - K) x coefficient, less credits, half-up to three decimals.
 * Below the threshold nothing is chargeable, which is the law's own zero.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, roundHalfUp, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { adjustmentCoefficient } from "./adjustmentCoefficient";
import { domesticDeduction, foreignDeduction } from "./creditDeduction";
import type { FeeSite } from "./feeSite";
import { liable } from "./liability";

export const beforeCredits = rule<FeeSite, Decimal>(
  { id: "tw.chargeableBeforeCredits", unit: "t CO2e", cite: ["tw-fee-2024:Art. 5(1)-(3)", "tw-fee-2024:Art. 7-8"] },
  (site, law) => {
    const annual = site.deducted === undefined ? site.emissions : site.emissions.minus(site.deducted);
    if (site.deducted !== undefined) law.record("tw.deducted", site.deducted, "t CO2e", "userInput");
    const k = law.decimal(site.leakagePeriod === undefined ? "tw.fee.deduction.general" : "tw.fee.deduction.highLeakage");
    return larger(ZERO, annual.minus(k)).times(adjustmentCoefficient(site, law));
  },
);

export const chargeable = rule<FeeSite, Decimal>(
  { id: "tw.chargeable", unit: "t CO2e", cite: ["tw-fee-2024:Art. 5(4)", "tw-fee-2024:Art. 9-11"] },
  (site, law: Law) => {
    if (!liable(site.emissions, law)) return ZERO;
    const gross = beforeCredits(site, law);
    const domestic = site.offset === undefined && site.early === undefined ? ZERO : domesticDeduction({ site, chargeable: gross }, law);
    const foreign = site.foreign === undefined ? ZERO : foreignDeduction({ site, chargeable: gross }, law);
    return roundHalfUp(gross.minus(domestic).minus(foreign), law.decimal("tw.fee.decimals.chargeable").toNumber());
  },
);
