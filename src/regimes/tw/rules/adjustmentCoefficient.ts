/**
 * Emission adjustment coefficient (Art. 6): below 1 only with both an approved plan and recognition as of high carbon
 * leakage risk. Recognition without a plan is a question to the user, not a guess.
 */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { FeeSite } from "./feeSite";

function planOf({ rate, plan, leakagePeriod }: FeeSite): "approved" | "none" {
  if (plan !== undefined) return plan;
  if (rate !== "general") return "approved";
  throw new RuleError("conflict", "coefficientWithoutPlan", { period: leakagePeriod ?? "" });
}

export const adjustmentCoefficient = rule<FeeSite, Decimal>(
  { id: "tw.adjustmentCoefficient", unit: "1", cite: ["tw-fee-2024:Art. 6"] },
  (site, law: Law) => {
    if (site.rate !== "general" && site.plan === "none") throw new RuleError("conflict", "rateWithoutPlan", { rate: site.rate });
    if (site.leakagePeriod === undefined) return law.decimal("tw.fee.coefficient.general");
    if (planOf(site) === "none") {
      law.remark("twRecognisedWithoutPlan", "verified");
      return law.decimal("tw.fee.coefficient.general");
    }
    if (site.rate === "general") law.remark("twPlanAtGeneralRate", "notSettled");
    law.remark("twPeriodByUser", "notSettled");
    return law.decimal(`tw.fee.coefficient.period${site.leakagePeriod}`);
  },
);
