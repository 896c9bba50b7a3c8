/** Day by which the return is made and the tax is paid (Schedule 17 paras. 6(3), 7(2); longer dates by SI 2026/830). */
import type { CivilDate } from "../../../core/civilDate";
import { lastDayOf } from "../../../core/civilDate";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { daysAway, lastOfMonth, monthsAway, weekday } from "./calendar";
import { periodOf } from "./period";

export const DUTIES = ["return", "payment"] as const;
export type Duty = (typeof DUTIES)[number];

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

/** The last working day of the month; a Monday that is its last one may be a bank holiday. */
function lastWorkingDay(month: CivilDate, law: Law): CivilDate {
  const holidays = law
    .text("ukcbam.due.holidayMonths")
    .split(",")
    .map((one) => one.trim());
  const off = (day: CivilDate): boolean =>
    [SUNDAY, SATURDAY].includes(weekday(day)) || (weekday(day) === MONDAY && holidays.includes(day.slice(5, 7)));
  let day = lastOfMonth(month);
  while (off(day)) day = daysAway(day, -1);
  return day;
}

/** Return and payment fall due on one day; the duty is named so that the steps cite its paragraph. */
export const deadline = rule<Duty, string>(
  {
    id: "ukcbam.deadline",
    unit: "date",
    cite: ["fa-2026:Sch. 17 para. 6(3)", "fa-2026:Sch. 17 para. 7(2)", "si-2026-830:reg. 2"],
    status: "secondary",
  },
  (_duty, law) => {
    const last = lastDayOf(periodOf(law.event, law));
    if (law.peek("ukcbam.due.printed") !== "") return law.text("ukcbam.due.printed");
    return lastWorkingDay(monthsAway(last, law.decimal("ukcbam.due.monthsAfter").toNumber()), law);
  },
);

/** Last day to register for whoever became liable on the day of the event. */
export const registerBy = rule<undefined, string>(
  { id: "ukcbam.register.by", unit: "date", cite: ["fa-2026:Sch. 17 para. 2", "si-2026-830:registration"], status: "secondary" },
  (_, law) =>
    law.peek("ukcbam.register.by") === ""
      ? daysAway(law.event.date, law.decimal("ukcbam.register.days").toNumber())
      : law.text("ukcbam.register.by"),
);
