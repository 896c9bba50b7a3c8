// Mistakes seen in public calculators on a carbon price paid abroad (26-29) and on Taiwan's carbon fee (33, 36-41): each has a test.
import { entryOf, excel, loadTables, OMITTED } from "../tools/excelCaller";

const { value, refusal } = excel("web");

beforeAll(async () => {
  await loadTables();
  await entryOf("TW.FEE").preload();
});

/** 100 t of plate from Taiwan at 2.0 t CO2e/t, free allocation 1.2, certificate price EUR 80, with a price paid at home. */
const cost = (pricePaid: unknown): unknown => value("CBAM.COST", "72085120", "TW", 100, "2026-03-31", 2, OMITTED, 1.2, pricePaid, 80);

describe("A carbon price paid abroad", () => {
  // Emissions 200 t, free allocation 120 t, remaining 80 t. NT$225 at 36 NT$/EUR is EUR 6.25: 80 x 6.25 / 80 = 6.25 t come off,
  // 73.75 t x 80 = EUR 5,900. Off all 200 t it would be 80 x 80 - 200 x 6.25 = EUR 5,150.
  it("(26) does not reach emissions already covered by free allocation", () => {
    expect(cost(6.25)).toBe(5_900);
  });

  it("(27) is not credited on gross emissions beside free allocation on gross emissions", () => {
    expect(cost(6.25)).not.toBe(5_150);
    const steps = excel("web").block("LAW.EXPLAIN", "CBAM.COST", "72085120", "TW", 100, "2026-03-31", 2, OMITTED, 1.2, 6.25, 80);
    const reduction = steps.find((row) => row[3] === "cbam.pricePaidReduction");
    expect(reduction?.[1]).toBe(6.25);
    expect(reduction?.[7]).toBe("not settled");
  });

  it("(28) is the effective price, not the headline rate", () => {
    expect(value("TW.EFFECTIVEPRICE", 100_000)).toBe(225);
    expect(value("TW.EFFECTIVEPRICE", 1_000_000, "A", 1)).toBe(10);
    expect(cost(Number(value("TW.EFFECTIVEPRICE", 100_000)) / 36)).toBe(5_900);
  });

  it("(29) comes from no built-in list of prices or exchange rates: blank means none", () => {
    // 80 x 80
    expect(cost(OMITTED)).toBe(6_400);
  });

  it("never makes the cost negative", () => {
    expect(cost(80)).toBe(0);
    expect(cost(500)).toBe(0);
  });
});

describe("Taiwan's carbon fee", () => {
  it("(33) rounds 6.6665 t above K half-up to 6.667, where binary floats give 6.666", () => {
    expect(Math.round((25_006.6665 - 25_000) * 1000) / 1000).toBe(6.666);
    expect(value("TW.CHARGEABLE", 25_006.6665)).toBe(6.667);
  });

  it("(36) does not swap rates A and B", () => {
    // 75,000 t x 50 and x 100
    expect(value("TW.FEE", 100_000, "A")).toBe(3_750_000);
    expect(value("TW.FEE", 100_000, "B")).toBe(7_500_000);
  });

  it("(37) uses no coefficient of 0.2 without a plan", () => {
    expect(refusal("TW.FEE", 100_000, "general", 1).message).toContain("approved plan");
    // Recognised, no plan: 100,000 x 1 x 300
    expect(value("TW.FEE", 100_000, "general", 1, OMITTED, OMITTED, OMITTED, OMITTED, "none")).toBe(30_000_000);
  });

  it("(38) keeps K = 25,000 without recognition, whatever the rate", () => {
    expect(value("TW.CHARGEABLE", 100_000)).toBe(75_000);
    expect(value("TW.CHARGEABLE", 100_000, "A")).toBe(75_000);
    // With recognition and plan: 100,000 x 0.2
    expect(value("TW.CHARGEABLE", 100_000, "A", 1)).toBe(20_000);
  });

  it("(39) tests the 25,000 t first", () => {
    expect(value("TW.FEE", 24_999, "A", 1)).toBe(0);
    expect(value("TW.FEE", 25_000, "A", 1)).toBe(250_000);
  });

  it("(40) caps credits at 10 % of the chargeable emissions, not of all or of the credits, and counts 1.2 t each", () => {
    // 75,000 - 1,000 x 1.2
    expect(value("TW.CHARGEABLE", 100_000, OMITTED, OMITTED, 1_000)).toBe(73_800);
    // 75,000 - 7,500, not 75,000 - 10,000
    expect(value("TW.CHARGEABLE", 100_000, OMITTED, OMITTED, 20_000)).toBe(67_500);
  });

  it("(41) is cut to whole dollars", () => {
    // 0.333 t x 300 = 99.9
    expect(value("TW.FEE", 25_000.333)).toBe(99);
  });
});
