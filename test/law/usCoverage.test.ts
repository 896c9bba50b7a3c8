// Every year from 2015 to 2070, every bill, every dated US function: one answer or a stated refusal, never a fault.
import { Decimal } from "../../src/core/decimal";
import { RuleError } from "../../src/core/error";
import { preloadAll } from "../../src/functions/catalogue";
import { bookOf } from "../../src/calls/books";
import { evaluate } from "../../src/calls/evaluate";
import { messageOf } from "../../src/calls/message";
import { specOf } from "../../src/functions/register";
import { LOCALES, setLocale } from "../../src/i18n/t";

beforeAll(preloadAll);
afterAll(() => setLocale("en"));

const YEARS = Array.from({ length: 56 }, (_, i) => 2015 + i);

/** What a year gives: 'answer', or 'code.reason'. A figure must be finite and not negative. */
function outcome(id: string, args: readonly unknown[]): string {
  const [[result]] = evaluate(
    specOf(id),
    args.map((argument) => (argument === null ? null : Array.isArray(argument) ? argument : [[argument]])),
  ) as [[unknown]];
  if (result instanceof RuleError) {
    // Every refusal has a sentence in every language, with nothing left to fill in.
    for (const locale of LOCALES) {
      setLocale(locale);
      const sentence = messageOf(result, id, undefined);
      expect([id, sentence]).toEqual([id, expect.not.stringMatching(/^[A-Z.]+: error\.|\{\w+\}/)]);
    }
    setLocale("en");
    return `${result.code}.${result.reason}`;
  }
  if (result instanceof Decimal) expect([id, args, result.isFinite() && !result.isNegative()]).toEqual([id, args, true]);
  else expect(["boolean", "string"]).toContain(typeof result);
  return "answer";
}

/** Years that answer, as first and last. */
function answering(id: string, of: (year: number) => readonly unknown[]): readonly [number, number] | undefined {
  const years = YEARS.filter((year) => outcome(id, of(year)) === "answer");
  if (years.length === 0) return undefined;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  expect(years).toEqual(YEARS.filter((year) => year >= first && year <= last));
  return [first, last];
}

const FIRST: Readonly<Record<string, number>> = { "117": 2024, "118": 2025, "118-TRI": 2025, "119": 2026 };
const FINISHED: Readonly<Record<string, number>> = { "117": 2026, "118": 2027, "118-TRI": 2027, "119": 2028 };

describe.each([...bookOf("cca").regime.versions.keys()])("the Clean Competition Act of %s", (law) => {
  const first = FIRST[law] ?? 0;

  it("answers from its first year on, without a gap", () => {
    expect(answering("CCA.PERCENT", (year) => [year, law])).toEqual([first, 2070]);
    expect(answering("CCA.PRICE", (year) => [year, 0.02, law])).toEqual([first, 2070]);
    expect(answering("CCA.CHARGE", (year) => [2, 1, 10, year, 70, law])).toEqual([first, 2070]);
    expect(answering("CCA.REFUND", (year) => [2, 1, 10, year, 70, law])).toEqual([first, 2070]);
    expect(answering("CCA.FINISHED", (year) => [[[2, 1, 10]], year, 70, law])).toEqual([FINISHED[law], 2070]);
    expect(answering("CCA.ISFINISHED", (year) => [5000, 1, year, law])).toEqual([FINISHED[law], 2070]);
  });

  it("has a price of its own only as far as consumer prices are published", () => {
    // the mean to August 2025 is the last complete one, so 2026 is the last year
    expect(answering("CCA.PRICE", (year) => [year, null, law])).toEqual([first, 2026]);
  });

  it("never raises the percentage nor lowers the price as years pass", () => {
    const series = (id: string, of: (year: number) => readonly unknown[]) =>
      YEARS.filter((year) => year >= first).map(
        (year) =>
          (
            evaluate(
              specOf(id),
              of(year).map((argument) => [[argument]]),
            ) as [[Decimal]]
          )[0][0],
      );
    const percents = series("CCA.PERCENT", (year) => [year, law]);
    const prices = series("CCA.PRICE", (year) => [year, 0.02, law]);
    percents.slice(1).forEach((now, i) => expect(now.lessThanOrEqualTo(percents[i] ?? 0)).toBe(true));
    prices.slice(1).forEach((now, i) => expect(now.greaterThan(prices[i] ?? 0) && now.isInteger()).toBe(true));
  });
});

describe.each([
  ["118", 2025, 2035],
  ["119-HR3001", 2027, 2037],
  ["119", 2027, 2037],
])("the MARKET CHOICE Act of %s", (law, first, last) => {
  it("answers from its first year on, and its schedule ends with its levels", () => {
    expect(answering("MCA.RATE", (year) => [year, 0.02, true, law])).toEqual([first, 2070]);
    expect(answering("MCA.TAX", (year) => [10, year, 0.02, null, law])).toEqual([first, 2070]);
    expect(answering("MCA.FUELTAX", (year) => ["lignite", 1, "t", year, 0.02, false, law])).toEqual([first, 2070]);
    expect(answering("MCA.PROCESSTAX", (year) => [1, 30000, year, 0.02, null, law])).toEqual([first, 2070]);
    expect(answering("MCA.PRODUCTTAX", (year) => ["Biodiesel", 1, year, 0.02, null, law])).toEqual([first, 2070]);
    expect(answering("MCA.BORDER", (year) => [1, 1, year, 0.02, null, law])).toEqual([first, 2070]);
    expect(answering("MCA.EXCEEDED", (year) => [year, 5e9, law])).toEqual([first, last]);
  });
});

describe("the others", () => {
  it("answer in the years their sources reach", () => {
    expect(answering("FPFA.GOAL", (year) => [0.3, year - 2014, "118"])).toEqual([2015, 2070]);
    expect(answering("BUYCLEAN.LIMIT", (year) => ["flat glass", "GSA", null, `${year}-06-30`])).toEqual([2023, 2026]);
    expect(answering("BUYCLEAN.LIMIT", (year) => ["flat glass", "California", null, `${year}-06-30`])).toEqual([2022, 2070]);
    expect(answering("USEU.DUTY", (year) => ["steel", 1, 0, 1, `${year}-06-30`])).toEqual([2022, 2025]);
  });
});
