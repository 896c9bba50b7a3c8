/** Accounting periods: 2027 is one, quarters follow (SI 2026/830 reg. 2; Schedule 17 para. 6); days are those of the clock in the UK. */
import type { CivilDate, EventDate } from "../../../core/civilDate";
import { lastDayOf, shownEvent, yearOf } from "../../../core/civilDate";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { daysAway, lastSunday, monthOf, monthsAway, quarterOf, tooLong } from "./calendar";

const HOUR = 60;
const DAY = 24 * HOUR;
const YEAR = 12;

/** A day, month or quarter; with minutes an instant of universal time. */
export type Moment = EventDate & { readonly minutesOfDay?: number };

/** The day that the clock in the UK shows at an instant of universal time. */
export function ukDay(day: CivilDate, minutesOfDay: number, law: Law): CivilDate {
  const [from = 0, to = 0, turn = 0, ahead = 0] = law.text("ukcbam.clock.summerTime").split(",").map(Number);
  const at = (month: number): CivilDate => lastSunday(yearOf(day), month);
  const since = (date: CivilDate): boolean => day > date || (day === date && minutesOfDay >= turn * HOUR);
  const summer = since(at(from)) && !since(at(to));
  return summer && minutesOfDay + ahead * HOUR >= DAY ? daysAway(day, 1) : day;
}

/** The period as it is named, its first day as the event. */
export function periodOf(event: EventDate, law: Law): EventDate {
  const months = law.decimal("ukcbam.period.months").toNumber();
  const period: EventDate =
    months === YEAR ? { date: monthsAway(event.date, 1 - monthOf(event.date)), precision: "year" } : quarterOf(event.date);
  if (lastDayOf(event) > lastDayOf(period)) throw tooLong(event, period);
  return period;
}

export const period = rule<Moment, string>(
  { id: "ukcbam.period", unit: "text", cite: ["si-2026-830:reg. 2", "fa-2026:Sch. 17 para. 6"], status: "secondary" },
  (moment, law) => {
    if (moment.minutesOfDay === undefined) return shownEvent(periodOf(moment, law));
    const day = ukDay(moment.date, moment.minutesOfDay, law);
    law.record("ukcbam.ukDay", day, "date", "userInput", [{ act: "sta-1972", place: "s. 1" }]);
    const local: EventDate = { date: day, precision: "day" };
    return shownEvent(periodOf(local, law.at(local)));
  },
);
