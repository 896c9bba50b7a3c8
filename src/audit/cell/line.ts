/** One line of a call over a list, as a call of its own. May not run a function. */
import { RuleError } from "../../core/error";
import { asMatrix, commonShape } from "../../calls/cells";
import type { FunctionSpec } from "../../calls/spec";

/** A cell of the block that the formula fills. */
export type LineChoice = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** null: the call does not run over lines of that shape, so that no cell of the block is one of its lines. */
export function lineArguments(spec: FunctionSpec, args: readonly unknown[], choice: LineChoice | null): readonly unknown[] | null {
  if (!choice || spec.form === "whole") return null;
  const columns = Object.entries(spec.args).map(([name, reader], i) => ({
    name,
    matrix: reader.readBlock ? undefined : asMatrix(args[i]),
    arg: args[i],
  }));
  try {
    const shape = commonShape(columns);
    if (shape.rows !== choice.rows || shape.columns !== choice.columns) return null;
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
  return columns.map(({ matrix, arg }) =>
    matrix && matrix.length * (matrix[0]?.length ?? 0) > 1 ? [[matrix[choice.row]?.[choice.column] ?? null]] : arg,
  );
}
