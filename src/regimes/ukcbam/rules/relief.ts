/** Carbon price relief: emissions x effective price paid abroad, in pounds, cut to whole pence and never above the charge (s. 150, SI 2026/809). */
import type { Decimal } from "../../../core/decimal";
import { smaller, truncate } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export type PricePaid = {
  /** t CO2e on which the price was paid */
  readonly emissions: Decimal;
  /** effective, in the currency in which it was paid, per t CO2e */
  readonly pricePaid: Decimal;
  /** pounds for one unit of that currency */
  readonly fx: Decimal;
  readonly charge: Decimal;
};

export const relief = rule<PricePaid, Decimal>(
  { id: "ukcbam.relief", unit: "GBP", cite: ["fa-2026:s. 150", "si-2026-809:relief"], status: "secondary" },
  ({ emissions, pricePaid, fx, charge }, law) => {
    law.remark("ukSchemeListed", "notSettled", [{ act: "si-2026-809", place: "qualifying schemes" }]);
    const converted = truncate(emissions.times(pricePaid).times(fx), law.decimal("ukcbam.relief.decimals").toNumber());
    law.record("ukcbam.relief.converted", converted, "GBP", "userInput");
    return smaller(converted, charge);
  },
);
