/** Arguments that only the Foreign Pollution Fee Act takes: years of the fee, rates of its tiers. */
import { isBlank, refuseErrorCell, shownCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { quantity, readDecimal } from "../../calls/readers/number";
import { reader } from "../../calls/readers/reader";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";

const YEARS_FROM = 1900;

/** A year counted from the start of the fee, 1 for the first. */
export const countedYear = reader<number>({
  kind: "quantity",
  zero: "blank",
  parse(cell) {
    const value = readDecimal(cell);
    if (!value.isInteger() || value.lessThan(1) || value.greaterThanOrEqualTo(YEARS_FROM))
      throw new RuleError("outOfRange", "countedYear", { found: shownCell(cell) });
    return value.toNumber();
  },
});

const tierNumber = quantity({ zero: "blank" });

/** Rates per tier: one rate per tier in order from tier 1, or rows of (tier, rate). Blank: none. */
export const tierRates = block<ReadonlyMap<number, Decimal>>((matrix) => {
  const rows = filledRows(matrix);
  rows.forEach(({ cells }) => cells.forEach(refuseErrorCell));
  const pairs =
    rows.length > 0 && rows.every(({ cells }) => cells.length === 2 && Number.isInteger(Number(cells[0])) && Number(cells[0]) >= 1);
  // A rate may be 0 or above 1, so it is a plain amount; 0 in a list is the user's own.
  const rate = quantity({ zero: "lawful" });
  if (pairs)
    return new Map(rows.map(({ row, cells }) => inRow(row, () => [tierNumber.read(cells[0]).toNumber(), rate.read(cells[1])] as const)));
  return new Map(
    (matrix ?? [])
      .flat()
      .map((cell, i) => [i + 1, cell] as const)
      .filter(([, cell]) => !isBlank(cell, false))
      .map(([tier, cell]) => [tier, inRow(tier, () => rate.read(cell))] as const),
  );
});
