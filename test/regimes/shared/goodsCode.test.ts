import { parseGoodsCode, printGoodsCode } from "../../../src/regimes/shared/goodsCode";

describe("goods codes as text", () => {
  test.each([
    ["73181542", "73181542"], ["7318 15 42", "73181542"], ["7318.15.42", "73181542"], ["7318\u00a015\u00a042", "73181542"],
    ["7318\u202f15\u200742", "73181542"], ["7318\u300015\u300042", "73181542"], ["７３１８１５４２", "73181542"], [" 7208 ", "7208"], ["720839", "720839"],
    ["2523100010", "2523100010"], ["'73181542", "73181542"],
  ])("%j is %s", (written, code) => expect(parseGoodsCode(written, true)).toBe(code));

  test.each(["", "72", "720", "73181", "7318154", "731815421", "73181542000", "7318-15-42", "7318–15", "—", "–", "-", "ex 2507", "7318 15 4x", "0x7318", "7.3e7", "1,234"])(
    "%j is no goods code", (written) => expect(parseGoodsCode(written, true)).toBeUndefined());
});

describe("goods codes in number cells", () => {
  test("73181542 and 2523100010 are the codes they show", () => {
    expect(parseGoodsCode("73181542", false)).toBe("73181542");
    expect(parseGoodsCode("2523100010", false)).toBe("2523100010");
  });
  test("an odd number of digits can only have lost a leading zero: 2081010 is 0208 10 10", () => expect(parseGoodsCode("2081010", false)).toBe("02081010"));
  test("as text an odd number of digits is a slip and not repaired", () => expect(parseGoodsCode("2081010", true)).toBeUndefined());
  test("7318.1 may have been 7318.10 or 7318.1x, so a number with decimals is refused", () => {
    for (const written of ["7318.1", "7318.15", "1e+21", "-7318", "NaN"]) expect(parseGoodsCode(written, false)).toBeUndefined();
  });
});

test("codes are printed as the acts print them", () => {
  expect(["7208", "720839", "72083900", "2523100010"].map(printGoodsCode)).toEqual(["7208", "7208 39", "7208 39 00", "2523 10 00 10"]);
});
