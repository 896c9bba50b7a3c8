/**
 * Days as the open workbook counts them: from 1900, or from 1904 in workbooks once made on a Mac. Pane and functions share
 * one runtime, so the pane knows what the functions found out.
 */
import { type CivilDate, fromSerial, toSerial } from "../core/civilDate";
import { countsFrom1904 } from "../calls/readers/date";
import type { CellValue } from "../host/port";

export const sheetDay = (date: CivilDate): number => toSerial(date, countsFrom1904());

/** A cell of a date column of our tables, which count from 1900. */
export function sheetDayOf(cell: CellValue): CellValue {
  const date = typeof cell === "number" && countsFrom1904() ? fromSerial(cell) : undefined;
  return date === undefined ? cell : sheetDay(date);
}

/** The other way: what stands in such a column, as our tables count. */
export function tableDayOf(cell: CellValue): CellValue {
  const date = typeof cell === "number" && countsFrom1904() ? fromSerial(cell, true) : undefined;
  return date === undefined ? cell : toSerial(date);
}
