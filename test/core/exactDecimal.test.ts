// Decimals in whole numbers against decimal.js, digit for digit: every operation, every comparison, and the way back to doubles.
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

const OPERATIONS = ["times", "plus", "minus", "dividedBy"] as const;
const RUNS = { numRuns: 3000 };

describe("decimals in whole numbers", () => {
  it("give what decimal.js gives, for chains of any operations", () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.constantFrom(...OPERATIONS), text), { minLength: 1, maxLength: 4 }), (start, steps) => {
        let ours = Decimal.of(start);
        let defined = new Definition(start);
        for (const [operation, by] of steps) {
          if (operation === "dividedBy" && new Definition(by).isZero()) {
            expect(() => ours.dividedBy(Decimal.of(by))).toThrow("arithmetic.divisionByZero");
            continue;
          }
          ours = ours[operation](Decimal.of(by));
          defined = defined[operation](by);
        }
        expect(ours.toString()).toBe(defined.toString());
        expect(ours.toFixed()).toBe(defined.toFixed());
        expect(ours.toNumber()).toBe(defined.toNumber());
        expect([ours.isZero(), ours.isNegative(), ours.isInteger(), ours.isFinite()]).toEqual([
          defined.isZero(),
          defined.isNegative(),
          defined.isInteger(),
          defined.isFinite(),
        ]);
      }),
      RUNS,
    );
  });

  it.each(["0", "-0", "0.000", 0])("refuse to be divided by %p, zero as well", (zero) => {
    for (const value of ["1", "0", "123456789012345678901234.5"])
      expect(() => Decimal.of(value).dividedBy(Decimal.of(zero))).toThrow("arithmetic.divisionByZero");
  });

  it("compare and round as decimal.js does", () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 6 }), (a, b, places) => {
        const [ours, defined] = [Decimal.of(a), new Definition(a)];
        expect(ours.comparedTo(b)).toBe(defined.comparedTo(b));
        expect(ours.times(b).comparedTo(ours)).toBe(defined.times(b).comparedTo(defined));
        expect(ours.toDecimalPlaces(places).toString()).toBe(defined.toDecimalPlaces(places).toString());
        expect([ours.floor(), ours.ceil(), ours.abs(), ours.negated()].map(String)).toEqual(
          [defined.floor(), defined.ceil(), defined.abs(), defined.negated()].map(String),
        );
      }),
      RUNS,
    );
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
