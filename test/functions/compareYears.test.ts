// BORDER.COMPARE over several years: each line once per year, with price paths of the user's.
import { EMPTY, entryOf, excel, isError, loadTables, OMITTED, type OutCell } from "../tools/excelCaller";

const { block, refusal } = excel("desktop");
const GOODS = [
  ["cn", "origin", "tonnes", "price"],
  ["73181542", "TW", 100, 80],
];
const compare = (options: unknown[][], goods: unknown[][] = GOODS, headers?: unknown): OutCell[][] =>
  block("BORDER.COMPARE", goods, OMITTED, options, headers);
const inForce = (rows: OutCell[][]): OutCell[][] => rows.filter((row) => row[3] === "2025-2083");

beforeAll(async () => {
  await loadTables();
  await entryOf("CCA.CHARGE").preload();
});

describe("A comparison over several years", () => {
  it("asks every version once per year and names the year", () => {
    const rows = compare(
      [
        ["regimes", "cbam", EMPTY],
        ["years", 2026, 2034],
      ],
      GOODS,
      true,
    );
    expect(rows[0]?.slice(0, 4)).toEqual(["Line", "Year", "Regime", "Version"]);
    expect(inForce(rows).map((row) => row[1])).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]);
  });

  it("multiplies each year's certificates by the price of that year's path", () => {
    const rows = inForce(
      compare([
        ["regimes", "cbam", EMPTY, EMPTY],
        ["years", 2026, 2028, EMPTY],
        ["price", 80, 90, 100],
      ]),
    );
    // Default 2.707 with 10, 20, 30 %; benchmark B 1.364, route C, with 97.5, 95, 90 % kept; 100 t.
    // 2026: (2.9777 - 1.3299) x 100 x 80 = 13,182.4; 2027: (3.2484 - 1.2958) x 100 x 90 = 17,573.4; 2028: (3.5191 - 1.2276) x 100 x 100 = 22,915
    expect(rows.map((row) => row[4])).toEqual([13182.4, 17573.4, 22915]);
  });

  it("takes one value for all years, and the column where there is no path", () => {
    const one = inForce(
      compare([
        ["years", 2027, 2028],
        ["price", 100, EMPTY],
      ]),
    );
    expect(one.map((row) => row[4])).toEqual([19526, 22915]);
    // The goods' own column says EUR 80: 195.26 x 80
    expect(inForce(compare([["years", 2027, EMPTY]])).map((row) => row[4])).toEqual([15620.8]);
  });

  it("shows no charge, and the reason, for years without a benchmark, and the full emissions once nothing is free", () => {
    const rows = inForce(compare([["years", 2030, 2034]]));
    expect(rows.slice(1, 4).every((row) => isError(row[4] as OutCell))).toBe(true);
    // 2034: 3.5191 x 100 x 80
    expect(rows[4]?.[4]).toBe(28152.8);
  });

  it("does not carry the SEFA of one year into others", () => {
    const goods = [
      ["cn", "origin", "tonnes", "price", "intensity", "sefa"],
      ["73181542", "TW", 100, 80, 2, 1.2],
    ];
    const two = inForce(compare([["years", 2026, 2027]], goods));
    expect(two.every((row) => isError(row[4] as OutCell))).toBe(true);
    // (2 - 1.2) x 100 x 80 in its one year; and with a path, (2 - 1.1) x 100 x 80 in the second
    expect(inForce(compare([["years", 2026, EMPTY]], goods)).map((row) => row[4])).toEqual([6400]);
    expect(
      inForce(
        compare(
          [
            ["years", 2026, 2027],
            ["sefa", 1.2, 1.1],
          ],
          goods,
        ),
      ).map((row) => row[4]),
    ).toEqual([6400, 7200]);
  });

  it("follows the price path of a US bill", () => {
    const goods = [
      ["cn", "origin", "tonnes", "naics", "intensity", "baseline"],
      ["72085120", "TW", 100, "331110", 2.1, 1],
    ];
    const rows = compare(
      [
        ["regimes", "cca", EMPTY],
        ["years", 2028, 2029],
        ["usPrice", 60, 70],
      ],
      goods,
    ).filter((row) => row[3] === "119");
    // Applicable percentage 95 % in 2028, 92.5 % in 2029 (S. 3523, sec. 4692(b)): (2.1 - 0.95) x 100 x 60 and (2.1 - 0.925) x 100 x 70
    expect(rows.map((row) => row[4])).toEqual([6900, 8225]);
  });

  it("takes both years in one cell, with any dash", () => {
    const two = inForce(compare([["years", 2026, 2028]]));
    expect(two).toHaveLength(3);
    for (const span of ["2026-2028", "2026–2028", "2026 ~ 2028", "2026至2028", "２０２６-２０２８"])
      expect(inForce(compare([["years", span]]))).toEqual(two);
    expect(refusal("BORDER.COMPARE", GOODS, OMITTED, [["years", "2030-2026"]]).message).toContain("2030");
  });

  it("refuses a path that does not fit the years, a path without years, years backwards and names it does not know", () => {
    expect(
      refusal("BORDER.COMPARE", GOODS, OMITTED, [
        ["years", 2026, 2028, EMPTY],
        ["price", 80, 90, EMPTY],
      ]).message,
    ).toContain("row 2");
    expect(refusal("BORDER.COMPARE", GOODS, OMITTED, [["price", 80, 90]]).message).toContain("years");
    expect(refusal("BORDER.COMPARE", GOODS, OMITTED, [["years", 2030, 2026]]).message).toContain("2030");
    expect(
      refusal("BORDER.COMPARE", GOODS, OMITTED, [
        ["years", 2026, 2027],
        ["weather", 1, 2],
      ]).message,
    ).toContain("weather");
  });
});
