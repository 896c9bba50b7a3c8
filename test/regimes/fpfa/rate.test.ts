// Variable charge and fee of the Foreign Pollution Fee Act, 119th, worked out by hand.
import fc from "fast-check";
import { cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The variable charge of the 119th", () => {
  it.each([
    [-0.5, 0],
    [0, 0],
    [0.1, 0], // nothing up to and including 10 %
    [0.100001, 0.050002], // 5 + 2 x 0.0001 points = 5.0002 %
    [0.15, 0.15], // 5 + 2 x 5 = 15 %
    [0.2, 0.25], // 5 + 2 x 10 = 25 %
    [0.38, 0.305], // 25 + 55 x 18 / 180 = 30.5 %
    [1.1, 0.525], // 25 + 55 x 90 / 180 = 52.5 %
    [2, 0.8], // 25 + 55 = 80 %
    [2.05, 0.85],
    [2.2, 1],
    [2.21, 1],
    [9, 1], // a point per point above 200 %, at most 100 %
  ])("at a difference of %d is %d", (difference, share) => {
    expect(cell("FPFA.RATE", difference)).toBeCloseTo(share, 12);
  });

  it("doubles for a non-market economy, doubles for an entity of concern, and is four-fold for both, after the cap", () => {
    expect(cell("FPFA.RATE", 1.1, true)).toBe(1.05);
    expect(cell("FPFA.RATE", 1.1, null, true)).toBe(1.05);
    expect(cell("FPFA.RATE", 1.1, true, true)).toBe(2.1);
    expect(cell("FPFA.RATE", 5, true)).toBe(2);
    expect(cell("FPFA.RATE", 5, true, true)).toBe(4);
    expect(cell("FPFA.RATE", 0.1, true, true)).toBe(0);
  });

  it("never falls as the difference grows, and is continuous but for the step at 10 %", () => {
    const point = fc.integer({ min: -2000, max: 40000 }).map((n) => n / 10000);
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 100 }), (difference, step) => {
        const here = Number(cell("FPFA.RATE", difference));
        const next = Number(cell("FPFA.RATE", difference + step / 10000));
        expect(next).toBeGreaterThanOrEqual(here - 1e-12);
        // the steepest band rises 2 points per point
        if (difference > 0.1 || difference + step / 10000 <= 0.1) expect(next - here).toBeLessThanOrEqual((2 * step) / 10000 + 1e-9);
      }),
      { numRuns: 100 },
    );
    expect(Number(cell("FPFA.RATE", 0.1000000001)) - Number(cell("FPFA.RATE", 0.1))).toBeCloseTo(0.05, 8);
    expect(Number(cell("FPFA.RATE", 0.2000000001)) - Number(cell("FPFA.RATE", 0.2))).toBeCloseTo(0, 8);
    expect(Number(cell("FPFA.RATE", 2.0000000001)) - Number(cell("FPFA.RATE", 2))).toBeCloseTo(0, 8);
  });

  it("takes no rates of the user's", () => {
    expect(refused("FPFA.RATE", 0.5, null, null, [[0.1]], "119")).toMatch(/^#VALUE! .*own rates/);
  });

  it("says in its steps that the line is a reading, that the period ends, and what became of the bill", () => {
    const said = steps("FPFA.RATE", 0.5)
      .map((row) => row[0])
      .join("\n");
    expect(said).toMatch(/only "linear"/);
    expect(said).toMatch(/36 months/);
    expect(said).toMatch(/Bill, not law: S\. 1325/);
  });
});

describe("The fee", () => {
  it("is customs value x variable charge, without rounding", () => {
    expect(cell("FPFA.FEE", 1234.56, 0.15)).toBe(185.184);
    expect(cell("FPFA.FEE", 1000, 0.1)).toBe(0);
  });

  it("is additive in the value", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 11, max: 300 }),
        (a, b, percent) => {
          const of = (value: number) => Number(cell("FPFA.FEE", value, percent / 100));
          expect(of(a + b)).toBeCloseTo(of(a) + of(b), 5);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("falls by what an agreement takes off, never for a non-market economy", () => {
    // 1,000 x 0.525 x (1 - 0.3) = 367.5
    expect(cell("FPFA.FEE", 1000, 1.1, null, null, null, null, 0.3)).toBe(367.5);
    expect(refused("FPFA.FEE", 1000, 1.1, true, null, null, null, 0.3)).toMatch(/non-market economy/);
    expect(refused("FPFA.FEE", 1000, 1.1, null, null, [[14, 0.5]], "118", 0.3)).toMatch(/^#N\/A .*not found/);
  });

  it.each([
    [1, null, 0],
    [5, null, 0],
    [6, 0.5, 0],
    [6, 0.5001, 525],
    [15, 0.5, 0],
    [16, 0.25, 0],
    [16, 0.2501, 525],
    [40, 0.25, 0],
  ])("of a low-income partner in year %i with new capacity %p is %d", (year, capacity, usd) => {
    expect(cell("FPFA.FEE", 1000, 1.1, null, null, null, null, null, year, capacity)).toBe(usd);
  });

  it("asks for the new capacity from year 6 on", () => {
    expect(refused("FPFA.FEE", 1000, 1.1, null, null, null, null, null, 6)).toMatch(/newCapacity/);
  });

  it.each([
    [["", 0.5], /argument value/],
    [[-1, 0.5], /negative/],
    [[100, ""], /argument difference/],
    [[100, 50], /"5000%" for the first, 0\.5 for the second/],
    [[100, 0.5, "maybe"], /TRUE, FALSE/],
  ])("refuses %j", (args, words) => expect(refused("FPFA.FEE", ...(args as unknown[]))).toMatch(words));
});

describe("The rates of the first period", () => {
  it.each([
    ["TW", "Iron and steel", 1],
    ["TW", "Aluminum", 1],
    ["TW", "Cement", 0.51],
    ["TW", "Hydrogen", 0.53],
    ["Taiwan", "Battery inputs", 0.69],
    ["CN", "Aluminum", 1.43],
    ["JP", 4, 0.29],
    ["DE", "Glass", 0],
    ["越南", "水泥", 2],
    ["KH", "Aluminum", 0],
    ["RU", "Solar products", 0],
  ])("print for %s and %s %d", (origin, product, share) => {
    expect(cell("FPFA.INITIALRATE", origin, product)).toBe(share);
  });

  it("have a row for countries not named, and say so", () => {
    expect(cell("FPFA.INITIALRATE", "NO", "Hydrogen")).toBe(0.69);
    expect(
      steps("FPFA.INITIALRATE", "NO", "Hydrogen")
        .map((row) => row[0])
        .join(),
    ).toContain("any other country");
  });

  it("find a category by HTS code, its exceptions left out", () => {
    expect(cell("FPFA.INITIALRATE", "JP", "7318.15.20")).toBe(0.29);
    expect(cell("FPFA.INITIALRATE", "JP", 73181520)).toBe(0.29);
    expect(cell("FPFA.INITIALRATE", "TW", "3102.21")).toBe(0.53);
    expect(cell("FPFA.INITIALRATE", "TW", "3105.40")).toBe(0.53);
    for (const code of ["3102.10.30", "3105.10", "7602", "7205", "8471"])
      expect(refused("FPFA.INITIALRATE", "TW", code)).toMatch(/^#N\/A .*no category/);
  });

  it("are not multiplied and do not exist in the 118th", () => {
    expect(
      steps("FPFA.INITIALRATE", "CN", "Aluminum")
        .map((row) => row[0])
        .join(),
    ).toContain("multipliers");
    expect(refused("FPFA.INITIALRATE", "TW", "Aluminum", "118")).toMatch(/^#N\/A .*only the 119th/);
    for (const origin of ["US", "Puerto Rico"]) expect(refused("FPFA.INITIALRATE", origin, "Aluminum")).toMatch(/^#N\/A .*no imports/);
    expect(cell("FPFA.INITIALRATE", "Guam", "Aluminum")).toBe(0.4); // outside the customs territory: any other country
    expect(refused("FPFA.INITIALRATE", "TW", "Bread")).toMatch(/^#VALUE! .*Aluminum/);
  });
});

describe("A blank for a non-market economy", () => {
  const said = (...args: readonly unknown[]): boolean =>
    steps("FPFA.RATE", ...args)
      .map((row) => row[0])
      .join()
      .includes("Not said whether the origin is a non-market economy");
  it("counts as none, and the steps say so where something is charged", () => {
    expect([said(0.5), said(0.5, null, true)]).toEqual([true, true]);
    expect([said(0.5, false), said(0.5, true), said(0.05)]).toEqual([false, false, false]);
  });
});

describe("The printed rate of an origin", () => {
  // S. 1325 prints Germany 9 % and Italy 0 % for iron and steel; "any other country" 50 % is meant for neither.
  it("is that of a member of the EU, not one for all of them", () => {
    expect(cell("FPFA.INITIALRATE", "DE", "7206")).toBe(0.09);
    expect(cell("FPFA.INITIALRATE", "IT", "7206")).toBe(0);
    expect(refused("FPFA.INITIALRATE", "EU", "7206")).toMatch(/DE or IT/);
    expect(refused("FPFA.INITIALRATE", "unknown", "7206")).toMatch(/names no country/);
  });
});
