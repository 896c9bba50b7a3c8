/**
 * The one decimal type of the project: 34 significant digits (IEEE decimal128), half-up, more than any act needs, the same on every
 * machine; always a number, never -0. What fits 53 bits is calculated in doubles that are whole numbers: such a result has at most 16
 * digits, so nothing is rounded. A product of two such numbers has at most 32 digits and stays unmultiplied until it is asked for.
 * Everything else is left to whole numbers of any length (`wideDecimal`).
 */
import { RuleError } from "./error";
import { nearestQuotient } from "./exactProduct";
import { LAST_EXACT_POWER, POWERS_OF_TEN, powerOfTen } from "./powersOfTen";
import type { Rounding, Wide } from "./wideDecimal";
import * as wide from "./wideDecimal";

export type { Rounding };

const LARGEST = Number.MAX_SAFE_INTEGER;

type Operand = Decimal | number | string;

function fits(whole: number): boolean {
  return whole <= LARGEST && whole >= -LARGEST;
}

export class Decimal {
  /**
   * digits x factor / 10^scale. `factor` is 1 except in a product that does not fit 53 bits, and NaN where only `exact` knows the value.
   */
  private constructor(
    private readonly digits: number,
    private readonly scale: number,
    private readonly factor: number,
    private exact: Wide | undefined,
  ) {}

  static of(value: Operand): Decimal {
    if (value instanceof Decimal) return value;
    if (typeof value === "number") return Number.isSafeInteger(value) ? Decimal.whole(value, 0) : Decimal.of(String(value));
    if (value.length > 16 || !/^-?\d+(?:\.\d+)?$/.test(value)) return Decimal.from(wide.read(value));
    const point = value.indexOf(".");
    if (point < 0) return fits(Number(value)) ? Decimal.whole(Number(value), 0) : Decimal.from(wide.read(value));
    return Decimal.whole(Number(value.slice(0, point) + value.slice(point + 1)), value.length - point - 1);
  }

  /** `digits` fit 53 bits, and 10^scale is an exact power. */
  static whole(digits: number, scale: number): Decimal {
    return new Decimal(digits + 0, scale, 1, undefined);
  }

  /** Back in 53 bits where it fits them. */
  private static from(value: Wide): Decimal {
    const exact = wide.compact(value);
    const [scale, zeros] = [Math.max(exact.scale, 0), Math.max(-exact.scale, 0)];
    if (scale > LAST_EXACT_POWER || zeros > LAST_EXACT_POWER) return new Decimal(Number.NaN, 0, Number.NaN, exact);
    const digits = Number(exact.whole) * powerOfTen(zeros);
    return fits(digits) ? new Decimal(digits, scale, 1, exact) : new Decimal(Number.NaN, 0, Number.NaN, exact);
  }

  private inFull(): Wide {
    this.exact ??= wide.compact({ whole: BigInt(this.digits) * BigInt(this.factor), scale: this.scale });
    return this.exact;
  }

  times(by: Operand): Decimal {
    const other = Decimal.of(by);
    const scale = this.scale + other.scale;
    if (this.factor !== 1 || other.factor !== 1 || scale > LAST_EXACT_POWER)
      return Decimal.from(wide.product(this.inFull(), other.inFull()));
    const product = this.digits * other.digits;
    return fits(product) ? Decimal.whole(product, scale) : new Decimal(this.digits, scale, other.digits, undefined);
  }

  plus(by: Operand): Decimal {
    const other = Decimal.of(by);
    const total = this.scaled(other) + other.scaled(this);
    return fits(total) ? Decimal.whole(total, Math.max(this.scale, other.scale)) : Decimal.from(wide.total(this.inFull(), other.inFull()));
  }

  minus(by: Operand): Decimal {
    const other = Decimal.of(by);
    const rest = this.scaled(other) - other.scaled(this);
    return fits(rest)
      ? Decimal.whole(rest, Math.max(this.scale, other.scale))
      : Decimal.from(wide.total(this.inFull(), other.negated().inFull()));
  }

  /** No law says what a division by zero gives: refused here for all of them. */
  dividedBy(by: Operand): Decimal {
    const other = Decimal.of(by);
    if (other.isZero()) throw new RuleError("arithmetic", "divisionByZero", {});
    // By a power of ten the point moves.
    const power = other.factor === 1 ? POWERS_OF_TEN.indexOf(other.digits) : -1;
    const scale = this.scale - other.scale + power;
    if (power >= 0 && this.factor === 1 && scale >= 0 && scale <= LAST_EXACT_POWER) return Decimal.whole(this.digits, scale);
    return Decimal.from(wide.ratio(this.inFull(), other.inFull()));
  }

  pow(power: number): Decimal {
    return Decimal.from(wide.power(this.inFull(), power));
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  negated(): Decimal {
    if (this.factor === 1) return Decimal.whole(-this.digits, this.scale);
    const { whole, scale } = this.inFull();
    return Decimal.from({ whole: -whole, scale });
  }

  /** The digits at the finer scale of the two; NaN where they do not fit 53 bits. */
  private scaled({ scale }: Decimal): number {
    if (this.factor !== 1) return Number.NaN;
    if (scale <= this.scale) return this.digits;
    const digits = this.digits * powerOfTen(scale - this.scale);
    return fits(digits) ? digits : Number.NaN;
  }

  /** Below, at or above 0 as this is below, at or above the other. */
  comparedTo(by: Operand): number {
    const other = Decimal.of(by);
    const difference = this.scaled(other) - other.scaled(this);
    if (difference === 0) return 0;
    return Number.isNaN(difference) ? wide.order(this.inFull(), other.inFull()) : Math.sign(difference);
  }

  equals(other: Operand): boolean {
    return this.comparedTo(other) === 0;
  }

  greaterThan(other: Operand): boolean {
    return this.comparedTo(other) > 0;
  }

  greaterThanOrEqualTo(other: Operand): boolean {
    return this.comparedTo(other) >= 0;
  }

  lessThan(other: Operand): boolean {
    return this.comparedTo(other) < 0;
  }

  lessThanOrEqualTo(other: Operand): boolean {
    return this.comparedTo(other) <= 0;
  }

  isZero(): boolean {
    return this.factor === 1 ? this.digits === 0 : this.inFull().whole === 0n;
  }

  isNegative(): boolean {
    return this.factor === 1 ? this.digits < 0 : this.inFull().whole < 0n;
  }

  isInteger(): boolean {
    return (this.factor === 1 && this.scale === 0) || this.inFull().scale <= 0;
  }

  toDecimalPlaces(places: number, rounding: Rounding = "halfUp"): Decimal {
    return this.factor === 1 && this.scale <= places ? this : Decimal.from(wide.atPlaces(this.inFull(), places, rounding));
  }

  toSignificantDigits(digits: number): Decimal {
    return Decimal.from(wide.inDigits(this.inFull(), digits));
  }

  floor(): Decimal {
    return this.toDecimalPlaces(0, "floor");
  }

  ceil(): Decimal {
    return this.toDecimalPlaces(0, "ceil");
  }

  /** The nearest double. */
  toNumber(): number {
    // One division of doubles that are exact, which rounds it right.
    if (this.factor === 1) return this.digits / powerOfTen(this.scale);
    const nearest = Number.isNaN(this.factor) ? undefined : nearestQuotient(this.digits, this.factor, this.scale);
    return nearest ?? Number(wide.shown(this.inFull()));
  }

  toFixed(places?: number): string {
    return wide.written(places === undefined ? this.inFull() : wide.atPlaces(this.inFull(), places, "halfUp"), places);
  }

  toString(): string {
    return wide.shown(this.inFull());
  }
}
