/**
 * Who must register: a backward test on the first day of each month, a forward test on any day (Finance Act 2026, Schedule 17 para. 2).
 * The earliest day counts; a later, lower forecast does not undo it.
 */
import type { CivilDate, EventDate } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { monthsAway } from "./calendar";
import { backValue, valueByMonth } from "./lookBack";
import type { Valued } from "./lookBack";

export type Ledger = {
  /** values of goods of the Act at their tax points, GBP */
  readonly imports: readonly Valued[];
  /** what is expected, on a day, of the days that follow, GBP */
  readonly forecasts: readonly Valued[];
  /** last day on which is tested; absent: the first of the month after the last import */
  readonly asOf: EventDate | undefined;
};
export type Liability = {
  readonly liable: boolean;
  readonly test: "backward" | "forward" | "none";
  readonly day: CivilDate;
  readonly value: Decimal;
};

const MOST_MONTHS = 1200;

function backward(ledger: Ledger, law: Law): Liability | undefined {
  const byMonth = valueByMonth(ledger.imports, law);
  const listed = [...byMonth.keys()].sort() as CivilDate[];
  const last = ledger.asOf?.date ?? monthsAway(listed.at(-1) ?? law.event.date, 1);
  const limit = law.decimal("ukcbam.threshold.value");
  let tested: Liability | undefined;
  let day = listed[0] === undefined ? monthsAway(last, 0) : monthsAway(listed[0], 1);
  for (let count = 0; day <= last && count < MOST_MONTHS; count++, day = monthsAway(day, 1)) {
    const value = backValue(byMonth, day, law);
    const reached = value.greaterThanOrEqualTo(limit);
    tested = { liable: reached, test: reached ? "backward" : "none", day, value };
    if (reached) return tested;
  }
  return tested;
}

function forward({ forecasts, asOf }: Ledger, law: Law): Liability | undefined {
  const limit = law.decimal("ukcbam.threshold.value");
  law.decimal("ukcbam.threshold.aheadDays");
  const start = law.text("ukcbam.threshold.lookBackStart");
  const [first] = forecasts
    .filter(({ date, value }) => date >= start && value.greaterThanOrEqualTo(limit) && (asOf === undefined || date <= asOf.date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return first && { liable: true, test: "forward", day: first.date, value: first.value };
}

function earliest(ledger: Ledger, law: Law): Liability {
  const back = ledger.imports.length === 0 && ledger.asOf === undefined ? undefined : backward(ledger, law);
  const ahead = ledger.forecasts.length === 0 ? undefined : forward(ledger, law);
  if (ahead && !(back?.liable === true && back.day <= ahead.day)) return ahead;
  if (back) return back;
  throw new RuleError("noRow", "ukNothingTested", {});
}

/** TRUE where the importer is liable to register. */
const liable = rule<Liability, boolean>({ id: "ukcbam.threshold", unit: "TRUE/FALSE", cite: ["fa-2026:Sch. 17 para. 2"] }, (found, law) => {
  law.record("ukcbam.threshold.test", found.test, "text", "userInput");
  law.record("ukcbam.threshold.day", found.day, "date", "userInput");
  law.record("ukcbam.threshold.counted", found.value, "GBP", "userInput");
  return found.liable;
});

export function liability(ledger: Ledger, law: Law): Liability {
  const found = earliest(ledger, law);
  liable(found, law);
  return found;
}
