/** What other calculators get wrong, 13 to 25: schedules and default values. */
import { excel, isError, loadTables } from "../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, column } = excel("desktop");
const factor = (year: number, version?: string) => value("CBAM.FACTOR", year, version);

test("mistake 13: shares kept 2026-2034 are 97.5, 95, 90, 77.5, 51.5, 39, 26.5, 14, 0 %: 2030 is not 0.4875 or 0.5125, 2031 not 0.71, 0.29 or 0.65", () => {
  expect(column("CBAM.FACTOR", [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034])).toEqual([
    0.975, 0.95, 0.9, 0.775, 0.515, 0.39, 0.265, 0.14, 0,
  ]);
});
test("mistake 13: 2026 is 97.5 % kept, not payable: 2.5 % of hydrogen's 5.089 is due at the benchmark", () => {
  expect(1 - Number(factor(2026))).toBeCloseTo(0.025, 12);
});
test("mistake 13: 2034 has one value, 0", () => expect(factor(2034)).toBe(0));
test("mistake 13: the older draft (93, 84, 69, 50, 25, 0) only answers when it is named", () => {
  const years = [2027, 2028, 2029, 2030, 2031, 2032];
  expect(column("CBAM.FACTOR", years, "EP-2022-06-22")).toEqual([0.93, 0.84, 0.69, 0.5, 0.25, 0]);
  expect(column("CBAM.FACTOR", years)).not.toEqual([0.93, 0.84, 0.69, 0.5, 0.25, 0]);
});

test("mistake 14: a year outside the table is an error, not 100 % payable: 2022 has no version, 2025 keeps 100 % and pays nothing", () => {
  expect(refusal("CBAM.FACTOR", 2022).code).toBe("#N/A");
  expect(factor(2025)).toBe(1);
  expect(refusal("CBAM.COST", "72083900", "TW", 100, "2025-12-31").code).toBe("#N/A");
  expect(refusal("CBAM.BENCHMARK", "72083900", "B", "C", 2031).code).toBe("#N/A");
});

test("mistake 15: an unpublished quarter is not filled in: Q3 2026 is 82.32, Q4 is due on 4 January 2027, 2027 is weekly", () => {
  expect(value("CBAM.PRICE", "2026-09-30")).toBe(82.32);
  expect(refusal("CBAM.PRICE", "2026-10-01")).toMatchObject({ code: "#N/A", message: expect.stringContaining("2027-01-04") as string });
  expect(refusal("CBAM.PRICE", "2027-02-01").code).toBe("#N/A");
  expect(refusal("CBAM.PRICE", 2026).code).toBe("#VALUE!");
});

test("mistake 16: 50 t is the importer's year, not a line: two lines of 30 t are not exempt, and hydrogen never is", () => {
  expect(value("CBAM.THRESHOLD", ["72083900", "72083900"], [30, 30])).toBe(false);
  expect(value("CBAM.THRESHOLD", ["72083900"], [30])).toBe(true);
  expect(value("CBAM.THRESHOLD", ["28041000"], [0.5])).toBe(false);
  // and a single line of 30 t is priced all the same: 30 x 1.20525
  expect(value("CBAM.CERTIFICATES", "72083900", "TW", 30, "2026-02-10")).toBe(36.1575);
});

test("mistake 17: fertilisers carry 1 %, and the mark-up is on the whole value: China 0.94 x 1.01 = 0.9494, not 0.94 x 1.1 = 1.034", () => {
  expect(value("CBAM.INTENSITY", "31021012", "CN", 2026)).toBe(0.9494);
  expect(value("CBAM.MARKUP", "31021012", 2028)).toBe(0.01);
  // cement: on 0.89, not on the direct 0.83 (0.913 + 0.07) nor on the gap to the benchmark
  expect(value("CBAM.INTENSITY", "25232900", "TW", 2026)).toBe(0.979);
});

test("mistake 18: the printed total counts, not the sum of rounded parts: grey clinker of Taiwan 0.83 + 0.04 = 0.87 is printed 0.86", () => {
  expect(value("CBAM.DEFAULT", "2523100090", "TW", "direct")).toBe(0.83);
  expect(value("CBAM.DEFAULT", "2523100090", "TW", "indirect")).toBe(0.04);
  expect(value("CBAM.DEFAULT", "2523100090", "TW")).toBe(0.86);
});

test("mistake 19: an unknown code is an error and costs no 0; a true zero (hydrogen from Mali) is 0", () => {
  expect(refusal("CBAM.COST", "99999999", "TW", 100, "2026-02-10").code).toBe("#N/A");
  expect(refusal("CBAM.COST", "27160000", "UA", 100, "2026-02-10").message).toContain("no default value");
  expect(value("CBAM.INTENSITY", "28041000", "ML", 2026)).toBe(0);
  expect(value("CBAM.COST", "28041000", "ML", 100, "2026-02-10")).toBe(0);
  // Tonga has no table of its own: hydrogen of other countries, 17.74 x 1.1, is not zero either
  expect(value("CBAM.INTENSITY", "28041000", "TO", 2026)).toBe(19.514);
});

test("mistake 20: countries are matched whole: Guinea is not Papua New Guinea, Niger not Nigeria, Korea nobody, 'taiwan ' is Taiwan", () => {
  expect(value("CBAM.DEFAULT", "2523100090", "Niger")).toBe(1.32);
  expect(value("CBAM.DEFAULT", "2523100090", "Nigeria")).toBe(1.28);
  expect(refusal("CBAM.DEFAULT", "2523100090", "Korea").message).toContain("South Korea");
  expect(value("CBAM.DEFAULT", "72083900", "taiwan ")).toBe(2.31);
});

test("mistake 21: a code without benchmark does not borrow a neighbour's: 7318 15 00 names the codes that exist", () => {
  expect(refusal("CBAM.COST", "73181500", "TW", 1, "2026-02-10").message).toContain("7318 15 20");
});

test("mistake 22: white and grey clinker are never mixed: Albania's 2523 10 00 is 0.87 grey, white comes from other countries (1.37), and never 0", () => {
  expect(refusal("CBAM.INTENSITY", "25231000", "AL", 2026).code).toBe("#VALUE!");
  expect(value("CBAM.DEFAULT", "25231000", "AL", null, "A")).toBe(0.87);
  expect(value("CBAM.DEFAULT", "25231000", "AL", null, "B")).toBe(1.37);
});

test("mistake 23: Albania's 2523 21 00 has no value of its own (the 0.14 of scanned tables is a slip): other countries x 1.2 in 2027", () => {
  expect(value("CBAM.DEFAULT", "25232100", "AL", "table")).toBe("other countries and territories");
  expect(value("CBAM.DEFAULT", "25232100", "AL")).toBe(1.45);
  expect(value("CBAM.INTENSITY", "25232100", "AL", 2027)).toBe(1.74);
});

test("mistake 24: no sector figures: screws of Taiwan are 2.707 (not 1.85), Taiwan's aluminium 0.36 and China's 3.0 (not 16)", () => {
  expect([
    value("CBAM.DEFAULT", "73181542", "TW"),
    value("CBAM.DEFAULT", "76011010", "TW"),
    value("CBAM.DEFAULT", "76011010", "CN"),
  ]).toEqual([2.707, 0.36, 3]);
});

test("mistake 25: indirect emissions count for cement, fertilisers and agglomerated ore, not for steel, aluminium or hydrogen", () => {
  expect(column("CBAM.SCOPE", ["25232900", "31021012", "26011200", "72083900", "76011010", "28041000"], "indirect")).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(refusal("CBAM.DEFAULT", "72083900", "TW", "indirect").code).toBe("#N/A");
  expect(isError(column("CBAM.DEFAULT", ["25232900"], "TW", "indirect")[0])).toBe(false);
});
