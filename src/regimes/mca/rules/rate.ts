/**
 * Rate of tax per tonne (sec. 9901(b)): each year the rate of the year before times one plus 5 % plus the CPI change; the
 * step is added after that and stays in the base. Nothing is rounded.
 */
import { yearOf } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { CpiPath } from "../../shared/cpi";
import { cpiChanges } from "../../shared/cpi";
import { others } from "./sources";
import type { Exceeded } from "./steps";
import { stepYears } from "./steps";

export type RateQuery = { readonly inflation: CpiPath | undefined; readonly exceeded: Exceeded };

const run: Run<RateQuery, Decimal> = ({ inflation, exceeded }, law) => {
  const first = law.decimal("mca.rate.firstYear").toNumber();
  const year = yearOf(law.event.date);
  let rate = law.decimal("mca.rate.first");
  const steps = stepYears(exceeded, year, law);
  if (year === first) return rate;
  const points = law.decimal("mca.rate.points");
  cpiChanges(first, year, inflation, law).forEach((change, i) => {
    const now = first + 1 + i;
    rate = rate.times(ONE.plus(points).plus(change));
    if (steps.includes(now)) rate = rate.plus(law.decimal("mca.step"));
    law.record("mca.rate.year", rate, "USD/t CO2e", "derived", [], String(now));
  });
  return rate;
};

export const mcaRate = rule<RateQuery, Decimal>(
  { id: "mca.rate", unit: "USD/t CO2e", cite: ["hr3338-119:sec. 9901(b)"], status: "billText" },
  run,
  alike(run, others("sec. 9901(b)", "2(1)-(2)")),
);
