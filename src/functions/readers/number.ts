/** Numbers as a person sees them. Text is accepted only as plain digits with a point: everything else is ambiguous. */
import type { Decimal } from "../../core/decimal";
import { fromCell, parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { reader } from "./reader";

/** Full-width digits become plain ones; 0x10, 1e3, 1,234 and 1.234,5 are refused rather than read in one of two ways. */
export function readDecimal(cell: Cell): Decimal {
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RuleError("notNumber", "number", { found: shownCell(cell) });
    return fromCell(cell);
  }
  if (typeof cell === "string") {
    const plain = cell.normalize("NFKC").replace(/[\u2212\u2013]/g, "-").trim();
    if (/^[+-]?\d+(\.\d+)?$/.test(plain)) return parseDecimal(plain);
    throw new RuleError("notNumber", plain.includes(",") ? "comma" : "number", { found: shownCell(cell) });
  }
  throw new RuleError("notNumber", "number", { found: shownCell(cell) });
}

type Bounds = { readonly zero: "blank" | "lawful"; readonly max?: string; readonly negative?: "lawful" };

function bounded(cell: Cell, bounds: Bounds): Decimal {
  const value = readDecimal(cell);
  if (value.isNegative() && !value.isZero() && bounds.negative !== "lawful") throw new RuleError("outOfRange", "negative", { found: shownCell(cell) });
  if (bounds.max !== undefined && value.greaterThan(bounds.max)) throw new RuleError("outOfRange", "above", { found: shownCell(cell), max: bounds.max });
  return value;
}

export function quantity(bounds: Bounds): ReturnType<typeof reader<Decimal>> {
  return reader({ kind: "quantity", zero: bounds.zero, parse: (cell) => bounded(cell, bounds) });
}
