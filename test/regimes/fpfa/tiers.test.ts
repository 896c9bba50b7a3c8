// Tiers, goals and exemptions of the Foreign Pollution Fee Act.
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The difference", () => {
  it("is (origin - US) / US", () => {
    expect(cell("FPFA.DIFFERENCE", 1.5, 1.2)).toBe(0.25);
    expect(cell("FPFA.DIFFERENCE", 0.6, 1.2)).toBe(-0.5);
    // kilograms on both sides make no difference; on one side they would make it a thousandfold, or nothing
    expect(cell("FPFA.DIFFERENCE", 1500, 1200)).toBe(0.25);
    expect(refused("FPFA.DIFFERENCE", 1500, 1.2)).toMatch(/^#VALUE! .*kilograms per tonne are meant, enter 1\.5/);
    expect(refused("FPFA.DIFFERENCE", 1.5, 1200)).toMatch(/^#VALUE! .*kilograms per tonne are meant, enter 1\.2/);
    expect(refused("FPFA.DIFFERENCE", 1, 0)).toMatch(/^#VALUE!/);
    expect(refused("FPFA.DIFFERENCE", 1, "0")).toMatch(/^#NUM! .*divisor is zero/);
  });

  it("raises the origin by 20 % where US data are finer", () => {
    // (1.5 x 1.2 - 1.2) / 1.2 = 0.5
    expect(cell("FPFA.DIFFERENCE", 1.5, 1.2, null, true)).toBe(0.5);
  });
});

describe("A difference as people write it", () => {
  it("is read with the sign of a percentage, also above the whole", () => {
    expect(cell("FPFA.TIER", "25%")).toBe(cell("FPFA.TIER", 0.25));
    expect(cell("FPFA.FEE", 100, "110 %")).toBe(52.5); // 25 + 55 x 90 / 180 per cent of 100
    expect(cell("FPFA.RATE", "1000%")).toBe(1); // 80 + 800 points, at most 100 %
  });

  it("that more likely is a percentage without its sign is refused with both readings", () => {
    expect(cell("FPFA.RATE", 9.99)).toBe(1);
    expect(refused("FPFA.RATE", 10)).toMatch(/^#VALUE!.*"1000%" for the first, 0\.1 for the second/);
    expect(refused("FPFA.TIER", 25, "118")).toMatch(/0\.25/);
    expect(refused("FPFA.RATE", 0.3, null, null, [[0, 5, 10, 20]], "118")).toMatch(/column 3.*0\.1 for the second/);
  });

  it("does not lie further below the US than by the whole", () => {
    expect(cell("FPFA.TIER", -1)).toBe(0);
    expect(refused("FPFA.TIER", -1.0001)).toMatch(/^#VALUE!.*less than -1/);
    expect(refused("FPFA.TIER", -5)).toMatch(/-0\.25/);
  });
});

describe("The tiers of the 118th", () => {
  it.each([
    [-1, 0, 1],
    [0.1, 0, 1],
    [0.1001, 1, 2],
    [0.15, 1, 2],
    [0.1501, 2, 2],
    [0.25, 3, 2],
    [0.2501, 4, 3],
    [0.5, 8, 3], // steps of 5: (50 - 10) / 5 = 8
    [0.5001, 9, 4],
    [0.6, 9, 4],
    [2, 23, 4], // steps of 10: 8 + (200 - 50) / 10 = 23
    [2.0001, 24, 5],
    [2.2, 24, 5],
    [2.2001, 25, 5],
    [2.4, 25, 5],
    [4, 33, 5], // steps of 20: 23 + (400 - 200) / 20 = 33
  ])("give for %d tier %i of group %i", (difference, tier, group) => {
    expect(cell("FPFA.TIER", difference, null, "118")).toBe(tier);
    expect(cell("FPFA.TIER", difference, "group", "118")).toBe(group);
    expect(cell("FPFA.TIER", difference, "exempt", "118")).toBe(tier === 0);
  });

  it("have bounds", () => {
    expect([cell("FPFA.TIER", 0.33, "from", "118"), cell("FPFA.TIER", 0.33, "to", "118")]).toEqual([0.3, 0.35]);
    expect([cell("FPFA.TIER", 3.05, "from", "118"), cell("FPFA.TIER", 3.05, "to", "118")]).toEqual([3, 3.2]);
    expect(cell("FPFA.TIER", 0.33, "label", "118")).toBe("> 30 - 35 %");
    expect(refused("FPFA.TIER", 0.05, "from", "118")).toMatch(/^#N\/A .*open/);
  });

  it("carry a note on the misprint of the source's table", () => {
    expect(
      steps("FPFA.TIER", 0.3, null, "118")
        .map((row) => row[0])
        .join(),
    ).toContain("prints 10-25 % for groups 2 to 5");
  });

  it("spill as a table without gaps: 1 exempt, 8 of 5 points, 15 of 10 points, then steps of 20", () => {
    const rows = block("FPFA.TIERS", "118");
    expect(rows).toHaveLength(25);
    rows.slice(1).forEach((row, i) => {
      expect(row[0]).toBe(i + 1);
      expect(row[2]).toBe(rows[i]?.[3]);
    });
    expect(block("FPFA.TIERS", "118", true)[0]).toEqual([
      "Tier",
      "Name of the tier",
      "Difference over",
      "Difference up to",
      "Group",
      "Width of a tier",
    ]);
  });

  it("take the user's rates, by tier or in order, and ask for the one that is missing", () => {
    expect(cell("FPFA.RATE", 0.16, null, null, [[0.1], [0.25], [0.3]], "118")).toBe(0.25);
    expect(cell("FPFA.RATE", 0.16, null, null, [[0.1, 0.25, 0.3]], "118")).toBe(0.25);
    expect(
      cell(
        "FPFA.RATE",
        0.55,
        null,
        null,
        [
          [9, 0.5],
          [2, 0.1],
        ],
        "118",
      ),
    ).toBe(0.5);
    expect(cell("FPFA.RATE", 0.1, null, null, null, "118")).toBe(0);
    expect(cell("FPFA.FEE", 1000, 0.16, null, null, [[0.1], [0.25]], "118")).toBe(250);
    expect(refused("FPFA.RATE", 0.55, null, null, [[0.1], [0.25]], "118")).toMatch(/rate for tier 9/);
    expect(refused("FPFA.RATE", 0.55, true, null, [[9, 0.5]], "118")).toMatch(/^#N\/A .*multiplier/);
  });
});

describe("The bands of the 119th", () => {
  it.each([
    [0.1, 0],
    [0.1001, 1],
    [0.2, 1],
    [0.2001, 2],
    [2, 2],
    [2.0001, 3],
    [9, 3],
  ])("give for %d band %i", (difference, band) => {
    expect(cell("FPFA.TIER", difference)).toBe(band);
  });

  it("spill as a table and have no groups", () => {
    expect(block("FPFA.TIERS")).toHaveLength(4);
    expect(block("FPFA.TIERS")[2]?.slice(2)).toEqual([0.2, 2, 0.25, 0.8]);
    expect(refused("FPFA.TIER", 0.5, "group")).toMatch(/^#N\/A .*118/);
  });
});

describe("The goals of the 118th", () => {
  it.each([
    // phase 1: over 50 -> 50, 25-50 -> 25, below 25 -> 10
    [0.8, 1, 0.5],
    [0.8, 6, 0.5],
    [3, 6, 0.5],
    [0.4, 6, 0.25],
    [0.2, 6, 0.1],
    // phase 2: those brought to 50 -> 25, those brought to 25 or 10 -> 10
    [0.8, 7, 0.25],
    [3, 12, 0.25],
    [0.4, 7, 0.1],
    [0.2, 12, 0.1],
    // phase 3: all 10
    [0.8, 13, 0.1],
    [3, 40, 0.1],
    [0.2, 13, 0.1],
  ])("of a product that began at %d are in year %i %d", (start, year, target) => {
    expect(block("FPFA.GOAL", target, year, "118", start)).toEqual([[target, true]]);
    expect(block("FPFA.GOAL", target + 0.001, year, "118", start)).toEqual([[target, false]]);
  });

  it("take the present difference as the start when none is given", () => {
    expect(block("FPFA.GOAL", 0.4, 3, "118")).toEqual([[0.25, false]]);
  });

  it("count years from the start of the fee, and stand in the 118th only", () => {
    expect(refused("FPFA.GOAL", 0.4, 2026, "118")).toMatch(/counted from the start/);
    expect(refused("FPFA.GOAL", 0.4, 0.5, "118")).toMatch(/^#VALUE!/);
    expect(refused("FPFA.GOAL", 0.4, 3)).toMatch(/^#N\/A .*118/);
  });
});

describe("Exemptions", () => {
  it.each([
    [0.1, null, null, null, true],
    [0.11, null, null, null, false],
    [0.4999, true, null, null, true],
    [0.5, true, null, null, false],
    [0.9, null, 0.0499, null, true],
    [0.9, null, 0.05, null, false],
    [0.9, null, null, true, true],
    [0.9, false, 0.5, false, false],
  ])("of the 118th at %d with fta %p, output share %p, security %p: %p", (difference, fta, output, security, free) => {
    expect(cell("FPFA.EXEMPT", difference, fta, output, security, "118")).toBe(free);
  });

  it("of the 119th are the 10 % and defense; a trade agreement only delays", () => {
    expect(cell("FPFA.EXEMPT", 0.1)).toBe(true);
    expect(cell("FPFA.EXEMPT", 0.11)).toBe(false);
    expect(cell("FPFA.EXEMPT", 0.3, true)).toBe(false);
    expect(
      steps("FPFA.EXEMPT", 0.3, true)
        .map((row) => row[0])
        .join(),
    ).toContain("delay of up to 12 months");
    expect(cell("FPFA.EXEMPT", 0.9, null, null, true)).toBe(true);
    expect(refused("FPFA.EXEMPT", 0.3, null, 0.04)).toMatch(/^#N\/A .*outputShare/);
  });
});
