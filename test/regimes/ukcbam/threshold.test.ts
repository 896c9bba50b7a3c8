// Who must register: the backward test on the first of a month, the forward test on any day; registration, periods and due dates.
import fc from "fast-check";
import { excel, loadTables, serial } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, block, refusal } = excel("desktop");
const row = (...args: unknown[]) => block("UKCBAM.THRESHOLD", ...args)[0];

describe("UKCBAM.THRESHOLD", () => {
  it("is reached at GBP 50,000, not a pound below, on the first day of the month after", () => {
    expect(row(["2027-01-15", "2027-03-05"], [20000, 30000])).toEqual([true, "backward", serial("2027-04-01"), 50000]);
    expect(row(["2027-01-15", "2027-03-05"], [20000, 29999])).toEqual([false, "none", serial("2027-04-01"), 49999]);
    expect(row(["2027-01-15", "2027-03-05"], [20000, 30001])).toEqual([true, "backward", serial("2027-04-01"), 50001]);
  });

  it("looks back twelve months: what is older no longer counts", () => {
    // On 1 January 2028 the twelve months are those of 2027, on 1 February 2028 January 2027 has gone.
    expect(row(["2027-01-31", "2027-12-31"], [30000, 20000])).toEqual([true, "backward", serial("2028-01-01"), 50000]);
    expect(row(["2027-01-31", "2028-01-01"], [30000, 20000])).toEqual([false, "none", serial("2028-02-01"), 20000]);
  });

  it("never looks behind 1 January 2027", () => {
    expect(row(["2026-12-31", "2027-01-01"], [49999, 1])).toEqual([false, "none", serial("2027-02-01"), 1]);
    expect(row(["2026-01-15"], [60000])).toEqual([false, "none", serial("2027-02-01"), 0]);
    expect(row(["2026-01-15"], [60000], "2027-06-15")).toEqual([false, "none", serial("2027-06-01"), 0]);
    expect(row(["2027-01-01", "2027-01-02"], [49999, 1])).toEqual([true, "backward", serial("2027-02-01"), 50000]);
  });

  it("is reached on the day of a forecast, where that comes first; a later, lower one undoes nothing", () => {
    const ledger = [["2027-03-05"], [60000]] as const;
    expect(
      row(...ledger, undefined, [
        ["2027-02-15", 50000],
        ["2027-02-20", 10],
      ]),
    ).toEqual([true, "forward", serial("2027-02-15"), 50000]);
    expect(row(...ledger, undefined, [["2027-02-15", 49999]])).toEqual([true, "backward", serial("2027-04-01"), 60000]);
    expect(row(...ledger, undefined, [["2027-05-15", 90000]])).toEqual([true, "backward", serial("2027-04-01"), 60000]);
  });

  it("tests no day after asOf", () => {
    expect(row(["2027-01-15", "2027-03-05"], [20000, 30000], "2027-03-31")).toEqual([false, "none", serial("2027-03-01"), 20000]);
    expect(row(["2027-01-15"], [20000], "2027-02-15", 60000)).toEqual([true, "forward", serial("2027-02-15"), 60000]);
  });

  it("skips blank rows, reads months, and names what it cannot read", () => {
    expect(row(["2027-01", "", "2027-03"], [20000, "", 30000])?.[0]).toBe(true);
    expect(refusal("UKCBAM.THRESHOLD", ["2027-01-15", "2027-Q1"], [1, 1]).message).toMatch(/dates.*row 2/);
    expect(refusal("UKCBAM.THRESHOLD", ["2027-01-15", "2027-02-15"], [1, "much"]).message).toMatch(/values.*row 2/);
    expect(refusal("UKCBAM.THRESHOLD", ["2027-01-15"], [1], undefined, 60000).message).toContain("asOf");
    expect(refusal("UKCBAM.THRESHOLD", ["2027-01-15"], [60000], "2027-01-31").message).toContain("asOf");
    expect(refusal("UKCBAM.THRESHOLD", [""], [""]).code).toBe("#N/A");
  });

  it("agrees with adding up day by day", () => {
    const day = fc.integer({ min: 0, max: 730 });
    const line = fc.tuple(day, fc.integer({ min: 1, max: 30_000 }));
    const iso = (n: number): string => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const found = row(
          lines.map(([n]) => iso(n)),
          lines.map(([, amount]) => amount),
        );
        let expected: string | undefined;
        for (let month = 1; month <= 25 && expected === undefined; month++) {
          const first = new Date(Date.UTC(2027, month, 1)).toISOString().slice(0, 10);
          const since = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
          const total = lines.filter(([n]) => iso(n) < first && iso(n) >= since).reduce((sum, [, amount]) => sum + amount, 0);
          if (total >= 50_000) expected = first;
        }
        expect([found?.[0], found?.[0] === true ? found[2] : undefined]).toEqual([expected !== undefined, expected && serial(expected)]);
      }),
      { numRuns: 80, seed: 3 },
    );
  });
});

describe("UKCBAM.REGISTERBY", () => {
  it("is 31 January 2028 for whoever is liable in 2027, 30 days from then on", () => {
    expect(value("UKCBAM.REGISTERBY", "2027-01-01")).toBe(serial("2028-01-31"));
    expect(value("UKCBAM.REGISTERBY", "2027-12-31")).toBe(serial("2028-01-31"));
    expect(value("UKCBAM.REGISTERBY", "2028-01-01")).toBe(serial("2028-01-31"));
    expect(value("UKCBAM.REGISTERBY", "2028-02-15")).toBe(serial("2028-03-16"));
    expect(refusal("UKCBAM.REGISTERBY", "2028-02").code).toBe("#VALUE!");
  });
});

describe("UKCBAM.PERIOD", () => {
  it.each([
    ["2027-01-01", "2027"],
    ["2027-12-31", "2027"],
    ["2028-01-01", "2028-Q1"],
    ["2028-03-31", "2028-Q1"],
    ["2028-04", "2028-Q2"],
    ["2028-Q3", "2028-Q3"],
    ["2028-03-31T22:59Z", "2028-Q1"],
    ["2028-03-31T23:30Z", "2028-Q2"],
    ["2028-03-31 23:30 UTC", "2028-Q2"],
    ["2028-04-01T07:30+08:00", "2028-Q2"],
    ["2028-04-01T06:30+08:00", "2028-Q1"],
    ["2028-12-31T23:30Z", "2028-Q4"],
    ["2027-12-31T20:00-05:00", "2028-Q1"],
  ])("%s lies in %s", (date, period) => {
    expect(value("UKCBAM.PERIOD", date)).toBe(period);
  });

  it("has no single answer for a year of quarters, and none before the tax", () => {
    expect(refusal("UKCBAM.PERIOD", 2028).message).toContain("2028-Q1");
    expect(refusal("UKCBAM.PERIOD", "2026-12-31").code).toBe("#N/A");
  });
});

describe("UKCBAM.DEADLINE", () => {
  it.each([
    ["2027", "2028-05-31"],
    ["2028-Q1", "2028-07-31"],
    ["2028-Q2", "2028-09-29"],
    ["2028-Q3", "2028-11-30"],
    ["2028-Q4", "2029-02-28"],
    ["2029-Q1", "2029-05-31"],
    // 31 March 2030 ends the quarter; 31 May 2030 is a Friday. 30 November 2030 is a Saturday, so the 29th.
    ["2030-Q1", "2030-05-31"],
    ["2030-Q3", "2030-11-29"],
    // 31 May 2032 is the last Monday of May, a bank holiday, so Friday the 28th.
    ["2032-Q1", "2032-05-28"],
  ])("for %s is %s, for the return as for the payment", (period, day) => {
    expect(value("UKCBAM.DEADLINE", "return", period)).toBe(serial(day));
    expect(value("UKCBAM.DEADLINE", "payment", period)).toBe(serial(day));
  });

  it("is the same for every day of the period", () => {
    expect(value("UKCBAM.DEADLINE", "return", "2028-05-17")).toBe(serial("2028-09-29"));
    expect(refusal("UKCBAM.DEADLINE", "return", 2028).code).toBe("#VALUE!");
  });
});

describe("UKCBAM.PENALTY", () => {
  it("is what the Act prints: 500 and 40 a day, 500, the greater of 20,000 and three times the tax", () => {
    expect(value("UKCBAM.PENALTY", "changes", "0")).toBe(500);
    expect(value("UKCBAM.PENALTY", "changes", 10)).toBe(900);
    expect(value("UKCBAM.PENALTY", "records")).toBe(500);
    expect(value("UKCBAM.PENALTY", "evasion", undefined, 6666)).toBe(20000);
    expect(value("UKCBAM.PENALTY", "evasion", undefined, 6667)).toBe(20001);
  });

  it("computes none for errors and late payment, and asks for what counts", () => {
    expect(refusal("UKCBAM.PENALTY", "late payment").message).toContain("records");
    expect(refusal("UKCBAM.PENALTY", "changes").message).toContain("days");
    expect(refusal("UKCBAM.PENALTY", "evasion").message).toContain("tax");
  });
});

describe("UKCBAM.THRESHOLD over a list of everything an importer brings in", () => {
  const dates = ["2027-01-15", "2027-02-10", "2027-03-05", null];
  const values = [20000, 90000, 30000, null];
  const listed = (codes: unknown[], origins: unknown[]) => row(dates, values, undefined, undefined, undefined, undefined, codes, origins);

  it("leaves out what is no CBAM good and what is of UK origin, and says how many lines that are", () => {
    // A machine of 8431 is no CBAM good of Schedule 16; wire rod of UK origin is not charged (s. 147).
    expect(listed(["73181542", "84314980", "72083900", null], ["TW", "TW", "CN", null])).toEqual([
      true,
      "backward",
      serial("2027-04-01"),
      50000,
    ]);
    expect(listed(["73181542", "72139141", "72083900", null], ["TW", "United Kingdom", "XI", null])).toEqual([
      false,
      "none",
      serial("2027-02-01"),
      20000,
    ]);
    const steps = block(
      "LAW.EXPLAIN",
      "UKCBAM.THRESHOLD",
      dates,
      values,
      undefined,
      undefined,
      undefined,
      undefined,
      ["73181542", "84314980", "72083900", null],
      ["TW", "TW", "GB", null],
    );
    expect(steps.find((step) => step[3] === "ukcbam.threshold.leftOut")?.[1]).toBe(2);
  });
  it("goods of the European Union count, and either column may be left blank", () => {
    const only = (codes: unknown, origins: unknown) => row(dates, values, undefined, undefined, undefined, undefined, codes, origins)?.[3];
    expect(only(undefined, ["DE", "GB", "FR", null])).toBe(50000);
    expect(only(["73181542", "84314980", "72083900", null], undefined)).toBe(50000);
    expect(only(undefined, undefined)).toBe(110000);
  });
  it("a code or an origin that cannot be read names its row and argument; columns of another length are refused", () => {
    const why = (codes: unknown, origins: unknown) =>
      refusal("UKCBAM.THRESHOLD", dates, values, undefined, undefined, undefined, undefined, codes, origins).message;
    expect(why(["73181542", "7318", "12", null], undefined)).toMatch(/cn.*3/);
    expect(why(undefined, ["TW", "Atlantis", "TW", null])).toMatch(/origin.*Atlantis/);
    expect(why(["73181542"], undefined)).toMatch(/4 x 1.*1 x 1|1 x 1.*4 x 1/);
  });
});
