/**
 * Dates as 'YYYY-MM-DD' text, which sort as they should, and their Excel serial numbers.
 * No clock: nothing here knows what day it is.
 */

export type CivilDate = string & { readonly __civilDate: true };

/** A date as a user gave it: a day, or a month, quarter or year (then the date is the first day of it). */
export type EventDate = { readonly date: CivilDate; readonly precision: "day" | "month" | "quarter" | "year" };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;
/** Serial 1 is 1900-01-01; Excel counts a 29 February 1900 that never was, hence two epochs. */
const EPOCH_BEFORE_MARCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH = Date.UTC(1899, 11, 30);
const OFFSET_1904 = 1462;
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;

export function isCivilDate(text: string): text is CivilDate {
  const match = ISO.exec(text);
  if (!match) return false;
  const [, y, m, d] = match.map(Number) as [number, number, number, number];
  const time = new Date(Date.UTC(y, m - 1, d));
  return time.getUTCFullYear() === y && time.getUTCMonth() === m - 1 && time.getUTCDate() === d;
}

export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new TypeError(`not a date: ${text}`);
  return text;
}

const years = new Map<number, EventDate>();

export function ofYear(year: number): EventDate {
  const known = years.get(year) ?? { date: civilDate(`${year}-01-01`), precision: "year" };
  years.set(year, known);
  return known;
}

const MONTHS = { day: 0, month: 1, quarter: 3, year: 12 } as const;

/** Whether a month, quarter or year was given, and not a day that stands for a question without a date. */
export function isFirstDay({ date, precision }: EventDate): boolean {
  return date.endsWith({ day: "", month: "-01", quarter: "-01", year: "-01-01" }[precision]);
}

/** The last day of what was given; of a day, the day. */
export function lastDayOf({ date, precision }: EventDate): CivilDate {
  if (precision === "day") return date;
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + MONTHS[precision], 0);
  return end.toISOString().slice(0, 10) as CivilDate;
}

/** As exact as it was given: 2026-02-01, 2026-02, 2026-Q1, 2026. */
export function shownEvent({ date, precision }: EventDate): string {
  if (precision === "quarter") return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  return date.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** undefined: not a serial number of any day. */
export function fromSerial(serial: number, base1904 = false): CivilDate | undefined {
  const whole = Math.floor(base1904 ? serial + OFFSET_1904 : serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > LAST_SERIAL || whole === FALSE_LEAP_DAY) return undefined;
  const epoch = whole < FALSE_LEAP_DAY ? EPOCH_BEFORE_MARCH_1900 : EPOCH;
  return new Date(epoch + whole * DAY).toISOString().slice(0, 10) as CivilDate;
}

export function toSerial(date: CivilDate, base1904 = false): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY);
  const serial = days > FALSE_LEAP_DAY ? days : days - 1;
  return base1904 ? serial - OFFSET_1904 : serial;
}

/**
 * A date laid down relative to a year: '+1-09-30' is 30 September of the following year,
 * '2027-02-01' is that day whatever the year.
 */
export function relativeDate(rule: string, year: number): CivilDate {
  const match = /^\+(\d+)-(\d{2}-\d{2})$/.exec(rule);
  return civilDate(match ? `${year + Number(match[1])}-${match[2]}` : rule);
}
