/** What our functions give over whole columns, as the cells will hold it. */
import { toSerial, type CivilDate } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { fromCell, toCell } from "../../core/decimal";
import { resultCells } from "../../functions/marshal";
import type { Value } from "./plan";

type Argument = readonly Value[] | Value | undefined;

const isColumn = (argument: Argument): argument is readonly Value[] => Array.isArray(argument);

/** One value a row. A row whose required arguments are all empty gives "". */
export function over(id: string, rows: number, ...args: readonly Argument[]): Value[] {
  if (rows === 0) return [];
  const cells = resultCells(
    id,
    args.map((argument) => (isColumn(argument) ? argument.map((value) => [value]) : (argument ?? undefined))),
  );
  // All arguments alike in every row: one answer for all.
  return Array.from({ length: rows }, (_, i) => asValue((cells.length === 1 ? cells[0] : cells[i])?.[0]));
}

/** One call a row, for functions that take whole columns as one argument. */
export function each(id: string, rows: number, argsOf: (row: number) => readonly Value[] | null): Value[] {
  return Array.from({ length: rows }, (_, i) => {
    const args = argsOf(i);
    return args === null
      ? ""
      : asValue(
          resultCells(
            id,
            args.map((value) => value ?? undefined),
          )[0]?.[0],
        );
  });
}

export function asValue(cell: unknown): Value {
  if (typeof cell === "object" && cell !== null && "code" in cell) return { code: String(cell.code) };
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : "";
}

export const isFailed = (value: Value | undefined): value is { readonly code: string } => typeof value === "object" && value !== null;
export const number = (value: Value | undefined): Decimal | null => (typeof value === "number" ? fromCell(value) : null);
export const figure = (value: Decimal | null): Value => (value === null ? null : toCell(value));
export const serial = (date: CivilDate | null): Value => (date === null ? null : toSerial(date));
/** An error of an argument is the error of the formula. */
export const failedOf = (...values: readonly (Value | undefined)[]): Value | undefined => values.find(isFailed);
