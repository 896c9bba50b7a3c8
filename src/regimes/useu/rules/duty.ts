/** Section 232 duty on EU steel and aluminum: none within the quota that is left, the rate above it; no quota after 11 March 2025. */
import type { Decimal } from "../../../core/decimal";
import { larger, smaller, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const METALS = ["steel", "unwrought aluminum", "wrought aluminum"] as const;
export type Entry = {
  readonly product: (typeof METALS)[number];
  readonly quantity: Decimal;
  /** t already entered under the quota in the year */
  readonly usedQuota: Decimal;
  readonly value: Decimal;
};

const KEYS = { steel: "steel", "unwrought aluminum": "unwrought", "wrought aluminum": "wrought" } as const;

function overQuota({ product, quantity, usedQuota }: Entry, law: Law): Decimal {
  const quota = `useu.quota.${KEYS[product]}`;
  if (!law.has(quota)) {
    law.remark("useuEnded", "verified");
    return quantity;
  }
  law.remark("useuWholeQuota", "assumed");
  const left = larger(ZERO, law.decimal(quota).minus(usedQuota));
  return quantity.minus(smaller(left, quantity));
}

export const duty = rule<Entry, Decimal>(
  { id: "useu.duty", unit: "USD", cite: ["us-eu-2021:tariff-rate quota", "proc-10896:duty"], status: "secondary" },
  (entry, law) => {
    law.remark("useuOrdinaryDuty", "assumed");
    const over = overQuota(entry, law);
    law.record("useu.over", over, "t", "derived");
    return entry.value
      .times(over)
      .dividedBy(entry.quantity)
      .times(law.decimal(`useu.rate.${KEYS[entry.product]}`));
  },
);
