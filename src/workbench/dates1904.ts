/**
 * Workbooks that count days from 1904, in a grid that counts from 1900: cells that show a date are moved by the days
 * between the two calendars on their way in, and back on their way out. May not guess: a number that shows no date is none.
 */
import type { XlsxBook, XlsxValue } from "../xlsx";

/** From 30 December 1899, the grid's day 0, to 1 January 1904, day 0 of the other calendar. */
export const DAYS_BETWEEN = 1462;

export type Serial = (value: XlsxValue, numberFormat: string) => XlsxValue;

const moved =
  (days: number): Serial =>
  (value, numberFormat) =>
    typeof value === "number" && showsDay(numberFormat) ? value + days : value;

/** From the file into the grid. */
export const gridSerial = (dates: XlsxBook["dates"]): Serial => (dates === "1904" ? moved(DAYS_BETWEEN) : (value) => value);
/** From the grid into the file. */
export const fileSerial = (dates: XlsxBook["dates"]): Serial => (dates === "1904" ? moved(-DAYS_BETWEEN) : (value) => value);

/**
 * Whether a number format shows a day, a month's name, a year or an era: a time of day or a length of time is no date.
 * What stands in quotes, behind a backslash or in brackets is no code.
 */
export function showsDay(numberFormat: string): boolean {
  const codes = (numberFormat.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/general/i.test(codes) || /\[(?:h+|m+|s+)\]/i.test(numberFormat)) return false;
  return /[dy]|mmm|[年日]/i.test(codes) || /(^|[^0#?.])e(?![+-])/i.test(codes) || /\bg+e?/i.test(codes);
}
