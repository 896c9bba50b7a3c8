/** Shares: a fraction of one, so that a percentage without its sign is refused. */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { type Cell, shownCell } from "../cells";
import { numberReadAs, readDecimal } from "./number";
import { reader } from "./reader";

/** A fraction: 25 % is 0.25, so a 25 meant as a percentage is refused. */
export function fraction(cell: Cell, from: number): Decimal {
  const value = readDecimal(cell, true);
  if (value.lessThan(from) || value.greaterThan(1)) throw new RuleError("outOfRange", "share", { found: shownCell(cell), from });
  return value;
}

export const share = reader<Decimal>({ kind: "quantity", zero: "lawful", parse: (cell) => fraction(cell, 0) });

/** By how much something grows or shrinks in a year: 0 is lawful, and nothing shrinks by more than the whole. */
export const yearlyChange = reader<Decimal>({
  kind: "quantity",
  zero: "lawful",
  parse: (cell) => fraction(cell, -1),
  readAs: numberReadAs,
});
