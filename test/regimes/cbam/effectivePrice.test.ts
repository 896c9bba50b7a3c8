/** The carbon price effectively paid abroad, per tonne of all emissions (2023/956 Art. 9(1)): free allowances and rebates are no price paid. */
import { EMPTY, excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal, block } = excel("desktop");
const price = (...args: unknown[]) => value("CBAM.EFFECTIVEPRICE", ...args);

test("a trading scheme: (100 000 - 80 000) x 12 / 100 000 = 2.4; EUR 40 000 given back leave 2", () => {
  expect([price(100000, 80000, 12), price(100000, 80000, 12, 40000)]).toEqual([2.4, 2]);
});
test("a tax without allowances costs its rate; an empty cell is no allowance", () => {
  expect([price(100000, 0, 25), price(100000, EMPTY, 25)]).toEqual([25, 25]);
});
test("more allowances or rebates than emissions or payments are no negative price", () => {
  expect([price(100, 150, 12), price(100, 50, 12, 5000)]).toEqual([0, 0]);
});
test("it can stand as pricePaid: 100 t at 2 t CO2e/t, free allocation 1.3299, 2.4 of 80 EUR", () => {
  const paid = price(100000, 80000, 12);
  // (200 - 132.99) x (1 - 2.4 / 80)
  expect(value("CBAM.CERTIFICATES", "73181542", "TW", 100, 2026, 2, "C", "B", paid, 80)).toBeCloseTo(67.01 * 0.97, 10);
});
test("no emissions, no price, a negative figure or words are refused, each in its own line", () => {
  expect(refusal("CBAM.EFFECTIVEPRICE", null, 1, 12).message).toContain("emissions");
  expect(refusal("CBAM.EFFECTIVEPRICE", 100, 1, null).message).toContain("price");
  expect(refusal("CBAM.EFFECTIVEPRICE", 100, -1, 12).code).toBe("#VALUE!");
  const out = block("CBAM.EFFECTIVEPRICE", [100, "a lot", 100], 50, 10);
  expect([out[0]?.[0], out[2]?.[0]]).toEqual([5, 5]);
  expect(out[1]?.[0]).toMatchObject({ code: "#VALUE!" });
});
test("the steps say that the Union's reckoning is not settled", () => {
  const steps = block("LAW.EXPLAIN", "CBAM.EFFECTIVEPRICE", 100000, 80000, 12);
  expect(String(steps.at(-1))).toMatch(/cbam\.effectivePrice.*not settled/);
});
