import fc from "fast-check";
import { civilDate, fromSerial, isCivilDate, ofYear, relativeDate, toSerial, yearOf } from "../../src/core/civilDate";

describe("serial numbers of the 1900 system", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [46023, "2026-01-01"],
    [45950, "2025-10-20"],
    [2958465, "9999-12-31"],
  ])("serial %p is %s, both ways", (number, date) => {
    expect(fromSerial(number)).toBe(date);
    expect(toSerial(civilDate(date))).toBe(number);
  });
  test("serial 60 is the 29 February 1900 that never was, so it is no date", () => expect(fromSerial(60)).toBeUndefined());
  test.each([0, -1, 2958466, NaN, Infinity])("serial %p is no date", (number) => expect(fromSerial(number)).toBeUndefined());
  test("a time of day does not change the day: 46023.999 is still 2026-01-01", () => expect(fromSerial(46023.999)).toBe("2026-01-01"));
});

describe("serial numbers of the 1904 system", () => {
  test("serial 0 is 1904-01-01, 1462 days behind the other system", () => {
    expect(fromSerial(0, true)).toBe("1904-01-01");
    expect(toSerial(civilDate("1904-01-01"), true)).toBe(0);
  });
  test("2026-01-01 is 46023 - 1462 = 44561", () => {
    expect(fromSerial(44561, true)).toBe("2026-01-01");
    expect(toSerial(civilDate("2026-01-01"), true)).toBe(44561);
  });
});

test("every day from March 1900 to 2199 comes back from its serial number in both systems", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_000 }), (number) => {
      const date = fromSerial(number);
      expect(date && toSerial(date)).toBe(number);
      expect(date && number >= 1462 && fromSerial(toSerial(date, true), true)).toBe(number >= 1462 ? date : false);
    }),
  );
});

describe("ISO dates", () => {
  test.each(["2024-02-29", "2026-12-31", "2000-02-29"])("%s is a day", (text) => expect(isCivilDate(text)).toBe(true));
  test.each(["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-01T00:00", ""])(
    "%p is none",
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow(TypeError);
    },
  );
});

test("a year of a day, and a year as an event: its first of January", () => {
  expect(yearOf(civilDate("2026-12-31"))).toBe(2026);
  expect(ofYear(2026)).toEqual({ date: "2026-01-01", precision: "year" });
});

test("relative dates: '+1-09-30' for 2026 is 30 September 2027, a fixed day stays", () => {
  expect(relativeDate("+1-09-30", 2026)).toBe("2027-09-30");
  expect(relativeDate("+2-07-01", 2026)).toBe("2028-07-01");
  expect(relativeDate("2027-02-01", 2030)).toBe("2027-02-01");
  expect(() => relativeDate("+1-02-30", 2026)).toThrow(TypeError);
});
