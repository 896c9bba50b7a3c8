/** Numbers without a number format, as Excel shows them in cells of so many characters. */
import fc from "fast-check";
import { generalNumber } from "../../src/sheet/generalNumber";

const inCharacters =
  (most: number) =>
  (text: string): boolean =>
    text.length <= most;

test.each([
  // value, characters that fit, what Excel shows
  [12417820675.82, 20, "12417820676"],
  [12417820675.82, 10, "1.2418E+10"],
  [12417820675.82, 5, "1E+10"],
  [1 / 3, 20, "0.333333333"],
  [1 / 3, 5, "0.333"],
  [2 / 3, 4, "0.67"],
  [-22 / 7, 6, "-3.143"],
  [2026, 4, "2026"],
  [2026, 3, null],
  [0, 1, "0"],
  [0.00012345678, 20, "0.000123457"],
  [0.0000123, 20, "0.0000123"],
  [0.000001234567891, 20, "1.23457E-06"],
  [123456789012, 20, "1.23457E+11"],
  [0.1 + 0.2, 20, "0.3"],
  [1e300, 20, "1E+300"],
  [99.99, 3, "100"],
])("%p in %p characters", (value, characters, shown) => {
  expect(generalNumber(value, inCharacters(characters))).toBe(shown);
});

test("what is shown is the value rounded, never its first digits, and never 0 for something", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 1, max: 14 }), (value, characters) => {
      const shown = generalNumber(value, inCharacters(characters));
      if (shown === null) return;
      expect(shown.length).toBeLessThanOrEqual(characters);
      const [mantissa = "", exponent = "0"] = shown.split("E");
      const unit = 10 ** (Number(exponent) - (mantissa.split(".")[1]?.length ?? 0));
      expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(unit * 0.5000001);
      expect(Number(shown) === 0).toBe(Object.is(Math.abs(value), 0));
    }),
  );
});
