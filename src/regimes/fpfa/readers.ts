/** Arguments that only the Foreign Pollution Fee Act takes: years of the fee, rates of its tiers. */
import { type Cell, isBlank, refuseErrorCell, shownCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { numberReadAs, quantity, readDecimal } from "../../calls/readers/number";
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

/** Shares from here on, 1,000 %, are more likely percentages: asked for with the sign, by which both are told apart. */
const PLAIN_TO = 10;

/** A share that may lie above 1. A plain number that more likely is a percentage is refused with both readings. */
function ratio(cell: Cell, from: number): Decimal {
  const value = readDecimal(cell, true);
  if (value.lessThan(from)) throw new RuleError("outOfRange", "belowShare", { found: shownCell(cell), from });
  if (value.greaterThanOrEqualTo(PLAIN_TO) && !(typeof cell === "string" && /[%％]/.test(cell)))
    throw new RuleError("outOfRange", "ratio", {
      found: shownCell(cell),
      percent: value.times(100).toFixed(),
      share: value.dividedBy(100).toFixed(),
    });
  return value;
}

/** How far an origin lies above (+) or below (-) the US, as a share of the US figure: nothing lies further below than by the whole of it. */
export const differenceShare = reader<Decimal>({
  kind: "quantity",
  zero: "lawful",
  parse: (cell) => ratio(cell, -1),
  readAs: numberReadAs,
});

const tierNumber = quantity({ zero: "blank" });

/** Rates per tier: one rate per tier in order from tier 1, or rows of (tier, rate). Blank: none. */
export const tierRates = block<ReadonlyMap<number, Decimal>>((matrix) => {
  const rows = filledRows(matrix);
  rows.forEach(({ cells }) => cells.forEach(refuseErrorCell));
  const pairs =
    rows.length > 0 && rows.every(({ cells }) => cells.length === 2 && Number.isInteger(Number(cells[0])) && Number(cells[0]) >= 1);
  // A rate may be 0 or above 1; 0 in a list is the user's own.
  const rate = reader<Decimal>({ kind: "quantity", zero: "lawful", parse: (cell) => ratio(cell, 0) });
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
