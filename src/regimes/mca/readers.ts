/** Arguments that only the MARKET CHOICE Act takes: years in which something happened, ranges of amounts. */
import { isBlank, refuseErrorCell, type Cell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { yearOf } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";

const filled = quantity({ zero: "blank" });

/** Years in which something happened, or TRUE for all and FALSE for none. */
export type Years = readonly number[] | "all" | "none" | { readonly perTest: readonly boolean[] };

export const yearsOrFlags = block<Years>((matrix) => {
  const cells = (matrix ?? []).flat().filter((cell) => !isBlank(cell, true));
  cells.forEach(refuseErrorCell);
  if (cells.length === 0) return "none";
  const flag = (cell: Cell): boolean | undefined => {
    const word = String(cell).trim().toUpperCase();
    return word === "TRUE" || word === "FALSE" ? word === "TRUE" : undefined;
  };
  const flags = cells.map(flag);
  if (flags.every((one) => one !== undefined))
    return flags.length === 1 ? (flags[0] ? "all" : "none") : { perTest: flags.map((one) => one === true) };
  return cells.map((cell, i) => inRow(i + 1, () => yearOf(eventDate.read(cell).date)));
});

/** All filled cells of a range, which may be empty; required by its place only. */
export const wholeAmounts = block<readonly Decimal[]>(
  (matrix) =>
    filledRows(matrix, true).flatMap(({ row, cells }) =>
      inRow(row, () => cells.filter((cell) => !isBlank(cell, true, true)).map((cell) => filled.read(cell))),
    ),
  false,
);
