/**
 * Whether days or months stand first in a column of written dates. One date that can only be read one way decides for the
 * whole column; a column in which none does is asked.
 */
import { plainText } from "../../core/plainText";
import type { RawCell } from "../cells";
import type { DayOrder } from "./column";

/** 01/02/2026, with or without a time behind. */
const TWO_AND_YEAR = /^(?<a>\d{1,2})(?<sign> ?[-/. ] ?)(?<b>\d{1,2})\k<sign>(?<year>\d{4})(?<rest>\.?(?:[t ,].*)?)$/i;

export type Order =
  | { readonly kind: "none" }
  | { readonly kind: "decided"; readonly order: DayOrder; readonly example: string }
  | { readonly kind: "mixed" }
  | { readonly kind: "asks"; readonly example: string };

export function dayOrder(cells: readonly RawCell[]): Order {
  let dayFirst: string | undefined;
  let monthFirst: string | undefined;
  let open: string | undefined;
  for (const cell of cells) {
    const text = typeof cell === "string" ? plainText(cell) : "";
    const { a, b } = TWO_AND_YEAR.exec(text)?.groups ?? {};
    const [first, second] = [Number(a), Number(b)];
    if (a === undefined || b === undefined || first === second) continue;
    if (first > 12 && second <= 12) dayFirst ??= text;
    else if (second > 12 && first <= 12) monthFirst ??= text;
    else if (first <= 12 && second <= 12) open ??= text;
  }
  if (dayFirst !== undefined && monthFirst !== undefined) return { kind: "mixed" };
  if (dayFirst !== undefined) return { kind: "decided", order: "day-month", example: dayFirst };
  if (monthFirst !== undefined) return { kind: "decided", order: "month-day", example: monthFirst };
  return open === undefined ? { kind: "none" } : { kind: "asks", example: open };
}

/** The date year first, where it is one that the order of the column settles; anything else as it is. */
export function inOrder(cell: RawCell, order: DayOrder | undefined): RawCell {
  if (typeof cell !== "string" || order === undefined) return cell;
  const { a, b, year, rest } = TWO_AND_YEAR.exec(plainText(cell))?.groups ?? {};
  if (a === undefined || b === undefined || year === undefined) return cell;
  const [day, month] = order === "day-month" ? [a, b] : [b, a];
  // A day that cannot be is left for the reader to refuse as it stands.
  return Number(month) > 12 ? cell : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${(rest ?? "").replace(/^\./, "")}`;
}
