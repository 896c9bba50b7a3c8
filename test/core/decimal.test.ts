import fc from "fast-check";
import { d } from "../tools/lawAt";
import { fromCell, larger, mean, median, roundHalfUp, smaller, sum, toCell, truncate } from "../../src/core/decimal";

describe("numbers that come from cells", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [1.005, "1.005"],
    [25006.6665, "25006.6665"],
    [1 / 3, "0.333333333333333"],
    [2 / 3, "0.666666666666667"],
    [0.975, "0.975"],
    [1e15, "1000000000000000"],
    [123456789012345, "123456789012345"],
    [1e-7, "0.0000001"],
    [-0.1 - 0.2, "-0.3"],
    [123456789.123456, "123456789.123456"],
    [1.1 * 1.1, "1.21"],
  ])("the double %p is the %s that the cell shows with 15 digits", (double, shown) => {
    expect(fromCell(double).toFixed()).toBe(shown);
  });

  test("a number with at most 15 digits goes in and comes out as the same double", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const double = Number(`${digits}e-${places}`);
        expect(toCell(fromCell(double))).toBe(double === 0 ? 0 : double);
      }),
    );
  });

  test("arithmetic is decimal: 0.1 + 0.2 is exactly 0.3 and 1.1 x 1.1 exactly 1.21", () => {
    expect(d("0.1").plus(d("0.2")).equals(d("0.3"))).toBe(true);
    expect(d("1.1").times(d("1.1")).toFixed()).toBe("1.21");
  });
});

describe("roundings", () => {
  test.each([
    ["0.5", "1"],
    ["1.5", "2"],
    ["2.5", "3"],
    ["2.4999999", "2"],
    ["-0.5", "-1"],
    ["1234.5", "1235"],
  ])("half of %s goes up, away from zero, to %s", (value, whole) => {
    expect(roundHalfUp(d(value), 0).toFixed()).toBe(whole);
  });

  test("6.6665 rounds half up to 6.667 at three places, which binary floats miss", () => {
    expect(roundHalfUp(d("25006.6665").minus(d("25000")), 3).toFixed()).toBe("6.667");
  });

  test("truncation drops the rest towards zero: 2.999 to 2, -2.999 to -2, 1.2399 to 1.23", () => {
    expect([truncate(d("2.999"), 0), truncate(d("-2.999"), 0), truncate(d("1.2399"), 2)].map((x) => x.toFixed())).toEqual([
      "2",
      "-2",
      "1.23",
    ]);
  });
});

describe("mean, median, sum, larger and smaller", () => {
  const years = ["100", "140", "90", "130", "110"].map(d);
  test("the mean of 100, 140, 90, 130 and 110 is 570 / 5 = 114", () => expect(mean(years).toFixed()).toBe("114"));
  test("the median of 100, 140, 90, 130 and 110 is the third in order, 110", () => expect(median(years).toFixed()).toBe("110"));
  test("the median of 90, 100, 130 and 140 is (100 + 130) / 2 = 115", () =>
    expect(median(["140", "90", "130", "100"].map(d)).toFixed()).toBe("115"));
  test("the median sorts by size, not by text: of 9, 10 and 100 it is 10", () =>
    expect(median(["100", "9", "10"].map(d)).toFixed()).toBe("10"));
  test("the median of one value is that value", () => expect(median([d("7")]).toFixed()).toBe("7"));
  test("the sum of no values is 0 and that of 0.1, 0.2 and 0.3 is 0.6", () => {
    expect(sum([]).toFixed()).toBe("0");
    expect(sum(["0.1", "0.2", "0.3"].map(d)).toFixed()).toBe("0.6");
  });
  test("larger and smaller choose between -1 and 0", () => {
    expect(larger(d("-1"), d("0")).toFixed()).toBe("0");
    expect(smaller(d("-1"), d("0")).toFixed()).toBe("-1");
  });
});
