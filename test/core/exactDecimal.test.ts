// Our decimals against decimal.js, digit for digit: every operation, every comparison, every rounding, and the way back to doubles.
import fc from "fast-check";
import { Decimal as Base } from "decimal.js";
import { Decimal } from "../../src/core/decimal";
import { nearestQuotient } from "../../src/core/exactProduct";

const Definition = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** Numbers as people write them, beside some that are too long for 53 bits. */
const text = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 20 }), fc.nat({ max: 24 }))
  .map(([negative, digits, cut, scale]) => {
    const whole = String(digits)
      .slice(0, cut + 1)
      .padStart(scale + 1, "0");
    const written = scale === 0 ? whole : `${whole.slice(0, -scale)}.${whole.slice(-scale)}`;
    return negative ? `-${written}` : written;
  });

/** The same with exponents, and longer than 34 digits. */
const long = fc
  .tuple(fc.constantFrom("", "-"), fc.bigInt({ min: 0n, max: 10n ** 45n }), fc.integer({ min: -60, max: 60 }))
  .map(([sign, digits, exponent]) => `${sign}${digits}e${exponent}`);
const any = fc.oneof({ weight: 3, arbitrary: text }, long);
/** Halves at the end decide roundings. */
const halves = text.map((written) => `${written}${written.includes(".") ? "" : "."}5`);

const ROUNDINGS = {
  up: Base.ROUND_UP,
  halfUp: Base.ROUND_HALF_UP,
  down: Base.ROUND_DOWN,
  floor: Base.ROUND_FLOOR,
  ceil: Base.ROUND_CEIL,
} as const;

/** decimal.js has a zero with a sign, which no law knows. */
const unsigned = (value: Base): Base => (value.isZero() ? value.abs() : value);

const OPERATIONS = ["times", "plus", "minus", "dividedBy"] as const;
const RUNS = { numRuns: 3000 };

describe("our decimals", () => {
  it("give what decimal.js gives, for chains of any operations", () => {
    fc.assert(
      fc.property(any, fc.array(fc.tuple(fc.constantFrom(...OPERATIONS), any), { minLength: 1, maxLength: 4 }), (start, steps) => {
        let ours = Decimal.of(start);
        let defined = unsigned(new Definition(start));
        for (const [operation, by] of steps) {
          if (operation === "dividedBy" && new Definition(by).isZero()) {
            expect(() => ours.dividedBy(Decimal.of(by))).toThrow("arithmetic.divisionByZero");
            continue;
          }
          ours = ours[operation](Decimal.of(by));
          defined = unsigned(defined[operation](by));
        }
        expect(ours.toString()).toBe(defined.toString());
        expect(ours.toFixed()).toBe(defined.toFixed());
        expect(ours.toNumber()).toBe(defined.toNumber());
        expect([ours.isZero(), ours.isNegative(), ours.isInteger()]).toEqual([defined.isZero(), defined.isNegative(), defined.isInteger()]);
      }),
      RUNS,
    );
  });

  it.each(["0", "-0", "0.000", 0])("refuse to be divided by %p, zero as well", (zero) => {
    for (const value of ["1", "0", "123456789012345678901234.5"])
      expect(() => Decimal.of(value).dividedBy(Decimal.of(zero))).toThrow("arithmetic.divisionByZero");
  });

  it("compare as decimal.js does", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [ours, defined] = [Decimal.of(a), new Definition(a)];
        expect(ours.comparedTo(b)).toBe(defined.comparedTo(b));
        expect(ours.times(b).comparedTo(ours)).toBe(defined.times(b).comparedTo(defined));
      }),
      RUNS,
    );
  });

  it("round as decimal.js does, in every way, to places and to digits", () => {
    fc.assert(
      fc.property(fc.oneof(text, halves, long), fc.nat({ max: 12 }), (a, places) => {
        const [ours, defined] = [Decimal.of(a), new Definition(a)];
        for (const [name, way] of Object.entries(ROUNDINGS))
          expect([name, ours.toDecimalPlaces(places, name as keyof typeof ROUNDINGS).toString()]).toEqual([
            name,
            unsigned(defined.toDecimalPlaces(places, way)).toString(),
          ]);
        expect(ours.toSignificantDigits(places + 1).toString()).toBe(unsigned(defined.toSignificantDigits(places + 1)).toString());
        expect(ours.toFixed(places)).toBe(unsigned(defined.toDecimalPlaces(places)).toFixed(places));
        expect([ours.floor(), ours.ceil(), ours.negated()].map(String)).toEqual(
          [defined.floor(), defined.ceil(), defined.negated()].map((value) => String(unsigned(value))),
        );
        expect(ours.abs().toFixed()).toBe(new Definition(a.replace(/^-/, "")).toFixed());
      }),
      RUNS,
    );
  });

  it("rise to whole powers as decimal.js does with digits to spare", () => {
    const Longer = Definition.clone({ precision: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: -64, max: 64 }), (a, power) => {
        fc.pre(!new Definition(a).isZero());
        expect(Decimal.of(a).pow(power).toString()).toBe(
          new Definition(new Longer(a).pow(power).toSignificantDigits(34, Base.ROUND_HALF_UP)).toString(),
        );
      }),
      RUNS,
    );
  });

  it.each(["", "-", ".", "1.2.3", "1e", "0x10", "NaN", "Infinity", "1 000", "1,5"])("are not read from %p", (written) => {
    expect(() => Decimal.of(written)).toThrow("is no decimal number");
  });

  it("know no zero below zero", () => {
    const zeros = [
      Decimal.of("-0"),
      Decimal.of(-0),
      Decimal.of("-0e-50"),
      Decimal.of(0).times(-5),
      Decimal.of(0).negated(),
      Decimal.of("-0.4").toDecimalPlaces(0),
    ];
    expect(zeros.map((zero) => [zero.toNumber(), zero.toFixed(1), zero.isNegative()])).toEqual(zeros.map(() => [0, "0.0", false]));
  });
});

describe("the double nearest to a product over a power of ten", () => {
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

  it("is the one that the digits written out read as", () => {
    let told = 0;
    fc.assert(
      fc.property(whole, whole, fc.nat({ max: 22 }), (a, b, power) => {
        const nearest = nearestQuotient(a, b, power);
        if (nearest === undefined) return;
        told += 1;
        expect(nearest).toBe(Number(`${BigInt(a) * BigInt(b)}e-${power}`));
      }),
      RUNS,
    );
    expect(told).toBeGreaterThan(RUNS.numRuns * 0.9);
  });

  it("is left open in the middle between two: doubles above 2^54 are 4 apart, and 3 x 2^53 is a multiple of 4", () => {
    const nearest = (under: number): number | undefined => nearestQuotient(3, 2 ** 53 - under, 0);
    expect([nearest(1), nearest(2), nearest(3)]).toEqual([3 * 2 ** 53 - 4, undefined, 3 * 2 ** 53 - 8]);
  });
});
