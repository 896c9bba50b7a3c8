/** Ranges, shapes, dates and what Excel adds to a call. */
import { setFormattedResults } from "../../src/functions/marshal";
import { setDateSystem } from "../../src/calls/readers/date";
import { EMPTY, entryOf, excel, isError, loadTables, PLATFORMS, serial, type ErrorCell } from "../tools/excelCaller";
import { processorTime } from "../tools/processorTime";

beforeAll(loadTables);

describe.each(PLATFORMS)("on %s", (platform) => {
  const { block, value, refusal, column } = excel(platform);

  test("a scalar gives what the same value gives inside a range", () => {
    const codes = ["72083900", "28041000", "31021012", "76011010", "25232900"];
    const lines = column("CBAM.COST", codes, "TW", 100, "2026-02-10");
    expect(lines).toEqual(codes.map((code) => value("CBAM.COST", code, "TW", 100, "2026-02-10")));
    expect(lines.every((cost) => typeof cost === "number")).toBe(true);
  });
  test("single values are stretched over the rows of the ranges", () =>
    expect(column("CBAM.CERTIFICATES", "72083900", "TW", [100, 200], [[2026], [2030]])).toEqual([120.525, 459.49]));
  test("a block of 2 x 3 gives 2 x 3, a row gives a row", () => {
    expect(
      block("CBAM.FACTOR", [
        [2026, 2027, 2028],
        [2029, 2030, 2034],
      ]),
    ).toEqual([
      [0.975, 0.95, 0.9],
      [0.775, 0.515, 0],
    ]);
    expect(block("CBAM.FACTOR", [[2026, 2034]])).toEqual([[0.975, 0]]);
  });
  test("two results per line stay beside each other in a block, also where a line fails", () => {
    // coke 0.217: 0.317 is 0.1 above; pitch is no product
    const [row] = block("ETS.GAP", [["pitch", "Coke"]], 0.317);
    expect(row?.length).toBe(4);
    expect(row?.slice(0, 2).every(isError)).toBe(true);
    expect(row?.[2]).toBe(0.1);
  });
  test("ranges of different size are one error that names both sizes", () => {
    const { code, message } = refusal("CBAM.COST", ["72083900", "72083900"], "TW", [1, 2, 3], 2026);
    expect([code, message.includes("2 x 1"), message.includes("3 x 1"), message.includes("cn"), message.includes("tonnes")]).toEqual([
      "#VALUE!",
      true,
      true,
      true,
      true,
    ]);
    expect(refusal("CBAM.FACTOR", [[2026, 2027]], [["2025-2083", "2025-2083", "2025-2083"]]).code).toBe("#VALUE!");
  });
  test("a column of lines beside a row of prices is every line at every price; a fault stands where it belongs and names its place", () => {
    // 120.525 and 241.05 certificates
    const grid = block("CBAM.COST", "72083900", "TW", [100, 200], 2026, null, null, null, null, [[10, 20, 30]]);
    expect(grid).toEqual([
      [1205.25, 2410.5, 3615.75],
      [2410.5, 4821, 7231.5],
    ]);
    const faulty = block("CBAM.COST", "72083900", "TW", [100, "many"], 2026, null, null, null, null, [[10, "dear"]]);
    expect(faulty[0]?.[0]).toBe(1205.25);
    expect((faulty[0]?.[1] as ErrorCell).message).toMatch(/price, column 2/);
    expect((faulty[1]?.[0] as ErrorCell).message).toMatch(/tonnes, row 2/);
    // A third size is no grid.
    expect(refusal("CBAM.COST", ["72083900", "72083900"], "TW", [1, 2, 3], 2026, null, null, null, null, [[10, 20]]).code).toBe("#VALUE!");
  });
  test("a fault in a single argument is the fault of every row, an error of a row is its own", () => {
    expect(column("CBAM.COST", ["72083900", "72083900"], "Atlantis", 1, "2026-02-10").every(isError)).toBe(true);
  });
  test("an empty row in the middle of a list has an empty result, of the width of the others, and a total below leaves it out", () => {
    expect(column("CBAM.FACTOR", [2026, EMPTY, 2034])).toEqual([0.975, "", 0]);
    expect(column("CBAM.CERTIFICATES", ["72083900", EMPTY, "72083900"], ["TW", "", "TW"], [100, EMPTY, 200], 2026)).toEqual([
      120.525,
      "",
      241.05,
    ]);
    expect(block("ETS.GAP", ["Coke", EMPTY], [0.317, EMPTY])[1]).toEqual(["", ""]);
    expect(column("CBAM.FACTOR", [EMPTY, EMPTY])).toEqual(["", ""]);
  });
  test("a row that is blank in part is an error there and nowhere else", () => {
    const result = column("CBAM.CERTIFICATES", ["72083900", EMPTY, "72083900"], "TW", [100, 50, 100], 2026);
    expect([result[0], isError(result[1]), result[2]]).toEqual([120.525, true, 120.525]);
  });
  test("where only optional cells vary, a blank one has its own meaning: the general rate", () => {
    // (26,000 - 25,000) t at NT$300
    expect(column("TW.FEE", 26_000, ["general", EMPTY])).toEqual([300_000, 300_000]);
  });
  test("a single cell that is blank is an error: nothing else tells that the line is meant to be empty", () => {
    expect(refusal("CBAM.FACTOR", EMPTY).code).toBe("#VALUE!");
  });
  test("a refusal names the row of the range, the column of a range of one row, both in a block, and no row for a single value", () => {
    const message = (...args: readonly unknown[]): string => {
      const found = block("CBAM.FACTOR", ...args)
        .flat()
        .find(isError) as ErrorCell;
      return found.message;
    };
    expect(message([2026, 2027, "x"])).toContain("argument year, row 3 of the range:");
    expect(message([[2026, "x"]])).toContain("argument year, column 2 of the range:");
    expect(
      message([
        [2026, 2027],
        [2028, "x"],
      ]),
    ).toContain("argument year, row 2, column 2 of the range:");
    expect(message("x", ["2025-2083", "2025-2083"])).toMatch(/argument year: /);
    expect(message("x")).toMatch(/argument year: /);
    expect(refusal("CCA.FINISHED", "steel", 2028, 60).message).toMatch(/argument goods: /);
  });
  test("dates: serial number, text, slashes and points, full width, time of day, and a year where it is enough", () => {
    const written = [serial("2026-02-10"), "2026-02-10", "2026/2/10", "2026.02.10", "２０２６-02-10", serial("2026-02-10") + 0.75];
    expect(column("CBAM.PRICE", written)).toEqual(written.map(() => 75.36));
    expect(column("CBAM.FACTOR", [2026, "2026", "2026-12-31", serial("2026-12-31")])).toEqual([0.975, 0.975, 0.975, 0.975]);
  });
  test("first and last days of a quarter as serial numbers", () => {
    expect(column("CBAM.PRICE", ["2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01", "2026-09-30"].map(serial))).toEqual([
      75.36, 75.36, 75.28, 75.28, 82.32, 82.32,
    ]);
  });
  test("a date result is a serial number: 30 September 2027", () =>
    expect(value("CBAM.DEADLINE", "surrender", 2026)).toBe(serial("2027-09-30")));
  test("an own object of Excel behind or in place of the last argument is no argument", () => {
    const matrix = (x: unknown) => [[x]];
    const extra = { address: "A1", setResult: () => undefined };
    expect(entryOf("CBAM.FACTOR").call(matrix(2026), extra)).toEqual([[0.975]]);
    expect(entryOf("CBAM.FACTOR").call(matrix(2026), null, extra, extra)).toEqual([[0.975]]);
  });
  test("a bare value instead of a matrix, as other engines hand it over, is read too", () =>
    expect(entryOf("CBAM.FACTOR").call(2026, "2025-2083")).toEqual([[0.975]]));
});

describe("dates of the workbook", () => {
  const { value } = excel("desktop");
  afterEach(() => {
    setFormattedResults(false);
    setDateSystem("1900");
  });
  test("where Excel can carry a format, a date result says how to show itself", () => {
    setFormattedResults(true);
    expect(entryOf("CBAM.DEADLINE").call([["surrender"]], [[2026]])).toEqual([
      [{ type: "Double", basicValue: serial("2027-09-30"), numberFormat: "yyyy-mm-dd" }],
    ]);
  });
  test("in a 1904 workbook dates come in and go out 1462 days lower", () => {
    setDateSystem("1904");
    expect(value("CBAM.PRICE", serial("2026-05-12") - 1462)).toBe(75.28);
    expect(value("CBAM.DEADLINE", "surrender", 2026)).toBe(serial("2027-09-30") - 1462);
  });
});

describe("many lines in one call", () => {
  const { block, column } = excel("web");
  const codes = ["72083900", "28041000", "31021012", "76011010", "25232900", "73181542", 72142000, "nonsense"];
  const origins = ["TW", "CN", "India", "越南", "TR", "Ukraine", "Brazil"];
  test("100,000 lines are costed in one call within 20 seconds, each as it would be alone", () => {
    const n = 100_000;
    const pick = <T>(list: readonly T[]) => Array.from({ length: n }, (_, i) => list[i % list.length]);
    const tonnes = Array.from({ length: n }, (_, i) => (i % 997) + 0.5);
    const begun = processorTime();
    const result = column("CBAM.COST", pick(codes), pick(origins), tonnes, "2026-02-10");
    expect(processorTime() - begun).toBeLessThan(20_000);
    expect(result.length).toBe(n);
    for (const i of [0, 7, 1001, 54_321, 99_999]) {
      const [[alone]] = block("CBAM.COST", codes[i % codes.length], origins[i % origins.length], tonnes[i], "2026-02-10") as [[unknown]];
      if (isError(alone)) expect((result[i] as ErrorCell).code).toBe(alone.code);
      else expect(result[i]).toBe(alone);
    }
  });
  test("a range of 200,000 rows keeps its length", () => {
    const years = Array.from({ length: 200_000 }, (_, i) => 2026 + (i % 9));
    const result = column("CBAM.FACTOR", years);
    expect([result.length, result[0], result[199_999]]).toEqual([200_000, 0.975, 0.95]);
  });
});
