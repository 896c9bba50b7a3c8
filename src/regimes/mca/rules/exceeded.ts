/** Cumulative emissions against the schedule of a year (sec. 9901(b)(4)). */
import type { Decimal } from "../../../core/decimal";
import { yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { others } from "./sources";
import { levelOf, testYears } from "./steps";

/** The country never emitted a hundredth of its schedule, nor a hundredfold: what would be usual in another unit was counted in it. Ours, not law. */
const FAR = 100;
const MILLION_AND_BILLION = [1e6, 1e9];

function refuseMillions(cumulative: Decimal, level: Decimal): void {
  const usual = (figure: Decimal): boolean => figure.times(FAR).greaterThanOrEqualTo(level) && figure.lessThanOrEqualTo(level.times(FAR));
  if (usual(cumulative)) return;
  const meant = MILLION_AND_BILLION.map((unit) => cumulative.times(unit)).find(usual);
  if (meant === undefined) return;
  throw new RuleError("outOfRange", "mcaMillions", { found: cumulative.toFixed(), level: level.toFixed(), tonnes: meant.toFixed() });
}

const run: Run<Decimal, boolean> = (cumulative, law) => {
  const year = yearOf(law.event.date);
  const level = levelOf(year, law);
  if (level === undefined) throw new RuleError("noRow", "mcaLevel", { year, version: law.version.id });
  law.record("mca.cumulative", cumulative, "t CO2e", "userInput");
  law.record("mca.level", level, "t CO2e", "derived");
  refuseMillions(cumulative, level);
  if (!testYears(law).includes(year)) law.remark("mcaNoTestYear", "billText");
  return cumulative.greaterThan(level);
};

export const exceeded = rule<Decimal, boolean>(
  { id: "mca.exceeded", unit: "TRUE/FALSE", cite: ["hr3338-119:sec. 9901(b)(4)"], status: "billText" },
  run,
  alike(run, others("sec. 9901(b)(4)", "2(2)")),
);
