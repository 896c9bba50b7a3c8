/** Difference of pollution intensity: (origin - US) / US; foreign intensity is raised where US data are finer (119th). */
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";

export type Intensities = { readonly originIntensity: Decimal; readonly usIntensity: Decimal; readonly finer: boolean };

const run: Run<Intensities, Decimal> = ({ originIntensity, usIntensity, finer }, law) => {
  law.record("fpfa.originIntensity", originIntensity, "t CO2e/t", "userInput");
  law.record("fpfa.usIntensity", usIntensity, "t CO2e/t", "userInput");
  const factor = finer ? law.decimal("fpfa.finerData.factor") : ONE;
  return originIntensity.times(factor).minus(usIntensity).dividedBy(usIntensity);
};

export const difference = rule<Intensities, Decimal>(
  { id: "fpfa.difference", unit: "1", cite: ["s1325-119:sec. 4693(a)(2)(A)"], status: "billText" },
  run,
  alike(run, { as118: { cite: ["tri-118:sec. 4(2)3"], status: "sourceDocument" } }),
);
