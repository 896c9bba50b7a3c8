/**
 * Calls functions the way Excel does: every argument a matrix, omitted = null, dates as serial numbers, an empty cell
 * 0 (desktop) or null (web), an invocation object behind the last argument. Refuses a result Excel could not show.
 */
import { catalogue, type FunctionEntry } from "../../src/functions/catalogue";

export const PLATFORMS = ["desktop", "web"] as const;
export type Platform = (typeof PLATFORMS)[number];
/** A cell with nothing in it, as part of a range or alone. */
export const EMPTY = Symbol("empty cell");
/** An argument left out. */
export const OMITTED = undefined;

export type ErrorCell = { readonly code: string; readonly message: string };
export type OutCell = number | string | boolean | ErrorCell;

/** What Excel hands over for a cell that holds an error. */
export const errorCell = (code: string): object => ({ code, message: undefined });

const entries = new Map(catalogue.map((entry) => [entry.id, entry]));

export function entryOf(id: string): FunctionEntry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`no function ${id}`);
  return entry;
}

/** The tables of the regimes under test; Excel would fetch them with the first call. */
export async function loadTables(): Promise<void> {
  await Promise.all(["CBAM.COST", "UKCBAM.CHARGE", "ETS.BENCHMARK"].map((id) => entryOf(id).preload()));
}

/** 'YYYY-MM-DD' -> serial number, by plain day counting from 2026-01-01 = 46023. */
export function serial(iso: string): number {
  return 46023 + Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.parse("2026-01-01T00:00:00Z")) / 86_400_000);
}

const invocation = { address: "Sheet1!A1", functionName: "TEST", isInValuePreview: false };

function cell(value: unknown, platform: Platform): unknown {
  return value === EMPTY ? (platform === "desktop" ? 0 : null) : value;
}

/** A scalar becomes 1 x 1, a list a column, a list of lists stays. */
export function matrix(argument: unknown, platform: Platform): unknown[][] | null {
  if (argument === OMITTED || argument === null) return null;
  if (!Array.isArray(argument)) return [[cell(argument, platform)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map((c) => cell(c, platform)) : [cell(row, platform)]));
}

export function isError(value: unknown): value is ErrorCell {
  return typeof value === "object" && value !== null && "code" in value;
}

function checked(id: string, result: unknown): OutCell[][] {
  if (!Array.isArray(result) || result.length === 0) throw new Error(`${id}: no matrix`);
  const width = (result[0] as unknown[]).length;
  for (const row of result as unknown[][]) {
    if (!Array.isArray(row) || row.length !== width || width === 0) throw new Error(`${id}: not rectangular`);
    for (const value of row) {
      const fine =
        typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)) || isError(value);
      if (!fine) throw new Error(`${id}: a cell would show ${String(value)}`);
    }
  }
  return result as OutCell[][];
}

export type Caller = {
  /** the whole result */
  readonly block: (id: string, ...args: readonly unknown[]) => OutCell[][];
  /** the first column of the result */
  readonly column: (id: string, ...args: readonly unknown[]) => OutCell[];
  /** the one cell of the result, which must not be an error, and not empty text */
  readonly value: (id: string, ...args: readonly unknown[]) => number | string | boolean;
  /** the one cell of the result, which must be an error */
  readonly refusal: (id: string, ...args: readonly unknown[]) => ErrorCell;
};

export function excel(platform: Platform): Caller {
  const block = (id: string, ...args: readonly unknown[]): OutCell[][] => {
    const { parameters, call } = entryOf(id);
    const repeating = parameters.findIndex((parameter) => parameter.repeating);
    const plain = repeating < 0 ? args : args.slice(0, repeating);
    const handed: unknown[] = plain.map((argument) => matrix(argument, platform));
    while (handed.length < (repeating < 0 ? parameters.length : repeating)) handed.push(null);
    if (repeating >= 0) handed.push(args.slice(repeating).map((argument) => matrix(argument, platform)));
    return checked(id, call(...handed, invocation));
  };
  const single = (id: string, args: readonly unknown[]): OutCell => {
    const result = block(id, ...args);
    if (result.length !== 1 || result[0]?.length !== 1) throw new Error(`${id}: ${result.length} x ${result[0]?.length} cells`);
    return result[0][0] as OutCell;
  };
  return {
    block,
    column: (id, ...args) => block(id, ...args).map((row) => row[0] as OutCell),
    value(id, ...args) {
      const result = single(id, args);
      if (isError(result)) throw new Error(`${result.code} ${result.message}`);
      if (result === "") throw new Error(`${id}: empty text`);
      return result;
    },
    refusal(id, ...args) {
      const result = single(id, args);
      if (!isError(result)) throw new Error(`${id} answered ${String(result)}`);
      return { code: result.code, message: result.message };
    },
  };
}
