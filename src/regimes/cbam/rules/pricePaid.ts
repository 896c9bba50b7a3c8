/**
 * Reduction for a carbon price paid abroad (2023/956 Art. 9). The act on its calculation (Art. 9(5)) is a draft, so the
 * result is not settled: effective price / certificate price x the emissions left after free allocation.
 */
import type { Decimal } from "../../../core/decimal";
import { smaller, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { certificatePrice } from "./certificatePrice";
import type { ImportLine } from "./importLine";

export type PaidAbroad = { readonly line: ImportLine; readonly remaining: Decimal };

export const pricePaidReduction = rule<PaidAbroad, Decimal>(
  { id: "cbam.pricePaidReduction", unit: "t CO2e", cite: ["2023-956:Art. 9", "com-2025-draft-9-5:Draft"], status: "notSettled" },
  ({ line, remaining }, law: Law) => {
    if (line.pricePaid === undefined || line.pricePaid.isZero()) return ZERO;
    if (law.text("cbam.pricePaid.basis") === "actualValues" && line.intensity === undefined) {
      throw new RuleError("conflict", "pricePaidWithDefault", {});
    }
    law.record("cbam.pricePaid", line.pricePaid, "EUR/t CO2e", "userInput");
    const price = certificatePrice(line.price, law);
    return smaller(remaining, remaining.times(line.pricePaid).dividedBy(price));
  },
);
