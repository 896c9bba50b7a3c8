/**
 * The one door between cells and rules, and the only place that knows Excel's CustomFunctions.
 * Everything that leaves here is a number, text, logical or an error object: never null, which Excel would show as 0.
 */
import type { ErrorCode } from "../core/error";
import { RuleError, TableNotLoaded } from "../core/error";
import type { CivilDate } from "../core/civilDate";
import { toSerial } from "../core/civilDate";
import { Decimal, toCell } from "../core/decimal";
import { loadMissing } from "../datasource";
import { comingNotes } from "../regimes/notes";
import { PassedError } from "../calls/cells";
import { evaluate } from "../calls/evaluate";
import { messageOf } from "../calls/message";
import { placeOf } from "../calls/places";
import { countsFrom1904 } from "../calls/readers/date";
import { specOf } from "./register";
import type { FunctionSpec, Result } from "../calls/spec";

export type CellError = { readonly code: string; readonly message: string };

/** Outside Excel there is no CustomFunctions; the same error shape then comes from here. */
class PlainError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type ErrorClass = new (code: string, message?: string) => Error & { readonly code: string };

function errorClass(): ErrorClass {
  return typeof CustomFunctions === "undefined" || CustomFunctions.Error === undefined
    ? PlainError
    : (CustomFunctions.Error as unknown as ErrorClass);
}

/** What the cell shows of a refusal. */
export const CELL_ERROR: Readonly<Record<ErrorCode, string>> = {
  blank: "#VALUE!",
  notNumber: "#VALUE!",
  notDate: "#VALUE!",
  outOfRange: "#VALUE!",
  shape: "#VALUE!",
  unknownCode: "#VALUE!",
  conflict: "#VALUE!",
  noRow: "#N/A",
  noValueOnDate: "#N/A",
  notInForce: "#N/A",
  notCovered: "#N/A",
  notLoaded: "#N/A",
  arithmetic: "#NUM!",
};

let formatted = false;

/** Set by the Excel entry where cells can carry a number format with a result (ExcelApi 1.16). */
export function setFormattedResults(on: boolean): void {
  formatted = on;
}

function cellOf(result: Result, id: string, placeIn: (error: RuleError) => string | undefined): unknown {
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result === null) return "";
  if (result instanceof RuleError) return new (errorClass())(CELL_ERROR[result.code], messageOf(result, id, placeIn(result)));
  if (result instanceof PassedError) return result.cell;
  if (typeof result === "object" && "date" in result && typeof result.date === "string") {
    const serial = toSerial(result.date as CivilDate, countsFrom1904());
    return formatted ? { type: "Double", basicValue: serial, numberFormat: "yyyy-mm-dd" } : serial;
  }
  const value = typeof result === "number" ? result : toCell(result as Decimal);
  if (Number.isFinite(value)) return value;
  const tooLarge = new RuleError("arithmetic", "notFinite");
  return new (errorClass())("#NUM!", messageOf(tooLarge, id, placeIn(tooLarge)));
}

/** What the cells hold; throws TableNotLoaded where a table has still to be fetched. */
export function resultCells(id: string, args: readonly unknown[]): unknown[][] {
  const spec = specOf(id);
  const results = evaluate(spec, args);
  return results.map((line, row) =>
    line.map((result, column) => cellOf(result, id, (error) => placeOf(error, spec, args, { row, column }))),
  );
}

/** Result of function `id`. A table still to be fetched makes it a promise, once. */
export function run(id: string, args: readonly unknown[]): unknown[][] | Promise<unknown[][]> {
  // Words that are still on their way would otherwise be missing in cells that nothing calculates again.
  const words = comingNotes();
  if (words) return words.then(() => run(id, args));
  try {
    return resultCells(id, args);
  } catch (error) {
    if (error instanceof TableNotLoaded) return later(id, args, error.datasetId);
    throw error;
  }
}

/** Excel calls a function with its arguments and an object about the call behind them, which no function of ours reads. */
export function associateAll(specs: readonly FunctionSpec[]): void {
  for (const { id, args } of specs) {
    const count = Object.keys(args).length;
    CustomFunctions.associate(id, (...given: unknown[]) => run(id, given.slice(0, count)));
  }
}

async function later(id: string, args: readonly unknown[], datasetId: string): Promise<unknown[][]> {
  try {
    await loadMissing(datasetId);
  } catch {
    return [[new (errorClass())("#N/A", messageOf(new RuleError("notLoaded", "table", { table: datasetId }), id, undefined))]];
  }
  return run(id, args);
}
