// The US bills in BORDER.COMPARE: charges worked out by hand, coverage said, missing columns named.
import { entryOf, excel, OMITTED, type OutCell } from "../tools/excelCaller";

const { block } = excel("web");
const HEADERS = ["cn", "origin", "tonnes", "date", "intensity", "value", "naics", "baseline", "usIntensity", "originIntensity"];
const COIL = ["72083700", "TW", 100, "2026-03-31", 2, 100_000, "331110", 1.5, 1.2, 1.8];

beforeAll(async () => {
  await Promise.all(["CBAM.COST", "CCA.CHARGE", "FPFA.FEE", "MCA.BORDER", "USEU.DUTY"].map((id) => entryOf(id).preload()));
});

const compare = (goods: unknown[][]): OutCell[][] => block("BORDER.COMPARE", goods, OMITTED, [["regimes", "cca fpfa"]]);
const rowOf = (rows: OutCell[][], regime: string, version: string): OutCell[] =>
  rows.find((row) => row[1] === regime && row[2] === version) as OutCell[];
const without = (name: string): OutCell[][] => {
  const keep = HEADERS.map((_, i) => i).filter((i) => HEADERS[i] !== name);
  return compare([keep.map((i) => HEADERS[i]), keep.map((i) => COIL[i])]);
};

describe("The US bills in a comparison", () => {
  it("charge the Clean Competition Act of the 119th on the excess over the baseline", () => {
    // 2026: 100 % of the baseline; (2 - 1.5) x 100 t x USD 60 = USD 3,000
    expect(rowOf(compare([HEADERS, COIL]), "cca", "119").slice(3, 6)).toEqual([3000, "USD", 30]);
  });

  it("ask whether an origin on Commerce's list is a non-market economy, for which the fee is twice as high", () => {
    const from = (origin: string, ...market: unknown[]) =>
      rowOf(
        compare([
          [...HEADERS, ...market.map(() => "nonMarket")],
          [...COIL.map((cell, i) => (HEADERS[i] === "origin" ? origin : cell)), ...market],
        ]),
        "fpfa",
        "119",
      );
    for (const origin of ["CN", "Vietnam"]) expect(from(origin)[6]).toBe("needs input: nonMarket");
    expect(from("CN", "")[6]).toBe("needs input: nonMarket");
    // (1.8 - 1.2) / 1.2 = 50 %: 34.1667 %, twice that for a non-market economy
    const once = 100_000 * (0.25 + (0.3 * 0.55) / 1.8);
    expect(from("CN", true)[3]).toBeCloseTo(2 * once, 6);
    expect(from("CN", false)[3]).toBeCloseTo(once, 6);
    expect(from("TW")[3]).toBeCloseTo(once, 6);
  });

  it("charge no import fee on goods of the United States, Puerto Rico among them, which are no imports there", () => {
    for (const origin of ["US", "Puerto Rico"]) {
      const row = rowOf(compare([HEADERS, COIL.map((cell, i) => (HEADERS[i] === "origin" ? origin : cell))]), "fpfa", "119");
      expect(row[3]).toMatchObject({ message: expect.stringMatching(/no imports there/) as string });
      expect(row[6]).toBe("not covered");
    }
    // without a column of origins nothing is known of them
    expect(typeof rowOf(without("origin"), "fpfa", "119")[3]).toBe("number");
  });

  it("charge the Foreign Pollution Fee Act of the 119th on the customs value", () => {
    // (1.8 - 1.2) / 1.2 = 50 %: 25 + (50 - 20) x (80 - 25) / (200 - 20) = 34.1667 %
    const row = rowOf(compare([HEADERS, COIL]), "fpfa", "119");
    expect(row[3]).toBeCloseTo(100_000 * (0.25 + (0.3 * 0.55) / 1.8), 6);
    // Twice the rate for a non-market economy.
    const doubled = rowOf(
      compare([
        [...HEADERS, "nonMarket"],
        [...COIL, true],
      ]),
      "fpfa",
      "119",
    );
    expect(doubled[3]).toBeCloseTo(2 * 100_000 * (0.25 + (0.3 * 0.55) / 1.8), 6);
  });

  it("are marked as bills with the day of their state, and never as law", () => {
    for (const row of compare([HEADERS, COIL]).filter((one) => typeof one[3] === "number")) {
      expect(row[6]).toMatch(/^bill, not law \(as of \d{4}-\d{2}-\d{2}\)/);
    }
  });

  it("tell a good outside the covered industries, and where coverage cannot be told", () => {
    const clothing = compare([HEADERS, ["61091000", "TW", 100, "2026-03-31", 2, 100_000, "315220", 1.5, 1.2, 1.8]]);
    expect(rowOf(clothing, "cca", "119")[6]).toBe("not covered");
    expect(rowOf(clothing, "cca", "117")[6]).toContain("coverage of the good not tested");
    expect(rowOf(clothing, "fpfa", "119")[6]).toContain("coverage of the good not tested");
  });

  it("charge nothing on an origin that the Clean Competition Act leaves out, unless it leads the world's exports", () => {
    const bangladesh = COIL.map((cell) => (cell === "TW" ? "BD" : cell));
    expect(rowOf(compare([HEADERS, bangladesh]), "cca", "119").slice(3, 7)).toEqual([
      0,
      "USD",
      0,
      expect.stringContaining("bill, not law") as string,
    ]);
    // 3 percent or more of the world's exports take the exclusion away: (2 - 1.5) x 100 x 60
    expect(
      rowOf(
        compare([
          [...HEADERS, "exportShare"],
          [...bangladesh, 0.03],
        ]),
        "cca",
        "119",
      )[3],
    ).toBe(3000);
    expect(
      rowOf(
        compare([
          [...HEADERS, "exportShare"],
          [...bangladesh, 0.03],
        ]),
        "cca",
        "118",
      )[3],
    ).toBe(0);
  });

  it("name the column that is missing", () => {
    expect(rowOf(without("naics"), "cca", "119")[6]).toBe("needs input: naics");
    expect(rowOf(without("baseline"), "cca", "119")[6]).toBe("needs input: baseline");
    expect(rowOf(without("value"), "fpfa", "119")[6]).toBe("needs input: value");
    expect(rowOf(without("originIntensity"), "fpfa", "119")[6]).toBe("needs input: originIntensity");
    expect(rowOf(without("tonnes"), "cca", "119")[6]).toBe("needs input: tonnes");
    expect(rowOf(without("date"), "cca", "119")[6]).toBe("needs input: date");
    expect(rowOf(compare([HEADERS, COIL]), "fpfa", "118")[6]).toBe("needs input: tierRates");
  });

  it("take rates per tier from one cell for the text that prints none", () => {
    // A difference of 5 % is below every charge of the 119th; the 118th needs the user's rates.
    const rows = compare([
      [...HEADERS, "difference", "tierRates"],
      [...COIL, 0.5, "0.1;0.2;0.3;0.4;0.5;0.6;0.7;0.8"],
    ]);
    expect(typeof rowOf(rows, "fpfa", "118")[3]).toBe("number");
    expect(rowOf(rows, "fpfa", "119")[3]).toBeCloseTo(34_166.6667, 3);
  });

  it("put the economy's ratio in the place of an intensity that is not given", () => {
    const rows = without("intensity");
    // No nominal ratio of Taiwan is in the table, so a ratio of the user's would be needed.
    expect(rowOf(rows, "cca", "119")[3]).toMatchObject({ code: expect.stringMatching(/^#/) as string });
    const keep = HEADERS.map((_, i) => i).filter((i) => HEADERS[i] !== "intensity");
    const chinese = compare([keep.map((i) => HEADERS[i]), keep.map((i) => (HEADERS[i] === "origin" ? "CN" : COIL[i]))]);
    // 1.2 t x a ratio above 3, so above (3.6 - 1.5) x 100 x 60
    expect(rowOf(chinese, "cca", "119")[3] as number).toBeGreaterThan(12_600);
  });

  const others = (goods: unknown[][]): OutCell[][] => block("BORDER.COMPARE", goods, OMITTED, [["regimes", "mca useu proveit buyclean"]]);

  it("tax an import under the MARKET CHOICE Act as a US-made good, by the US intensity", () => {
    // H.R. 3338, 2027: 100 t x 1.2 x USD 40; H.R. 3001: x USD 35. The covered sectors are for Treasury to list.
    const row = rowOf(others([HEADERS, COIL.map((cell) => (cell === "2026-03-31" ? "2027-03-31" : cell))]), "mca", "119");
    expect(row.slice(3, 6)).toEqual([4800, "USD", 48]);
    expect(row[6]).toContain("coverage of the good not tested");
    expect(rowOf(others([HEADERS, COIL]), "mca", "119")[6]).toContain("other date");
  });

  it("put the metal duty on goods of the EU only, under the version of the date", () => {
    const german = ["72083700", "DE", 100, "2025-04-01", 2, 100_000, "331110", 1.5, 1.2, 1.8];
    const rows = others([HEADERS, german]);
    // 25 % from 12 March 2025
    expect(rowOf(rows, "useu", "2025").slice(3, 6)).toEqual([25_000, "USD", 250]);
    expect(rowOf(rows, "useu", "TRQ-2022")[6]).toContain("other date");
    const quota = others([
      [...HEADERS, "usedQuota"],
      [...german.map((cell) => (cell === "2025-04-01" ? "2024-04-01" : cell)), "0"],
    ]);
    // The quota of the year is far above 100 t.
    expect(rowOf(quota, "useu", "TRQ-2022")[3]).toBe(0);
    expect(rowOf(quota, "useu", "TRQ-2022")[6]).toContain("ended");
    expect(rowOf(others([HEADERS, COIL]), "useu", "2025")[6]).toBe("not covered");
  });

  it("say of the PROVE IT Act and of Buy Clean that they charge nothing", () => {
    const rows = others([HEADERS, COIL]).filter((row) => row[1] === "proveit" || row[1] === "buyclean");
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) expect(row[6]).toBe("charges nothing: figures or limits only");
  });

  it("read a share with its sign, and refuse a heading by which a half could be half a percent", () => {
    const fpfa = (heading: string, cell: unknown): OutCell =>
      rowOf(
        block(
          "BORDER.COMPARE",
          [
            ["cn", "origin", "tonnes", "date", "value", heading],
            ["72083700", "TW", 100, "2026-03-31", 100_000, cell],
          ],
          OMITTED,
          [["regimes", "fpfa"]],
        ),
        "fpfa",
        "119",
      )[3] as OutCell;
    // 25 + 55 x 90 / 180 per cent of 100,000
    for (const heading of ["difference", "difference (share)", "差異（比例）"]) expect(fpfa(heading, 1.1)).toBe(52_500);
    expect(fpfa("difference", "110%")).toBe(52_500);
    for (const heading of ["difference (%)", "difference %", "差異（百分比）", "Difference (percent)"])
      expect(fpfa(heading, 110)).toMatchObject({ message: expect.stringMatching(/half a percent.*"25%"/) as string });
    expect(fpfa("difference", 110)).toMatchObject({ message: expect.stringContaining('"11000%" for the first, 1.1') as string });
  });
});
