/**
 * Runs a function over its arguments: reads cells, stretches single values, keeps each row's error in its row.
 * Knows neither Excel nor any particular law.
 */
import type { EventDate } from "../core/civilDate";
import { RuleError } from "../core/error";
import { Findings, type Key } from "../core/findings";
import type { Law } from "../core/law";
import type { LawBook } from "../core/lawBook";
import type { Trace } from "../core/trace";
import { bookOf } from "./books";
import type { Matrix } from "./cells";
import { asMatrix, COMPUTED_ZERO, commonShape, isBlankRow, isRange, overGrid, PassedError, shownCell } from "./cells";
import { preparedLines, preparedOne } from "./preparedLines";
import { type Kind, type Reader, readCell } from "./readers/reader";
import type { FunctionSpec, Parameter, Result, RowFunction, WholeFunction } from "./spec";

/** An argument that could not be read: which one, and why. */
export class ArgumentError extends RuleError {
  constructor(
    readonly argument: string,
    cause: RuleError,
  ) {
    super(cause.code, cause.reason, cause.details);
  }
}

type Take<T> = (result: Result) => T;

export function evaluate(spec: FunctionSpec, args: readonly unknown[], trace?: Trace): readonly (readonly Result[])[] {
  return evaluateTo((result) => result, spec, args, trace);
}

/** `take`: what is kept of each result, made before the next one is worked out. The rows belong to the caller. */
export function evaluateTo<T>(take: Take<T>, spec: FunctionSpec, args: readonly unknown[], trace?: Trace): T[][] {
  try {
    return spec.form === "rows" ? evaluateRows(take, spec, args, trace) : evaluateWhole(take, spec, args, trace);
  } catch (error) {
    return [[take(caught(error))]];
  }
}

function caught(error: unknown): RuleError | PassedError {
  if (error instanceof RuleError || error instanceof PassedError) return error;
  throw error;
}

function ofArgument(name: string, error: unknown): unknown {
  return error instanceof RuleError && !(error instanceof ArgumentError) ? new ArgumentError(name, error) : error;
}

/** A refusal while reading an argument names that argument, unless it names one already. */
export function reading<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ofArgument(name, error);
  }
}

function readAs(name: string, reader: Reader<unknown>, cell: unknown): unknown {
  try {
    return readCell(reader, cell);
  } catch (error) {
    throw ofArgument(name, error);
  }
}

function readBlock(name: string, reader: Reader<unknown>, matrix: Matrix | undefined, raw: unknown): unknown {
  return reading(name, () => reader.readBlock?.(matrix, raw));
}

/** What was not written as plainly as it was read stands first among the steps. */
function recordReading({ name, reader }: Parameter, argument: unknown, at: Law): void {
  const cell = asMatrix(argument)?.[0]?.[0];
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

type Column = Parameter & { readonly matrix: Matrix };
type Cells = Result | readonly Result[];

function evaluateRows<T>(take: Take<T>, spec: RowFunction, args: readonly unknown[], trace: Trace | undefined): T[][] {
  const matrices = spec.parameters.map((_, i) => asMatrix(args[i]));
  const fixed = bookOf(spec.regime);
  const lawFor = (of: Record<string, unknown>, event: EventDate | undefined): Law => {
    const id = spec.versionOf ? spec.versionOf(of) : (of["law"] as string | undefined);
    return chosen(spec.regimeOf ? bookOf(spec.regimeOf(of)) : fixed, id, event, trace);
  };
  const lawOfLine = (of: Record<string, unknown>): Law => lawFor(of, spec.event(of));
  if (!trace && spec.prepared && !matrices.some((matrix) => matrix !== undefined && isRange(matrix))) {
    const result = preparedOne(spec, matrices, lawOfLine);
    if (result !== undefined) return [[take(result)]];
  }
  const given: Column[] = [];
  const values: Record<string, unknown> = {};
  // A fault in a single value is the fault of every row.
  let shared: RuleError | PassedError | undefined;
  spec.parameters.forEach((parameter, i) => {
    const { name, reader } = parameter;
    const matrix = matrices[i];
    if (matrix !== undefined && reader.readBlock === undefined && isRange(matrix)) {
      given.push({ ...parameter, matrix });
      return;
    }
    try {
      values[name] = reader.readBlock ? readBlock(name, reader, matrix, matrix) : readAs(name, reader, matrix?.[0]?.[0]);
    } catch (error) {
      shared ??= caught(error);
    }
  });
  const ranged = overGrid(given);
  const shape = commonShape(ranged);
  if (trace && shape.rows * shape.columns > 1) throw new RuleError("shape", "explainOneLine", {});
  const compute = (): Cells => {
    if (shared) throw shared;
    const at = lawOfLine(values);
    if (trace) spec.parameters.forEach((parameter, i) => recordReading(parameter, args[i], at));
    return spec.compute(values, at, (event) => lawFor(values, event));
  };
  const stretched = (name: string, i: number): Matrix | undefined => ranged.find((one) => one.name === name)?.matrix ?? matrices[i];
  const quick =
    trace || shared || ranged.length === 0 || spec.prepared === undefined
      ? undefined
      : preparedLines(
          spec,
          spec.parameters.map(({ name }, i) => stretched(name, i)),
          lawOfLine,
        );
  const worked = (row: number, column: number): Cells => {
    try {
      if (isBlankRow(ranged, row, column)) return "";
      for (const { name, reader, matrix } of ranged) values[name] = readAs(name, reader, matrix[row]?.[column]);
      return compute();
    } catch (error) {
      return caught(error);
    }
  };
  const known = trace || ranged.length === 0 || ranged.some(({ reader }) => FIGURES.includes(reader.kind)) ? undefined : new Findings();
  const cells = (row: number, column: number): Cells => {
    const soon = quick?.(row, column);
    if (soon !== undefined) return soon;
    const line = known && lineOf(ranged, row, column);
    if (line === undefined) return worked(row, column);
    const found = (known?.get(line) as Cells | undefined) ?? worked(row, column);
    known?.set(line, found);
    return found;
  };
  let several = false;
  const out = new Array<(T | T[])[]>(shape.rows);
  for (let r = 0; r < shape.rows; r++) {
    // As wide as it will be: an array that grows takes room for seventeen.
    const row = new Array<T | T[]>(shape.columns);
    for (let c = 0; c < shape.columns; c++) {
      const result = cells(r, c);
      const isSeveral = Array.isArray(result);
      several ||= isSeveral;
      row[c] = isSeveral ? result.map(take) : take(result as Result);
    }
    out[r] = row;
  }
  return several ? squared(out) : (out as T[][]);
}

/** Lines with figures are all different; those without are few, over and over. */
const FIGURES: readonly Kind[] = ["quantity", "sefa"];

/** What tells a line from others; undefined: it holds what only equals itself. */
function lineOf(ranged: readonly Column[], row: number, column: number): readonly Key[] | undefined {
  const line: Key[] = [];
  for (const { matrix } of ranged) {
    const cell = matrix[row]?.[column];
    if ((typeof cell === "object" && cell !== null) || Object.is(cell, COMPUTED_ZERO)) return undefined;
    line.push(cell as Key);
  }
  return line;
}

/** A line that failed in a function of several columns still fills its width, with its error. */
function squared<T>(rows: readonly (readonly (T | T[])[])[]): T[][] {
  const lines = rows.map((row) => row.map((cells) => (Array.isArray(cells) ? cells : [cells])));
  // No spread over the rows: a whole column of a sheet is more arguments than a call can take.
  let width = 1;
  for (const row of lines) for (const line of row) width = Math.max(width, line.length);
  return lines.map((row) => row.flatMap((line) => Array.from({ length: width }, (_, i) => line[i] ?? (line.at(-1) as T))));
}

function evaluateWhole<T>(take: Take<T>, spec: WholeFunction, args: readonly unknown[], trace: Trace | undefined): T[][] {
  const values: Record<string, unknown> = {};
  spec.parameters.forEach(({ name, reader }, i) => {
    const matrix = asMatrix(args[i]);
    if (reader.readBlock) values[name] = readBlock(name, reader, matrix, args[i]);
    else {
      if (matrix && (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1))
        throw new ArgumentError(name, new RuleError("shape", "oneCell", {}));
      values[name] = readAs(name, reader, matrix?.[0]?.[0]);
    }
  });
  const result = spec.compute(values, { lawOf: (regime, id, event) => chosen(bookOf(regime), id, event, trace), trace });
  if (!Array.isArray(result)) return [[take(result as Result)]];
  // A list of nothing is as empty as a blank row of a list; a spreadsheet knows no block without cells.
  return result.length > 0 ? (result as readonly (readonly Result[])[]).map((line) => line.map(take)) : [[take("")]];
}
