/** Decimals as rules use them, and the two doors between cells and decimals. */
import { Decimal, type Rounding } from "./exactDecimal";
import { powerOfTen } from "./powersOfTen";

export { Decimal, type Rounding };

export const ZERO: Decimal = Decimal.of(0);
export const ONE: Decimal = Decimal.of(1);

/** Digits a spreadsheet shows of a number; what lies behind them is binary noise. */
const CELL_DIGITS = 15;
/** More decimals than people write; further ones are read as text. */
const TRIED_PLACES = 9;

/** The number a person sees in the cell: 0.1+0.2 is 0.3, 1.005 is 1.005. */
export function fromCell(value: number): Decimal {
  // A decimal of at most 15 digits that has this double as its nearest is the only one: such decimals lie further apart than doubles.
  for (let places = 0; places <= TRIED_PLACES; places++) {
    const digits = Math.round(value * powerOfTen(places));
    if (!(Math.abs(digits) < 1e15)) break;
    if (digits / powerOfTen(places) === value) return Decimal.whole(digits === 0 ? 0 : digits, places);
  }
  return Decimal.of(value.toPrecision(CELL_DIGITS));
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
  return Decimal.of(text);
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
  return value.toDecimalPlaces(places, "halfUp");
}

export function truncate(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, "down");
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
