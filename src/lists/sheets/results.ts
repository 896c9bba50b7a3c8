/** What our functions give over whole columns, as the cells will hold it. */
import { evaluate } from "../../calls/evaluate";
import { sentenceOf } from "../../calls/message";
import type { Result } from "../../calls/spec";
import { toSerial, type CivilDate } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { fromCell, toCell } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { CELL_ERROR, cellOf } from "../../functions/marshal";
import { specOf } from "../../functions/register";
import type { Value } from "./plan";

type Argument = readonly Value[] | Value | undefined;

const isColumn = (argument: Argument): argument is readonly Value[] => Array.isArray(argument);

/** One value a row. A row whose required arguments are all empty gives "". */
export function over(id: string, rows: number, ...args: readonly Argument[]): Value[] {
  if (rows === 0) return [];
  const results = evaluate(
    specOf(id),
    args.map((argument) => (isColumn(argument) ? argument.map((value) => [value]) : (argument ?? undefined))),
  );
  // All arguments alike in every row: one answer for all.
  return Array.from({ length: rows }, (_, i) => asValue((results.length === 1 ? results[0] : results[i])?.[0] ?? null));
}

/** One call a row, for functions that take whole columns as one argument. */
export function each(id: string, rows: number, argsOf: (row: number) => readonly Value[] | null): Value[] {
  const spec = specOf(id);
  return Array.from({ length: rows }, (_, i) => {
    const args = argsOf(i);
    if (args === null) return "";
    const results = evaluate(
      spec,
      args.map((value) => value ?? undefined),
    );
    return asValue(results[0]?.[0] ?? null);
  });
}

export function asValue(result: Result): Value {
  const cell = cellOf(result);
  if (cell instanceof RuleError) return { code: CELL_ERROR[cell.code], why: sentenceOf(cell) };
  if (typeof cell === "object" && cell !== null && "code" in cell) return { code: String(cell.code) };
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : "";
}

export const isFailed = (value: Value | undefined): value is Exclude<Value, string | number | boolean | null> =>
  typeof value === "object" && value !== null;
export const number = (value: Value | undefined): Decimal | null => (typeof value === "number" ? fromCell(value) : null);
export const figure = (value: Decimal | null): Value => (value === null ? null : toCell(value));
export const serial = (date: CivilDate | null): Value => (date === null ? null : toSerial(date));
/** An error of an argument is the error of the formula. */
export const failedOf = (...values: readonly (Value | undefined)[]): Value | undefined => values.find(isFailed);
