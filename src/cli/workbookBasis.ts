/**
 * On which legal version and tables a result rests: the calls behind it, each explained once more with a trace.
 * May not calculate anything new.
 */
import { basisLine } from "../functions/explain";
import { specOf } from "../functions/register";
import type { CalculatedCall } from "../xlsx/recalculate/calculator";

/** Rows of one call that are looked at: the versions of a column repeat themselves. */
const MOST_ROWS = 200;

export function basisOf(calls: readonly CalculatedCall[]): string[] {
  const lines = new Set<string>();
  for (const { id, args } of calls) for (const row of rowsOf(id, args)) {
    const line = lineOf(id, row);
    if (line !== null) lines.add(line);
  }
  return [...lines];
}

function lineOf(id: string, args: readonly unknown[]): string | null {
  try {
    const line = basisLine(specOf(id), args);
    // A refusal has no basis; its message is in the report already.
    return typeof line === "string" ? line : null;
  } catch {
    return null;
  }
}

/** A call over a range is explained line by line. */
function rowsOf(id: string, args: readonly unknown[]): (readonly unknown[])[] {
  if (specOf(id).form !== "rows") return [args];
  const isMatrix = (arg: unknown): arg is unknown[][] => Array.isArray(arg) && Array.isArray(arg[0]);
  const matrices = args.filter(isMatrix);
  const rows = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 1));
  const found: (readonly unknown[])[] = [];
  for (let r = 0; r < rows && found.length < MOST_ROWS; r++)
    for (let c = 0; c < columns && found.length < MOST_ROWS; c++)
      found.push(args.map((arg) => (isMatrix(arg) && (arg.length === rows || arg[0]?.length === columns) && arg.length * (arg[0]?.length ?? 1) > 1 ? [[arg[arg.length === 1 ? 0 : r]?.[arg[0]?.length === 1 ? 0 : c] ?? null]] : arg)));
  return found;
}
