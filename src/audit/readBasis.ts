/**
 * What every formula of ours in a snapshot rests on, in turns that leave the sheet free. May not change a cell.
 */
import { formatAddress } from "../sheet/address";
import { tokenize } from "../sheet/tokens";
import type { TaskOptions } from "../host/port";
import type { FunctionSpec } from "../calls/spec";
import { RuleError } from "../core/error";
import { toSerial, type CivilDate } from "../core/civilDate";
import { countsFrom1904 } from "../calls/readers/date";
import { callBasis, withTables } from "./explain/callBasis";
import { CallMemory } from "./explain/callMemory";
import { ourFormulas } from "./ourFormulas";
import { Pace } from "./pace";
import { findCalls, type FoundCall, readArguments, type ReadArguments } from "./reading/readCalls";
import type { FormulaAt, Snapshot } from "./snapshot";
import { regimeIdOf } from "./explain/gathered";
import type { CallBasis, CallReading, CallResult, FormulaBasis, WorkbookBasis } from "./types";

/** null: cancelled. `memory`: of whoever reads the same workbook again and again. `formulas`: those that are read, where not all are. */
export async function readBasis(
  snapshot: Snapshot,
  options: TaskOptions = {},
  memory: CallMemory = new CallMemory(),
  formulas: readonly FormulaAt[] = ourFormulas(snapshot),
): Promise<WorkbookBasis | null> {
  memory.turnPage();
  const pace = new Pace(options, formulas.length);
  const out: FormulaBasis[] = [];
  for (const at of formulas) {
    const basis = await formulaBasis(at, snapshot, pace, memory);
    if (!basis || !(await pace.turn(out.length))) return null;
    out.push(basis);
  }
  pace.finish();
  return { formulas: out };
}

/** null: stopped. `narrowed`: what of the arguments of a call is read; all of them where it is left out. */
export async function formulaBasis(
  at: FormulaAt,
  snapshot: Snapshot,
  pace: Pace,
  memory: CallMemory = new CallMemory(),
  narrowed: (spec: FunctionSpec, args: readonly unknown[]) => readonly unknown[] = (_spec, args) => args,
): Promise<FormulaBasis | null> {
  const { sheet, row, column, formula } = at;
  const tokens = tokenize(formula);
  const calls: CallReading[] = [];
  const all = findCalls(tokens);
  for (const found of all) {
    const read = await argumentsOf(found, () => readArguments(found, tokens, { snapshot, sheet, row, column }));
    const narrow = read.kind === "read" ? { ...read, args: narrowed(found.target, read.args) } : read;
    const reading = await readingOf(found, narrow, pace, memory);
    if (!reading) return null;
    calls.push(reading);
  }
  const value = snapshot.value(sheet, row, column);
  const spill = snapshot.spill(sheet, row, column);
  return {
    address: formatAddress({ sheet, row, column, rows: 1, columns: 1 }),
    formula,
    value,
    spill: spill ? formatAddress(spill) : null,
    calls,
    agrees: agreement(calls, tokens.length, all[0], value),
  };
}

/** A table that an inner call needs and that cannot be fetched leaves the call unread. */
async function argumentsOf(found: FoundCall, read: () => ReadArguments): Promise<ReadArguments> {
  try {
    return await withTables(read);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { kind: "notReadable", argument: null, why: { reason: "function", detail: found.spec.id } };
  }
}

async function readingOf(found: FoundCall, read: ReadArguments, pace: Pace, memory: CallMemory): Promise<CallReading | null> {
  const law = found.arguments[found.lawPlace];
  const head = {
    functionId: found.spec.id,
    index: found.index,
    depth: found.depth,
    regime: regimeIdOf(found.target),
    arguments: found.arguments,
    law: law === undefined || law.blank ? null : law.text,
  };
  if (read.kind === "notReadable") return { ...head, ...read };
  const basis = await memory.of(found.target, read.args, () => callBasis(found.target, read.args, pace));
  return basis && { ...head, regime: regimeOf(basis) ?? head.regime, kind: "read", basis };
}

/** A function over any law is of the law that answered. */
function regimeOf({ versions }: CallBasis): string | undefined {
  const [first, ...further] = new Set(versions.map(({ regime }) => regime));
  return further.length === 0 ? first : undefined;
}

const TOLERANCE = 1e-9;

/** Only a formula that is one call of ours and nothing else can be compared with its cell. */
function agreement(calls: readonly CallReading[], tokens: number, first: FoundCall | undefined, value: unknown): boolean | null {
  const [call] = calls;
  if (!call || call.kind !== "read" || !first || first.target !== first.spec || first.call.at !== 1 || first.call.close !== tokens - 1)
    return null;
  return same(call.basis.result, value);
}

function same(result: CallResult, value: unknown): boolean | null {
  switch (result.kind) {
    case "block":
      return null;
    case "refused":
      return value === result.code;
    case "date":
      return value === toSerial(result.date as CivilDate, countsFrom1904());
    case "value":
      if (typeof result.value !== "number" || typeof value !== "number") return result.value === (value ?? "");
      return Math.abs(result.value - value) <= TOLERANCE * Math.max(1, Math.abs(result.value));
  }
}
