/** Carbon price relief: emissions x effective price paid abroad, in pounds, cut to whole pence and never above the charge (s. 150, SI 2026/809). */
import type { Decimal } from "../../../core/decimal";
import { smaller, truncate } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export type PricePaid = {
  /** t CO2e on which the price was paid */
  readonly emissions: Decimal;
  /** effective, in the currency in which it was paid, per t CO2e */
  readonly pricePaid: Decimal;
  /** pounds for one unit of that currency */
  readonly fx: Decimal;
  readonly charge: Decimal;
  /** the scheme under which it was paid, as the user writes it; absent: nothing is said of it */
  readonly scheme?: string | undefined;
};

const LIST = { act: "si-2026-809", place: "qualifying schemes" };
/** What a user writes who has looked the scheme up. */
export const CONFIRMED = "confirmed";

/** Only schemes on the list give relief. The list could not be read: one scheme is reported, any other the user confirms. */
function checkScheme(scheme: string | undefined, law: Law): void {
  if (scheme === undefined) return law.remark("ukSchemeListed", "notSettled", [LIST]);
  const folded = scheme.toLowerCase();
  if (folded === CONFIRMED) return law.record("ukcbam.relief.scheme", CONFIRMED, "text", "userInput", [LIST]);
  const reported = law.peek("ukcbam.relief.reportedSchemes").split(";");
  if (!reported.some((one) => one.trim().toLowerCase() === folded))
    throw new RuleError("noRow", "ukScheme", { found: scheme, reported: reported[0] ?? "", confirmed: CONFIRMED });
  law.text("ukcbam.relief.reportedSchemes");
}

export const relief = rule<PricePaid, Decimal>(
  { id: "ukcbam.relief", unit: "GBP", cite: ["fa-2026:s. 150", "si-2026-809:relief"], status: "secondary" },
  ({ emissions, pricePaid, fx, charge, scheme }, law) => {
    checkScheme(scheme, law);
    const converted = truncate(emissions.times(pricePaid).times(fx), law.decimal("ukcbam.relief.decimals").toNumber());
    law.record("ukcbam.relief.converted", converted, "GBP", "userInput");
    return smaller(converted, charge);
  },
);
