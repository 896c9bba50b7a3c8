/**
 * One cell explained: the formula that fills it, every call of ours in it with its steps, and the cells it reads. Reads no
 * more of the workbook than the formula does. May not change a cell.
 */
import { RuleError } from "../../core/error";
import type { Step } from "../../core/trace";
import { explain } from "../../calls/explain";
import type { FunctionSpec } from "../../calls/spec";
import { formatAddress } from "../../sheet/address";
import { tokenize } from "../../sheet/tokens";
import type { Address, CellValue, Host } from "../../host/port";
import { withTables } from "../explain/callBasis";
import { Pace } from "../pace";
import { formulaBasis } from "../readBasis";
import { callsOf, readArguments } from "../reading/readCalls";
import { placed, type SheetArea } from "../snapshot";
import type { CallReading } from "../types";
import { cellSnapshot, type CellHost, type CellSnapshot } from "./cellSnapshot";
import { figuresOf } from "./figures";
import { lineArguments, type LineChoice } from "./line";
import { type Precedent, precedentsOf } from "./precedents";
import { writtenOut } from "./writtenOut";

export type ExplainHost = CellHost & Pick<Host, "formulaAt" | "namedFormulas" | "messageAt">;

/** `line`: of a call over a list, which of its lines the cell shows, from 1. */
export type ExplainedCall = { readonly reading: CallReading; readonly line: number | null; readonly steps: readonly Step[] };

export type ExplainedCell = {
  readonly address: Address;
  /** Where the formula stands: the cell itself, or the one that spills into it. */
  readonly anchor: Address;
  readonly formula: string;
  /** The formula with the names of formulas written out; null: there are none. */
  readonly writtenOut: string | null;
  readonly value: CellValue;
  /** Why the cell is an error, where host or reading know. */
  readonly message: string | null;
  readonly calls: readonly ExplainedCall[];
  readonly reads: readonly Precedent[];
};

/** null: no formula fills the cell. */
export async function explainCell(host: ExplainHost, address: Address): Promise<ExplainedCell | null> {
  const cell = await host.formulaAt(address);
  if (!cell) return null;
  const at = placed(address);
  const anchor = placed(cell.address);
  const named = await host.namedFormulas();
  const formula = writtenOut(cell.formula, anchor.sheet, named);
  const taken = await cellSnapshot(host, { ...anchor, formula });
  const choice = lineIn(cell.spill === null ? null : placed(cell.spill), at);
  const calls = await explainedCalls(taken, { ...anchor, formula }, choice);
  const shown = (await host.cells(formatAddress({ ...at, rows: 1, columns: 1 }))).values[0]?.[0] ?? null;
  const refused = calls
    .map(({ reading }) => (reading.kind === "read" ? reading.basis.result : null))
    .find((one) => one?.kind === "refused");
  return {
    address: formatAddress({ ...at, rows: 1, columns: 1 }),
    anchor: cell.address,
    formula: cell.formula,
    writtenOut: formula === cell.formula ? null : formula,
    value: shown,
    message: (await host.messageAt(address)) ?? (refused?.kind === "refused" ? refused.message : null),
    calls,
    reads: precedentsOf(taken, choice),
  };
}

/** Which line of a spilled block a cell is, in the shape of the block. */
function lineIn(block: SheetArea | null, at: SheetArea): LineChoice | null {
  if (!block) return null;
  return { row: at.row - block.row, column: at.column - block.column, rows: block.rows, columns: block.columns };
}

type Placed = { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };

async function explainedCalls({ snapshot }: CellSnapshot, at: Placed, choice: LineChoice | null): Promise<readonly ExplainedCall[]> {
  const tokens = tokenize(at.formula);
  const basis = await formulaBasis(at, snapshot, new Pace({}, 1), undefined, (spec, args) => lineArguments(spec, args, choice) ?? args);
  const found = callsOf(at.formula);
  const explained = async (reading: CallReading): Promise<ExplainedCall> => {
    const call = found[reading.index];
    if (!call || reading.kind === "notReadable") return { reading, line: null, steps: [] };
    const read = await withTables(() => readArguments(call, tokens, { snapshot, ...at }));
    const args = read.kind === "read" ? read.args : [];
    const line = lineArguments(call.target, args, choice);
    const steps = line === null && reading.basis.lines > 1 ? figuresOf(reading.basis) : await stepsOf(call.target, line ?? args);
    return { reading, line: line && choice ? choice.row * choice.columns + choice.column + 1 : null, steps };
  };
  return Promise.all((basis?.calls ?? []).map(explained));
}

/** A call that is refused as a whole has no steps; why it is stands in its result. */
async function stepsOf(spec: FunctionSpec, args: readonly unknown[]): Promise<readonly Step[]> {
  try {
    return await withTables(() => explain(spec, args).steps);
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}
