/** Numbers as a person sees them, within the bounds of their argument. */
import type { Decimal } from "../../core/decimal";
import { fromCell } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { reader } from "./reader";
import { readWrittenNumber } from "./writtenNumber";

/** `percent`: the argument is a share, so that a percentage has one meaning. */
export function readDecimal(cell: Cell, percent = false): Decimal {
  if (typeof cell === "number" && Number.isFinite(cell)) return fromCell(cell);
  if (typeof cell === "string") return readWrittenNumber(cell, shownCell(cell), percent);
  throw new RuleError("notNumber", "number", { found: shownCell(cell) });
}

/** What text was read as, where it is not plain digits. */
export function numberReadAs(cell: Cell, value: unknown): string | undefined {
  return typeof cell === "string" && !/^[+-]?\d+(?:\.\d+)?$/.test(cell.trim()) ? String(value) : undefined;
}

type Bounds = { readonly zero: "blank" | "lawful"; readonly max?: string; readonly negative?: "lawful" };

function bounded(cell: Cell, bounds: Bounds): Decimal {
  const value = readDecimal(cell, bounds.max === "1");
  if (value.isNegative() && !value.isZero() && bounds.negative !== "lawful")
    throw new RuleError("outOfRange", "negative", { found: shownCell(cell) });
  if (bounds.max !== undefined && value.greaterThan(bounds.max))
    throw new RuleError("outOfRange", "above", { found: shownCell(cell), max: bounds.max });
  return value;
}

export function quantity(bounds: Bounds): ReturnType<typeof reader<Decimal>> {
  return reader({ kind: "quantity", zero: bounds.zero, parse: (cell) => bounded(cell, bounds), readAs: numberReadAs });
}
