/** Certificates to hold at the end of a quarter: a share of the emissions embedded since 1 January (2023/956 Art. 22(2)). */
import type { Decimal } from "../../../core/decimal";
import { rule } from "../../../core/rule";

/** Input: embedded emissions since 1 January less the free-allocation adjustment, t CO2e. */
export const holding = rule<Decimal, Decimal>(
  { id: "cbam.holding", unit: "certificates", cite: ["2023-956:Art. 22(2)"] },
  (emissions, law) => emissions.times(law.decimal("cbam.holdingShare")),
);
