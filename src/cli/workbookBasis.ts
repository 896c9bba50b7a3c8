/**
 * On which legal version and tables a result rests: the calls behind it, each explained once more with a trace.
 * May not calculate anything new.
 */
import { linesOf } from "../audit/explain/lines";
import { basisLine } from "../calls/explain";
import { specOf } from "../functions/register";
import type { CalculatedCall } from "../xlsx/recalculate/calculator";

export function basisOf(calls: readonly CalculatedCall[]): string[] {
  const lines = calls.flatMap(({ id, args }) => linesOf(specOf(id), args).distinct.map((line) => lineOf(id, line.args)));
  return [...new Set(lines.filter((line) => line !== null))];
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
