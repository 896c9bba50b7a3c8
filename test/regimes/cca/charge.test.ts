// Charges, finished goods, refunds and relief of the Clean Competition Act.
import fc from "fast-check";
import { cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The carbon intensity charge", () => {
  it("is (intensity - percentage x baseline) x quantity x price", () => {
    // (2 - 1 x 1) x 100 t x $60 = 6,000
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026)).toBe(6000);
    // 2030: (2 - 0.9 x 1.2) x 50 x 84 = 0.92 x 50 x 84 = 3,864
    expect(cell("CCA.CHARGE", 2, 1.2, 50, 2030, 84)).toBe(3864);
    // 118, 2029: (1.5 - 0.9) x 10 x 74 = 444; as the article words it (1.5 - 0.875) x 10 x 74 = 462.5
    expect(cell("CCA.CHARGE", 1.5, 1, 10, 2029, 74, "118")).toBe(444);
    expect(cell("CCA.CHARGE", 1.5, 1, 10, 2029, 74, "118-TRI")).toBe(462.5);
  });

  it("takes no kilograms for tonnes: 2,100 t CO2e per tonne is no good", () => {
    for (const args of [
      [2100, 1, 100, 2026],
      [2.1, 1000, 100, 2026],
    ])
      expect(refused("CCA.CHARGE", ...args)).toMatch(/^#VALUE! .*kilograms per tonne are meant, enter (2\.1|1)\./);
    expect(refused("CCA.FINISHED", [[2100, 1, 10]], 2028, 60)).toMatch(/kilograms/);
    expect(refused("CCA.REFUND", 1400, 1, 500, 2028, 60)).toMatch(/kilograms/);
    expect(refused("CCA.INTENSITY", "CN", 1200)).toMatch(/kilograms/);
    // (99.999 - 1) x 1 t x $60 = 5,939.94, whole dollars
    expect(cell("CCA.CHARGE", 99.999, 1, 1, 2026)).toBe(5940);
  });

  it("is rounded to whole dollars where the text says so, and only there", () => {
    // 0.111 x 1 x 70 = 7.77
    expect(cell("CCA.CHARGE", 1.111, 1, 1, 2026, 70)).toBe(8);
    expect(cell("CCA.CHARGE", 1.111, 1, 1, 2025, 70, "118")).toBe(7.77);
    // half a dollar goes up: 0.05 x 10 x 61 = 30.5
    expect(cell("CCA.CHARGE", 1.05, 1, 10, 2026, 61)).toBe(31);
  });

  it("is 0 at and below the percentage of the baseline", () => {
    expect(cell("CCA.CHARGE", 0.9, 1, 1000, 2030, 84)).toBe(0);
    expect(cell("CCA.CHARGE", 0.5, 1, 1000, 2030, 84)).toBe(0);
    // just above: 0.001 x 1000 x 84 = 84
    expect(cell("CCA.CHARGE", 0.901, 1, 1000, 2030, 84)).toBe(84);
  });

  it("charges the whole intensity after 2047, when the percentage is 0", () => {
    expect(cell("CCA.CHARGE", 2, 1, 10, 2048, 100)).toBe(2000);
  });

  it("grows with intensity and price and never falls below 0", () => {
    const figure = fc.integer({ min: 1, max: 5000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 2025, max: 2046 }),
        (intensity, more, baseline, price, year) => {
          const low = Number(cell("CCA.CHARGE", intensity, baseline, 1000, year, price, "118"));
          expect(low).toBeGreaterThanOrEqual(0);
          expect(cell("CCA.CHARGE", intensity + more, baseline, 1000, year, price, "118")).toBeGreaterThanOrEqual(low);
          expect(cell("CCA.CHARGE", intensity, baseline, 1000, year, price + 1, "118")).toBeGreaterThanOrEqual(low);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is additive in quantity before rounding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        const of = (tonnes: number) => Number(cell("CCA.CHARGE", 2.345, 1, tonnes, 2027, 64, "118"));
        expect(of(a + b)).toBeCloseTo(of(a) + of(b), 6);
      }),
      { numRuns: 60 },
    );
  });

  it("has no answer where neither the bill nor the user has a price", () => {
    expect(refused("CCA.CHARGE", 2, 1, 10, 2027)).toMatch(/^#N\/A .*2026-06, 2026-07, 2026-08/);
  });

  it("is due on 30 September of the year after", () => {
    expect(steps("CCA.CHARGE", 2, 1, 10, 2026).find((row) => row[3] === "cca.due")?.[1]).toBe("2027-09-30");
    // 2027-09-30 is day 46660
    expect(cell("LAW.VALUE", "cca.deadline.charge", 2026)).toBe(46660);
  });

  it.each([
    [[-1, 1, 10, 2026], /negative/],
    [["", 1, 10, 2026], /argument intensity/],
    [[2, 0, 10, 2026], /argument baseline/],
    [[2, 1, "x", 2026], /not a number/],
    [[2, 1, 10, "soon"], /argument year/],
    [[2, 1, 10, 2026, -5], /argument price/],
  ])("refuses %j", (args, words) => {
    expect(refused("CCA.CHARGE", ...(args as unknown[]))).toMatch(words);
    expect(refused("CCA.CHARGE", ...(args as unknown[]))).toMatch(/^#VALUE!/);
  });
});

describe("Relief from the charge", () => {
  it("cuts for direct air capture: tonnes x price, at most the charge, at most first-quartile intensity x quantity x price", () => {
    // charge (2 - 1) x 100 x 60 = 6,000
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, null, 10, 0.5)).toBe(6000 - 600);
    // cap by the first quartile: 0.5 x 100 x 60 = 3,000, less than 80 t x 60 = 4,800
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, null, 80, 0.5)).toBe(3000);
    // cap by the charge itself
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, null, 500, 3)).toBe(0);
    expect(refused("CCA.CHARGE", 2, 1, 100, 2026, null, null, null, 10)).toMatch(/quartile/);
    expect(refused("CCA.CHARGE", 2, 1, 100, 2025, 55, "118", null, 10, 0.5)).toMatch(/^#N\/A .*119th text only/);
  });

  it("waives what the user says Treasury waives, and never more than the charge", () => {
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, 1000)).toBe(5000);
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, 99999)).toBe(0);
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, true)).toBe(0);
    expect(cell("CCA.CHARGE", 2, 1, 100, 2026, null, null, false)).toBe(6000);
    expect(
      steps("CCA.CHARGE", 2, 1, 100, 2026, null, null, true)
        .map((row) => row[0])
        .join(),
    ).toContain("lets Treasury waive");
    expect(refused("CCA.CHARGE", 2, 1, 100, 2024, 55, "117", true)).toMatch(/^#N\/A /);
  });

  it("refunds exports by the same formula, finished goods not in the 117th", () => {
    expect(cell("CCA.REFUND", 2, 1, 100, 2026)).toBe(6000);
    expect(cell("CCA.REFUND", 0.9, 1, 100, 2026)).toBe(0);
    // finished goods carry no rounding: 0.111 x 1 x 70 = 7.77
    expect(cell("CCA.REFUND", 1.036, 1, 1, 2028, 70, "119", "finished")).toBeCloseTo((1.036 - 0.95) * 70, 10);
    expect(refused("CCA.REFUND", 2, 1, 100, 2026, 60, "117", "finished")).toMatch(/refunds primary goods only/);
    expect(refused("CCA.REFUND", 2, 1, 100, 2027, 60, "119", "finished")).toMatch(/from 2028 only/);
  });
});

describe("Finished goods", () => {
  it("are charged for each covered primary good in them, without setting one off against another", () => {
    // 2028: percentage 0.95. (2 - 0.95) x 10 x 70 = 735; the second lies below; (3 - 0.95) x 5 x 70 = 717.5
    expect(
      cell(
        "CCA.FINISHED",
        [
          [2, 1, 10],
          [0.5, 1, 10],
          [3, 1, 5],
        ],
        2028,
        70,
      ),
    ).toBe(1452.5);
  });

  it.each([
    ["117", 2026, 2025],
    ["118", 2027, 2026],
    ["118-TRI", 2027, 2026],
    ["119", 2028, 2027],
  ])("come in %s from %i on", (law, first, before) => {
    expect(cell("CCA.FINISHED", [[2, 1, 10]], first, 70, law)).toBeGreaterThan(0);
    expect(refused("CCA.FINISHED", [[2, 1, 10]], before, 70, law)).toMatch(new RegExp(`^#N/A .*from ${first} only`));
    expect(refused("CCA.ISFINISHED", 9999, 1, before, law)).toMatch(/^#N\/A /);
  });

  it.each([
    ["119", 2028, 1000, 0.9],
    ["119", 2029, 1000, 0.9],
    ["119", 2030, 500, 0.75],
    ["119", 2031, 500, 0.75],
    ["118", 2027, 500, 0.9],
    ["118", 2028, 500, 0.9],
    ["118", 2029, 100, 0.75],
    ["118", 2030, 100, 0.75],
    ["118-TRI", 2030, 100, 0.75],
    ["117", 2026, 500, 0.9],
    ["117", 2028, 100, 0.75],
  ])("are in %s in %i those above %d lb or %d of the value, not those at the limit", (law, year, pounds, share) => {
    expect(cell("CCA.ISFINISHED", pounds, share, year, law)).toBe(false);
    expect(cell("CCA.ISFINISHED", pounds + 0.001, 0, year, law)).toBe(true);
    expect(cell("CCA.ISFINISHED", 0, share + 0.0001, year, law)).toBe(true);
  });

  it.each([
    ["119", 2032, 500],
    ["118", 2031, 100],
    ["118-TRI", 2031, 100],
    ["117", 2030, 100],
  ])("are in %s from %i a matter of Treasury below %i lb", (law, year, pounds) => {
    expect(cell("CCA.ISFINISHED", pounds + 1, 0, year, law)).toBe(true);
    expect(refused("CCA.ISFINISHED", pounds, 0.75, year, law)).toMatch(/^#N\/A .*Treasury sets the limits/);
  });

  it("need rows of three columns and a share, not a percentage", () => {
    expect(refused("CCA.FINISHED", [[2, 1]], 2028, 70)).toMatch(/Expected 3: intensity, baseline, quantity/);
    expect(
      refused(
        "CCA.FINISHED",
        [
          [2, 1, 10],
          [2, -1, 10],
        ],
        2028,
        70,
      ),
    ).toMatch(/row 2/);
    expect(refused("CCA.FINISHED", [["", "", ""]], 2028, 70)).toMatch(/^#VALUE!/);
    expect(refused("CCA.ISFINISHED", 10, 90, 2028)).toMatch(/25 % as 0\.25/);
  });
});
