/**
 * The one configured decimal type of the project, and the two doors between cells and decimals.
 * Nothing else may import decimal.js: a second configuration would give a second arithmetic.
 */
import { Decimal as Base } from "decimal.js";

/** 34 significant digits (IEEE decimal128), half-up: more than any act needs, the same on every machine. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** Digits a spreadsheet shows of a number; what lies behind them is binary noise. */
const CELL_DIGITS = 15;

/** The number a person sees in the cell: 0.1+0.2 is 0.3, 1.005 is 1.005. */
export function fromCell(value: number): Decimal {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return new Decimal(value === 0 ? 0 : value);
  const shortest = String(value);
  // A shortest form of at most 15 characters can hold no more than 15 digits, so it is what the cell shows.
  if (shortest.length <= CELL_DIGITS && !shortest.includes("e")) return new Decimal(shortest);
  return new Decimal(value.toPrecision(CELL_DIGITS));
}

/** Back to the double a cell holds; the last step of a calculation, never an intermediate one. */
export function toCell(value: Decimal): number {
  return value.toNumber();
}

/** Whether two numbers show alike in a cell. */
export function alikeInCells(a: Decimal, b: Decimal): boolean {
  return fromCell(toCell(a)).equals(fromCell(toCell(b)));
}

export function parseDecimal(text: string): Decimal {
  return new Decimal(text);
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return a.greaterThan(b) ? a : b;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lessThan(b) ? a : b;
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** Rounding only ever happens by one of these names, and only where a provision says so. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

export function truncate(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_DOWN);
}

export function mean(values: readonly Decimal[]): Decimal {
  return sum(values).dividedBy(values.length);
}

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? ZERO;
  return sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? ZERO).plus(upper).dividedBy(2);
}
