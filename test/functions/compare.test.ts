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
const rowOf = (rows: OutCell[][], version: string, line = 1): OutCell[] =>
  rows.find((row) => row[0] === line && row[2] === version) as OutCell[];

describe("Exchange rates", () => {
  const own = (fx: unknown): OutCell => rowOf(compare([HEADERS, PLATE], fx), "2025-2083").at(-2) as OutCell;
  it.each(["EUR", "eur", "€", "Euro", "歐元", "欧元"])("of %s count", (currency) => {
    // EUR 6,400, as below, at 35 each
    expect(own([[currency, 35]])).toBe(224_000);
  });
  it("of 0 are still to come, never a charge of 0", () => {
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], [["EUR", 0]], OPTIONS).message).toMatch(/fx.*no value is entered/);
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], [["EUR", "0"]], OPTIONS).message).toMatch(/fx.*no value is entered/);
  });
  it("of one currency are one: two are refused with both", () => {
    const two = [
      ["EUR", 35],
      ["euro", 36],
    ];
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], two, OPTIONS).message).toMatch(/EUR: 35 and 36/);
    expect(own([...two.slice(0, 1), ["€", "35.0"]])).toBe(224_000);
  });
  it("need a currency", () =>
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], [["Euroland", 35]], OPTIONS).message).toContain("EUR, USD"));
});

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
    const rows = compare(
      [HEADERS, PLATE],
      [
        ["EUR", 36],
        ["NT$", 1],
      ],
    );
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
    const rows = compare([
      ["cn", "origin", "tonnes", "date"],
      ["72085120", "TW", 100, "2027-05-01"],
    ]);
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
    const rows = compare([
      HEADERS,
      PLATE,
      HEADERS.map(() => EMPTY),
      ["72085120", "TW", "many", "2026-03-31", 2, 1.2, 80, 100_000, "general"],
    ]);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([1, 3]));
    expect(rowOf(rows, "2025-2083", 1)[3]).toBe(6400);
    expect(rowOf(rows, "2025-2083", 3)[3]).toMatchObject({ code: "#VALUE!" });
    expect(rowOf(rows, "2025-2083", 3)[6]).toContain("refused");
  });

  it("knows headers in Chinese and in any order, and leaves the user's own columns alone", () => {
    const rows = compare([
      ["Product", "公噸", "原產國", "CN 碼", "日期", "單位產品隱含排放量", "免費核配", "憑證價格"],
      ["plate", 100, "臺灣", "7208 51 20", "2026-03-31", 2, 1.2, 80],
    ]);
    expect(rowOf(rows, "2025-2083")[3]).toBe(6400);
  });

  it("refuses a header that looks like a slip, a header twice, and goods without headers", () => {
    expect(
      refusal("BORDER.COMPARE", [
        ["cn", "orign", "tonnes"],
        ["7208", "TW", 1],
      ]).message,
    ).toContain("origin");
    expect(
      refusal("BORDER.COMPARE", [
        ["cn", "CN 碼"],
        ["7208", "7208"],
      ]).message,
    ).toContain("cn");
    expect(refusal("BORDER.COMPARE", [["7208", "TW", 1]]).message).toContain("tonnes");
    expect(refusal("BORDER.COMPARE", [["cn", "origin"]]).code).toBe("#VALUE!");
    expect(refusal("BORDER.COMPARE", EMPTY).code).toBe("#VALUE!");
  });

  it("refuses an option or a regime it does not know", () => {
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["regimes", "mars"]]).message).toContain("cbam");
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["colour", "red"]]).message).toContain("regimes");
    expect(block("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["regimes", "tw"]])).toHaveLength(2);
    // Regulation (EU) 2025/2083 is the law; Congress 119 has the newest text of the bill.
    const current = (regime: string): OutCell[] =>
      block("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [
        ["regimes", regime],
        ["versions", "Current"],
      ]).map((row) => row[2] as OutCell);
    expect([current("cbam"), current("cca")]).toEqual([["2025-2083"], ["119"]]);
    expect(refusal("BORDER.COMPARE", [HEADERS, PLATE], OMITTED, [["versions", "new"]]).message).toContain("current, all");
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

describe("The headings of a list", () => {
  const cost = (heading: string, figure: unknown, more: readonly (readonly [string, unknown])[] = []): OutCell => {
    const rows = block(
      "BORDER.COMPARE",
      [
        ["cn", "origin", "date", "sefa", "price", "intensity", heading, ...more.map(([name]) => name)],
        ["72085120", "TW", "2026-03-31", 1.2, 80, 2, figure, ...more.map(([, cell]) => cell)],
      ],
      OMITTED,
      OPTIONS,
    );
    return rowOf(rows, "2025-2083")[3] as OutCell;
  };
  const said = (heading: string, more: readonly (readonly [string, unknown])[] = []): string =>
    refusal("BORDER.COMPARE", [
      ["cn", "origin", heading, ...more.map(([name]) => name)],
      ["72085120", "TW", 5, ...more.map(([, cell]) => cell)],
    ]).message;

  it("convert exactly: (2 - 1.2) x 100 t x EUR 80, however the 100 t are given", () => {
    expect([
      cost("Net mass (kg)", 100_000),
      cost("淨重（公斤）", "100,000.0"),
      cost("Net mass (g)", 100_000_000),
      cost("净重(吨)", 100),
    ]).toEqual([6400, 6400, 6400, 6400]);
    // 100 lb = 45.359237 kg: 0.8 x 0.045359237 x 80
    expect(cost("Weight (lb)", 100)).toBe(2.902991168);
  });

  it("without a unit are refused with what to write", () => {
    expect(said("Net mass")).toContain('"Net mass (t)", "Net mass (kg)"');
    expect(said("淨重")).toContain('"淨重 (kg)"');
    expect(said("tons")).toContain("short tons");
    expect(said("毛重（公斤）")).toContain("gross mass");
    expect(said("Quantity (pcs)")).toContain('"pcs"');
    expect(said("Gross mass (kg)", [["Net mass", 5]])).toContain('"Net mass"');
  });

  it("leave a mass that cannot be used alone where another says its unit, and name every column that is not read", () => {
    expect(
      cost("Net mass (kg)", 100_000, [
        ["Gross mass (kg)", 110_000],
        ["Quantity", 7],
      ]),
    ).toBe(6400);
    const rows = block(
      "BORDER.COMPARE",
      [
        ["cn", "origin", "t", "Gross mass (kg)", "Supplier", ""],
        ["72085120", "TW", 5, 6000, "x", "y"],
      ],
      OMITTED,
      OPTIONS,
    );
    for (const row of rows) expect(row[7]).toContain("columns not read: Gross mass (kg), Supplier, #6");
    const steps = block(
      "LAW.EXPLAIN",
      "BORDER.COMPARE",
      [
        ["cn", "origin", "t", "Supplier"],
        ["72085120", "TW", 5, "x"],
      ],
      OMITTED,
      OPTIONS,
    );
    expect(steps.some((row) => row[1] === "Supplier")).toBe(true);
  });

  it("refuse a figure only in the lines and laws that need it, and name the row", () => {
    const rows = block(
      "BORDER.COMPARE",
      [
        ["cn", "origin", "t", "date", "碳強度", "Customs value (EUR)"],
        ["73181542", "TW", 100, "2026-02-01", 1850, 5000],
        ["73181542", "TW", 100, "2026-02-01", "", ""],
      ],
      OMITTED,
      OPTIONS,
    );
    expect(rowOf(rows, "2025-2083", 1)[3]).toMatchObject({ code: "#VALUE!" });
    expect((rowOf(rows, "2025-2083", 1)[3] as { message: string }).message).toMatch(
      /column intensity, row 2 of the range: .*碳強度 \(kg CO2e\/t\)/,
    );
    expect(typeof rowOf(rows, "2025-2083", 2)[3]).toBe("number");
  });

  it.each([
    ["EU CBAM", ["cbam"]],
    ["歐盟 CBAM，臺灣", ["cbam", "tw"]],
    ["欧盟CBAM; 台湾", ["cbam", "tw"]],
    ["Clean Competition Act, MARKET CHOICE Act", ["cca", "mca"]],
    ["cbam tw", ["cbam", "tw"]],
  ])("take laws by the names they are shown by: %s", (names, ids) => {
    const rows = block(
      "BORDER.COMPARE",
      [
        ["cn", "origin", "t", "date"],
        ["73181542", "TW", 100, "2026-02-01"],
      ],
      OMITTED,
      [["regimes", names]],
    );
    expect([...new Set(rows.map((row) => row[1]))]).toEqual(ids);
    const [first = ""] = names.split(/[,，;]|(?<=cbam) /);
    expect(block("LAW.VERSIONS", first)).toEqual(block("LAW.VERSIONS", ids[0]));
  });

  it("never take a footprint over the life cycle for embedded emissions, nor default values in its place", () => {
    const rows = block(
      "BORDER.COMPARE",
      [
        ["cn", "origin", "t", "date", "碳足跡 (t CO2e/t)"],
        // screws: 3.41 over the life cycle, 2.707 by the default value
        ["73181542", "TW", 100, "2026-02-01", 3.41],
        ["73181542", "TW", 100, "2026-02-01", ""],
      ],
      OMITTED,
      OPTIONS,
    );
    expect((rowOf(rows, "2025-2083", 1)[3] as { message: string }).message).toMatch(/row 2 of the range: .*碳足跡.*life cycle/);
    // 100 t x (2.707 x 1.1 - 0.975 x 1.364) x 75.36
    expect(rowOf(rows, "2025-2083", 2)[3]).toBeCloseTo(100 * (2.707 * 1.1 - 0.975 * 1.364) * 75.36, 6);
  });

  it("name the unit of a text under them, and what it would be", () => {
    const message = (cell: unknown): string => (cost("Net mass (kg)", cell) as { message: string }).message;
    expect(message("100000 kg")).toMatch(/unit kg, and means 100 t/);
    expect(message("1.2 公噸")).toMatch(/unit t, and means 1\.2 t/);
    expect(message("many")).toContain('"many"');
    expect(message(-5)).toContain("negative");
  });
});
