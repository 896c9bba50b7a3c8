/**
 * Emissions above which recognition as of high carbon leakage risk pays: it swaps the deduction K for a coefficient c,
 * so (E - K) = c x E at E = K / (1 - c).
 */
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { FeeSite } from "./feeSite";

export const breakEven = rule<NonNullable<FeeSite["leakagePeriod"]>, Decimal>(
  { id: "tw.breakEven", unit: "t CO2e", cite: ["tw-fee-2024:Art. 5(3)", "tw-fee-2024:Art. 6"], status: "derived" },
  (period, law: Law) => {
    const kept = law.decimal("tw.fee.deduction.general").minus(law.decimal("tw.fee.deduction.highLeakage"));
    const general = law.decimal("tw.fee.coefficient.general");
    law.remark("twSameRate", "derived");
    return kept.dividedBy(general.minus(law.decimal(`tw.fee.coefficient.period${period}`)));
  },
);
