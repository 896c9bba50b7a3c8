import { Table, tablesOf } from "../../src/core/dataset";
import { Law } from "../../src/core/law";
import { LawBook } from "../../src/core/lawBook";
import { readVersions } from "../../src/core/legalVersion";
import { readParameters } from "../../src/core/parameter";
import { rule } from "../../src/core/rule";
import { formatCitation, parseCitation } from "../../src/core/citation";
import { Trace } from "../../src/core/trace";
import { d, refusalOf, when } from "../tools/lawAt";

const parameters = readParameters(
  [
    {
      id: "x.rate",
      unit: "1",
      checkedOn: "2026-01-01",
      values: [
        { from: "2026-01-01", to: "2026-06-30", value: "2", cite: ["a:Art. 1"], status: "verified" },
        { from: "2026-07-01", value: "3", cite: ["a:Art. 2"], status: "secondary", note: "copied" },
        { from: "2027-01-01", value: null, expectedOn: "2028-01-04", cite: ["a:Art. 2"], status: "verified" },
        { from: "2028-01-01", value: null, cite: ["a:Art. 3"], status: "verified", note: "ended" },
      ],
    },
  ],
  "t",
);
const versions = readVersions("t", parameters, [
  {
    version: {
      id: "v",
      status: "inForce",
      inForce: { from: "2020-01-01" },
      covers: { from: "2020-01-01" },
      undated: "2026-01-01",
      acts: [],
      asOf: "2026-01-01",
      datasets: { goods: "g" },
    },
  },
  {
    version: {
      id: "w",
      status: "whatIf",
      basedOn: "v",
      covers: { from: "2020-01-01" },
      undated: "2026-01-01",
      acts: [],
      asOf: "2026-01-01",
      variants: { "x.twice": "thrice" },
    },
  },
]);
const goods = Table.read({ id: "g", rows: 1, columns: { code: ["72"], figure: ["1.5"], empty: [null] } });
const book = () => new LawBook({ id: "t", versions, acts: new Map() }, tablesOf(new Map([["g", goods]])));

const twice = rule<string, ReturnType<typeof d>>(
  { id: "x.twice", unit: "t", cite: ["a:Art. 4"] },
  (text, law) => d(text).times(law.decimal("x.rate")),
  { thrice: { cite: ["b:Art. 5"], status: "assumed", run: (text) => d(text).times(3) } },
);

describe("values of the law", () => {
  test.each([
    ["2026-06-30", "2"],
    ["2026-07-01", "3"],
  ])("on %s the rate is %s", (date, value) => expect(book().law(undefined, when(date)).decimal("x.rate").toFixed()).toBe(value));
  test.each([
    ["2025-12-31", "noValueOnDate.parameter"],
    ["2027-05-01", "noValueOnDate.notYetPublished"],
    ["2028-05-01", "noValueOnDate.notPublished"],
  ])("on %s it is refused as %s", (date, refusal) => {
    expect(refusalOf(() => book().law(undefined, when(date)).decimal("x.rate"))).toBe(refusal);
  });
  test("a parameter the version does not have is refused", () =>
    expect(refusalOf(() => book().law(undefined, when("2026-01-01")).decimal("x.none"))).toBe("notCovered.parameter"));
  test("a peek at a value that is not there is empty and leaves no step", () => {
    const trace = new Trace();
    const law = book().law(undefined, when("2028-01-01"), trace);
    expect([law.peek("x.rate"), law.peek("x.none"), trace.steps.length]).toEqual(["", "", 0]);
  });
  test("the same version is read at another date for a precursor of another year, with and without a trace", () => {
    for (const trace of [undefined, new Trace()]) {
      const law = book().law("w", when("2026-08-01"), trace);
      expect(law.at(when("2026-02-01")).decimal("x.rate").toFixed()).toBe("2");
      expect(law.at(when("2026-02-01")).version.id).toBe("w");
      expect(law.decimal("x.rate").toFixed()).toBe("3");
    }
  });
});

describe("findings kept for later lines", () => {
  test("two dates between which a value changes never share a finding", () => {
    const laws = book();
    const seen = (date: string) =>
      laws.law(undefined, when(date)).memo(["key"], () => laws.law(undefined, when(date)).decimal("x.rate").toFixed());
    expect(["2026-06-30", "2026-07-01", "2026-06-29", "2026-07-02"].map(seen)).toEqual(["2", "3", "2", "3"]);
  });
  test("two versions, and a year and its first day, never share a finding", () => {
    const laws = book();
    const places = [laws.law("v", when("2026-01-01")), laws.law("w", when("2026-01-01")), laws.law("v", when("2026"))];
    places.forEach((law, i) => expect(law.memo(["key"], () => i)).toBe(i));
  });
  test("two years never share a finding, since rules ask for the year, also where no value changes between them", () => {
    const laws = book();
    expect([
      laws.law("v", when("2030-05-01")).memo(["key"], () => 1),
      laws.law("v", when("2031-05-01")).memo(["key"], () => 2),
      laws.law("v", when("2030-06-01")).memo(["key"], () => 3),
    ]).toEqual([1, 2, 1]);
  });
  test("with a trace a finding shows the steps to it each time, worked out once", () => {
    const laws = book();
    const seen = [1, 2].map(() => {
      const trace = new Trace();
      const law = laws.law("v", when("2026-01-01"), trace);
      const found = law.memo(["key"], () => law.decimal("x.rate").plus(1).toFixed());
      return { found, steps: trace.steps.map(({ quantity, value }) => `${quantity} ${String(value)}`), laws: trace.laws.length };
    });
    expect(seen).toEqual([seen[1], { found: "3", steps: ["x.rate 2"], laws: 1 }]);
  });
});

describe("the trace", () => {
  const run = (id: string, date = "2026-07-01") => {
    const trace = new Trace();
    const value = twice("5", book().law(id, when(date), trace));
    return { value: value.toFixed(), steps: trace.steps };
  };
  test("a rule of 5 x 3 leaves the rate with its act, status and note, then itself", () => {
    const { value, steps } = run("v");
    expect(value).toBe("15");
    expect(steps.map((s) => [s.quantity, String(s.value), s.unit, s.kind, s.version, s.status, s.note, s.cites[0]?.place])).toEqual([
      ["x.rate", "3", "1", "parameter", "v", "secondary", "copied", "Art. 2"],
      ["x.twice", "15", "t", "rule", "v", "verified", undefined, "Art. 4"],
    ]);
  });
  test("a version with a variant calculates, cites and marks its own way", () => {
    const { value, steps } = run("w", "2026-01-01");
    expect([value, steps.length, steps[0]?.cites[0]?.act, steps[0]?.status]).toEqual(["15", 1, "b", "assumed"]);
    expect(twice("5", book().law("v", when("2026-01-01"))).toFixed()).toBe("10");
  });
  test("a figure of a table is cited with its edition; an empty cell is null, not 0", () => {
    const trace = new Trace();
    const law = book().law("v", when("2026-01-01"), trace);
    const cell = (column: string) =>
      law.cell({ role: "goods", row: 0 as never, column, quantity: "q", unit: "t", cite: parseCitation("a:Annex"), status: "verified" });
    expect([cell("figure")?.toFixed(), cell("empty")]).toEqual(["1.5", null]);
    expect(trace.steps[0]?.dataset).toBe("g");
  });
  test("the same value read twice is one step; two rules with one value are two", () => {
    const trace = new Trace();
    const law = book().law("v", when("2026-01-01"), trace);
    law.decimal("x.rate");
    law.decimal("x.rate");
    twice("5", law);
    twice("5", law);
    expect(trace.steps.map((s) => s.quantity)).toEqual(["x.rate", "x.twice", "x.twice"]);
  });
  test("a law without a trace keeps none", () => expect(book().law("v", when("2026-01-01"))).not.toHaveProperty("trace.steps"));
});

test("citations are an act and a place", () => {
  expect(parseCitation("2023-956:Art. 6(2)(a)")).toEqual({ act: "2023-956", place: "Art. 6(2)(a)" });
  expect(formatCitation({ act: "x", place: "Art. 1" }, new Map([["x", { id: "x", title: "Regulation X", link: "l", journal: "j" }]]))).toBe(
    "Regulation X, Art. 1",
  );
  for (const wrong of ["2023-956", ":Art. 1", "2023-956:"]) expect(() => parseCitation(wrong)).toThrow(TypeError);
});

test("a version that names a variant the rule does not have is a fault, not the general rule", () => {
  const odd = rule<string, ReturnType<typeof d>>({ id: "x.twice", unit: "t", cite: ["a:1"] }, (x) => d(x));
  expect(() => odd("1", new Law(versions.get("w")!, when("2026-01-01"), "t", tablesOf(new Map())))).toThrow(/no variant/);
});
