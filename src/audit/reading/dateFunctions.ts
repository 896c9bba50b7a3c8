/** Worksheet functions of dates. Serial numbers count as the workbook's do. */
import { fromSerial, isCivilDate, toSerial, type CivilDate } from "../../core/civilDate";
import { countsFrom1904 } from "../../calls/readers/date";
import { withNumbers } from "./operators";
import { type Cell, errorCell, NotReadable } from "./values";
import { cellwise, type WorksheetFunction } from "./worksheetFunction";

const NUM = errorCell("#NUM!");

/** Months and days beyond their end run on, as in a spreadsheet; years before 1900 count from 1900. */
function serialOf(year: number, month: number, day: number): Cell {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const text = new Date(Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day))).toISOString().slice(0, 10);
  if (!isCivilDate(text) || year < 0) return NUM;
  const serial = toSerial(text, countsFrom1904());
  return serial < 0 ? NUM : serial;
}

/** Text in the order year-month-day is a date everywhere; any other order is the machine's affair. */
function dayOf(cell: Cell): CivilDate | null {
  if (typeof cell === "string") {
    const iso = cell
      .trim()
      .replace(/^(\d{4})-(\d)-/, "$1-0$2-")
      .replace(/-(\d)$/, "-0$1");
    if (isCivilDate(iso)) return iso;
    throw new NotReadable("text", `"${cell}"`);
  }
  const serial = withNumbers([cell], (n = 0) => n);
  return typeof serial === "number" ? (fromSerial(serial, countsFrom1904()) ?? null) : null;
}

const part = (from: number, to: number): WorksheetFunction =>
  cellwise(1, 1, ([cell = null]) => {
    const day = dayOf(cell);
    return day === null ? NUM : Number(day.slice(from, to));
  });

function months(end: boolean): WorksheetFunction {
  return cellwise(2, 2, ([start = null, count = null]) =>
    withNumbers([count], (n = 0) => {
      const day = dayOf(start);
      if (day === null) return NUM;
      const [year, month, date] = day.split("-").map(Number) as [number, number, number];
      const shifted = month + Math.trunc(n);
      const last = new Date(Date.UTC(year, shifted, 0)).getUTCDate();
      return serialOf(year, shifted, end ? last : Math.min(date, last));
    }),
  );
}

export const dateFunctions: Readonly<Record<string, WorksheetFunction>> = {
  DATE: cellwise(3, 3, (cells) => withNumbers(cells, (year = 0, month = 0, day = 0) => serialOf(year, month, day))),
  YEAR: part(0, 4),
  MONTH: part(5, 7),
  DAY: part(8, 10),
  EDATE: months(false),
  EOMONTH: months(true),
};
