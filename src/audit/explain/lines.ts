/**
 * The lines of a call over ranges, as calls of one line each; lines that are alike are one, with their number.
 * A blank line has a blank result, which rests on nothing.
 * May not run a function.
 */
import { RuleError } from "../../core/error";
import { asMatrix, commonShape, isBlankRow, type Matrix, overGrid } from "../../calls/cells";
import type { FunctionSpec } from "../../calls/spec";

/** Different lines of one call that are explained; the basis of further ones repeats theirs in all but rare cases. */
export const MOST_LINES = 5000;

export type Line = { readonly args: readonly unknown[]; readonly count: number };
export type Lines = { readonly total: number; readonly distinct: readonly Line[] };

export function linesOf(spec: FunctionSpec, args: readonly unknown[], most = MOST_LINES): Lines {
  const whole: Lines = { total: 1, distinct: [{ args, count: 1 }] };
  if (spec.form === "whole") return whole;
  const columns = overGrid(
    Object.entries(spec.args).map(([name, reader], i) => ({
      name,
      reader,
      matrix: reader.readBlock ? undefined : asMatrix(args[i]),
      arg: args[i],
    })),
  );
  const shape = shapeOf(columns);
  if (!shape || shape.rows * shape.columns <= 1) return whole;
  const seen = new Map<string, { args: readonly unknown[]; count: number }>();
  const ranged = columns.filter(({ matrix }) => matrix !== undefined && sizeOf(matrix) > 1);
  let blank = 0;
  for (let r = 0; r < shape.rows; r++)
    for (let c = 0; c < shape.columns; c++) {
      if (isBlankRow(ranged, r, c)) {
        blank++;
        continue;
      }
      const line = columns.map(({ matrix, arg }) => (matrix && sizeOf(matrix) > 1 ? [[matrix[r]?.[c] ?? null]] : arg));
      const key = columns.map(({ matrix }, i) => (matrix && sizeOf(matrix) > 1 ? keyOf((line[i] as Matrix)[0]?.[0]) : "")).join("\u0001");
      const known = seen.get(key);
      if (known) known.count++;
      else if (seen.size < most) seen.set(key, { args: line, count: 1 });
    }
  if (seen.size === 0) return whole;
  return { total: shape.rows * shape.columns - blank, distinct: [...seen.values()] };
}

const sizeOf = (matrix: Matrix): number => matrix.length * (matrix[0]?.length ?? 0);
const keyOf = (cell: unknown): string =>
  typeof cell === "object" && cell !== null ? JSON.stringify(cell) : `${typeof cell} ${String(cell)}`;

/** Ranges of different size are refused by the function itself; then there is one line, the refusal. */
function shapeOf(
  columns: readonly { readonly name: string; readonly matrix: Matrix | undefined }[],
): { rows: number; columns: number } | null {
  try {
    return commonShape(columns);
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}
