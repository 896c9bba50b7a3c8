/**
 * Leakage rate: rise of emissions outside the acting countries over the cut inside them (IPCC AR4, WG III, 11.7.2).
 * Only a rise that the policy caused is leakage in this sense; the function cannot know the cause.
 */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";

export const leakageRate = rule<{ readonly riseOutside: Decimal; readonly cutInside: Decimal }, Decimal>(
  { id: "trade.leakageRate", unit: "1", cite: ["ipcc-ar4:Section 11.7.2"] },
  ({ riseOutside, cutInside }, law) => {
    if (cutInside.isZero()) throw new RuleError("arithmetic", "noCut", {});
    law.record("trade.riseOutside", riseOutside, "Mt CO2", "userInput");
    law.record("trade.cutInside", cutInside, "Mt CO2", "userInput");
    law.remark("tradeCausedByPolicy", "published");
    return riseOutside.dividedBy(cutInside);
  },
);
