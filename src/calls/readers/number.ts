/** Numbers as a person sees them, within the bounds of their argument. */
import type { Decimal } from "../../core/decimal";
import { fromCell } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { KG_PER_T } from "../../core/unit";
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

/** The highest default value with its mark-up is 35: nothing emits this much. Ours, not law. */
const MOST_PER_TONNE = 100;

export function isPerTonne(value: Decimal): boolean {
  return value.lessThan(MOST_PER_TONNE);
}

/** t CO2e per tonne of goods: a figure no good can have was counted in kilograms. */
export function refuseKilograms(value: Decimal, cell: Cell): Decimal {
  if (isPerTonne(value)) return value;
  const tonnes = value.dividedBy(KG_PER_T);
  // A thousandth of it would be too much as well: it is another figure altogether.
  throw new RuleError("outOfRange", isPerTonne(tonnes) ? "perTonne" : "perTonneAtAll", {
    found: shownCell(cell),
    most: MOST_PER_TONNE,
    tonnes: tonnes.toFixed(),
  });
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

/** t CO2e per tonne of goods (per MWh of electricity). */
export function perTonne(bounds: Pick<Bounds, "zero">): ReturnType<typeof reader<Decimal>> {
  const of = quantity(bounds);
  return { ...of, read: (cell) => refuseKilograms(of.read(cell), cell) };
}

export function quantity(bounds: Bounds): ReturnType<typeof reader<Decimal>> {
  return reader({ kind: "quantity", zero: bounds.zero, parse: (cell) => bounded(cell, bounds), readAs: numberReadAs });
}
