// Efficiency standard and award credits: the three rules, the limit of 10 %, and the readings of the open wording.
import fc from "fast-check";
import { EMPTY, entryOf, excel, OMITTED } from "../../tools/excelCaller";

const { value, refusal, column, block } = excel("desktop");
const standard = (...args: readonly unknown[]): unknown => value("TW.STANDARD", ...args);

beforeAll(() => entryOf("TW.STANDARD").preload());

describe("The efficiency standard", () => {
  it("is the mean of three years where consecutive years differ little", () => {
    // (100 + 105 + 98) / 3 = 101
    expect(standard(100, 105, 98)).toBe(101);
  });

  it("is the lowest of the three years where they differ by more", () => {
    expect(standard(100, 111, 105)).toBe(100);
    expect(standard(120, 100, 105)).toBe(100);
  });

  it.each([
    [109_999, 103_333],
    [110_000, (100_000 + 110_000 + 100_000) / 3],
    [110_001, 100_000],
  ])("after 100,000 t follows %d t: the limit of 10 %% itself still gives the mean", (second, expected) => {
    // 109,999 to 100,000 is 9.09 %, so the second pair is never the obstacle.
    expect(standard(100_000, second, 100_000)).toBeCloseTo(expected, 0);
  });

  it("measures against the earlier year unless the later one is chosen", () => {
    // 112,000 -> 101,000: 11,000 / 112,000 = 9.8 %, but 11,000 / 101,000 = 10.9 %
    expect(standard(112_000, 101_000, 102_000)).toBe(105_000);
    expect(standard(112_000, 101_000, 102_000, OMITTED, "earlier")).toBe(105_000);
    expect(standard(112_000, 101_000, 102_000, OMITTED, "later")).toBe(101_000);
  });

  it("asks every neighbouring pair to be within the limit unless any pair is chosen", () => {
    // 100 -> 120 is 20 %, 120 -> 122 is 1.7 %; mean 114
    expect(standard(100, 120, 122)).toBe(100);
    expect(standard(100, 120, 122, OMITTED, OMITTED, "any")).toBe(114);
    expect(standard(100, 120, 140, OMITTED, OMITTED, "any")).toBe(100);
  });

  it("does not compare the first year with the third", () => {
    // 100 -> 110 -> 121: each step is exactly 10 %, the whole 21 %; mean 331 / 3
    expect(standard(100, 110, 121)).toBeCloseTo(331 / 3, 10);
  });

  it("of a repeated application is the year approved last, whatever the three years", () => {
    expect(standard(100, 120, 140, 97)).toBe(97);
    expect(standard(EMPTY, EMPTY, EMPTY, 97)).toBe(97);
  });

  it("is refused where a year is missing or the base year is zero", () => {
    expect(refusal("TW.STANDARD", 100, EMPTY, 100).message).toContain("year2");
    const zero = refusal("TW.STANDARD", "0", 100, 100);
    expect(zero.code).toBe("#NUM!");
    expect(zero.message).toContain("year1");
    expect(refusal("TW.STANDARD", 100, 100, -1).message).toContain("negative");
  });

  it("of the preview of 2018 is the mean without any test", () => {
    // (100 + 120 + 140) / 3 = 120
    expect(standard(100, 120, 140, OMITTED, OMITTED, OMITTED, "2018-06-06")).toBe(120);
    expect(refusal("TW.STANDARD", 100, 120, 140, OMITTED, OMITTED, OMITTED, "1999").message).toContain("2018-06-06");
  });

  it("lies between the lowest year and the mean, for every reading", () => {
    const year = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(year, year, year, fc.constantFrom("earlier", "later"), fc.constantFrom("every", "any"), (a, b, c, base, pairs) => {
        const [result] = column("TW.STANDARD", a, b, c, OMITTED, base, pairs) as number[];
        const mean = (a + b + c) / 3;
        return Math.abs((result as number) - mean) < 1e-6 || result === Math.min(a, b, c);
      }),
      { numRuns: 200 },
    );
  });

  it("says that the wording is a draft's and which readings were taken", () => {
    const steps = block("LAW.EXPLAIN", "TW.STANDARD", 100, 105, 98);
    expect(steps.some((row) => row[7] === "source document only" && String(row[0]).includes("not found"))).toBe(true);
    expect(steps.filter((row) => row[7] === "not settled")).toHaveLength(2);
  });
});

describe("Award credits", () => {
  it("are the standard less the emissions, in whole tonnes half-up", () => {
    expect(value("TW.AWARD", 101_000, 98_000)).toBe(3_000);
    expect(value("TW.AWARD", 100.5, 98)).toBe(3);
    expect(value("TW.AWARD", 100.49, 98)).toBe(2);
  });

  it("are none for a source at or above its standard", () => {
    expect(value("TW.AWARD", 100, 100)).toBe(0);
    expect(value("TW.AWARD", 100, 101)).toBe(0);
  });

  it("count only what goes beyond a cut already demanded", () => {
    // standard 100, duty 95: the gap of 5 comes off; 100 - 5 - 90 = 5
    expect(value("TW.AWARD", 100, 90, 95)).toBe(5);
    expect(value("TW.AWARD", 100, 96, 95)).toBe(0);
    // A duty above the standard takes nothing off.
    expect(value("TW.AWARD", 100, 90, 120)).toBe(10);
  });

  it("take an empty cell for a fault, and a true zero as text", () => {
    expect(refusal("TW.AWARD", 100, EMPTY).code).toBe("#VALUE!");
    expect(value("TW.AWARD", 100, "0")).toBe(100);
  });
});
