/** When two figures or results are the same: numbers as decimals, refusals by their reason, not their words. */
import { fromCell, parseDecimal } from "../core/decimal";
import type { CellValue } from "../host/port";
import type { RecordedResult } from "./record";

const DIGITS = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** `0.10` is `0.1`. */
export function sameFigure(a: string, b: string): boolean {
  return a === b || (DIGITS.test(a) && DIGITS.test(b) && parseDecimal(a).equals(parseDecimal(b)));
}

/** To the digits a cell shows; nothing and an empty text are one. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || fromCell(a).equals(fromCell(b));
  return (a ?? "") === (b ?? "");
}

export function sameResult(a: RecordedResult, b: RecordedResult): boolean {
  if (a.kind === "value" && b.kind === "value") return sameValue(a.value, b.value);
  if (a.kind === "date" && b.kind === "date") return a.date === b.date;
  if (a.kind === "refused" && b.kind === "refused") return a.code === b.code && a.reason === b.reason;
  if (a.kind === "block" && b.kind === "block") return a.rows === b.rows && a.columns === b.columns && a.results === b.results;
  return false;
}
