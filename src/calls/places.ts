/**
 * Where in its arguments a refusal was met, in words: the row of the sheet where it is known, else the row of the range.
 * Excel does not say where an argument's cells stand; the formula engine does. Knows neither.
 */
import type { RuleError } from "../core/error";
import { t } from "../i18n/t";
import { asMatrix, shapeOf } from "./cells";
import { ArgumentError } from "./evaluate";
import type { FunctionSpec } from "./spec";

/** Top left cell of an argument, counted from 0. */
export type Origin = { readonly row: number; readonly column: number };

let origins: ReadonlyMap<string, Origin> = new Map();

/** While `work` runs, messages name the rows of the sheet. By argument; one that is no reference has no entry. */
export function knowingOrigins<T>(known: ReadonlyMap<string, Origin>, work: () => T): T {
  const before = origins;
  origins = known;
  try {
    return work();
  } finally {
    origins = before;
  }
}

type Position = { readonly row: number; readonly column: number };

/** 0 -> A, 26 -> AA */
function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function inWords(argument: string, { rows, columns }: { rows: number; columns: number }, at: Position): string | undefined {
  if (rows * columns <= 1) return undefined;
  // A column beside a row is worked on over the grid they span, and has itself no further columns.
  const within = { row: rows === 1 ? 0 : at.row, column: columns === 1 ? 0 : at.column };
  const origin = origins.get(argument);
  if (origin) {
    const row = origin.row + within.row + 1;
    return columns === 1 ? t("place.row", { row }) : t("place.cell", { cell: `${columnName(origin.column + within.column)}${row}` });
  }
  if (columns === 1) return t("place.rowOfRange", { row: at.row + 1 });
  return rows === 1
    ? t("place.columnOfRange", { column: at.column + 1 })
    : t("place.cellOfRange", { row: at.row + 1, column: at.column + 1 });
}

/**
 * A block counts its own rows; a list given as one row of a sheet counts along the columns. The 1 of a single row may be either: then
 * the row is named where the sheet's is known, and it has no number otherwise.
 */
function inBlock(argument: string, args: readonly unknown[], at: number, counted: number): string | undefined {
  const { rows, columns } = shapeOf(asMatrix(args[at]) ?? []);
  // A single cell has no rows to tell apart.
  if (rows * columns === 1) return "";
  if (rows === 1 && counted > 1) return inWords(argument, { rows, columns }, { row: 0, column: counted - 1 });
  if (rows === 1) return origins.has(argument) ? t("place.row", { row: (origins.get(argument) as Origin).row + 1 }) : "";
  return inWords(argument, { rows, columns: 1 }, { row: counted - 1, column: 0 });
}

/** `at`: the row and column of the ranges that were being worked on, from 0. Undefined or empty: there is nothing to say. */
export function placeOf(error: RuleError, spec: FunctionSpec, args: readonly unknown[], at: Position): string | undefined {
  const names = Object.keys(spec.args);
  const counted = error.details["blockRow"];
  const named = error.details["block"] ?? (error instanceof ArgumentError ? error.argument : undefined);
  if (counted !== undefined) {
    const argument = String(named ?? names[0]);
    return inBlock(argument, args, names.indexOf(argument), Number(counted));
  }
  if (spec.form === "whole") return undefined;
  const ranged = (name: string): boolean => {
    const { rows, columns } = shapeOf(asMatrix(args[names.indexOf(name)]) ?? []);
    return spec.args[name]?.readBlock === undefined && rows * columns > 1;
  };
  const argument = named === undefined ? names.find(ranged) : String(named);
  // A fault in a single value is the fault of every row, and stands in none of them.
  if (argument === undefined || !ranged(argument)) return undefined;
  return inWords(argument, shapeOf(asMatrix(args[names.indexOf(argument)]) ?? []), at);
}
