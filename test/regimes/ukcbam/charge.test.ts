// The tax on a line: tonnes x emissions x rate less relief, by hand; what is missing is named and never 0.
import fc from "fast-check";
import { excel, isError, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { block, refusal, value } = excel("desktop");

describe("UKCBAM.CHARGE", () => {
  it("multiplies tonnes, emissions and rate: 100 t x 2.1 x GBP 15 = 3,150", () => {
    expect(value("UKCBAM.CHARGE", "73181542", "TW", 100, "2027-02-01", 2.1, 15)).toBe(3150);
  });

  it("takes relief off, and never falls below 0: 3,150 - 800 = 2,350; 3,150 - 4,000 is 0", () => {
    expect(value("UKCBAM.CHARGE", "73181542", "TW", 100, "2027-02-01", 2.1, 15, 800)).toBe(2350);
    expect(value("UKCBAM.CHARGE", "73181542", "TW", 100, "2027-02-01", 2.1, 15, 4000)).toBe(0);
  });

  it("charges goods of the Union and leaves out those of UK origin, Northern Ireland included", () => {
    expect(value("UKCBAM.CHARGE", "72083700", "DE", 100, "2027-03-01", 1.9, 10)).toBe(1900);
    expect(value("UKCBAM.CHARGE", "72083700", "GB", 100, "2027-03-01", 1.9, 10)).toBe(0);
    expect(value("UKCBAM.CHARGE", "72083700", "United Kingdom", 100, "2027-03-01", 1.9, 10)).toBe(0);
  });

  it("needs no quarter where the rate is given, and no rate of the law is 0", () => {
    expect(value("UKCBAM.CHARGE", "72083700", "TW", 10, 2028, 2, 10)).toBe(200);
    const { code, message } = refusal("UKCBAM.CHARGE", "72083700", "TW", 10, "2028-02-01", 2);
    expect(code).toBe("#N/A");
    expect(message).toContain("HM Treasury");
    expect(message).toContain("GOV.UK");
  });

  it("names the default value that is due, and who publishes it, for all 55 entries of the goods list that are covered", () => {
    for (const cn of ["73181542", "76011000", "25231000", "28041000", "31021012"]) {
      const { code, message } = refusal("UKCBAM.CHARGE", cn, "TW", 10, "2027-02-01", undefined, 15);
      expect([cn, code, message.includes("GOV.UK"), message.includes("intensity")]).toEqual([cn, "#N/A", true, true]);
    }
  });

  it("begins on 1 January 2027 and not the day before", () => {
    expect(value("UKCBAM.CHARGE", "73181542", "TW", 1, "2027-01-01", 1, 10)).toBe(10);
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", 1, "2026-12-31", 1, 10).message).toContain("FA-2026");
  });

  it("keeps a bad line to itself: the others of the list are charged", () => {
    const rows = block(
      "UKCBAM.CHARGE",
      ["73181542", "7615", "72083700", "73181542"],
      ["TW", "TW", "Atlantis", "TW"],
      [1, 1, 1, 2],
      "2027-02-01",
      1,
      10,
    ).flat();
    expect(rows.map((cell) => (isError(cell) ? cell.code : cell))).toEqual([10, "#N/A", "#VALUE!", 20]);
  });

  it("refuses negative figures and text that is no number", () => {
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", -1, "2027-02-01", 1, 10).message).toContain("tonnes");
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", 1, "2027-02-01", "a lot", 10).message).toContain("intensity");
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", 1, "2027-02-01", 1, "15 GBP").message).toContain("rate");
  });

  it("goes by the clock in the UK where an instant names its zone: 23:30 UTC of 31 March 2027 is 00:30 of 1 April, summer time", () => {
    const steps = block("LAW.EXPLAIN", "UKCBAM.CHARGE", "73181542", "TW", 1, "2027-03-31T23:30:00Z", 2, 15).flat();
    expect(steps).toContain("2027-04-01");
    // Winter: the clock shows universal time, so the tax has not begun.
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", 1, "2026-12-31T23:30:00Z", 2, 15).code).toBe("#N/A");
    expect(value("UKCBAM.CHARGE", "73181542", "TW", 1, "2027-01-01T08:30:00+08:00", 2, 15)).toBe(30);
  });

  it("needs a country of origin, and tonnes of CO2 per tonne", () => {
    expect(refusal("UKCBAM.CHARGE", "73181542", "unknown", 1, "2027-02-01", 2, 15).message).toMatch(/origin.*names no country/);
    expect(refusal("UKCBAM.CHARGE", "73181542", "TW", 1, "2027-02-01", 2100, 15).message).toMatch(/intensity.*enter 2\.1/);
  });

  it("flags relief with default values as not settled, and an own intensity as direct emissions", () => {
    const steps = block("LAW.EXPLAIN", "UKCBAM.CHARGE", "25231000", "TW", 10, "2027-02-01", 0.8, 10).flat().join(" ");
    expect(steps).toContain("counts direct emissions");
  });

  it("grows with every figure and is never more than without relief", () => {
    const figure = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
    const intensities = fc.integer({ min: 1, max: 9_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(figure, intensities, figure, figure, (tonnes, intensity, rate, relief) => {
        const line = (more: number): number =>
          value("UKCBAM.CHARGE", "73181542", "TW", tonnes + more, "2027-02-01", intensity, rate) as number;
        const less = value("UKCBAM.CHARGE", "73181542", "TW", tonnes, "2027-02-01", intensity, rate, relief) as number;
        expect(line(1)).toBeGreaterThan(line(0));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThan(line(0));
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe("UKCBAM.RELIEF", () => {
  it("converts, cuts to whole pence and stops at the charge: 10 x 12.345 x 0.77 = 95.0565, so 95.05", () => {
    expect(value("UKCBAM.RELIEF", 10, 12.345, 0.77, 3150)).toBe(95.05);
    expect(value("UKCBAM.RELIEF", 10, 12.345, 0.77, 95.05)).toBe(95.05);
    expect(value("UKCBAM.RELIEF", 10, 12.345, 0.77, 95.04)).toBe(95.04);
    expect(value("UKCBAM.RELIEF", 10, 12.345, 0.77, "0")).toBe(0);
  });

  it("never rounds up, whatever the figures", () => {
    const figure = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(figure, figure, (emissions, price) => {
        const found = value("UKCBAM.RELIEF", emissions, price, 1, 1e12) as number;
        // Integer arithmetic in thousandths, independent of the program: millionths, cut to ten thousands of them.
        const millionths = BigInt(Math.round(emissions * 1000)) * BigInt(Math.round(price * 1000));
        expect(Math.round(found * 100)).toBe(Number(millionths / 10_000n));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("needs the exchange rate: nothing is taken as pounds", () => {
    expect(refusal("UKCBAM.RELIEF", 10, 12, undefined, 100).message).toContain("fx");
  });
});

describe("the scheme under which a price was paid", () => {
  const relief = (scheme?: unknown) => ["UKCBAM.RELIEF", 100, 10, 0.5, 9999, "2027-05-01", undefined, scheme] as const;

  it("reported as accepted, or confirmed by the user, gives relief; what nobody looked up does not", () => {
    expect(["CCTS", "ccts", "confirmed", undefined].map((scheme) => value(...relief(scheme)))).toEqual([500, 500, 500, 500]);
    expect(refusal(...relief("Taiwan carbon fee"))).toMatchObject({ code: "#N/A" });
    expect(refusal(...relief("Taiwan carbon fee")).message).toMatch(/Taiwan carbon fee.*"confirmed"/);
  });
  it("stands in the steps as what it is: press, the user's word, or not settled", () => {
    const status = (scheme: unknown, quantity: string) => block("LAW.EXPLAIN", ...relief(scheme)).find((step) => step[3] === quantity)?.[7];
    expect(String(status("CCTS", "ukcbam.relief.reportedSchemes"))).toMatch(/^secondary/);
    expect(status("confirmed", "ukcbam.relief.scheme")).toBe("your input");
    expect(String(block("LAW.EXPLAIN", ...relief()).map((step) => step[7]))).toContain("not settled");
  });
});
