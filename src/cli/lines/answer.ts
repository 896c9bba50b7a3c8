/**
 * Lines of text with their results behind them. What a line gives depends on that line alone, so however a file is parted the parts
 * together are the whole.
 */
import { parseDecimal } from "../../core/decimal";
import { evaluate } from "../../calls/evaluate";
import type { Cell } from "../../calls/cells";
import { inOurUnit } from "../../calls/headings/list";
import { messageOf } from "../../calls/message";
import type { DateResult, Result } from "../../calls/spec";
import { RuleError } from "../../core/error";
import { CELL_ERROR, cellOf } from "../../functions/marshal";
import { splitText, type Separator } from "../../lists/text/separated";
import { csvLine, quotedFor } from "../csvLine";
import { specFor, type Plan } from "./plan";
import { lineText } from "./words";

export type Answered = { readonly text: string; readonly lines: number; readonly refused: number };

/** Result, code of the error, message. */
type Behind = readonly [string, string, string];

export function answerer(plan: Plan, separator: Separator): (text: string) => Answered {
  const spec = specFor(plan.functionId);
  const factors = plan.given.map((given) =>
    given && "at" in given && given.factor !== undefined ? parseDecimal(given.factor) : undefined,
  );
  const quoted = quotedFor(separator);

  const behindOf = (cells: readonly Result[]): Behind => {
    const shown = cells.map((cell) => (isDate(cell) ? cell.date : cellOf(cell)));
    const refusal = shown.find((cell) => cell instanceof RuleError);
    if (refusal instanceof RuleError) return ["", CELL_ERROR[refusal.code], messageOf(refusal, spec.id, undefined)];
    return [shown.map(written).join("; "), "", ""];
  };

  const argumentsOf = (rows: readonly (readonly string[])[]): readonly unknown[] =>
    plan.given.map((given, i) => {
      if (given === null) return null;
      if ("value" in given) return given.value;
      const factor = factors[i];
      const cell = (row: readonly string[]): Cell => (factor === undefined ? row[given.at] : inOurUnit(row[given.at], factor)) ?? null;
      // A second, empty line: a single one would be read as a cell and not as a list, in which an empty line has an empty result.
      return rows.length === 1 ? [[cell(rows[0] ?? [])], [null]] : rows.map((row) => [cell(row)]);
    });

  return (text) => {
    const rows = splitText(text, separator);
    const fits = rows.map((row) => trimmedWidth(row) <= plan.width);
    const results = evaluate(spec, argumentsOf(rows));
    let refused = 0;
    const out = rows.map((row, i) => {
      const behind: Behind = fits[i]
        ? behindOf(results[i] ?? results[0] ?? [])
        : ["", "#VALUE!", lineText("tooWide", { found: row.length, expected: plan.width })];
      if (behind[1] !== "") refused++;
      const cells = fits[i] ? row : [row.map(quoted).join(separator)];
      return [...Array.from({ length: plan.width }, (_, at) => cells[at] ?? ""), ...behind].map(quoted).join(separator);
    });
    return { text: out.map((line) => `${line}\n`).join(""), lines: rows.length, refused };
  };
}

function trimmedWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && row[width - 1]?.trim() === "") width--;
  return width;
}

const isDate = (result: Result): result is DateResult => typeof result === "object" && result !== null && "date" in result;

const written = (cell: unknown): string => (typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));

/** A program finds them by the same names in any language. */
const BEHIND = ["error", "message"];

/** The headings of the lines with those of the results behind them. */
export const headLine = (headings: readonly string[], functionId: string, separator: Separator): string =>
  csvLine([...headings, functionId, ...BEHIND], separator);
