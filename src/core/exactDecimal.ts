/**
 * The one decimal type of the project: 34 significant digits (IEEE decimal128), half-up, more than any act needs, the same on every
 * machine. decimal.js is the definition, and nothing else may import it: a second configuration would give a second arithmetic. What fits
 * 53 bits is calculated in whole numbers instead: such a result has at most 16 digits, so decimal.js would not have rounded it
 * either. A product of two such numbers has at most 32 digits and stays unmultiplied until it is asked for.
 */
import { Decimal as Base } from "decimal.js";
import { RuleError } from "./error";
import { nearestQuotient } from "./exactProduct";
import { LAST_EXACT_POWER, POWERS_OF_TEN, powerOfTen } from "./powersOfTen";

const Exact = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

const LARGEST = Number.MAX_SAFE_INTEGER;
/** How decimal.js keeps digits: words of seven. */
const WORD = 7;
const WORDS_IN_53_BITS = 3;

/** Up, down, half up: away from 0, towards it, away from 0 from the half on; floor and ceil: to the number below and above. */
const ROUNDINGS = {
  up: Base.ROUND_UP,
  halfUp: Base.ROUND_HALF_UP,
  down: Base.ROUND_DOWN,
  floor: Base.ROUND_FLOOR,
  ceil: Base.ROUND_CEIL,
} as const;
export type Rounding = keyof typeof ROUNDINGS;

type Operand = Decimal | number | string;

function fits(whole: number): boolean {
  return whole <= LARGEST && whole >= -LARGEST;
}

export class Decimal {
  /** digits x factor / 10^scale. `factor`: 1 but in a product that does not fit 53 bits, NaN where only `exact` knows the value. */
  private constructor(
    private readonly digits: number,
    private readonly scale: number,
    private readonly factor: number,
    private exact: Base | undefined,
  ) {}

  static of(value: Operand): Decimal {
    if (value instanceof Decimal) return value;
    if (typeof value === "number") return fits(value) && Number.isInteger(value) ? Decimal.whole(value, 0) : Decimal.wide(new Exact(value));
    const point = value.indexOf(".");
    if (value.length > 16 || !/^-?\d+(?:\.\d+)?$/.test(value)) return Decimal.wide(new Exact(value));
    if (point < 0) return fits(Number(value)) ? Decimal.whole(Number(value), 0) : Decimal.wide(new Exact(value));
    return Decimal.whole(Number(value.slice(0, point) + value.slice(point + 1)), value.length - point - 1);
  }

  /** `digits` fit 53 bits, and 10^scale is an exact power. */
  static whole(digits: number, scale: number): Decimal {
    return new Decimal(digits, scale, 1, undefined);
  }

  /** A result of decimal.js; back in whole numbers where it fits them. */
  private static wide(value: Base): Decimal {
    const words = value.d as readonly number[] | null;
    const unfit = (): Decimal => new Decimal(Number.NaN, 0, Number.NaN, value);
    if (words === null || words.length > WORDS_IN_53_BITS) return unfit();
    let scale = WORD * (words.length - 1 - Math.floor(value.e / WORD));
    let last = words.at(-1) ?? 0;
    let places = WORD;
    for (; scale > 0 && last % 10 === 0; scale--, places--) last /= 10;
    const digits = words.slice(0, -1).reduce((all, word) => all * 10 ** WORD + word, 0) * powerOfTen(places) + last;
    if (scale < 0 || scale > LAST_EXACT_POWER || !fits(digits)) return unfit();
    return new Decimal(value.s < 0 ? -digits : digits, scale, 1, value);
  }

  private inFull(): Base {
    this.exact ??= new Exact(`${Object.is(this.digits, -0) ? "-0" : this.digits}e-${this.scale}`).times(this.factor);
    return this.exact;
  }

  times(by: Operand): Decimal {
    const other = Decimal.of(by);
    const scale = this.scale + other.scale;
    if (this.factor !== 1 || other.factor !== 1 || scale > LAST_EXACT_POWER) return Decimal.wide(this.inFull().times(other.inFull()));
    const product = this.digits * other.digits;
    return fits(product) ? Decimal.whole(product, scale) : new Decimal(this.digits, scale, other.digits, undefined);
  }

  plus(by: Operand): Decimal {
    const other = Decimal.of(by);
    const total = this.scaled(other) + other.scaled(this);
    return fits(total) ? Decimal.whole(total, Math.max(this.scale, other.scale)) : Decimal.wide(this.inFull().plus(other.inFull()));
  }

  minus(by: Operand): Decimal {
    const other = Decimal.of(by);
    const rest = this.scaled(other) - other.scaled(this);
    return fits(rest) ? Decimal.whole(rest, Math.max(this.scale, other.scale)) : Decimal.wide(this.inFull().minus(other.inFull()));
  }

  /** No law says what a division by zero gives: refused here for all of them. */
  dividedBy(by: Operand): Decimal {
    const other = Decimal.of(by);
    if (other.isZero()) throw new RuleError("arithmetic", "divisionByZero", {});
    // By a power of ten the point moves.
    const power = other.factor === 1 ? POWERS_OF_TEN.indexOf(other.digits) : -1;
    const scale = this.scale - other.scale + power;
    if (power >= 0 && this.factor === 1 && scale >= 0 && scale <= LAST_EXACT_POWER) return Decimal.whole(this.digits, scale);
    return Decimal.wide(this.inFull().dividedBy(other.inFull()));
  }

  pow(power: number): Decimal {
    return Decimal.wide(this.inFull().pow(power));
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  negated(): Decimal {
    return this.factor === 1 ? Decimal.whole(-this.digits, this.scale) : Decimal.wide(this.inFull().negated());
  }

  /** The digits at the finer scale of the two; NaN where they do not fit 53 bits. */
  private scaled({ scale }: Decimal): number {
    if (this.factor !== 1) return Number.NaN;
    if (scale <= this.scale) return this.digits;
    const digits = this.digits * powerOfTen(scale - this.scale);
    return fits(digits) ? digits : Number.NaN;
  }

  /** Below, at or above 0 as this is below, at or above the other; NaN where either is no number. */
  comparedTo(by: Operand): number {
    const other = Decimal.of(by);
    const difference = this.scaled(other) - other.scaled(this);
    if (difference === 0) return 0;
    return Number.isNaN(difference) ? this.inFull().comparedTo(other.inFull()) : Math.sign(difference);
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

  /** All its digits fit 53 bits. A product of two such numbers has at most 32 digits, so that no order of sums rounds it. */
  isShort(): boolean {
    return this.factor === 1;
  }

  isZero(): boolean {
    return this.factor === 1 ? this.digits === 0 : this.inFull().isZero();
  }

  /** Also of -0. */
  isNegative(): boolean {
    return this.factor === 1 ? this.digits < 0 || Object.is(this.digits, -0) : this.inFull().isNegative();
  }

  isInteger(): boolean {
    return (this.factor === 1 && this.scale === 0) || this.inFull().isInteger();
  }

  isFinite(): boolean {
    return !Number.isNaN(this.factor) || this.inFull().isFinite();
  }

  toDecimalPlaces(places: number, rounding: Rounding = "halfUp"): Decimal {
    return this.factor === 1 && this.scale <= places ? this : Decimal.wide(this.inFull().toDecimalPlaces(places, ROUNDINGS[rounding]));
  }

  toSignificantDigits(digits: number): Decimal {
    return Decimal.wide(this.inFull().toSignificantDigits(digits));
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
    return nearest ?? this.inFull().toNumber();
  }

  toFixed(places?: number): string {
    return places === undefined ? (this.inDigits() ?? this.inFull().toFixed()) : this.inFull().toFixed(places);
  }

  toString(): string {
    return this.inDigits() ?? this.inFull().toString();
  }

  /** 0 is left to decimal.js, which shows its sign in one way and not in the other. */
  private inDigits(): string | undefined {
    if (this.factor !== 1 || this.digits === 0) return undefined;
    const digits = String(Math.abs(this.digits)).padStart(this.scale + 1, "0");
    const sign = this.digits < 0 ? "-" : "";
    if (this.scale === 0) return sign + digits;
    const fraction = digits.slice(-this.scale).replace(/0+$/, "");
    return `${sign}${digits.slice(0, -this.scale)}${fraction === "" ? "" : "."}${fraction}`;
  }
}
