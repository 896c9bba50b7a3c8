// Rates, prices and the projection: the formula of s. 149 by hand with the figures of its sources; the published rate comes first.
import { excel, isError, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, block, refusal } = excel("desktop");

/** Mean of the three yearly shares of hydrogen, in doubles: 90.37, 94.12 and 75.00 %. */
const HYDROGEN = (200228 / 221554 + 160000 / 170000 + 120000 / 160000) / 3;

describe("UKCBAM.RATE", () => {
  it.each([
    [2027, 0.975, 0.1567],
    [2028, 0.95, 0.1783],
    [2029, 0.9, 0.2215],
    [2030, 0.775, 0.3296],
  ])("charges hydrogen in %s with the factor %s: %s of the auction mean, as the sources round it", (year, factor, share) => {
    const rate = value("UKCBAM.RATE", "hydrogen", year, 1) as number;
    expect(rate).toBeCloseTo(1 - HYDROGEN * factor, 12);
    expect(Number(rate.toFixed(4))).toBe(share);
  });

  it("takes the user's baseline and factor: 50 x (1 - 0.8 x 0.975) = 11; 50 x (1 - 0.8 x 0.5) = 30", () => {
    expect(value("UKCBAM.RATE", "Iron and steel", "2027-Q1", 50, 0.8)).toBe(11);
    expect(value("UKCBAM.RATE", "iron_and_steel", "2027-Q1", 50, "80%", 0.5)).toBe(30);
  });

  it("says that an estimate is none of the law, and where its figures come from", () => {
    const steps = block("LAW.EXPLAIN", "UKCBAM.RATE", "hydrogen", "2027-Q1", 50).flat().join(" ");
    expect(steps).toContain("Estimate by the formula");
    expect(steps).toContain("87.07");
  });

  it("has no rate of any sector yet and says who publishes it; a baseline that is not known is named", () => {
    for (const sector of ["Aluminium", "Cement", "Fertiliser", "Hydrogen", "Iron and steel"]) {
      const { code, message } = refusal("UKCBAM.RATE", sector, "2027-Q1");
      expect([sector, code, message.includes("HM Treasury")]).toEqual([sector, "#N/A", true]);
    }
    expect(refusal("UKCBAM.RATE", "Cement", "2027-Q1", 50).message).toContain("Baseline share, cement");
    expect(refusal("UKCBAM.RATE", "Electricity", "2027-Q1", 50).message).toContain("Hydrogen");
  });

  it("has no factor after 2030 and no price of 0", () => {
    expect(refusal("UKCBAM.RATE", "hydrogen", 2031, 50).code).toBe("#N/A");
    expect(refusal("UKCBAM.RATE", "hydrogen", 2027, 50, 1.2).message).toContain("baseline");
  });
});

describe("UKCBAM.PRICE", () => {
  const DAYS = ["2027-01-13", "2027-02-10", "2027-03-31", "2027-04-07"];
  const PRICES = [40, 50, 45, 60];

  it("is the mean of the quarter before, first and last day included: (40 + 50 + 45) / 3 = 45", () => {
    expect(value("UKCBAM.PRICE", "2027-Q2", DAYS, PRICES)).toBe(45);
    expect(value("UKCBAM.PRICE", "2027-06-30", DAYS, PRICES)).toBe(45);
    expect(value("UKCBAM.PRICE", "2027-07-01", DAYS, PRICES)).toBe(60);
  });

  it("falls back to the latest quarter with an auction", () => {
    expect(value("UKCBAM.PRICE", "2028-Q1", DAYS, PRICES)).toBe(60);
  });

  it("is not known before any auction, and not for a year", () => {
    expect(refusal("UKCBAM.PRICE", "2027-Q1", DAYS, PRICES).code).toBe("#N/A");
    expect(refusal("UKCBAM.PRICE", 2028, DAYS, PRICES).message).toContain("2028-Q1");
  });

  it("names the row of a price that is missing or no number", () => {
    expect(refusal("UKCBAM.PRICE", "2027-Q2", DAYS, [40, "", 45, 60]).message).toMatch(/prices.*row 2/);
    expect(refusal("UKCBAM.PRICE", "2027-Q2", ["2027-01-13", "soon"], [40, 50]).message).toMatch(/dates.*row 2/);
    expect(refusal("UKCBAM.PRICE", "2027-Q2", DAYS, [40]).message).toContain("4 x 1");
  });
});

describe("UKCBAM.PROJECT", () => {
  it("gives a year a row, and an error in its own place where the law has no figure", () => {
    const rows = block("UKCBAM.PROJECT", "28041000", "NO", 100, 2027, 2031, 10, 50, undefined, undefined, undefined, true);
    expect(rows[0]).toEqual(["Year", "Emissions, t CO2e/t", "UK factor", "Share charged", "Rate, GBP/t CO2e", "Charge, GBP"]);
    expect(rows[1]?.[5] as number).toBeCloseTo(100 * 10 * 50 * (1 - HYDROGEN * 0.975), 8);
    expect(rows[5]?.map((cell) => (isError(cell) ? cell.code : cell))).toEqual([2031, 10, "#N/A", "#N/A", "#N/A", "#N/A"]);
  });

  it("takes prices, rates and intensities per year, and refuses a count that does not fit", () => {
    const rows = block("UKCBAM.PROJECT", "72083700", "TW", 10, 2027, 2028, [2, 1], undefined, undefined, [10, 20]);
    expect(rows.map((row) => row[5])).toEqual([200, 200]);
    expect(refusal("UKCBAM.PROJECT", "72083700", "TW", 10, 2027, 2029, 2, [50, 60]).message).toContain("3 years");
  });
});
