// Review of the lists and border adjustment of the MARKET CHOICE Act.
import { cell, loadAll, refused } from "../../tools/usSheet";

beforeAll(loadAll);

const k = (...thousands: number[]) => [thousands.map((n) => n * 1000)];

describe("The five-year review", () => {
  it("removes a category below 250,000 t in each of three years, with small plants and no reasonable chance", () => {
    expect(cell("MCA.REVIEW", "remove", k(200, 249, 249.999), k(20, 20, 24.999), false)).toBe(true);
    expect(cell("MCA.REVIEW", "remove", k(200, 250, 200), k(20, 20, 20), false)).toBe(false);
    expect(cell("MCA.REVIEW", "remove", k(200, 200, 200), k(20, 25, 20), false)).toBe(false);
    expect(cell("MCA.REVIEW", "remove", k(200, 200, 200), k(20, 20, 20), true)).toBe(false);
  });

  it("adds a category above 250,000 t in any two of five years in the 119th, in two running in the 118th", () => {
    const apart = k(251, 100, 251, 100, 100);
    const running = k(100, 100, 251, 251, 100);
    expect(cell("MCA.REVIEW", "add", apart, k(26), true)).toBe(true);
    expect(cell("MCA.REVIEW", "add", apart, k(26), true, null, "118")).toBe(false);
    expect(cell("MCA.REVIEW", "add", running, k(26), true, null, "118")).toBe(true);
    expect(cell("MCA.REVIEW", "add", running, k(25), true)).toBe(false);
    expect(cell("MCA.REVIEW", "add", k(250, 250, 250, 250, 250), k(26), true)).toBe(false);
    expect(cell("MCA.REVIEW", "add", running, k(26), false)).toBe(false);
  });

  it("asks nothing about plants of a product", () => {
    expect(cell("MCA.REVIEW", "add", k(251, 251, 1, 1, 1), null, true, "product")).toBe(true);
    expect(cell("MCA.REVIEW", "remove", k(1, 1, 1), null, false, "product")).toBe(true);
    expect(refused("MCA.REVIEW", "remove", k(1, 1, 1), null, false)).toMatch(/averages/);
  });

  it("needs 3 years to remove and 5 to add", () => {
    expect(refused("MCA.REVIEW", "remove", k(1, 1), k(1), false)).toMatch(/Expected 3/);
    expect(refused("MCA.REVIEW", "add", k(1, 1, 1), k(1), false)).toMatch(/Expected 5/);
    expect(refused("MCA.REVIEW", "change", k(1, 1, 1), k(1), false)).toMatch(/remove, add/);
  });
});

describe("Border eligibility", () => {
  it("needs 5 % and 15 %, each rounded to a whole percent", () => {
    // trade: (10 + 6) / (100 + 10) = 14.545 % -> 15 %
    expect(cell("MCA.ELIGIBLE", 5, 100, 10, 6)).toBe(true);
    expect(cell("MCA.ELIGIBLE", 4.5, 100, 10, 6)).toBe(true); // 4.5 % -> 5 %
    expect(cell("MCA.ELIGIBLE", 4.49, 100, 10, 6)).toBe(false);
    // (10 + 5.9) / 110 = 14.4545 % -> 14 %; (10 + 5.95) / 110 = 14.5 % -> 15 %
    expect(cell("MCA.ELIGIBLE", 5, 100, 10, 5.9)).toBe(false);
    expect(cell("MCA.ELIGIBLE", 5, 100, 10, 5.95)).toBe(true);
  });

  it("needs shipments, and was not found for the 118th", () => {
    expect(refused("MCA.ELIGIBLE", 5, 0, 10, 6)).toMatch(/^#VALUE!/);
    expect(refused("MCA.ELIGIBLE", 5, "0", 10, 6)).toMatch(/^#NUM!/);
    expect(refused("MCA.ELIGIBLE", 5, 100, 10, 6, "118")).toMatch(/^#N\/A .*not found/);
  });
});

describe("The border tax", () => {
  it("is quantity x emissions per unit x rate, and the same comes back on exports", () => {
    expect(cell("MCA.BORDER", 100, 2, 2027)).toBe(8000);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, "export")).toBe(8000);
    expect(cell("MCA.BORDER", 100, 2, 2030, 0.025, 2028)).toBe(10738.375); // 200 x 53.691875
  });

  it("leaves out least developed countries and small emitters with small output, on imports", () => {
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, null, "BD")).toBe(0);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, "export", "BD")).toBe(8000);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, null, "TW")).toBe(8000);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, null, "TW", 0.0049, 0.0499)).toBe(0);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, null, "TW", 0.005, 0.0499)).toBe(8000);
    expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, null, "TW", 0.0049, 0.05)).toBe(8000);
    expect(refused("MCA.BORDER", 100, 2, 2027, null, null, null, null, "TW", 0.0049)).toMatch(/both/i);
    for (const origin of ["US", "PR"]) {
      expect(refused("MCA.BORDER", 100, 2, 2027, null, null, null, null, origin)).toMatch(/^#N\/A .*no imports/);
      expect(cell("MCA.BORDER", 100, 2, 2027, null, null, null, "export", origin)).toBe(8000);
    }
  });

  it.each([
    ["penaltyMultiple", 2027, 3],
    ["epaMoratoriumEnds", 2027, 50771],
    ["review.interval", 2027, 5],
  ])("keeps %s in %i as %d", (name, year, value) => {
    // 2039-01-01 is day 50771: 2026-01-01 is 46023, and 13 years with 3 leap days (2028, 2032, 2036) are 4,748
    expect(cell("LAW.VALUE", `mca.${name}`, year)).toBe(value);
  });
});
