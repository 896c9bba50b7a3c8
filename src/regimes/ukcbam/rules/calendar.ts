/** Days, months and quarters of the civil calendar, as the periods of the Act count them. */
import type { CivilDate, EventDate } from "../../../core/civilDate";
import { civilDate, fromSerial, lastDayOf, shownEvent, toSerial, yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;
const DAYS_OF_WEEK = 7;

export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));

export function firstOfMonth(year: number, month: number): CivilDate {
  return civilDate(`${year}-${String(month).padStart(2, "0")}-01`);
}

/** First day of the month some months after (or before) the one of the date. */
export function monthsAway(date: CivilDate, months: number): CivilDate {
  const count = yearOf(date) * MONTHS_OF_YEAR + monthOf(date) - 1 + months;
  return firstOfMonth(Math.floor(count / MONTHS_OF_YEAR), (count % MONTHS_OF_YEAR) + 1);
}

export function daysAway(date: CivilDate, days: number): CivilDate {
  const moved = fromSerial(toSerial(date) + days);
  if (moved === undefined) throw new RangeError(`no day ${days} days from ${date}`);
  return moved;
}

/** 0 is Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function quarterOf(date: CivilDate): EventDate {
  return { date: monthsAway(date, -((monthOf(date) - 1) % MONTHS_OF_QUARTER)), precision: "quarter" };
}

export function lastOfMonth(date: CivilDate): CivilDate {
  return lastDayOf({ date: monthsAway(date, 0), precision: "month" });
}

export function lastSunday(year: number, month: number): CivilDate {
  const last = lastOfMonth(firstOfMonth(year, month));
  return daysAway(last, -(weekday(last) % DAYS_OF_WEEK));
}

/** A stretch of time that reaches over the end of what has one answer. */
export function tooLong(found: EventDate, most: EventDate): RuleError {
  return new RuleError("notDate", "ukTooLong", { found: shownEvent(found), example: shownEvent(most) });
}
