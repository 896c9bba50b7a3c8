/**
 * Award credits, whole tonnes: standard less emissions of the application year; where a law or an environmental review
 * already demands a cut, only what goes beyond it. A source above its standard earns none.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, roundHalfUp, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export type Performance = {
  readonly standard: Decimal;
  readonly emissions: Decimal;
  /** level a law or an environmental review already demands, t CO2e */
  readonly duty: Decimal | undefined;
};

export const awardCredits = rule<Performance, Decimal>(
  { id: "tw.awardCredits", unit: "t", cite: ["tw-award-2017:Art. 3", "tw-award-2017:Art. 7", "tw-award-2017:Art. 11"] },
  ({ standard, emissions, duty }, law: Law) => {
    law.record("tw.standard.own", standard, "t CO2e", "userInput");
    law.record("tw.emissions", emissions, "t CO2e", "userInput");
    if (duty !== undefined) law.record("tw.duty", duty, "t CO2e", "userInput");
    const gap = duty === undefined ? ZERO : larger(ZERO, standard.minus(duty));
    const credits = roundHalfUp(standard.minus(gap).minus(emissions), law.decimal("tw.award.decimals").toNumber());
    if (credits.isNegative()) law.remark("twAboveStandard", "verified");
    return larger(ZERO, credits);
  },
);
