/**
 * Target emissions of 2030 for a reduced rate: base x (1 - cut). Rate A works by industry on 2021, rate B item by item on
 * the mean of 2018-2022, and the items are summed by the user. The cut of stationary combustion was not found.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const INDUSTRIES = ["steel", "cement", "other"] as const;
export const ITEMS = [
  "electricity",
  "fluorinatedGases",
  "nitrousOxide",
  "otherProcess",
  "stationaryCombustion",
  "fugitiveAndMobile",
] as const;

export type Goal = {
  readonly base: Decimal;
  readonly industry: (typeof INDUSTRIES)[number] | (typeof ITEMS)[number];
  readonly rate: "A" | "B";
  /** the user's own cut, a share */
  readonly cut: Decimal | undefined;
};

export const cutBy2030 = rule<Goal, Decimal>(
  { id: "tw.cut", unit: "1", cite: ["tw-goals-2024:Appendix 1-2"], status: "secondary" },
  ({ industry, rate, cut }, law: Law) => {
    const known: readonly string[] = rate === "A" ? INDUSTRIES : ITEMS;
    if (!known.includes(industry)) throw new RuleError("conflict", "goalOfRate", { found: industry, rate, known: known.join(", ") });
    if (cut !== undefined) {
      law.record("tw.cut.own", cut, "1", "userInput");
      return cut;
    }
    if (industry === "stationaryCombustion") throw new RuleError("blank", "stationaryCut", {});
    return law.decimal(`tw.goal.${rate}.${industry}`);
  },
);

export const reductionTarget = rule<Goal, Decimal>(
  { id: "tw.target", unit: "t CO2e", cite: ["tw-goals-2024:Appendix 1-2"], status: "secondary" },
  (goal, law: Law) => {
    law.record("tw.base", goal.base, "t CO2e", "userInput");
    law.text(`tw.goal.${goal.rate}.base`);
    if (goal.rate === "B") law.remark("twSumOfItems", "secondary");
    return goal.base.times(ONE.minus(cutBy2030(goal, law)));
  },
);
