import { civilDate } from "../../src/core/civilDate";
import { readParameters, valueAt } from "../../src/core/parameter";

const value = (from: string, text: string | null, more: object = {}) => ({
  from,
  value: text,
  cite: ["act:Art. 1"],
  status: "verified",
  ...more,
});
const file = (values: readonly object[], more: object = {}) => [{ id: "x.rate", unit: "1", checkedOn: "2026-01-01", values, ...more }];
const read = (values: readonly object[]) => readParameters(file(values), "test")[0]!;
const at = (values: readonly object[], date: string) => valueAt(read(values), civilDate(date))?.value;

describe("the value on a date", () => {
  const path = [
    value("2020-01-01", "1"),
    value("2021-01-01", "2", { to: "2021-12-31" }),
    value("2023-01-01", "3"),
    value("2024-01-01", null),
  ];
  test.each([
    ["2019-12-31", undefined, "nothing before the first value"],
    ["2020-01-01", "1", "the first day counts"],
    ["2020-12-31", "1", "until the day before the next"],
    ["2021-12-31", "2", "the last day counts"],
    ["2022-01-01", undefined, "a gap stays a gap"],
    ["2022-12-31", undefined, "a gap does not end early"],
    ["2023-01-01", "3", "after the gap"],
    ["2024-01-01", null, "ended by a null"],
    ["2099-01-01", null, "and it stays ended"],
  ] as readonly (readonly [string, string | null | undefined, string])[])("on %s it is %p: %s", (date, expected) =>
    expect(at(path, date)).toBe(expected),
  );

  test("a value that is due carries the day it is expected", () => {
    expect(valueAt(read([value("2026-10-01", null, { expectedOn: "2027-01-04" })]), civilDate("2026-10-01"))?.expectedOn).toBe(
      "2027-01-04",
    );
  });
});

describe("a parameter file is refused", () => {
  test.each([
    ["two values start on one day", [value("2020-01-01", "1"), value("2020-01-01", "2")]],
    ["values are out of order", [value("2021-01-01", "1"), value("2020-01-01", "2")]],
    ["a value ends on the day the next begins", [value("2020-01-01", "1", { to: "2021-01-01" }), value("2021-01-01", "2")]],
    ["a value has no citation", [value("2020-01-01", "1", { cite: [] })]],
    ["a citation names no place", [value("2020-01-01", "1", { cite: ["act"] })]],
    ["a value is a number instead of text", [{ ...value("2020-01-01", "1"), value: 1 }]],
    ["a status is unknown", [value("2020-01-01", "1", { status: "sure" })]],
    ["a key is misspelt", [value("2020-01-01", "1", { until: "2021-01-01" })]],
    ["a date does not exist", [value("2020-02-30", "1")]],
  ])("when %s", (_, values) => expect(() => read(values)).toThrow(TypeError));

  test("when its unit is not in the register or it was never checked", () => {
    expect(() => readParameters(file([value("2020-01-01", "1")], { unit: "tons" }), "test")).toThrow(/unknown unit/);
    expect(() => readParameters(file([value("2020-01-01", "1")], { checkedOn: undefined }), "test")).toThrow(TypeError);
    expect(() => readParameters({}, "test")).toThrow(TypeError);
  });
});
