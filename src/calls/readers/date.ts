/** Dates and years: Excel serial numbers, dates as text, or a year where a rule is yearly. */
import type { EventDate } from "../../core/civilDate";
import { fromSerial, ofYear, shownEvent, yearOf } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import { plainText, withoutFloat } from "../../core/plainText";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { forgetPrepared } from "../preparedLines";
import { reader, remembering } from "./reader";
import { isYear, minguoYear, readWrittenDate } from "./writtenDate";

let base1904 = false;

/** Workbooks made on old Macs count days from 1904. What was read before under the other count no longer holds. */
export function setDateSystem(system: "1900" | "1904"): void {
  if (base1904 === (system === "1904")) return;
  base1904 = system === "1904";
  eventDate.forget();
  calendarYear.forget();
  forgetPrepared();
}

/** Does something with dates counted as a workbook counts them, and counts as before afterwards. */
export function inDateSystem<T>(system: "1900" | "1904", act: () => T): T {
  const before = base1904 ? "1904" : "1900";
  const reset = (): void => setDateSystem(before);
  setDateSystem(system);
  let result: T;
  try {
    result = act();
  } catch (error) {
    reset();
    throw error;
  }
  if (result instanceof Promise) return result.finally(reset) as T;
  reset();
  return result;
}

/** Dates that leave a function count from the same day as those that come in. */
export function countsFrom1904(): boolean {
  return base1904;
}

/** As serial numbers these would be days of 2451 and later, where no act reaches: 202602, 1150201, 20260201. */
const COMPACT = [/^20(?:1[3-9]|[2-9]\d)(?:0[1-9]|1[0-2])$/, /^1\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/, /^(?:19|20|21)\d{6}$/];

function refusal(found: string, digits: string): RuleError {
  const year = minguoYear(digits);
  // As a day it would be one of 1900; as anything else than a year it may have slipped in from another column, so it is not read.
  return year === undefined
    ? new RuleError("notDate", "date", { found })
    : new RuleError("notDate", "minguoYear", { found, minguo: Number(digits), year });
}

function ofNumber(value: number): EventDate {
  const found = shownCell(value);
  if (isYear(value)) return ofYear(value);
  const digits = String(value);
  if (minguoYear(digits) !== undefined) throw refusal(found, digits);
  const compact = COMPACT.some((form) => form.test(digits)) ? readWrittenDate(digits, found) : undefined;
  if (compact !== undefined) return compact;
  const date = fromSerial(value, base1904);
  if (!date) throw refusal(found, digits);
  return { date, precision: "day" };
}

/** Letters that stand for digits by their looks are named, not exchanged. */
function refuseLetters(text: string, found: string): void {
  const letter = /[oOlI]/.exec(text)?.[0];
  const mended = text.replace(/[oO]/g, "0").replace(/[lI]/g, "1");
  if (letter !== undefined && /^[\d/. :-]+$/.test(mended)) throw new RuleError("notDate", "letter", { found, letter });
}

function readEvent(cell: Cell): EventDate {
  const found = shownCell(cell);
  if (typeof cell === "number") return ofNumber(cell);
  if (typeof cell !== "string") throw refusal(found, "");
  const date = readWrittenDate(cell, found);
  if (date !== undefined) return date;
  const text = withoutFloat(plainText(cell));
  refuseLetters(text, found);
  throw refusal(found, text);
}

/** What a date was read as, where it was not written so. */
function readAs(cell: Cell, event: EventDate): string | undefined {
  const shown = shownEvent(event);
  const serial = typeof cell === "number" && (isYear(cell) || fromSerial(cell, base1904) === event.date);
  return serial || cell === shown ? undefined : shown;
}

export const eventDate = remembering(reader<EventDate>({ kind: "date", zero: "blank", parse: readEvent, readAs }));

/** A calendar year; a date stands for its year. */
export const calendarYear = remembering(
  reader<number>({
    kind: "year",
    zero: "blank",
    parse: (cell) => yearOf(readEvent(cell).date),
    readAs: (cell, year) => (readAs(cell, readEvent(cell)) === undefined ? undefined : String(year)),
  }),
);
