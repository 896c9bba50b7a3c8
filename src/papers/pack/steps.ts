/** Every step of every result in a workbook, as LAW.EXPLAIN shows it, and the tables and acts they rest on. */
import { linesOf } from "../../audit/explain/lines";
import { explain, explainRows, EXPLAIN_HEADERS } from "../../calls/explain";
import { messageOf } from "../../calls/message";
import { RuleError } from "../../core/error";
import { specOf } from "../../functions/register";
import { cellName } from "../../sheet/address";
import { isXlsxError, type Recalculation, type XlsxBook } from "../../xlsx";

export type Worked = {
  readonly steps: readonly (readonly unknown[])[];
  readonly tables: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly refused: readonly string[];
};

export const STEP_HEADERS = ["cell", "function", "line", ...EXPLAIN_HEADERS] as const;

export function workedSteps({ ours }: Recalculation, book: XlsxBook): Worked {
  const steps: (readonly unknown[])[] = [];
  const [tables, acts] = [new Set<string>(), new Set<string>()];
  const refused: string[] = [];
  for (const { node, calls, block } of ours) {
    // A line of a list that is not filled in shows nothing, so nothing stands behind it.
    if (block.every((line) => line.every((value) => value === "" || value === null))) continue;
    const isRefused = block.some((line) => line.some(isXlsxError));
    const cell = `${book.sheets[node.sheet]?.name ?? ""}!${cellName(node.cell.row, node.cell.column)}`;
    for (const { id, args } of calls)
      linesOf(specOf(id), args).distinct.forEach((line, i) => {
        const { steps: traced, result } = explain(specOf(id), line.args);
        for (const step of traced) {
          if (step.dataset !== undefined) tables.add(step.dataset);
          for (const cite of step.cites) acts.add(cite.act);
        }
        const first = result[0]?.[0];
        if (isRefused && first instanceof RuleError) refused.push(`${cell}: ${messageOf(first, id, undefined)}`);
        for (const row of explainRows(specOf(id), line.args)) steps.push([cell, id, i + 1, ...row.map(shown)]);
      });
  }
  return { steps, tables, acts, refused };
}

const shown = (value: unknown): unknown =>
  value instanceof RuleError ? value.code : value !== null && typeof value === "object" ? String(value) : value;
