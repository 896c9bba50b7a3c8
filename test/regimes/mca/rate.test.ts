// Rate of the MARKET CHOICE Act: rise with prices, step against the emission schedule. Arithmetic beside each value.
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The rate", () => {
  it.each([
    ["118", 2025, 35],
    ["119-HR3001", 2027, 35],
    ["119", 2027, 40],
  ])("starts in %s in %i at $%d", (law, year, rate) => {
    expect(cell("MCA.RATE", year, null, null, law)).toBe(rate);
    expect(refused("MCA.RATE", year - 1, 0.02, null, law)).toMatch(/^#N\/A /);
  });

  it("rises by 5 % and the CPI change, without rounding", () => {
    // 40 x 1.075 = 43; 43 x 1.075 = 46.225; 46.225 x 1.075 = 49.691875
    expect([2028, 2029, 2030].map((year) => cell("MCA.RATE", year, 0.025))).toEqual([43, 46.225, 49.691875]);
    // 118, 2026: 35 x (1.05 + 319.205 / 310.955 - 1); the means to August were worked out from the months
    expect(Number(cell("MCA.RATE", 2026, null, null, "118"))).toBeCloseTo(37.6786, 3);
  });

  it("takes a change given with its year instead of the published one, and says so in the steps", () => {
    // 118, 2026: 35 x (1.05 + 0.03) = 37.8; 2027, whose prices are open: 37.8 x (1.05 + 0.02) = 40.446
    expect(cell("MCA.RATE", 2026, [[2026, 0.03]], null, "118")).toBe(37.8);
    const both = [
      [2026, 0.03],
      [2027, 0.02],
    ];
    expect(cell("MCA.RATE", 2027, both, null, "118")).toBe(40.446);
    const told = steps("MCA.RATE", 2026, [[2026, 0.03]], null, "118").map((row) => row.join(" "));
    expect(told.filter((line) => /instead of the published one/.test(line))).toHaveLength(1);
    expect(refused("MCA.RATE", 2027, [[2026, 0.03]], null, "118")).toMatch(/for: 2027|each of: 2027/);
  });

  it("takes a change without a year for open years only, and says that too", () => {
    expect(cell("MCA.RATE", 2026, 0.03, null, "118")).toBe(cell("MCA.RATE", 2026, null, null, "118"));
    const told = (...args: unknown[]): string =>
      steps("MCA.RATE", ...args)
        .map((row) => row.join(" "))
        .join();
    expect(told(2026, 0.03, null, "118")).toContain("count for years whose prices are not yet published");
    expect(told(2026, null, null, "118")).not.toContain("not yet published");
    expect(told(2028, 0.03, null, "119")).not.toContain("count for years whose prices");
  });

  it("names the months that are missing", () => {
    expect(refused("MCA.RATE", 2028)).toMatch(/^#N\/A .*2026-06.*2027-08.*2028/);
    expect(refused("MCA.RATE", 2027, null, null, "118")).toMatch(/^#N\/A .*2026-06, 2026-07, 2026-08\. Give inflation .*for: 2027\.$/);
  });
});

describe("The step of $4 in the 119th", () => {
  it("comes two years after an exceeded test, after the rise, and stays in the base", () => {
    // 2030: 49.691875 + 4; 2031: 53.691875 x 1.075 = 57.718765625
    expect(cell("MCA.RATE", 2029, 0.025, 2028)).toBe(46.225);
    expect(cell("MCA.RATE", 2030, 0.025, 2028)).toBe(53.691875);
    expect(cell("MCA.RATE", 2031, 0.025, 2028)).toBe(57.718765625);
    // a second one in 2032: 57.718765625 x 1.075 + 4 = 66.047673046875
    expect(cell("MCA.RATE", 2032, 0.025, [[2028], [2030]])).toBeCloseTo(66.047673046875, 10);
  });

  it("is tested every second year only", () => {
    expect(refused("MCA.RATE", 2031, 0.025, 2029)).toMatch(/^#VALUE! .*2028, 2030, 2032, 2034, 2036, 2038\.$/);
    expect(refused("MCA.RATE", 2031, 0.025, 2038, "119-HR3001")).toMatch(/2034, 2036\.$/);
  });

  it("can be said for all, for none, or per test in order", () => {
    expect(cell("MCA.RATE", 2030, 0.025, true)).toBe(53.691875);
    expect(cell("MCA.RATE", 2030, 0.025, false)).toBe(49.691875);
    expect(cell("MCA.RATE", 2032, 0.025, [[true], [false]])).toBe(cell("MCA.RATE", 2032, 0.025, 2028));
    expect(refused("MCA.RATE", 2034, 0.025, [[true], [false]])).toMatch(/2 answers for 3 tests/);
  });

  it("says that no test was taken as exceeded when nothing is said", () => {
    expect(
      steps("MCA.RATE", 2030, 0.025)
        .map((row) => row[0])
        .join(),
    ).toContain("no test taken as exceeded");
    expect(
      steps("MCA.RATE", 2029, 0.025)
        .map((row) => row[0])
        .join(),
    ).not.toContain("no test taken as exceeded");
  });

  it("has no level for the test of 2038", () => {
    expect(refused("MCA.RATE", 2040, 0.025, 2038)).toMatch(/^#N\/A .*no level for 2038/);
    expect(cell("MCA.RATE", 2040, 0.025, true)).toBe(cell("MCA.RATE", 2040, 0.025, [[2028], [2030], [2032], [2034], [2036]]));
    expect(
      steps("MCA.RATE", 2040, 0.025, true)
        .map((row) => row[0])
        .join(),
    ).toContain("no level in the schedule");
  });
});

describe("The step in the 118th", () => {
  it("is tested after every year", () => {
    const without = Number(cell("MCA.RATE", 2028, 0.025, false, "118"));
    // tests of 2025 and 2026 add 4 in 2027 and 2028: 4 x 1.075 + 4 = 8.3
    expect(Number(cell("MCA.RATE", 2028, 0.025, [[2025], [2026]], "118")) - without).toBeCloseTo(8.3, 10);
    expect(Number(cell("MCA.RATE", 2027, 0.025, 2025, "118")) - Number(cell("MCA.RATE", 2027, 0.025, false, "118"))).toBeCloseTo(4, 10);
    expect(Number(cell("MCA.RATE", 2026, null, 2025, "118"))).toBe(Number(cell("MCA.RATE", 2026, null, false, "118")));
  });

  it("shows that its timing is a reading", () => {
    expect(steps("MCA.RATE", 2028, 0.025, 2025, "118").find((row) => row[3] === "mca.step.delay")?.[7]).toMatch(/^assumed: /);
  });
});

describe("The schedule", () => {
  const LEVELS = [4700, 9400, 14000, 18300, 22600, 26800, 31000, 35100, 39100, 43100, 47100];

  it.each([
    ["118", 2025],
    ["119", 2027],
    ["119-HR3001", 2027],
  ])("of %s runs for eleven years from %i", (law, first) => {
    expect(block("MCA.SCHEDULE", law)).toEqual(LEVELS.map((level, i) => [Number(first) + i, level * 1e6]));
    LEVELS.forEach((level, i) => {
      expect(cell("MCA.EXCEEDED", Number(first) + i, level * 1e6, law)).toBe(false);
      expect(cell("MCA.EXCEEDED", Number(first) + i, level * 1e6 + 1, law)).toBe(true);
    });
    // 18.3 billion t by the fourth year, said in billions, or 20,000 in millions
    expect(refused("MCA.EXCEEDED", Number(first) + 3, 18.3, law)).toMatch(/^#VALUE! .*enter 18300000000\./);
    expect(refused("MCA.EXCEEDED", Number(first) + 3, 20_000, law)).toMatch(/^#VALUE! .*enter 20000000000\./);
    expect(cell("MCA.EXCEEDED", Number(first) + 3, "0", law)).toBe(false);
    expect(refused("MCA.EXCEEDED", Number(first) + 11, 1e9, law)).toMatch(/^#N\/A .*no level/);
  });

  it("says when a year is no test year", () => {
    const said = (year: number) =>
      steps("MCA.EXCEEDED", year, 5e9)
        .map((row) => row[0])
        .join();
    expect(said(2029)).toContain("no test year");
    expect(said(2028)).not.toContain("no test year");
  });

  it("has column names when asked", () => {
    expect(block("MCA.SCHEDULE", null, true)[0]).toEqual(["Year", "Cumulative emissions, t CO2e"]);
  });
});
