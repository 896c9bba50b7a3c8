/** What other calculators get wrong, 1 to 12: the right number, and that the wrong one does not come out. */
import { t } from "../../src/i18n/t";
import { excel, loadTables } from "../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block } = excel("desktop");
const TW = ["72083900", "TW"] as const;
/** Hot-rolled coil, 100 t, Taiwan, February 2026: 254.1 t embedded, benchmark 137.0 t, price EUR 75.36. */
const coil = (id = "CBAM.CERTIFICATES") => value(id, ...TW, 100, "2026-02-10");

test("mistake 1: gross x 2.5 % would be 6.3525 t; the 97.5 % is a share of the benchmark: 254.1 - 0.975 x 137.0 = 120.525 t", () => {
  expect(coil()).toBe(120.525);
  expect(coil()).not.toBeCloseTo(254.1 * 0.025, 3);
  expect(coil("CBAM.COST")).toBe(9082.764); // 120.525 x 75.36
});

test("mistake 2: (emissions - benchmark) x 2.5 % would be 2.9275 t, and 0 at the benchmark; there the duty is 2.5 % of the benchmark", () => {
  expect(coil()).not.toBeCloseTo((254.1 - 137) * 0.025, 3);
  // hydrogen exactly at its benchmark of 5.089: 5.089 x 0.025 x 100 = 12.7225
  expect(value("CBAM.CERTIFICATES", "28041000", "TW", 100, "2026-02-10", 5.089)).toBe(12.7225);
});

test("mistake 3: emissions - full benchmark would be 117.1 t; the factor of the year is used: 120.525 in 2026, 229.745 in 2030", () => {
  expect(coil()).not.toBe(117.1);
  expect(value("CBAM.CERTIFICATES", ...TW, 100, 2030)).toBe(229.745); // 100 x (2.31 x 1.3 - 0.515 x 1.370)
});

test("mistake 4: a benchmark per tonne not multiplied by mass would leave 252.76425 t of 100 t; twice the mass is twice the duty", () => {
  expect(coil()).not.toBeCloseTo(254.1 - 1.33575, 5);
  expect(value("CBAM.CERTIFICATES", ...TW, 200, "2026-02-10")).toBe(241.05);
});

test("mistake 5: ETS benchmarks (0.693 clinker, 1.288 and 1.328 hot metal) are not CBAM benchmarks (0.666 clinker, 1.210 pig iron column B)", () => {
  expect([value("CBAM.BENCHMARK", "25231000", "B", "A"), value("ETS.BENCHMARK", "Grey cement clinker")]).toEqual([0.666, 0.693]);
  expect([
    value("CBAM.BENCHMARK", "72011011", "B"),
    value("ETS.BENCHMARK", "Hot metal"),
    value("ETS.BENCHMARK", "Hot metal", "2013-2020"),
  ]).toEqual([1.21, 1.288, 1.328]);
  // 100 t grey clinker from Taiwan: 0.86 x 1.1 x 100 - 0.975 x 66.6 = 94.6 - 64.935
  expect(value("CBAM.CERTIFICATES", "25231000", "TW", 100, "2026-02-10", null, "A")).toBe(29.665);
});

test("mistake 6: default values take column B (1.370), never A (0.044), and actual values of a complex good never B in silence", () => {
  expect(coil()).not.toBeCloseTo(254.1 - 0.975 * 4.4, 3);
  expect(refusal("CBAM.CERTIFICATES", ...TW, 100, "2026-02-10", null, null, "A").code).toBe("#VALUE!");
  expect(refusal("CBAM.CERTIFICATES", ...TW, 100, "2026-02-10", 2, "C").message).toContain("sefa");
});
test("mistake 6: the column letter A is not the route letter (A): grey clinker is route (A) in both columns, coil has no route (A)", () => {
  expect(value("CBAM.BENCHMARK", "25239000", "B", "A")).toBe(0.666);
  expect(value("CBAM.BENCHMARK", "25239000", "A", "B")).toBe(0);
  expect(refusal("CBAM.BENCHMARK", "72083900", "A", "A").message).toContain("C, D, E");
});

test("mistake 7: precursors carry their own free allocation: coil 0.0429 alone, with 1.05 t slab of column B 1.439295; never on top of column B", () => {
  expect(value("CBAM.SEFA", "72083900", 2026, "A", "C")).toBe(0.0429);
  expect(value("CBAM.SEFA", "72083900", 2026, "A", "C", [[1.05, "72071111", "C"]])).toBe(1.439295);
  expect(refusal("CBAM.SEFA", "72083900", 2026, "B", "C", [[1.05, "72071111", "C"]]).code).toBe("#VALUE!");
});

test("mistake 8: one amount is set against direct and indirect together: 100 t grey clinker from Senegal, 71.465 direct + 6.6 indirect = 78.065", () => {
  // direct 1.24 x 1.1 x 100 - 64.935 = 71.465; the rest (1.30 - 1.24) x 1.1 x 100 = 6.6
  expect(71.465 + 6.6).toBeCloseTo(78.065, 9);
  expect(value("CBAM.CERTIFICATES", "25231000", "SN", 100, "2026-02-10", null, "A")).toBe(78.065);
});

test("mistake 9: a blank route is a state, not the first, lowest or highest value: coil B is 1.370, 0.481 or 0.072", () => {
  const { code, message } = refusal("CBAM.BENCHMARK", "72083900");
  expect(code).toBe("#VALUE!");
  expect(message).toContain("C, D, E");
  expect([
    value("CBAM.BENCHMARK", "72083900", null, "C"),
    value("CBAM.BENCHMARK", "72083900", null, "D"),
    value("CBAM.BENCHMARK", "72083900", null, "E"),
  ]).toEqual([1.37, 0.481, 0.072]);
});

test("mistake 10: no yield is made up: without precursors only the process counts, and the steps say so", () => {
  expect(value("CBAM.SEFA", "72083900", 2026, "A", "C")).toBe(0.0429);
  const remarks = block("LAW.EXPLAIN", "CBAM.SEFA", "72083900", 2026, "A", "C").filter((row) => row[3] === "");
  expect(remarks.map((row) => row[0])).toEqual([t("note.noPrecursors")]);
});

test("mistake 11: the correction factor of 1 is a step with its decision and its status, and after 2030 it is not assumed", () => {
  const step = block("LAW.EXPLAIN", "CBAM.SEFA", "72083900", 2026, "B", "C").find((row) => row[3] === "cbam.correctionFactor");
  expect(step?.[1]).toBe(1);
  expect(step?.[4]).toContain("2026/1862");
  expect(String(step?.[7])).toContain(t("status.secondary"));
  expect(refusal("CBAM.SEFA", "72083900", 2031, "B", "C").code).toBe("#N/A");
});

test("mistake 12: the EU benchmark is no emission default: coil 1.370, arc furnace 0.072, aluminium 1.423 against defaults of 2.310, 1.920 and 3.000", () => {
  expect([
    value("CBAM.DEFAULT", "72083900", "TW"),
    value("CBAM.DEFAULT", "72083900", "TH"),
    value("CBAM.DEFAULT", "76011010", "CN"),
  ]).toEqual([2.31, 1.92, 3]);
});
