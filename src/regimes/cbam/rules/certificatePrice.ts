/** Price of a CBAM certificate: the published one of the date, or the user's (2023/956 Art. 21; 2025/2548). */
import { shownEvent } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

const PRICE = "cbam.certificatePrice";

export const certificatePrice = rule<Decimal | undefined, Decimal>(
  { id: "cbam.price", unit: "EUR/t CO2e", cite: ["2023-956:Art. 21"], status: "published" },
  (own, law: Law) => {
    if (own !== undefined) {
      law.record("cbam.price.own", own, "EUR/t CO2e", "userInput");
      return own;
    }
    // In 2026 the quarter decides, later the week; a year never says which.
    if (law.event.precision === "year" || !law.steady(PRICE)) throw new RuleError("notDate", "dayNeeded", { found: shownEvent(law.event) });
    return law.decimal(PRICE);
  },
);
