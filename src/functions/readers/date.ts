/** Dates and years: Excel serial numbers, ISO text, or a year where a rule is yearly. */
import type { CivilDate, EventDate } from "../../core/civilDate";
import { fromSerial, isCivilDate, ofYear, yearOf } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { reader, remembering } from "./reader";

/** A whole number in this span is a year: as a day it would lie in 1905 or 1906, where no act here reaches. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

let base1904 = false;

/** Set once by the entry: workbooks made on old Macs count days from 1904. */
export function setDateSystem(system: "1900" | "1904"): void {
  base1904 = system === "1904";
}

/** Dates that leave a function count from the same day as those that come in. */
export function countsFrom1904(): boolean {
  return base1904;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function readEvent(cell: Cell): EventDate {
  const refused = new RuleError("notDate", "date", { found: shownCell(cell) });
  if (typeof cell === "number") {
    if (isYear(cell)) return ofYear(cell);
    const date = fromSerial(cell, base1904);
    if (!date) throw refused;
    return { date, precision: "day" };
  }
  if (typeof cell !== "string") throw refused;
  const text = cell.normalize("NFKC").trim();
  if (/^\d{4}$/.test(text) && isYear(Number(text))) return ofYear(Number(text));
  const iso = text.replace(/[./]/g, "-").replace(/^(\d{4})-(\d)-/, "$1-0$2-").replace(/-(\d)$/, "-0$1");
  // Year first is the only order that reads one way in every country.
  if (!isCivilDate(iso)) throw refused;
  return { date: iso as CivilDate, precision: "day" };
}

export const eventDate = remembering(reader<EventDate>({ kind: "date", zero: "blank", parse: readEvent }));

/** A calendar year; a date stands for its year. */
export const calendarYear = remembering(reader<number>({ kind: "year", zero: "blank", parse: (cell) => yearOf(readEvent(cell).date) }));
