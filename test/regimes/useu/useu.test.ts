// US-EU arrangement: quota, duty above it, its end, and what was not checked.
import fc from "fast-check";
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The duty under the tariff-rate quota", () => {
  it.each([
    ["steel", 3_300_000, 0.25],
    ["unwrought aluminum", 18_000, 0.1],
    ["wrought aluminum", 366_040, 0.1],
  ])("of %s is free to %i t a year and %d above", (product, quota, rate) => {
    expect(cell("USEU.DUTY", product, 1000, 0, 1e6, "2022-01-01")).toBe(0);
    expect(cell("USEU.DUTY", product, 1000, quota - 1000, 1e6, "2024-05-01")).toBe(0);
    expect(cell("USEU.DUTY", product, 1000, quota, 1e6, "2024-05-01")).toBe(1e6 * rate);
    // 400 t fit, 600 t lie above: 60 % of the value
    expect(cell("USEU.DUTY", product, 1000, quota - 400, 1e6, "2024-05-01")).toBeCloseTo(6e5 * rate, 6);
    expect(cell("USEU.DUTY", product, 1000, quota + 5000, 1e6, "2025-03-11")).toBe(1e6 * rate);
  });

  it("ended on 12 March 2025: 25 % on everything, 50 % from 4 June", () => {
    for (const product of ["steel", "unwrought aluminum", "wrought aluminum"]) {
      expect(cell("USEU.DUTY", product, 1000, 0, 1e6, "2025-03-12")).toBe(250000);
      expect(cell("USEU.DUTY", product, 1000, 0, 1e6, "2025-06-03")).toBe(250000);
      expect(cell("USEU.DUTY", product, 1000, 0, 1e6, "2025-06-04")).toBe(500000);
      expect(cell("USEU.DUTY", product, 1000, 0, 1e6, "2025-08-20")).toBe(500000);
    }
  });

  it("has no answer before 2022, nor after 20 August 2025, which was not checked", () => {
    expect(refused("USEU.DUTY", "steel", 1000, 0, 1e6, "2021-12-31")).toMatch(/^#N\/A /);
    expect(refused("USEU.DUTY", "steel", 1000, 0, 1e6, "2025-08-21")).toMatch(/^#N\/A .*not checked/);
    expect(refused("USEU.DUTY", "steel", 1000, 0, 1e6, 2026)).toMatch(/not checked/);
  });

  it("has no answer for a time in which it changed: each value is named", () => {
    expect(refused("USEU.DUTY", "steel", 1000, 0, 1e6, "2025-06")).toMatch(/changes within 2025-06: 0\.25 .*0\.5 /);
    expect(refused("USEU.DUTY", "steel", 1000, 0, 1e6, 2025)).toMatch(/changes within 2025:/);
    // May 2025 lies between the changes of 12 March and 4 June, and 2024 before all of them.
    expect(cell("USEU.DUTY", "steel", 1000, 0, 1e6, "2025-05")).toBe(250000);
    expect(cell("USEU.DUTY", "steel", 1000, 0, 1e6, 2024)).toBe(0);
    expect(block("USEU.DUTY", "steel", 1000, 0, 1e6, [["2025-05"], ["2025-06"], ["2025-07"]]).map(([one]) => typeof one)).toEqual([
      "number",
      "object",
      "number",
    ]);
    expect(refused("LAW.VALUE", "cbam.certificatePrice", 2026)).toMatch(/75\.36 .*75\.28 .*82\.32 /);
  });

  it("is on goods of Member States, of their territories with codes of their own by assumption, and not of Monaco", () => {
    const compared = (origin: string): unknown[] =>
      block(
        "BORDER.COMPARE",
        [
          ["cn", "origin", "tonnes", "date", "value", "usedQuota"],
          ["72081000", origin, 100, "2024-05-01", 1000, 3_300_000],
        ],
        null,
        [["regimes", "useu"]],
      )[0] as unknown[];
    // Above the quota: 25 % of USD 1,000.
    for (const origin of ["DE", "EU", "RE", "AX"]) expect([origin, compared(origin)[3]]).toEqual([origin, 250]);
    for (const origin of ["MC", "XI", "CH"]) expect([origin, compared(origin)[6]]).toEqual([origin, "not covered"]);
    expect(String(compared("RE")[7])).toContain("assumed");
  });

  it("grows with the quota used and never passes the rate on the whole value", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        (used, more, tonnes) => {
          const of = (quota: number) => Number(cell("USEU.DUTY", "unwrought aluminum", tonnes, quota, 1e6, "2023-06-30"));
          expect(of(used + more)).toBeGreaterThanOrEqual(of(used));
          expect(of(used + more)).toBeLessThanOrEqual(100000);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("refuses bad input", () => {
    expect(refused("USEU.DUTY", "copper", 1, 0, 1, "2024-01-01")).toMatch(/steel, unwrought aluminum, wrought aluminum/);
    expect(refused("USEU.DUTY", "steel", 0, 0, 1, "2024-01-01")).toMatch(/argument quantity/);
    expect(refused("USEU.DUTY", "steel", 1, -1, 1, "2024-01-01")).toMatch(/negative/);
    expect(refused("USEU.DUTY", "steel", 1, 0, 1, "")).toMatch(/argument date/);
  });

  it("says that the ordinary duty is not in it and that no carbon tier was published", () => {
    expect(
      steps("USEU.DUTY", "steel", 1, 0, 1, "2024-01-01")
        .map((row) => row[0])
        .join(),
    ).toContain("ordinary customs duty");
    expect(refused("LAW.VALUE", "useu.carbonTiers", 2024)).toMatch(/No tariff tier by carbon intensity/);
    expect(cell("LAW.VALUE", "useu.ends", 2024)).toBe(46022); // 2025-12-31, the day before 46023
  });
});
