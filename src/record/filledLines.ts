/**
 * What the calls of formulas filled down rest on: one tree of the formula serves all its rows, one call gives the results of all lines,
 * and what differs in its figures only is explained once. The same as each formula read by itself (audit/readBasis), sooner. May not
 * change a cell.
 */
import { RuleError } from "../core/error";
import { evaluate } from "../calls/evaluate";
import type { FunctionSpec, Result } from "../calls/spec";
import { Decimal } from "../core/decimal";
import { callBasis, withTables } from "../audit/explain/callBasis";
import { fingerprintOfArguments } from "../audit/explain/fingerprint";
import { eventsOf, regimeIdOf } from "../audit/explain/gathered";
import { singleResult } from "../audit/explain/results";
import { handsOn } from "../audit/ours";
import { Pace } from "../audit/pace";
import { asArgument } from "../audit/reading/callOurs";
import { evaluateExpression } from "../audit/reading/evaluateExpression";
import { findCalls, type FoundCall } from "../audit/reading/readCalls";
import { NotReadable } from "../audit/reading/values";
import type { FormulaAt, Snapshot } from "../audit/snapshot";
import type { CallBasis, CallReading } from "../audit/types";
import { lineKey, type LineKey } from "./lineKey";
import { parseExpression } from "../sheet/expression";
import { filledTree, type Tree } from "../sheet/filledTree";
import { grouped } from "../sheet/grouped";
import { filledDown } from "../sheet/references";
import { tokenize } from "../sheet/tokens";

/** Lines whose arguments are held at a time. */
const AT_ONCE = 5_000;
/** Different lines of a call that are explained: the basis of further ones is not told. */
const MOST_EXPLAINED = 20_000;

export type Line = { readonly at: FormulaAt; readonly calls: readonly CallReading[] };
type Cell = unknown;
type Own = {
  readonly found: FoundCall;
  readonly spec: FunctionSpec;
  readonly trees: readonly Tree[];
  readonly keyOf: LineKey;
  readonly known: Map<string, CallBasis>;
};

/** Told line by line, from the top; false: these lines have to be read one by one, whatever was told. */
export async function readFilled(run: readonly FormulaAt[], snapshot: Snapshot, tell: (line: Line) => void): Promise<boolean> {
  const first = run[0];
  const calls = first && callsOf(first.formula);
  if (!first || !calls) return false;
  const pace = new Pace({}, run.length);
  for (let from = 0; from < run.length; from += AT_ONCE) {
    const part = run.slice(from, from + AT_ONCE);
    const readings: (readonly CallReading[])[] = [];
    for (const call of calls) {
      const args = await argumentsOf(call, part, from, snapshot);
      if (!args) return false;
      readings.push(await readingsOf(call, args, pace));
    }
    part.forEach((at, i) => tell({ at, calls: readings.map((all) => all[i] as CallReading) }));
  }
  return true;
}

/** null: a call is of a kind that is read by itself. */
function callsOf(formula: string): Own[] | null {
  const [here, below] = [tokenize(formula), tokenize(filledDown(formula)(1))];
  const [calls, further] = [findCalls(here), findCalls(below)];
  const own: Own[] = [];
  for (const [i, found] of calls.entries()) {
    const { spec } = found;
    const next = further[i];
    if (!next || handsOn(spec.id) || found.local || spec.form !== "rows" || found.arguments.length > Object.keys(spec.args).length)
      return null;
    if (spec.parameters.some(({ reader }) => reader.readBlock !== undefined)) return null;
    const trees = found.call.arguments.map(([from, to], a): Tree | null => {
      const range = next.call.arguments[a];
      return range ? filledTree(parseExpression(here.slice(from, to)), parseExpression(below.slice(...range))) : null;
    });
    if (trees.some((tree) => tree === null)) return null;
    own.push({ found, spec, trees: trees as Tree[], keyOf: lineKey(spec), known: new Map() });
  }
  return own;
}

/** null: an argument cannot be known, or is more than one cell. */
async function argumentsOf(
  { trees }: Own,
  part: readonly FormulaAt[],
  from: number,
  snapshot: Snapshot,
): Promise<readonly (readonly unknown[])[] | null> {
  try {
    return await withTables(() => {
      const all: (readonly unknown[])[] = [];
      for (const [i, { sheet, row, column }] of part.entries()) {
        const args = trees.map((tree) => asArgument(evaluateExpression(tree(from + i), { snapshot, sheet, row, column })));
        if (args.some((arg) => Array.isArray(arg) && (arg.length !== 1 || (arg as readonly unknown[][])[0]?.length !== 1))) return null;
        all.push(args);
      }
      return all;
    });
  } catch (error) {
    if (error instanceof NotReadable || error instanceof RangeError || error instanceof RuleError) return null;
    throw error;
  }
}

const cellOf = (arg: unknown): Cell => (arg as readonly (readonly Cell[])[] | undefined)?.[0]?.[0];

async function readingsOf(call: Own, all: readonly (readonly unknown[])[], pace: Pace): Promise<readonly CallReading[]> {
  const { found, spec } = call;
  const law = found.arguments[found.lawPlace];
  const head = {
    functionId: spec.id,
    index: found.index,
    depth: found.depth,
    arguments: found.arguments,
    law: law === undefined || law.blank ? null : law.text,
    kind: "read" as const,
  };
  const results = await resultsOf(spec, all);
  const out: CallReading[] = [];
  for (const [i, args] of all.entries()) {
    const result = results[i];
    const basis = await basisOf(call, args, result, pace);
    out.push({ ...head, regime: regimeOf(basis) ?? regimeIdOf(spec), basis });
  }
  return out;
}

/** A function over any law is of the law that answered. */
function regimeOf({ versions }: CallBasis): string | undefined {
  const [first, ...further] = new Set(versions.map(({ regime }) => regime));
  return further.length === 0 ? first : undefined;
}

/** Of lines that leave the same arguments out, as lines of one call. undefined: refused, blank, or unclear, to be asked by itself. */
async function resultsOf(spec: FunctionSpec, all: readonly (readonly unknown[])[]): Promise<readonly (Result | undefined)[]> {
  const results = new Array<Result | undefined>(all.length).fill(undefined);
  const alike = new Map<string, number[]>();
  all.forEach((args, i) => {
    const cells = args.map(cellOf);
    if (cells.some((cell) => cell === "" || (typeof cell === "object" && cell !== null))) return;
    const key = cells.map((cell) => (cell === null || cell === undefined ? "-" : "x")).join("");
    grouped(alike, key).push(i);
  });
  for (const [key, places] of alike) {
    if (places.length < 2) continue;
    const columns = [...key].map((way, a) => (way === "-" ? undefined : places.map((i) => [cellOf(all[i]?.[a])])));
    const rows = await withTables(() => evaluate(spec, columns)).catch((error: unknown) => {
      if (error instanceof RuleError) return [];
      throw error;
    });
    if (rows.length !== places.length) continue;
    places.forEach((i, at) => {
      const [result, ...further] = rows[at] ?? [];
      if (further.length === 0 && isAnswer(result)) results[i] = result;
    });
  }
  return results;
}

const isAnswer = (result: Result | undefined): boolean =>
  result instanceof Decimal || typeof result === "number" || typeof result === "boolean" || (typeof result === "string" && result !== "");

async function basisOf(call: Own, args: readonly unknown[], result: Result | undefined, pace: Pace): Promise<CallBasis> {
  const { spec, known, keyOf } = call;
  const inputs = fingerprintOfArguments(args);
  const own = result === undefined ? null : keyOf ? keyOf(args.map(cellOf)) : inputs;
  const alike = own === null ? undefined : known.get(own);
  if (alike && result !== undefined)
    return { ...alike, events: eventsOf(spec, args), result: singleResult([[result]], spec.id), prints: { ...alike.prints, inputs } };
  if (result !== undefined && known.size >= MOST_EXPLAINED)
    return {
      ...{ versions: [], events: null, datasets: [], values: [], open: [], lines: 1, explained: 0 },
      result: singleResult([[result]], spec.id),
      prints: { inputs, results: "", sum: null },
    };
  const basis = await callBasis(spec, args, pace);
  if (!basis) throw new TypeError("stopped without being asked");
  if (own !== null) known.set(own, basis);
  return basis;
}
