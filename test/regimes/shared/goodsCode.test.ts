import { asGoodsCode, headingExists, printGoodsCode } from "../../../src/regimes/shared/goodsCode";

test.each([
  ["7208", true],
  ["720839", true],
  ["72083900", true],
  ["2523100010", true],
  ["72", false],
  ["7208390", false],
  ["72083900000", false],
  ["7208 39", false],
])("%s has as many digits as a code: %s", (digits, fits) => expect(asGoodsCode(digits) !== undefined).toBe(fits));

test("a heading exists where the Harmonised System of 2022 has one: 7318 and 7326, not 7327, 2026, 7701 or 7300", () => {
  expect(["7318", "7326", "7327", "2026", "7701", "7300", "9990"].map(headingExists)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("codes are printed as the acts print them", () => {
  expect(["7208", "720839", "72083900", "2523100010"].map(printGoodsCode)).toEqual(["7208", "7208 39", "7208 39 00", "2523 10 00 10"]);
});
