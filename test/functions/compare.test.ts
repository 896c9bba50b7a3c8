// BORDER.COMPARE: one row per line, regime and version, with the reason where there is no charge.
import { regimes } from "../../src/regimes";
import { EMPTY, entryOf, excel, isError, loadTables, OMITTED, type OutCell } from "../tools/excelCaller";

const { block, refusal } = excel("desktop");
const HEADERS = ["cn", "origin", "tonnes", "date", "intensity", "sefa", "price", "siteEmissions", "feeRate"];
const PLATE = ["72085120", "TW", 100, "2026-03-31", 2, 1.2, 80, 100_000, "general"];

beforeAll(async () => {
  await loadTables();
  await Promise.all(["TW.FEE", "TRADE.DATA"].map((id) => entryOf(id).preload()));
});

const OPTIONS = [["regimes", "cbam, tw"]];
const compare = (goods: unknown[][], fx?: unknown, headers?: unknown): OutCell[][] => block("BORDER.COMPARE", goods, fx, OPTIONS, headers);
const rowOf = (rows: OutCell[][], version: string, line = 1): OutCell[] => rows.find((row) => row[0] === line && row[2] === version) as OutCell[];

describe("A comparison of goods lines", () => {
  it("gives one row per regime and version", () => {
    const rows = compare([HEADERS, PLATE]);
    const cbam = [...(regimes.find(({ id }) => id === "cbam")?.versions.keys() ?? [])];
    expect(rows.map((row) => row[2])).toEqual([...cbam, "2023", "2023-border"]);
    expect(rows.every((row) => row.length === 8)).toBe(true);
  });

  it("charges the line by the functions of each regime", () => {
    const rows = compare([HEADERS, PLATE]);
    // (2 - 1.2) x 100 t x EUR 80 = EUR 6,400
    expect(rowOf(rows, "2025-2083").slice(1, 6)).toEqual(["cbam", "2025-2083", 6400, "EUR", 64]);
    // NT$225/t x 200 t CO2e = NT$45,000
    expect(rowOf(rows, "2023").slice(1, 6)).toEqual(["tw", "2023", 45_000, "TWD", 450]);
  });

  it("converts with the user's exchange rates only", () => {
    const rows = compare([HEADERS, PLATE], [["EUR", 36], ["NT$", 1]]);
    // 6,400 x 36; 45,000 x 1
    expect(rowOf(rows, "2025-2083").slice(8)).toEqual([230_400, 2304]);
    expect(rowOf(rows, "2023").slice(8)).toEqual([45_000, 450]);
    const missing = rowOf(compare([HEADERS, PLATE], [["USD", 32]]), "2025-2083")[8];
    expect(isError(missing as OutCell) && (missing as { message: string }).message).toContain("EUR");
  });

  it("says law, ended, what-if, announced, and what is not settled", () => {
    const rows = compare([HEADERS, PLATE]);
    expect(rowOf(rows, "2025-2083")[6]).toBe("law");
    expect(rowOf(rows, "2023-956")[6]).toContain("ended");
    expect(rowOf(rows, "COM-2026-616")[6]).toContain("what-if");
    expect(rowOf(rows, "2023")[6]).toBe("law; in part not settled");
    expect(rowOf(rows, "2023-border")[6]).toBe("announced, no formula (as of 2026-11-20)");
  });

  it("names the header that is missing instead of taking a number for it", () => {
    const without = (name: string): OutCell[][] => {
      const keep = HEADERS.map((_, i) => i).filter((i) => HEADERS[i] !== name);
      return compare([keep.map((i) => HEADERS[i]), keep.map((i) => PLATE[i])]);
    };
    expect(rowOf(without("siteEmissions"), "2023")[6]).toBe("needs input: siteEmissions");
    expect(rowOf(without("tonnes"), "2025-2083")[6]).toBe("needs input: tonnes");
    expect(rowOf(without("intensity"), "2023")[6]).toBe("needs input: intensity");
    expect(rowOf(without("tonnes"), "2025-2083")[3]).toMatchObject({ code: "#VALUE!" });
    // Without a free allocation of its own the line needs the benchmark, which differs by route.
    expect(rowOf(without("sefa"), "2025-2083")[6]).toBe("needs input: route");
  });

  it("asks for the price where none is published yet", () => {
    const rows = compare([["cn", "origin", "tonnes", "date"], ["72085120", "TW", 100, "2027-05-01"]]);
    expect(rowOf(rows, "2025-2083")[6]).toBe("needs input: price");
  });

  it("keeps goods that are not covered and versions of another date apart from charges", () => {
    const rows = compare([HEADERS, ["85171300", "TW", 1, "2026-03-31", 2, 1.2, 80, 100_000, "A"]]);
    expect(rowOf(rows, "2025-2083")[6]).toBe("not covered");
    expect(rowOf(rows, "2025-2083")[3]).toMatchObject({ code: "#N/A" });
    const turkish = compare([HEADERS, ["72085120", "TR", 100, "2026-03-31", 2, 1.2, 80, 100_000, "A"]]);
    expect(rowOf(turkish, "2023")[6]).toBe("not covered");
    const early = compare([HEADERS, ["72085120", "TW", 100, "2024-03-31", 2, 1.2, 80, 100_000, "A"]]);
    expect(rowOf(early, "2025-2083")[6]).toContain("other date");
    expect(rowOf(early, "2023")[6]).toBe("no value in the law or the tables");
  });

  it("takes several lines, skips empty ones, and keeps the fault of one line in its rows", () => {
    const rows = compare([HEADERS, PLATE, HEADERS.map(() => EMPTY), ["72085120", "TW", "many", "2026-03-31", 2, 1.2, 80, 100_000, "general"]]);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([1, 3]));
    expect(rowOf(rows, "2025-2083", 1)[3]).toBe(6400);
    expect(rowOf(rows, "2025-2083", 3)[3]).toMatchObject({ code: "#VALUE!" });
    expect(rowOf(rows, "2025-2083", 3)[6]).toContain("refused");
  });

  it("knows headers in Chinese and in any order, and leaves the user's own columns alone", () => {
    const rows = compare([["Product", "公噸", "原產國", "CN 碼", "日期", "單位產品隱含排放量", "免費核配", "憑證價格"], ["plate", 100, "臺灣", "7208 51 20", "2026-03-31", 2, 1.2, 80]]);
    expect(rowOf(rows, "2025-2083")[3]).toBe(6400);
  });

  it("refuses a header that looks like a slip, a header twice, and goods without headers", () => {
    expect(refusal("BORDER.COMPARE", [["cn", "orign", "tonnes"], ["7208", "TW", 1]]).message).toContain("origin");
    expect(refusal("BORDER.COMPARE", [["cn", "CN 碼"], ["7208", "7208"]]).message).toContain("cn");
    expect(refusal("BORDER.COMPARE", [["7208", "TW", 1]]).message).toContain("tonnes");
    expect(refusal("BORDER.COMPARE", [["cn", "origin"]]).code).toBe("#VALUE!");
    expect(refusal("BORDER.COMPARE", EMPTY).code).toBe("#VALUE!");
  });

  it("refuses an option or a regime it does not know", () => {
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["regimes", "mars"]]).message).toContain("cbam");
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["colour", "red"]]).message).toContain("regimes");
    expect(block("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["regimes", "tw"]])).toHaveLength(2);
  });

  it("puts column names first when asked, and a basis on every row", () => {
    const rows = compare([HEADERS, PLATE], OMITTED, true);
    expect(rows[0]).toEqual(["Line", "Regime", "Version", "Charge", "Currency", "Charge per tonne", "Status", "Basis"]);
    for (const row of rows.slice(1)) expect(String(row[7]).length).toBeGreaterThan(10);
    expect(rowOf(rows, "2025-2083")[7]).toContain("Regulation (EU) 2023/956");
  });

  it("explains itself by the steps of all rows", () => {
    const steps = block("LAW.EXPLAIN", "BORDER.COMPARE", [HEADERS, PLATE], OMITTED, OPTIONS);
    const rules = steps.map((row) => row[3]);
    expect(rules).toContain("cbam.cost");
    expect(rules).toContain("tw.feeOnGood");
  });
});
