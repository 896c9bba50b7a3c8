// Import intensity, economy-wide ratios, exempt origins and industries of the Clean Competition Act.
import { cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The economy-wide ratio", () => {
  it("is greenhouse gases over GDP against the US, nominal unless PPP is asked for", () => {
    // China: 13,001.626 / 17,881.78 = 0.72709; US: 5,650.342 / 25,744.11 = 0.21948; ratio 3.3128
    expect(cell("CCA.RATIO", "CN")).toBeCloseTo(13001.626 / 17881.78 / (5650.342 / 25744.11), 10);
    // 13,001.626 / 26,966.02 over 5,650.342 / 19,493.17 = 1.6634
    expect(cell("CCA.RATIO", "China", "PPP")).toBeCloseTo(13001.626 / 26966.02 / (5650.342 / 19493.17), 10);
    expect(cell("CCA.RATIO", "印度")).toBeCloseTo(3264.843 / 3353.47 / (5650.342 / 25744.11), 10);
    expect(cell("CCA.RATIO", "US")).toBe(1);
  });

  it("has no nominal figure for Taiwan and asks for the user's", () => {
    expect(refused("CCA.RATIO", "TW")).toMatch(/^#N\/A .*ownRatio/);
    expect(cell("CCA.RATIO", "臺灣", "PPP")).toBeCloseTo(293.844 / 1247.87 / (5650.342 / 19493.17), 10);
  });

  it("says that the bill does not name the GDP", () => {
    expect(
      steps("CCA.RATIO", "CN")
        .map((row) => row[0])
        .join(),
    ).toContain("does not say which GDP");
  });
});

describe("The intensity of an import", () => {
  it("is by default the US industry's times the ratio, the table's or the user's own", () => {
    expect(cell("CCA.INTENSITY", "CN", 1.02)).toBeCloseTo(1.02 * (13001.626 / 17881.78 / (5650.342 / 25744.11)), 10);
    expect(cell("CCA.INTENSITY", "TW", 1.02, null, 0.9)).toBe(0.918);
    expect(refused("CCA.INTENSITY", "TW", 1.02)).toMatch(/^#N\/A /);
    expect(refused("CCA.INTENSITY", "CN", 1.02, "PPP", 2)).toMatch(/one or the other/);
  });

  it("follows the order of the text: origin industry, manufacturer on petition, Treasury", () => {
    expect(cell("CCA.INTENSITY", "JP", 1.02, null, null, null, 1.1)).toBe(1.1);
    expect(cell("CCA.INTENSITY", "JP", 1.02, null, null, null, 1.1, 0.8)).toBe(0.8);
    expect(refused("CCA.INTENSITY", "JP", 1.02, null, null, null, null, 0.8)).toMatch(/originIndustry/);
    expect(cell("CCA.INTENSITY", "CN", 1.02, null, null, null, null, null, 4)).toBe(4);
    expect(refused("CCA.INTENSITY", "JP", 1.02, null, null, null, 1.1, null, 4)).toMatch(/one or the other/);
  });

  it("does not take a non-market economy's own industry figures", () => {
    for (const origin of ["CN", "VN", "RU", "BY"])
      expect(refused("CCA.INTENSITY", origin, 1.02, null, null, null, 1.1)).toMatch(/non-market/);
    for (const origin of ["TW", "IN", "UA"]) expect(cell("CCA.INTENSITY", origin, 1.02, null, null, null, 1.1)).toBe(1.1);
  });
});

describe("Origins left out", () => {
  it("are least developed countries with less than 3 % of the world's exports of the good", () => {
    expect(cell("CCA.EXEMPT", "BD", 0.0299)).toBe(true);
    expect(cell("CCA.EXEMPT", "BD", 0.03)).toBe(false);
    expect(cell("CCA.EXEMPT", "BD", 0.5)).toBe(false);
    expect(cell("CCA.EXEMPT", "TW", 0.001)).toBe(false);
    expect(cell("CCA.EXEMPT", "US", 0)).toBe(false);
  });

  it("are taken as below the limit when the share is blank, and the steps say so", () => {
    expect(cell("CCA.EXEMPT", "Bangladesh")).toBe(true);
    expect(
      steps("CCA.EXEMPT", "BD")
        .map((row) => row[0])
        .join(),
    ).toContain("Share of world exports not given");
  });

  it("know the 3 % only in the 119th", () => {
    expect(cell("CCA.EXEMPT", "ET", null, "118")).toBe(true);
    expect(refused("CCA.EXEMPT", "ET", 0.5, "118")).toMatch(/^#N\/A /);
  });

  it("include club members where the bill has a club", () => {
    expect(cell("CCA.EXEMPT", "JP", null, "119", true)).toBe(true);
    expect(cell("CCA.EXEMPT", "JP", null, "118", true)).toBe(true);
    expect(refused("CCA.EXEMPT", "JP", null, "117", true)).toMatch(/no carbon club/);
    expect(cell("CCA.EXEMPT", "JP")).toBe(false);
  });
});

describe("Covered industries", () => {
  it("are the 26 codes of the text", () => {
    expect(cell("CCA.COVERED", 331110)).toBe(true);
    expect(cell("CCA.COVERED", "327310", "name")).toBe("cement");
    expect(cell("CCA.COVERED", 332111)).toBe(false); // forging
    expect(refused("CCA.COVERED", 332111, "name")).toMatch(/^#N\/A .*not covered/);
  });

  // Concordances of the Census Bureau: 331111 (2007) is 331110 since 2012, 322121 (2017) is 322120 since 2022, 211111 (2012) was divided.
  it.each([
    [331111, "331110"],
    ["331312", "331313"],
    ["322121", "322120"],
    [212112, "212115"],
    [211111, "211120, 211130"],
  ])("a code of an earlier edition is no industry outside of the bill: %s is %s", (earlier, now) => {
    expect(refused("CCA.COVERED", earlier)).toMatch(new RegExp(`^#VALUE! .*2022: enter ${now}\\.`));
    for (const code of now.split(", ")) expect(cell("CCA.COVERED", code)).toBe(true);
  });

  it("need six digits, and were not found for the 117th", () => {
    expect(refused("CCA.COVERED", 3311)).toMatch(/^#VALUE! .*6 digits/);
    expect(refused("CCA.COVERED", 331110, null, "117")).toMatch(/^#N\/A .*not found/);
    expect(cell("CCA.COVERED", 331110, null, "118")).toBe(true);
  });
});

describe("Money and dates of the bill", () => {
  it.each([
    ["cca.revenue.energyAdvance", 2027, "119", 75],
    ["cca.revenue.stateDepartmentAdvance", 2027, "119", 25],
    ["cca.revenue.energyShare", 2030, "119", 0.25],
    ["cca.revenue.domesticShare", 2026, "118", 0.75],
    ["cca.revenue.stateDepartmentShare", 2026, "118", 0.25],
    ["cca.revenue.domesticShare", 2025, "117", 0.75],
  ])("%s in %i of %s is %d", (name, year, law, value) => {
    expect(cell("LAW.VALUE", name, year, law)).toBe(value);
  });

  it("give the advances for fiscal year 2027 only", () => {
    expect(refused("LAW.VALUE", "cca.revenue.energyAdvance", 2028, "119")).toMatch(/^#N\/A /);
  });

  it("show the status of the bill with its date", () => {
    expect(cell("LAW.VALUE", "cca.billStatus", 2026)).toMatch(/pending on 20 August 2026/);
    expect(cell("LAW.VALUE", "cca.billStatus", 2026, "118")).toMatch(/died/);
  });
});

describe("What a table with gaps makes of a code", () => {
  it.each(["331110.0", "NAICS 331110", "naics code: 331110", "３３１１１０"])("%s is 331110", (code) =>
    expect(cell("CCA.COVERED", code)).toBe(true),
  );
  it("an origin that nobody knows is no country, and exempt or not is no answer", () =>
    expect(refused("CCA.EXEMPT", "unknown")).toMatch(/names no country/));
  it("158.0 is the number of Taiwan in ISO 3166", () => expect(cell("CCA.RATIO", "158.0", "PPP")).toBe(cell("CCA.RATIO", "TW", "PPP")));
});
