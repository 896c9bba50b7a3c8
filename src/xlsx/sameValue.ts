/** When two values of a cell are the same: for our results exactly, for formulas of others up to their last digits. */
import { isXlsxError, type XlsxValue } from "./model";

/** Two programs add the same numbers in another order: their sums differ behind the twelfth digit, and mean the same. */
const RELATIVE_TOLERANCE = 1e-12;

export function identical(a: XlsxValue, b: XlsxValue): boolean {
  if (isXlsxError(a) || isXlsxError(b)) return isXlsxError(a) && isXlsxError(b) && a.code === b.code;
  return a === b;
}

/** Formulas of others keep the last digit Excel gave them. The type must be the same: FALSE is not 0, and "" is no empty cell. */
export function nearlyIdentical(a: XlsxValue, b: XlsxValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return identical(a, b);
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Errors younger than the file format are held as #VALUE!. */
export function inFile(value: XlsxValue): XlsxValue {
  return value !== null && isXlsxError(value) && /^#(SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/.test(value.code)
    ? { code: "#VALUE!" }
    : value;
}
