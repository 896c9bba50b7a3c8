// The carbon fee: formula, thresholds, credits, rounding. Expected figures are worked out by hand beside each case.
import fc from "fast-check";
import { entryOf, excel, OMITTED } from "../../tools/excelCaller";

const { value, refusal, column } = excel("desktop");
const fee = (...args: readonly unknown[]): unknown => value("TW.FEE", ...args);
const chargeable = (...args: readonly unknown[]): unknown => value("TW.CHARGEABLE", ...args);

beforeAll(() => entryOf("TW.FEE").preload());

describe("The carbon fee", () => {
  it("is (emissions - 25,000) x 300 at the general rate", () => {
    // (100,000 - 25,000) x 300 = 22,500,000
    expect(fee(100_000)).toBe(22_500_000);
    expect(fee(100_000, "general")).toBe(22_500_000);
  });

  it("takes 50 for rate A and 100 for rate B, not the other way round", () => {
    // 75,000 x 50 = 3,750,000; 75,000 x 100 = 7,500,000
    expect(fee(100_000, "A")).toBe(3_750_000);
    expect(fee(100_000, "b")).toBe(7_500_000);
  });

  it.each([
    [1, 10_000_000],
    [2, 20_000_000],
    [3, 30_000_000],
  ])("with recognition and plan in period %i uses K = 0 and its coefficient", (period, expected) => {
    // 1,000,000 x (0.2, 0.4, 0.6) x 50
    expect(fee(1_000_000, "A", period)).toBe(expected);
  });

  it.each([
    [24_999.999, 0],
    [25_000, 0],
    [25_000.001, 0],
    [25_000.01, 3],
  ])("of a site of %d t is NT$ %d", (emissions, expected) => {
    // 0.001 t x 300 = 0.3, cut to 0; 0.01 t x 300 = 3
    expect(fee(emissions)).toBe(expected);
  });

  it("of a recognised site starts at the threshold with its whole emissions, and is nothing just below", () => {
    // 25,000 x 0.2 x 50 = 250,000
    expect(fee(25_000, "A", 1)).toBe(250_000);
    expect(fee(24_999.999, "A", 1)).toBe(0);
  });

  it("is cut to whole dollars, not rounded", () => {
    // 0.333 t x 300 = 99.9
    expect(fee(25_000.333)).toBe(99);
    // 0.019 t x 50 = 0.95
    expect(fee(25_000.019, "A")).toBe(0);
  });

  it("rests on chargeable emissions rounded half-up to three decimals, without binary noise", () => {
    // 25,006.6665 - 25,000 = 6.6665 -> 6.667, although as doubles the difference is 6.66649...
    expect(chargeable(25_006.6665)).toBe(6.667);
    expect(chargeable(25_006.6664)).toBe(6.666);
    expect(chargeable(25_000.0005)).toBe(0.001);
    expect(chargeable(25_000.00049)).toBe(0);
    // 6.667 x 300 = 2000.1
    expect(fee(25_006.6665)).toBe(2000);
  });

  it("refuses a coefficient without a plan and says what would settle it", () => {
    const { code, message } = refusal("TW.FEE", 100_000, OMITTED, 1);
    expect(code).toBe("#VALUE!");
    expect(message).toContain("approved plan");
    // Recognised but no plan: K = 0, coefficient 1.
    expect(fee(100_000, "general", 1, OMITTED, OMITTED, OMITTED, OMITTED, "none")).toBe(30_000_000);
    // Plan approved, but the general rate for a missed year: 100,000 x 0.2 x 300
    expect(fee(100_000, "general", 1, OMITTED, OMITTED, OMITTED, OMITTED, "approved")).toBe(6_000_000);
  });

  it("refuses a reduced rate without a plan", () => {
    expect(refusal("TW.FEE", 100_000, "A", OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, "none").message).toContain(
      "needs an approved plan",
    );
  });

  it("takes increment offsets and electricity sold off the annual emissions, after the threshold test", () => {
    const deducted = (t: number): unknown => fee(100_000, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, t);
    // (100,000 - 10,000 - 25,000) x 300 = 19,500,000
    expect(deducted(10_000)).toBe(19_500_000);
    expect(deducted(90_000)).toBe(0);
  });

  it("never falls when emissions rise, and never rises when a lower rate applies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 100_000 }), (emissions, more) => {
        const [general, higher, a, b] = column(
          "TW.FEE",
          [emissions, emissions + more, emissions, emissions],
          ["general", "general", "A", "B"],
        ) as number[];
        return (
          (higher as number) >= (general as number) &&
          (a as number) <= (b as number) &&
          (b as number) <= (general as number) &&
          Number.isInteger(general)
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("Credits against the carbon fee", () => {
  const withCredits = (offset?: number, early?: number, foreign?: number, date?: unknown): unknown =>
    chargeable(125_000, OMITTED, OMITTED, offset, early, foreign, date);
  // 125,000 - 25,000 = 100,000 chargeable before credits; domestic cap 10,000, foreign cap 5,000.

  it("count 1.2 t for each credit of voluntary and offset projects", () => {
    expect(withCredits(1_000)).toBe(98_800);
  });

  it("count 0.3 t for each credit of early action", () => {
    expect(withCredits(undefined, 1_000)).toBe(99_700);
    expect(withCredits(1_000, 1_000)).toBe(98_500);
  });

  it("of domestic origin stop at 10 % of what is chargeable before credits", () => {
    // 8,333 x 1.2 = 9,999.6; 8,333.5 x 1.2 = 10,000.2
    expect(withCredits(8_333)).toBe(90_000.4);
    expect(withCredits(8_333.5)).toBe(90_000);
    expect(withCredits(50_000, 50_000)).toBe(90_000);
  });

  it("from abroad count one for one up to 5 %", () => {
    expect(withCredits(undefined, undefined, 4_999)).toBe(95_001);
    expect(withCredits(undefined, undefined, 5_000)).toBe(95_000);
    expect(withCredits(undefined, undefined, 5_001)).toBe(95_000);
  });

  it("of both kinds add up to at most 15 %", () => {
    expect(withCredits(50_000, 0, 50_000)).toBe(85_000);
  });

  it("have caps on the chargeable emissions of a recognised site too, after its coefficient", () => {
    // 100,000 x 0.2 = 20,000; cap 2,000
    expect(chargeable(100_000, "A", 1, 50_000)).toBe(18_000);
  });

  it.each([
    ["early", 4],
    ["foreign", 5],
  ])("of the kind %s are refused for a site of high carbon leakage risk", (name, index) => {
    const args: unknown[] = [100_000, "A", 1, OMITTED, OMITTED, OMITTED];
    args[index] = 10;
    expect(refusal("TW.FEE", ...args).message).toContain(name);
  });

  it("of early action end with the third fee year", () => {
    expect(withCredits(undefined, 1_000, undefined, 2027)).toBe(99_700);
    expect(refusal("TW.CHARGEABLE", 125_000, OMITTED, OMITTED, OMITTED, 1_000, OMITTED, 2028).code).toBe("#N/A");
  });
});

describe("The time of the carbon fee", () => {
  it("starts with the year 2025", () => {
    const fees = (date: unknown): unknown => fee(100_000, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, date);
    expect(fees(2025)).toBe(22_500_000);
    expect(fees("2025-01-01")).toBe(22_500_000);
    const early = refusal("TW.FEE", 100_000, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, 2024);
    expect(early.code).toBe("#N/A");
    expect(early.message).toContain("2025-01-01");
    expect(refusal("TW.FEE", 100_000, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, 2014).code).toBe("#N/A");
  });
});

describe("The effective price", () => {
  it("is the fee over all emissions, not the rate", () => {
    // 22,500,000 / 100,000
    expect(value("TW.EFFECTIVEPRICE", 100_000)).toBe(225);
    // 1,000,000 x 0.2 x 50 / 1,000,000
    expect(value("TW.EFFECTIVEPRICE", 1_000_000, "A", 1)).toBe(10);
    expect(value("TW.EFFECTIVEPRICE", 20_000)).toBe(0);
    // A site without emissions pays nothing per tonne of nothing.
    expect(excel("web").refusal("TW.EFFECTIVEPRICE", "0").message).toMatch(/divisor is zero/);
  });

  it("says every point that the EU has not settled", () => {
    const steps = excel("web").block("LAW.EXPLAIN", "TW.EFFECTIVEPRICE", 100_000, "A", 1);
    const open = steps.filter((row) => row[7] === "not settled").map((row) => String(row[0]));
    for (const word of ["free allocation", "electricity", "spread", "rebate", "per product"])
      expect(open.some((text) => text.includes(word))).toBe(true);
  });
});

describe("The break-even of recognition", () => {
  it.each([
    [1, 31_250],
    [2, 25_000 / 0.6],
    [3, 62_500],
  ])("in period %i lies at %d t", (period, expected) => {
    expect(value("TW.BREAKEVEN", period)).toBeCloseTo(expected, 8);
  });

  it("is where the fee with recognition equals the fee without", () => {
    // 31,250 x 0.2 = 6,250 = 31,250 - 25,000
    expect(fee(31_250, "A")).toBe(fee(31_250, "A", 1));
    expect(fee(31_251, "A") as number).toBeGreaterThan(fee(31_251, "A", 1) as number);
    expect(fee(31_249, "A") as number).toBeLessThan(fee(31_249, "A", 1) as number);
  });

  it("is refused for a period that does not exist", () => {
    expect(refusal("TW.BREAKEVEN", 4).code).toBe("#VALUE!");
    expect(refusal("TW.BREAKEVEN", "").code).toBe("#VALUE!");
  });
});
