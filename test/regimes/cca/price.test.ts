// Price and percentage of the Clean Competition Act, worked out by hand beside each value.
import { cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The price of the Clean Competition Act", () => {
  it.each([
    ["117", 2024, 55],
    ["118", 2025, 55],
    ["118-TRI", 2025, 55],
    ["119", 2026, 60],
  ])("starts in %s in %i at $%i", (law, year, price) => {
    expect(cell("CCA.PRICE", year, null, law)).toBe(price);
  });

  it("takes the published index of the 12 months to August: 55 x (1 + 2.653 % + 5 %) = 59.21 in 2026", () => {
    // means to August: 319.205 (2025) and 310.955 (2024); 319.205 / 310.955 - 1 = 0.02653; 55 x 1.07653 = 59.209
    expect(cell("CCA.PRICE", 2026, null, "118")).toBe(59);
    // 2024 over 2023: 310.955 / 301.374 - 1 = 0.03179; 55 x 1.08179 = 59.498, rounded down to 59
    expect(cell("CCA.PRICE", 2025, null, "117")).toBe(59);
  });

  it("rounds each year and goes on from the rounded price", () => {
    // 60 x (1 + 0.025 + 0.06) = 65.1 -> 65; 65 x 1.085 = 70.525 -> 71; 71 x 1.085 = 77.035 -> 77; 77 x 1.085 = 83.545 -> 84
    expect([2027, 2028, 2029, 2030].map((year) => cell("CCA.PRICE", year, 0.025))).toEqual([65, 71, 77, 84]);
    // unrounded it would be 60 x 1.085^4 = 83.15 -> 83
    expect(cell("CCA.PRICE", 2030, 0.025)).not.toBe(83);
  });

  it("rounds a half dollar up", () => {
    // 60 x (1 + c + 0.06) = 64.5 where c = 0.015
    expect(cell("CCA.PRICE", 2027, 0.015)).toBe(65);
    expect(cell("CCA.PRICE", 2027, 0.0149)).toBe(64);
  });

  it("takes one change per year in order, or rows of year and change", () => {
    // 60 x 1.09 = 65.4 -> 65; 65 x 1.08 = 70.2 -> 70
    expect(cell("CCA.PRICE", 2028, [[0.03], [0.02]])).toBe(70);
    expect(cell("CCA.PRICE", 2028, [[0.03, 0.02]])).toBe(70);
    expect(
      cell("CCA.PRICE", 2028, [
        [2028, 0.02],
        [2027, 0.03],
      ]),
    ).toBe(70);
  });

  it("keeps published changes even where the user gives one for all years", () => {
    // 118: 2026 by the published 2.653 % is 59; 2027: 59 x (1 + 0.10 + 0.05) = 67.85 -> 68
    expect(cell("CCA.PRICE", 2027, 0.1, "118")).toBe(68);
  });

  it("names the months of the index that are missing, and the years that need a change", () => {
    expect(refused("CCA.PRICE", 2027)).toMatch(/^#N\/A .*2026-06, 2026-07, 2026-08.*2027\.$/);
    expect(refused("CCA.PRICE", 2029)).toMatch(/2027, 2028, 2029\.$/);
    expect(refused("CCA.PRICE", 2030, [[0.02], [0.02]])).toMatch(/^#VALUE! .*2 changes for 4 years/);
  });

  it("refuses a percentage given as a whole number, text and a gap in the path", () => {
    expect(refused("CCA.PRICE", 2027, 2.5)).toMatch(/^#VALUE! .*Enter 25 % as 0\.25/);
    expect(refused("CCA.PRICE", 2027, "2,5")).toMatch(/^#VALUE! /);
    expect(refused("CCA.PRICE", 2028, [[0.02], [""], [0.02]])).toMatch(/^#VALUE! /);
  });

  it("shows the price of every year on the way, and that the bill is no law", () => {
    const rows = steps("CCA.PRICE", 2028, 0.025);
    expect(rows.filter((row) => row[3] === "cca.price.year").map((row) => row[1])).toEqual(["65", "71"]);
    expect(rows[1]?.[0]).toMatch(/^Bill, not law: S\. 3523 and H\.R\. 6787, introduced 17 December 2025/);
    expect(rows[1]?.[4]).toContain("2026-08-20");
    expect(rows.some((row) => row[4]?.includes("sec. 4692(c)"))).toBe(true);
  });
});

describe("The applicable percentage", () => {
  it.each([
    ["119", 2026, 1],
    ["119", 2027, 0.975],
    ["119", 2030, 0.9],
    ["119", 2031, 0.85],
    ["119", 2047, 0.05],
    ["119", 2048, 0],
    ["119", 2060, 0],
    ["118", 2025, 1],
    ["118", 2026, 0.975],
    ["118", 2029, 0.9],
    ["118", 2030, 0.85],
    ["118", 2046, 0.05],
    ["118", 2047, 0],
    ["118-TRI", 2028, 0.925],
    ["118-TRI", 2029, 0.875],
    ["118-TRI", 2030, 0.825],
    ["118-TRI", 2046, 0.025],
    ["118-TRI", 2047, 0],
    ["117", 2024, 1],
    ["117", 2025, 0.975],
    ["117", 2028, 0.9],
    ["117", 2029, 0.85],
    ["117", 2045, 0.05],
    ["117", 2046, 0],
  ])("is in %s in %i %d", (law, year, share) => {
    expect(cell("CCA.PERCENT", year, law)).toBe(share);
  });

  it.each([
    ["117", 2024, 22],
    ["118", 2025, 22],
    ["119", 2026, 22],
  ])("falls in %s from %i by 2.5 points four times, then by 5, to 0 after %i years", (law, first, years) => {
    const path = Array.from({ length: years + 2 }, (_, i) => Math.round(Number(cell("CCA.PERCENT", Number(first) + i, law)) * 1000));
    const falls = path.slice(1).map((now, i) => (path[i] ?? 0) - now);
    expect(falls.slice(0, 4)).toEqual([25, 25, 25, 25]);
    expect(falls.slice(4, 22)).toEqual(Array(18).fill(50));
    expect(path.slice(-2)).toEqual([0, 0]);
  });

  it("has no answer before a bill's first year, and says which bill has one", () => {
    expect(refused("CCA.PERCENT", 2025)).toMatch(/^#N\/A .*119 does not reach 2025.*117, 118, 118-TRI/);
    expect(refused("CCA.PERCENT", 2023, "117")).toMatch(/^#N\/A /);
    expect(refused("CCA.PERCENT", 2026, "116")).toMatch(/^#VALUE! .*117, 118, 118-TRI, 119/);
  });

  it("marks how far each value was checked", () => {
    const status = (law: string, year: number) => steps("CCA.PERCENT", year, law).at(-1)?.[7];
    expect(status("119", 2029)).toMatch(/bill text/);
    expect(status("118", 2029)).toMatch(/^assumed/);
    expect(status("118-TRI", 2029)).toMatch(/^source document only: .*from 2029/);
    expect(status("117", 2029)).toBe("secondary source");
  });
});
