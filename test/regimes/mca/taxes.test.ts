// Taxes of the MARKET CHOICE Act on emissions, fuels, processes and product uses.
import fc from "fast-check";
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The tax on emissions", () => {
  it("is emissions x rate", () => {
    expect(cell("MCA.TAX", 1000, 2027)).toBe(40000);
    expect(cell("MCA.TAX", 0, 2027)).toBe(0);
  });

  it.each([
    [2027, 1],
    [2028, 0.8],
    [2029, 0.6],
    [2030, 0.4],
    [2031, 0.2],
    [2032, 0],
    [2040, 0],
  ])("is lowered in %i by %d of payments to states", (year, share) => {
    const whole = Number(cell("MCA.TAX", 1000, year, 0.02));
    expect(Number(cell("MCA.TAX", 1000, year, 0.02, null, null, 500))).toBeCloseTo(whole - share * 500, 8);
  });

  it("is never below 0, and the 118th's credit was not found", () => {
    expect(cell("MCA.TAX", 1, 2027, null, null, null, 500)).toBe(0);
    expect(refused("MCA.TAX", 1, 2025, null, null, "118", 500)).toMatch(/^#N\/A .*not found/);
  });

  it("is additive in emissions and grows with inflation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 99 }), (a, b, permille) => {
        const of = (tonnes: number, more = 0) => Number(cell("MCA.TAX", tonnes, 2033, permille / 1000 + more));
        expect(of(a + b) / (of(a) + of(b))).toBeCloseTo(1, 10);
        expect(of(a, 0.001)).toBeGreaterThan(of(a));
      }),
      { numRuns: 40 },
    );
  });
});

describe("Emissions of a fuel", () => {
  it.each([
    ["natural gas", 1000, "mmBtu", 53.06], // 1,000 x 53.06 kg
    ["natural gas", 1000, "Mcf", 54.43956], // 1,000,000 scf x 0.001026 x 53.06
    ["natural gas", 10, "therm", 0.05306], // 1 mmBtu
    ["motor gasoline", 1000, "gallon", 8.7775], // 1,000 x 0.125 x 70.22
    ["motor gasoline", 1, "barrel", 0.368655], // 42 x 0.125 x 70.22 = 368.655 kg
    ["bituminous coal", 1, "short ton", 2.3254704], // 24.93 x 93.28
    ["crude oil", 100, "bbl", 43.203384], // 4,200 x 0.138 x 74.54
  ])("%s, %d %s, are %d t CO2", (fuel, quantity, unit, tonnes) => {
    expect(cell("MCA.FUELEMISSIONS", fuel, quantity, unit)).toBeCloseTo(tonnes, 9);
  });

  it("convert metric units exactly", () => {
    // 1 t = 1 / 0.90718474 short tons; 1 L = 1 / 3.785411784 gallons
    expect(cell("MCA.FUELEMISSIONS", "bituminous coal", 1, "t")).toBeCloseTo((24.93 * 93.28) / 1000 / 0.90718474, 10);
    expect(cell("MCA.FUELEMISSIONS", "motor gasoline", 1000, "litre")).toBeCloseTo((0.125 * 70.22) / 3.785411784, 10);
  });

  it("count methane and nitrous oxide as CO2 equivalent on request", () => {
    // 53.06 + 0.001 x 28 + 0.0001 x 265 = 53.1145
    expect(cell("MCA.FUELEMISSIONS", "natural gas", 1000, "mmBtu", "CO2e")).toBe(53.1145);
    // 93.28 + 0.011 x 28 + 0.0016 x 265 = 94.012
    expect(cell("MCA.FUELEMISSIONS", "bituminous coal", 1000, "mmBtu", "CO2e")).toBe(94.012);
    // the petroleum list's ethanol has other factors than pure ethanol
    expect(cell("MCA.FUELEMISSIONS", "ethanol (petroleum list)", 1000, "mmBtu", "CO2e")).toBeCloseTo(68.44 + 0.003 * 28 + 0.0006 * 265, 10);
    expect(cell("MCA.FUELEMISSIONS", "ethanol (100%)", 1000, "mmBtu", "CO2e")).toBeCloseTo(68.44 + 0.0011 * 28 + 0.00011 * 265, 10);
  });

  it("refuse a unit of another kind, a fuel without heat content, and unknown names", () => {
    expect(refused("MCA.FUELEMISSIONS", "bituminous coal", 1, "gallon")).toMatch(/^#VALUE! .*short ton/);
    expect(refused("MCA.FUELEMISSIONS", "tires", 1, "t")).toMatch(/^#N\/A .*mmBtu/);
    expect(refused("MCA.FUELEMISSIONS", "coal", 1, "t")).toMatch(/^#VALUE! .*anthracite coal/);
    expect(refused("MCA.FUELEMISSIONS", "natural gas", 1, "bucket")).toMatch(/^#VALUE! .*mmBtu/);
    expect(refused("MCA.FUELEMISSIONS", "natural gas", "", "scf")).toMatch(/argument quantity/);
  });
});

describe("The tax on a fuel", () => {
  it("is CO2 equivalent x rate", () => {
    expect(cell("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2027)).toBe(2124.58); // 53.1145 x 40
    expect(cell("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2027, null, null, null, null, null, "CO2")).toBe(2122.4); // 53.06 x 40
    expect(Number(cell("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2025, null, null, "118"))).toBeCloseTo(53.1145 * 35, 8);
  });

  it("refunds what is not burned and what is sequestered", () => {
    // 53.06 x 0.75 = 39.795; less 10 = 29.795; x 40
    expect(cell("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2027, null, null, null, 0.25, 10, "CO2")).toBeCloseTo(1191.8, 8);
    expect(cell("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2027, null, null, null, 1)).toBe(0);
    expect(refused("MCA.FUELTAX", "natural gas", 1000, "mmBtu", 2027, null, null, null, null, 54)).toMatch(/more than/);
  });

  it("names the point of taxation", () => {
    const point = (fuel: string) => steps("MCA.FUELTAX", fuel, 1, "mmBtu", 2027).find((row) => row[3]?.startsWith("mca.point."))?.[1];
    expect(point("lignite")).toContain("mine mouth");
    expect(point("motor gasoline")).toContain("refinery");
    expect(point("natural gas")).toContain("processing plant");
    expect(cell("LAW.VALUE", "mca.point.imported", 2027)).toContain("entry");
  });

  it("does not reach biomass and waste", () => {
    for (const fuel of ["ethanol (100%)", "biodiesel (100%)", "landfill gas", "tires", "municipal solid waste"]) {
      expect(refused("MCA.FUELTAX", fuel, 1, "mmBtu", 2027)).toMatch(/^#N\/A .*MCA\.PRODUCTTAX/);
    }
  });
});

describe("Processes and product uses", () => {
  it("leave a plant of 25,000 t free and tax one above on everything", () => {
    expect(cell("MCA.PROCESSTAX", "Cement production", 25000, 2027)).toBe(0);
    expect(cell("MCA.PROCESSTAX", "Cement production", 25000.5, 2027)).toBe(1000020);
    expect(cell("MCA.PROCESSTAX", "水泥生產", 30000, 2027)).toBe(1200000);
    expect(cell("MCA.PROCESSTAX", 5, 30000, 2027)).toBe(1200000);
    expect(cell("MCA.PROCESSTAX", "Semiconductor manufacture", 30000, 2025, null, null, "118")).toBe(1050000);
    expect(refused("MCA.PROCESSTAX", "Baking", 30000, 2027)).toMatch(/^#VALUE!/);
  });

  it("know twenty processes", () => {
    for (let order = 1; order <= 20; order++) expect(cell("MCA.PROCESSTAX", order, 30000, 2027)).toBe(1200000);
    expect(refused("MCA.PROCESSTAX", 21, 30000, 2027)).toMatch(/^#VALUE!/);
  });

  it("tax product uses from the first tonne, solid biomass above 25,000 t", () => {
    expect(cell("MCA.PRODUCTTAX", "Fuel ethanol", 10, 2027)).toBe(400);
    expect(cell("MCA.PRODUCTTAX", "Solid biomass fuels", 25000, 2027)).toBe(0);
    expect(cell("MCA.PRODUCTTAX", "Solid biomass fuels", 25001, 2027)).toBe(1000040);
  });

  it("have ozone-depleting substances in the 118th and the packages, not in H.R. 3338", () => {
    expect(cell("MCA.PRODUCTTAX", "Ozone depleting substances", 10, 2025, null, null, "118")).toBe(350);
    expect(cell("MCA.PRODUCTTAX", "Ozone depleting substances", 10, 2027, null, null, "119-HR3001")).toBe(350);
    expect(
      steps("MCA.PRODUCTTAX", "Ozone depleting substances", 10, 2027, null, null, "119-HR3001")
        .map((row) => row[0])
        .join(),
    ).toContain("Kigali");
    expect(refused("MCA.PRODUCTTAX", "Ozone depleting substances", 10, 2027)).toMatch(/^#N\/A .*not in the list/);
  });
});

describe("The fund", () => {
  it("takes 75 % of receipts and shares out all of it", () => {
    expect(cell("MCA.FUND", 1e6, "Highway Trust Fund")).toBe(525000); // 750,000 x 70 %
    expect(cell("MCA.FUND", 1e6, 15)).toBe(75000); // low-income households, 10 %
    const rows = block("MCA.FUND", 1e6);
    expect(rows).toHaveLength(19);
    expect(rows.reduce((sum, row) => sum + Math.round(Number(row[1]) * 1000), 0)).toBe(1000);
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(750000, 6);
  });

  it("names the fiscal years", () => {
    const years = (law: string) => steps("MCA.FUND", 1e6, 1, law).find((row) => row[3] === "mca.fund.years")?.[1];
    expect([years("118"), years("119")]).toEqual(["2025-2034", "2027-2036"]);
    expect(refused("MCA.FUND", 1e6, "Moon base")).toMatch(/^#VALUE!/);
  });
});

describe("The unit of a fuel", () => {
  it.each([
    ["m3", ["m³", "cubic metres", "立方公尺", "立方米"]],
    ["t", ["公噸", "吨", "tonnes"]],
    ["kg", ["公斤", "千克"]],
  ])("%s is read as people name it", (unit, names) => {
    const fuel = unit === "m3" ? "natural gas" : "bituminous coal";
    for (const name of names) expect(cell("MCA.FUELEMISSIONS", fuel, 10, name)).toBe(cell("MCA.FUELEMISSIONS", fuel, 10, unit));
  });

  it("is asked for where a ton may be metric, short or long: 0.90718474 or 1 or 1.0160469088 t", () => {
    expect(refused("MCA.FUELEMISSIONS", "bituminous coal", 1, "ton")).toMatch(/metric, a short or a long ton/);
    expect(cell("MCA.FUELEMISSIONS", "bituminous coal", 1, "short tons")).toBeCloseTo(
      0.90718474 * Number(cell("MCA.FUELEMISSIONS", "bituminous coal", 1, "t")),
      9,
    );
  });

  it("and the name of a fuel do not hang on full stops", () =>
    expect(cell("MCA.FUELEMISSIONS", "Distillate Fuel Oil No 2", 1, "gallon")).toBe(
      cell("MCA.FUELEMISSIONS", "distillate fuel oil no. 2", 1, "gallon"),
    ));
});
