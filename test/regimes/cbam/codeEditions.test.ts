/** Codes of other editions of the Combined Nomenclature than the one the acts print, and codes of none. */
import { excel, loadTables, serial } from "../../tools/excelCaller";
import changesFile from "../../../src/regimes/shared/codeChanges.json";
import benchmarksFile from "../../../src/data/cbam-benchmarks-2025-2620/table.json";
import goodsFile from "../../../src/data/cbam-goods-2025-2083/table.json";

type Columns<K extends string> = { readonly columns: Readonly<Record<K, readonly string[]>> };
const benchmarks = benchmarksFile as Columns<"code">;
const goods = goodsFile as Columns<"code" | "listing" | "sector">;
const { changes } = changesFile as {
  readonly changes: readonly { readonly from: string; readonly code: string; readonly now: readonly string[] }[];
};

beforeAll(loadTables);
const { value, refusal, block } = excel("desktop");
const FEBRUARY = serial("2026-02-01");

describe("towers, divided by CN 2026 into 7308 20 10 and 7308 20 90, stand in the acts as 7308 20 00", () => {
  test.each(["73082000", "73082010", "73082090", "7308 20 10", "7308201000", "730820"])("%s has the one answer of the acts", (code) => {
    // 100 t from China on default values: 39 072.4644 EUR at 75.36; free allocation 0.975 x 1.491
    expect(value("CBAM.COST", code, "CN", 100, FEBRUARY)).toBe(39072.4644);
    expect(value("CBAM.SEFA", code, 2026, null, "C")).toBe(1.453725);
    expect(value("CBAM.BENCHMARK", code, "B", "C")).toBe(1.491);
    expect(value("CBAM.DEFAULT", code, "CN")).toBe(value("CBAM.DEFAULT", "73082000", "CN"));
    expect(value("CBAM.INTENSITY", code, "CN", 2026)).toBe(value("CBAM.INTENSITY", "73082000", "CN", 2026));
    expect([value("CBAM.SCOPE", code), value("CBAM.SCOPE", code, "covered"), value("CBAM.MARKUP", code, 2026)]).toEqual([
      "Iron and steel",
      true,
      0.1,
    ]);
    expect(value("CBAM.THRESHOLD", [code], [51], 2026)).toBe(false);
  });
  test("the steps say under which code the acts have it, and since when", () => {
    const steps = block("LAW.EXPLAIN", "CBAM.SEFA", "73082090", 2026, "B", "C");
    const step = steps.find((row) => row[3] === "cbam.printedCode");
    expect(step?.[1]).toBe("7308 20 00");
    expect(String(step)).toMatch(/2025\/1926.*Nomenclature of 2026/);
  });
  test("as a precursor the new code takes the same column B", () => {
    expect(value("CBAM.SEFA", "73089098", 2026, "A", "C", [[1, "73082010", "C"]])).toBe(
      value("CBAM.SEFA", "73089098", 2026, "A", "C", [[1, "73082000", "C"]]),
    );
  });
});

describe("codes that CN 2025 ended", () => {
  test("unwrought aluminium 7601 10 00: the acts say the same of both parts, so nothing is asked", () => {
    expect(value("CBAM.COST", "76011000", "CN", 100, FEBRUARY)).toBe(14413.1652);
    expect(value("CBAM.COST", "76011010", "CN", 100, FEBRUARY)).toBe(14413.1652);
    expect(value("CBAM.COST", "76011090", "CN", 100, FEBRUARY)).toBe(14413.1652);
  });
  test("urea 3102 10 10: its parts have benchmarks of 0.304, 0.503 and 0.902, so the part is asked for", () => {
    for (const [id, ...rest] of [
      ["CBAM.COST", "CN", 100, FEBRUARY],
      ["CBAM.INTENSITY", "CN", 2026],
      ["CBAM.BENCHMARK", "B"],
      ["CBAM.SEFA", 2026],
      ["CBAM.DEFAULT", "CN"],
    ] as [string, ...unknown[]][])
      expect(refusal(id, "31021010", ...rest)).toMatchObject({
        code: "#VALUE!",
        message: expect.stringMatching(/2025-01-01.*3102 10 12, 3102 10 15, 3102 10 19/),
      });
    expect([value("CBAM.SCOPE", "31021010"), value("CBAM.MARKUP", "31021010", 2026)]).toEqual(["Fertilisers", 0.01]);
  });
  test("in a list only the line with the ended code is asked", () => {
    const out = block("CBAM.INTENSITY", ["31021010", "31021019", "73082010"], "CN", 2026);
    expect(out.map(([cell]) => typeof cell)).toEqual(["object", "number", "number"]);
  });
});

describe("codes of no edition", () => {
  test.each([
    ["72071199", "7207 11 11"],
    ["73081099", "7308 10 00"],
    ["73089999", "7308 90 98"],
    ["7601109999", "7601 10 10"],
    ["72272099", "7227 20 00"],
    ["25239099", "2523 90 00"],
    ["31029999", "3102 90 00"],
  ])("%s is refused by every function alike, with codes that exist (%s)", (code, near) => {
    for (const [id, ...rest] of [
      ["CBAM.SCOPE"],
      ["CBAM.SCOPE", "covered"],
      ["CBAM.MARKUP", 2026],
      ["CBAM.COST", "CN", 100, FEBRUARY],
      ["CBAM.INTENSITY", "CN", 2026],
      ["CBAM.DEFAULT", "CN"],
      ["CBAM.BENCHMARK", "B"],
      ["CBAM.SEFA", 2026],
    ] as [string, ...unknown[]][])
      expect([id, refusal(id, code, ...rest)]).toEqual([id, { code: "#VALUE!", message: expect.stringContaining(near) }]);
    expect(refusal("CBAM.THRESHOLD", [code], [10], 2026).message).toContain(near);
  });
  test("what the act does not cover is not measured against its list: chain and scrap are simply not covered", () => {
    expect(["73151100", "72042100", "76020019", "85030099", "25070020"].map((code) => value("CBAM.SCOPE", code, "covered"))).toEqual([
      ...[false, false, false, false, false],
    ]);
  });
  test("the list is complete: every heading of Annex I is printed to eight digits", () => {
    const printed = new Set(benchmarks.columns.code);
    const headings = goods.columns.code.filter(
      (_, i) => goods.columns.listing[i] === "include" && goods.columns.sector[i] !== "Electricity",
    );
    expect(headings.filter((code) => ![...printed].some((one) => one.startsWith(code)))).toEqual([]);
  });
});

test("of each change exactly one side stands in the acts' table, and no code is on both", () => {
  const printed = new Set(benchmarks.columns.code);
  for (const { code, now, from } of changes) {
    expect([code, printed.has(code)]).not.toEqual([code, now.some((one) => printed.has(one))]);
    expect(now.every((one) => one.slice(0, 6) === code.slice(0, 6) && one !== code)).toBe(true);
    expect(from).toMatch(/^20\d\d-01-01$/);
  }
});
