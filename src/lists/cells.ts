/** What stands in a list before anybody has read it. May not read a meaning into it. */
import { plainText } from "../core/plainText";

/** The serial number of a day, counted from 1900, in a cell that shows a date. */
export type DayCell = { readonly serial: number };
export type ErrorCell = { readonly code: string };
export type RawCell = string | number | boolean | null | DayCell | ErrorCell;
export type RawRow = readonly RawCell[];

/**
 * `firstRow`: the number a person sees at the first row, from 1. Rows may be of different lengths. `from1904`: the workbook
 * counts days from 1904; numbers that show no date may or may not be such days.
 */
export type RawList = { readonly rows: readonly RawRow[]; readonly firstRow: number; readonly from1904?: boolean };

export const isDay = (cell: RawCell | undefined): cell is DayCell => typeof cell === "object" && cell !== null && "serial" in cell;
export const isError = (cell: RawCell | undefined): cell is ErrorCell => typeof cell === "object" && cell !== null && "code" in cell;

export function isBlankCell(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && plainText(cell) === "");
}

/** As a person would type it. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (isDay(cell)) return String(cell.serial);
  return isError(cell) ? cell.code : String(cell);
}

/** The same text on one line, without what cannot be seen. */
export const shownText = (cell: RawCell | undefined): string => plainText(cellText(cell));
