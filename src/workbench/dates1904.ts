/**
 * Workbooks that count days from 1904, in a grid that counts from 1900: cells that show a date are moved by the days
 * between the two calendars on their way in, and back on their way out. May not guess: a number that shows no date is none.
 */
import { DAYS_BETWEEN, showsDay } from "../sheet/dayFormat";
import type { XlsxBook, XlsxValue } from "../xlsx";

export type Serial = (value: XlsxValue, numberFormat: string) => XlsxValue;

const moved =
  (days: number): Serial =>
  (value, numberFormat) =>
    typeof value === "number" && showsDay(numberFormat) ? value + days : value;

/** From the file into the grid. */
export const gridSerial = (dates: XlsxBook["dates"]): Serial => (dates === "1904" ? moved(DAYS_BETWEEN) : (value) => value);
/** From the grid into the file. */
export const fileSerial = (dates: XlsxBook["dates"]): Serial => (dates === "1904" ? moved(-DAYS_BETWEEN) : (value) => value);
