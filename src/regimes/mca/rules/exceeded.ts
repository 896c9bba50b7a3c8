/** Cumulative emissions against the schedule of a year (sec. 9901(b)(4)). */
import type { Decimal } from "../../../core/decimal";
import { yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { others } from "./sources";
import { levelOf, testYears } from "./steps";

const run: Run<Decimal, boolean> = (cumulative, law) => {
  const year = yearOf(law.event.date);
  const level = levelOf(year, law);
  if (level === undefined) throw new RuleError("noRow", "mcaLevel", { year, version: law.version.id });
  law.record("mca.cumulative", cumulative, "t CO2e", "userInput");
  law.record("mca.level", level, "t CO2e", "derived");
  if (!testYears(law).includes(year)) law.remark("mcaNoTestYear", "billText");
  return cumulative.greaterThan(level);
};

export const exceeded = rule<Decimal, boolean>(
  { id: "mca.exceeded", unit: "TRUE/FALSE", cite: ["hr3338-119:sec. 9901(b)(4)"], status: "billText" },
  run,
  alike(run, others("sec. 9901(b)(4)", "2(2)")),
);
