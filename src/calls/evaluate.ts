/**
 * Runs a function over its arguments: reads cells, stretches single values, keeps each row's error in its row.
 * Knows neither Excel nor any particular law.
 */
import type { EventDate } from "../core/civilDate";
import { RuleError } from "../core/error";
import type { Law } from "../core/law";
import type { LawBook } from "../core/lawBook";
import type { Trace } from "../core/trace";
import { bookOf } from "./books";
import type { Matrix } from "./cells";
import { asMatrix, commonShape, isBlankRow, overGrid, PassedError, shownCell } from "./cells";
import type { Reader } from "./readers/reader";
import type { FunctionSpec, Result, RowFunction, WholeFunction } from "./spec";

/** An argument that could not be read: which one, and why. */
export class ArgumentError extends RuleError {
  constructor(
    readonly argument: string,
    cause: RuleError,
  ) {
    super(cause.code, cause.reason, cause.details);
  }
}

export function evaluate(spec: FunctionSpec, args: readonly unknown[], trace?: Trace): readonly (readonly Result[])[] {
  try {
    return spec.form === "rows" ? evaluateRows(spec, args, trace) : evaluateWhole(spec, args, trace);
  } catch (error) {
    return [[caught(error)]];
  }
}

function caught(error: unknown): RuleError | PassedError {
  if (error instanceof RuleError || error instanceof PassedError) return error;
  throw error;
}

/** A refusal while reading an argument names that argument, unless it names one already. */
export function reading<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RuleError && !(error instanceof ArgumentError) ? new ArgumentError(name, error) : error;
  }
}

function readAs(name: string, reader: Reader<unknown>, cell: unknown): unknown {
  // An empty cell is 0 on the desktop and null on the web; where 0 is lawful both have to give the same number.
  return reading(name, () => reader.read(cell === null && !reader.zeroIsBlank && !reader.optional ? 0 : cell));
}

function readBlock(name: string, reader: Reader<unknown>, matrix: Matrix | undefined, raw: unknown): unknown {
  return reading(name, () => reader.readBlock?.(matrix, raw));
}

/** What was not written as plainly as it was read stands first among the steps. */
function recordReading({ name, reader, matrix }: Column, at: Law): void {
  const cell = matrix?.[0]?.[0];
  const shown = reader.readAs?.(cell);
  if (shown !== undefined) at.record("readAs", shown, "text", "userInput", [], `${name}: ${shownCell(cell)}`);
}

/** A version that does not exist is a fault of the argument that named it. */
function chosen(book: LawBook, id: string | undefined, event: EventDate | undefined, trace: Trace | undefined): Law {
  try {
    return book.law(id, event, trace);
  } catch (error) {
    throw error instanceof RuleError && error.code === "unknownCode" ? new ArgumentError("law", error) : error;
  }
}

type Column = { readonly name: string; readonly reader: Reader<unknown>; readonly matrix: Matrix | undefined; readonly single: boolean };

function evaluateRows(spec: RowFunction, args: readonly unknown[], trace: Trace | undefined): Result[][] {
  const given = Object.entries(spec.args).map(([name, reader], i): Column => {
    const matrix = asMatrix(args[i]);
    return {
      name,
      reader,
      matrix,
      single: reader.readBlock !== undefined || matrix === undefined || (matrix.length === 1 && matrix[0]?.length === 1),
    };
  });
  const ofRows = given.filter((column) => column.reader.readBlock === undefined);
  const stretched = overGrid(ofRows);
  const columns = stretched === ofRows ? given : given.map((column) => stretched.find(({ name }) => name === column.name) ?? column);
  const shape = commonShape(stretched);
  if (trace && shape.rows * shape.columns > 1) throw new RuleError("shape", "explainOneLine", {});
  // Read once: a fault in a single value is then the fault of every row.
  let shared: RuleError | PassedError | undefined;
  const values: Record<string, unknown> = {};
  for (const column of columns) {
    if (!column.single) continue;
    try {
      values[column.name] = column.reader.readBlock
        ? readBlock(column.name, column.reader, column.matrix, column.matrix)
        : readAs(column.name, column.reader, column.matrix?.[0]?.[0]);
    } catch (error) {
      shared ??= caught(error);
    }
  }
  const ranged = columns.filter((column) => !column.single);
  const fixed = bookOf(spec.regime);
  const out: (readonly Result[])[][] = [];
  for (let r = 0; r < shape.rows; r++) {
    const row: (readonly Result[])[] = [];
    for (let c = 0; c < shape.columns; c++) {
      try {
        if (isBlankRow(ranged, r, c)) {
          row.push([""]);
          continue;
        }
        for (const { name, reader, matrix } of ranged) values[name] = readAs(name, reader, matrix?.[r]?.[c]);
        if (shared) throw shared;
        const id = spec.versionOf ? spec.versionOf(values) : (values["law"] as string | undefined);
        const book = spec.regimeOf ? bookOf(spec.regimeOf(values)) : fixed;
        const lawOf = (event: EventDate | undefined): Law => chosen(book, id, event, trace);
        const at = lawOf(spec.event(values));
        if (trace) columns.forEach((column) => recordReading(column, at));
        const result = spec.compute(values, at, lawOf);
        row.push(Array.isArray(result) ? (result as readonly Result[]) : [result as Result]);
      } catch (error) {
        row.push([caught(error)]);
      }
    }
    out.push(row);
  }
  return squared(out);
}

/** A line that failed in a function of several columns still fills its width, with its error. */
function squared(rows: readonly (readonly (readonly Result[])[])[]): Result[][] {
  // No spread over the rows: a whole column of a sheet is more arguments than a call can take.
  let width = 1;
  for (const row of rows) for (const line of row) width = Math.max(width, line.length);
  return rows.map((row) => row.flatMap((line) => Array.from({ length: width }, (_, i) => line[i] ?? (line.at(-1) as Result))));
}

function evaluateWhole(spec: WholeFunction, args: readonly unknown[], trace: Trace | undefined): readonly (readonly Result[])[] {
  const values: Record<string, unknown> = {};
  Object.entries(spec.args).forEach(([name, reader], i) => {
    const matrix = asMatrix(args[i]);
    if (reader.readBlock) values[name] = readBlock(name, reader, matrix, args[i]);
    else {
      if (matrix && (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1))
        throw new ArgumentError(name, new RuleError("shape", "oneCell", {}));
      values[name] = readAs(name, reader, matrix?.[0]?.[0]);
    }
  });
  const result = spec.compute(values, { lawOf: (regime, id, event) => chosen(bookOf(regime), id, event, trace), trace });
  return Array.isArray(result) ? (result as readonly (readonly Result[])[]) : [[result as Result]];
}
