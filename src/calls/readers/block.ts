/** Arguments taken as a block of rows. */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Cell, Matrix } from "../cells";
import { isBlank } from "../cells";
import { quantity } from "./number";
import type { Reader } from "./reader";

export function block<T>(readBlock: (matrix: Matrix | undefined, raw: unknown) => T, isOptional = true): Reader<T> {
  return {
    kind: "block",
    optional: isOptional,
    zeroIsBlank: true,
    readBlock,
    read() {
      throw new TypeError("a block has no single cell");
    },
  };
}

/** Rows that are blank throughout are skipped: people select more rows than they fill. In a list of figures a 0 may be one. */
export function filledRows(
  matrix: Matrix | undefined,
  ofFigures = false,
): readonly { readonly row: number; readonly cells: readonly Cell[] }[] {
  return (matrix ?? [])
    .map((cells, i) => ({ row: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell, true, ofFigures)));
}

/** Names the row of the block in which a cell could not be read. */
export function inRow<T>(row: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new RuleError(error.code, error.reason, { ...error.details, blockRow: row });
  }
}

// An empty figure arrives as 0 on some platforms and would lower the result unseen; a true zero is entered as the text "0".
export const share = quantity({ zero: "blank" });
/** All filled cells of a range, as numbers. */
export const amounts = block<readonly Decimal[]>(
  (matrix) =>
    filledRows(matrix, true).flatMap(({ row, cells }) =>
      inRow(row, () => cells.filter((cell) => !isBlank(cell, true, true)).map((cell) => share.read(cell))),
    ),
  false,
);

/** The cells of a column as they stand, for functions that pair two columns. */
export const rawColumn = block<readonly Cell[]>((matrix) => (matrix ?? []).flatMap((cells) => [...cells]), false);
