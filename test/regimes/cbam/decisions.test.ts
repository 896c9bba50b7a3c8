/** Decisions: verification against its fee, an investment year by year, price paths, origins side by side. Worked out by hand from COST. */
import { EMPTY, excel, isError, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block } = excel("web");

describe("verification", () => {
  // Certificates of 100 t: 164.78 on default values; 200 - 132.99 on 2 t CO2e/t in column B
  const ask = (intensity: number, fee: number, part: string | null = null) =>
    value("CBAM.VERIFICATION", "73181542", "TW", 100, 2026, intensity, fee, "C", "B", 80, part);
  const saving = (164.78 - (200 - 132.99)) * 80;
  test("the saving, less the fee, and the tonnes that earn the fee back", () => {
    expect(ask(2, 1000, "saving")).toBeCloseTo(saving, 9);
    expect(ask(2, 1000)).toBeCloseTo(saving - 1000, 9);
    expect(ask(2, 1000, "tonnes")).toBeCloseTo((1000 / saving) * 100, 9);
  });
  test("at the tonnes of break-even nothing is left, a fee of nothing is earned back at once", () => {
    const tonnes = ask(2, 1000, "tonnes") as number;
    expect(value("CBAM.VERIFICATION", "73181542", "TW", tonnes, 2026, 2, 1000, "C", "B", 80)).toBeCloseTo(0, 6);
    expect(ask(2, 0, "tonnes")).toBe(0);
  });
  test("actual values as high as the default value save nothing at any amount", () =>
    expect(refusal("CBAM.VERIFICATION", "73181542", "TW", 100, 2026, 3, 1000, "C", "B", 80, "tonnes").code).toBe("#N/A"));
});

describe("investment", () => {
  // 1,000 t x 0.4 x 80 = 32,000 a year
  const ask = (cost: unknown, part: string | null = null, price: unknown = 80, yearly: unknown = null) =>
    block("CBAM.INVESTMENT", "73181542", "TW", 1000, 2026, 2028, 2.1, 0.4, cost, 0.06, price, "C", "B", yearly, part);
  const [one, two, three] = [32000 / 1.06, 32000 / 1.06 ** 2, 32000 / 1.06 ** 3];
  test("present value, the dearest that pays, and the year it is earned back", () => {
    expect(ask(60000)[0]?.[0]).toBeCloseTo(one + two + three - 60000, 6);
    expect(ask(60000, "highest")[0]?.[0]).toBeCloseTo(one + two + three, 6);
    expect([ask(one + two - 0.01, "payback")[0]?.[0], ask(one + two + 0.01, "payback")[0]?.[0]]).toEqual([2027, 2028]);
    expect(isError(ask(one + two + three + 1, "payback")[0]?.[0])).toBe(true);
  });
  test("a price per year, running costs, and the years as rows", () => {
    const rows = ask(1000, "years", [[80, 100, 120]], 2000);
    expect(rows.map(([year, saving]) => [year, saving])).toEqual([
      [2026, 30000],
      [2027, 38000],
      [2028, 46000],
    ]);
    expect(rows[1]?.[3]).toBeCloseTo(30000 / 1.06 + 38000 / 1.06 ** 2 - 1000, 6);
  });
  test("two prices for three years, no price, a cut deeper than the intensity are refused", () => {
    expect(isError(ask(1000, null, [[80, 100]])[0]?.[0])).toBe(true);
    expect(refusal("CBAM.INVESTMENT", "73181542", "TW", 1000, 2026, 2028, 2.1, 0.4, 1, 0.06, EMPTY, "C", "B").message).toMatch(
      /price per year|one per year/,
    );
    expect(refusal("CBAM.INVESTMENT", "73181542", "TW", 1000, 2026, 2028, 2.1, 2.2, 1, 0.06, 80, "C", "B").message).toMatch(/2\.2/);
  });
});

test("price paths: 80 growing by -2, 3 and 8 %; in the wrong order they are refused", () => {
  expect(block("CBAM.PRICEPATH", 2026, 2027, 80, -0.02, 0.03, 0.08, true)).toEqual([
    ["Year", "Low, EUR", "Middle, EUR", "High, EUR"],
    [2026, 80, 80, 80],
    [2027, 78.4, 82.4, 86.4],
  ]);
  expect(refusal("CBAM.PRICEPATH", 2026, 2027, 80, 0.04, 0.03, 0.08).code).toBe("#VALUE!");
});

test("growth and discount are shares: a percentage is read with its sign, and refused without it", () => {
  // 75 x 1.03 and 75 x 0.97
  expect(block("CBAM.PRICEPATH", 2026, 2027, 75, "-3%", 0, "3%")[1]).toEqual([2027, 72.75, 75, 77.25]);
  expect(refusal("CBAM.PRICEPATH", 2026, 2027, 75, 3, 5, 8).message).toMatch(/argument low: 3 is not a share/);
  expect(refusal("CBAM.PRICEPATH", 2026, 2027, 75, -1.01, 0, 1).message).toMatch(/argument low/);
  const worth = (rate: unknown) => ["CBAM.INVESTMENT", "73181542", "TW", 100, 2026, 2027, 2.5, 0.5, 10_000, rate, 80, "C", "B"] as const;
  const [id, ...args] = worth("5%");
  expect(value(id, ...args)).toBe(value(...worth(0.05)));
  expect(refusal(...worth(5)).message).toMatch(/argument rate: 5 is not a share/);
});

describe("origins", () => {
  const ask = (origins: unknown) => block("CBAM.ORIGINS", "73181542", 100, 2026, null, 80, origins);
  test("cheapest first, as CBAM.COST says of each; an exempt one costs nothing, twins are asked once", () => {
    const rows = ask(["CN", "TW", "Norway", "台灣"]);
    expect(rows.map(([rank, origin]) => [rank, origin])).toEqual([
      [1, "NO"],
      [2, "TW"],
      [3, "CN"],
    ]);
    for (const [, origin, , , cost] of rows)
      expect(cost).toBe(value("CBAM.COST", "73181542", origin, 100, 2026, null, null, null, null, 80));
  });
  test("an origin without an answer stands last with its reason, and takes no other with it", () => {
    const rows = ask(["FR", "TW"]);
    expect(rows.map(([rank, origin]) => [rank, origin])).toEqual([
      [1, "TW"],
      ["", "FR"],
    ]);
    expect(isError(rows[1]?.[4])).toBe(true);
  });
  test("left out: every country with values of its own, once, and the others as one", () => {
    const origins = block("CBAM.ORIGINS", "73181542", 100, 2026, null, 80).map(([, origin]) => origin);
    expect(new Set(origins).size).toBe(origins.length);
    expect(["TW", "CN", "other countries and territories"].every((one) => origins.includes(one))).toBe(true);
  });
});
