/**
 * Taiwan in the comparison: the carbon fee that a good made at home bears (an assumption on how the fee is spread), and
 * the announced border mechanism, which has no formula yet.
 */
import { ofYear, yearOf } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import { feeOnGood, needTaiwan } from "./rules/feeOnGood";
import { PERIODS, RATES } from "./rules/feeSite";
import { choice } from "../../calls/readers/choice";
import { country } from "../../calls/readers/code";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { optional } from "../../calls/readers/reader";
import type { Adapter, AskedFigure } from "../../calls/comparison/adapter";
import { byRules, readUnder } from "../../calls/comparison/adapter";

const filled = quantity({ zero: "blank" });
const BORDER = "2023-border";

const feeAtHome = byRules("tw", "TW.EFFECTIVEPRICE", (line, lawOf) => {
  needTaiwan(readUnder(line, "origin", country));
  const site = {
    emissions: readUnder(line, "siteEmissions", filled),
    rate: readUnder(line, "feeRate", optional(choice(RATES))) ?? "general",
    leakagePeriod: readUnder(line, "leakagePeriod", optional(choice(PERIODS))),
  };
  const { date } = readUnder(line, "date", eventDate);
  return feeOnGood(
    { tonnes: readUnder(line, "tonnes", filled), intensity: readUnder(line, "intensity", filled), site },
    lawOf(ofYear(yearOf(date))),
  );
});

export const taiwanAdapter: Adapter = {
  regime: "tw",
  currency: "TWD",
  versions: ["2023", BORDER],
  charge: (line, version) =>
    version.id === BORDER
      ? { charge: new RuleError("notCovered", "announcedOnly", { version: version.id }), steps: [], by: "" }
      : feeAtHome(line, version),
};

export const twFigures: readonly AskedFigure[] = [
  { header: "siteEmissions", control: "number" },
  { header: "feeRate", control: "choice", choices: RATES },
  { header: "leakagePeriod", control: "choice", choices: PERIODS },
];
