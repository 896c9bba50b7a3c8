/**
 * The one door between cells and rules, and the only place that knows Excel's CustomFunctions.
 * Everything that leaves here is a number, text, logical or an error object: never null, which Excel would show as 0.
 */
import type { ErrorCode } from "../core/error";
import { AnswerError, RuleError, TableNotLoaded } from "../core/error";
import type { CivilDate } from "../core/civilDate";
import { toSerial } from "../core/civilDate";
import { Decimal, toCell } from "../core/decimal";
import { loadMissing } from "../datasource";
import { comingNotes } from "../regimes/notes";
import { PassedError } from "../calls/cells";
import { evaluateTo } from "../calls/evaluate";
import { messageOf } from "../calls/message";
import { knowingOrigins, type Origin, placeOf } from "../calls/places";
import { countsFrom1904 } from "../calls/readers/date";
import type { DateResult, FunctionSpec, Result } from "../calls/spec";

export type CellError = { readonly code: string; readonly message: string };

/** Outside Excel there is no CustomFunctions; the same error shape then comes from here. */
class PlainError extends AnswerError {
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

/** A refusal as the cell shows it, with the place of the row it was met in. */
function refusalCell(refusal: RuleError, spec: FunctionSpec, args: readonly unknown[], row: number, column: number): Error {
  return new (errorClass())(CELL_ERROR[refusal.code], messageOf(refusal, spec.id, placeOf(refusal, spec, args, { row, column })));
}

function dateCell({ date }: DateResult): unknown {
  const serial = toSerial(date as CivilDate, countsFrom1904());
  return formatted ? { type: "Double", basicValue: serial, numberFormat: "yyyy-mm-dd" } : serial;
}

/** A refusal is handed back as it is. */
export function cellOf(result: Result): unknown {
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Decimal || typeof result === "number") {
    const value = typeof result === "number" ? result : toCell(result);
    return Number.isFinite(value) ? value : new RuleError("arithmetic", "notFinite");
  }
  if (result === null) return "";
  if (result instanceof RuleError) return result;
  return result instanceof PassedError ? result.cell : dateCell(result);
}

/** What the cells hold; throws TableNotLoaded where a table has still to be fetched. */
export function resultCells(spec: FunctionSpec, args: readonly unknown[]): unknown[][] {
  const out: unknown[][] = evaluateTo(cellOf, spec, args);
  // A refusal of a function over whole ranges says itself where it was met, and may stand in several cells.
  const said = new Map<RuleError, Error>();
  // Plain loops: a list is 100,000 lines.
  for (let row = 0; row < out.length; row++) {
    const cells = out[row] as unknown[];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!(cell instanceof RuleError)) continue;
      const shown = said.get(cell) ?? refusalCell(cell, spec, args, row, column);
      if (spec.form === "whole") said.set(cell, shown);
      cells[column] = shown;
    }
  }
  return out;
}

/** What Excel tells of a call, behind its arguments. */
export type Invocation = { readonly parameterAddresses?: readonly unknown[]; readonly isInValuePreview?: unknown };

/** `Sheet1!$B$2:$B$9` -> row and column of its first cell; an argument that is no reference has no address. */
function originOf(address: unknown): Origin | null {
  const match = typeof address === "string" ? /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::|$)/.exec(address) : null;
  if (!match) return null;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

function originsOf(spec: FunctionSpec, { parameterAddresses = [] }: Invocation): ReadonlyMap<string, Origin> {
  const found = Object.keys(spec.args).flatMap((name, i) => {
    const origin = originOf(parameterAddresses[i]);
    return origin ? [[name, origin] as const] : [];
  });
  return new Map(found);
}

type Cells = unknown[][] | Promise<unknown[][]>;

/** Result of a function. A table still to be fetched makes it a promise, once. */
export function run(spec: FunctionSpec, args: readonly unknown[]): Cells {
  return answered(spec.id, () => resultCells(spec, args));
}

function answered(id: string, work: () => unknown[][]): Cells {
  // Words that are still on their way would otherwise be missing in cells that nothing calculates again.
  const words = comingNotes();
  if (words) return words.then(() => answered(id, work));
  try {
    return work();
  } catch (error) {
    if (error instanceof TableNotLoaded) return later(id, error, work);
    throw error;
  }
}

/** A call from Excel: messages name the rows of the sheet, and a preview of a part of a formula fetches nothing. */
function runCalled(id: string, specOf: SpecOf, args: readonly unknown[], invocation: Invocation): Cells {
  const work = (): unknown[][] => {
    const spec = specOf(id);
    return knowingOrigins(originsOf(spec, invocation), () => resultCells(spec, args));
  };
  if (!invocation.isInValuePreview) return answered(id, work);
  try {
    return work();
  } catch (error) {
    if (error instanceof TableNotLoaded) return unanswered(id, error);
    throw error;
  }
}

/** May throw TableNotLoaded: a function is called by its name before its law is here. */
export type SpecOf = (id: string) => FunctionSpec;

/** Excel calls a function with its arguments and an object about the call behind them; in a test or an old Excel it may be missing. */
export function associateAll(ids: Iterable<string>, specOf: SpecOf): void {
  for (const id of ids) {
    CustomFunctions.associate(id, (...given: unknown[]) => {
      const last = given.at(-1);
      const told = typeof last === "object" && last !== null && !Array.isArray(last);
      return runCalled(id, specOf, told ? given.slice(0, -1) : given, told ? (last as Invocation) : {});
    });
  }
}

function unanswered(id: string, missing: TableNotLoaded): unknown[][] {
  return [[new (errorClass())("#N/A", messageOf(missing.refusal(), id, undefined))]];
}

async function later(id: string, missing: TableNotLoaded, work: () => unknown[][]): Promise<unknown[][]> {
  try {
    await loadMissing(missing.datasetId);
  } catch {
    return unanswered(id, missing);
  }
  return answered(id, work);
}
