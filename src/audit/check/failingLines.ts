/**
 * The lines of a list that one formula calculates and that have no result: each in its own cell, with its row in the sheet,
 * and how the others can be added up. May not look at versions.
 */
import { RuleError } from "../../core/error";
import { ArgumentError, evaluate } from "../../calls/evaluate";
import { messageOf } from "../../calls/message";
import { knowingOrigins, type Origin, placeOf } from "../../calls/places";
import { formatAddress } from "../../sheet/address";
import { parseExpression } from "../../sheet/expression";
import { tokenize } from "../../sheet/tokens";
import { withTables } from "../explain/callBasis";
import { findCalls, type FoundCall, readArguments } from "../reading/readCalls";
import { areaOf, type Standing } from "../reading/references";
import { NotReadable } from "../reading/values";
import { type FormulaAt, placed, type Snapshot } from "../snapshot";
import type { CallReading, FormulaBasis } from "../types";
import { type Collector, finding, suggestion } from "./collector";

type Line = { readonly row: number; readonly column: number; readonly message: string; readonly same: string };
type Lines = { readonly lines: readonly Line[]; readonly rows: number; readonly columns: number };

export async function explainLines(
  call: CallReading,
  basis: FormulaBasis,
  at: FormulaAt,
  snapshot: Snapshot,
  out: Collector,
): Promise<void> {
  if (call.kind !== "read" || call.basis.result.kind !== "block") return;
  const { lines, rows, columns } = await failingLines(call, at, snapshot);
  const block = basis.spill === null ? null : placed(basis.spill);
  const { refused } = call.basis.result;
  if (!block || block.rows !== rows || block.columns !== columns) {
    out.add(at, {
      kind: "error",
      severity: "error",
      words: finding("blockErrors", { function: call.functionId, refused, lines: call.basis.lines, message: lines[0]?.message ?? "" }),
    });
    return;
  }
  const range = formatAddress({ ...block, sheet: null });
  for (const { row, column, message, same } of lines)
    out.add(
      { sheet: block.sheet, row: block.row + row, column: block.column + column },
      {
        kind: "error",
        severity: "error",
        same: JSON.stringify([basis.address, same]),
        words: finding("error", { message }),
        suggestion: suggestion("totalWithout", { lines: lines.length, all: call.basis.lines, formula: `=SUM(IFERROR(${range},0))` }),
      },
    );
}

async function failingLines(call: CallReading, at: FormulaAt, snapshot: Snapshot): Promise<Lines> {
  const tokens = tokenize(at.formula);
  const found = findCalls(tokens)[call.index];
  const standing: Standing = { snapshot, ...at };
  const read = found && readArguments(found, tokens, standing);
  if (!found || read?.kind !== "read") return { lines: [], rows: 0, columns: 0 };
  const { target } = found;
  try {
    return await withTables(() =>
      knowingOrigins(originsOf(found, standing), (): Lines => {
        const results = evaluate(target, read.args);
        const lines = results.flatMap((cells, row) =>
          cells.flatMap((result, column): Line[] => {
            if (!(result instanceof RuleError)) return [];
            const message = messageOf(result, target.id, placeOf(result, target, read.args, { row, column }));
            const argument = result instanceof ArgumentError ? result.argument : "";
            return [{ row, column, message, same: `${result.code}.${result.reason} ${argument}` }];
          }),
        );
        return { lines, rows: results.length, columns: results[0]?.length ?? 0 };
      }),
    );
  } catch (error) {
    if (error instanceof RuleError) return { lines: [], rows: 0, columns: 0 };
    throw error;
  }
}

/** Where the arguments stand that are plain references. */
function originsOf({ arguments: given, target }: FoundCall, standing: Standing): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { name, text } of given) {
    const expression = parseExpression(tokenize(text));
    if (expression.kind !== "reference" || !(name in target.args)) continue;
    try {
      const { row, column } = areaOf(expression, standing);
      origins.set(name, { row, column });
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
    }
  }
  return origins;
}
