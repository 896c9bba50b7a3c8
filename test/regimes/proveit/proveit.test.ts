// PROVE IT Act: scope, production-weighted average, ratio. It charges nothing.
import fc from "fast-check";
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

describe("The scope of the PROVE IT Act", () => {
  it("is 22 categories", () => {
    const rows = block("PROVEIT.PRODUCTS");
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(block("PROVEIT.PRODUCTS", null, true)[0]).toEqual(["No.", "Category", "Traditional Chinese", "Simplified Chinese", "HTS codes"]);
  });

  it.each([
    ["aluminum", true],
    ["鋁", true],
    [12, true],
    ["7318.15.20", true],
    [73181520, true],
    ["8541.43", true],
    ["8471", false],
    ["7205", true],
    ["8503", false],
  ])("covers %p: %p", (product, answer) => expect(cell("PROVEIT.COVERED", product)).toBe(answer));

  it("refuses a name that is not in the list, and a code too short to decide", () => {
    expect(refused("PROVEIT.COVERED", "bread")).toMatch(/^#VALUE! .*aluminum/);
    expect(refused("PROVEIT.COVERED", "2711")).toMatch(/^#VALUE! .*too few digits.*2711 11/);
    expect(refused("PROVEIT.COVERED", "8471", "category")).toMatch(/^#N\/A /);
    expect(cell("PROVEIT.COVERED", "2711.11", "category")).toBe("natural gas");
  });
});

describe("The average intensity", () => {
  it("is weighted by production, not a mean of the plants", () => {
    // (100 + 900) / (100 + 300) = 2.5; the mean of 1 and 3 would be 2
    expect(cell("PROVEIT.INTENSITY", [[100], [900]], [[100], [300]])).toBe(2.5);
    expect(cell("PROVEIT.INTENSITY", [[100], [""], [900]], [[100], [""], [300]])).toBe(2.5);
  });

  it("lies between the cleanest and the dirtiest plant", () => {
    const plant = fc.record({ emissions: fc.integer({ min: 1, max: 1e6 }), production: fc.integer({ min: 1, max: 1e6 }) });
    fc.assert(
      fc.property(fc.array(plant, { minLength: 1, maxLength: 8 }), (plants) => {
        const average = Number(
          cell(
            "PROVEIT.INTENSITY",
            plants.map((p) => [p.emissions]),
            plants.map((p) => [p.production]),
          ),
        );
        const each = plants.map((p) => p.emissions / p.production);
        expect(average).toBeGreaterThanOrEqual(Math.min(...each) * (1 - 1e-12));
        expect(average).toBeLessThanOrEqual(Math.max(...each) * (1 + 1e-12));
      }),
      { numRuns: 50 },
    );
  });

  it("needs pairs of figures", () => {
    expect(refused("PROVEIT.INTENSITY", [[1], [2]], [[1]])).toMatch(/same size/);
    expect(refused("PROVEIT.INTENSITY", [[1], [2]], [[1], [""]])).toMatch(/^#VALUE! .*row 2/);
    expect(refused("PROVEIT.INTENSITY", [[""]], [[""]])).toMatch(/^#VALUE!/);
  });

  it("is cradle to gate by the bill and cradle to grave by the article, and charges nothing", () => {
    const boundary = (law?: string) => steps("PROVEIT.RATIO", 2, 1, law ?? null).find((row) => row[3] === "proveit.boundary");
    expect(boundary()?.[1]).toBe("cradle to gate");
    expect(boundary("118-TRI")?.[1]).toBe("cradle to grave");
    expect(boundary("118-TRI")?.[7]).toMatch(/^source document only/);
    expect(cell("LAW.VALUE", "proveit.charge", 2024)).toBe("none");
  });

  it("stands in a ratio to the US", () => {
    expect(cell("PROVEIT.RATIO", 2, 1.6)).toBe(1.25);
    expect(refused("PROVEIT.RATIO", 2, "")).toMatch(/argument usIntensity/);
  });
});

describe("What became of the bill", () => {
  it("died, and a study was ordered in 2026", () => {
    expect(cell("LAW.VALUE", "proveit.billStatus", 2024)).toMatch(/reported with a substitute 25 January 2024/);
    expect(cell("LAW.VALUE", "proveit.billStatus", 2026)).toMatch(/died/);
    expect(cell("LAW.VALUE", "proveit.study", 2026)).toMatch(/EU CBAM/);
    expect(refused("LAW.VALUE", "proveit.study", 2025)).toMatch(/^#N\/A /);
    expect([cell("LAW.VALUE", "proveit.report.years", 2024), cell("LAW.VALUE", "proveit.update.years", 2024)]).toEqual([2, 5]);
  });
});

describe("A tariff code", () => {
  // 7206, iron in ingots, stands in the list; heading 0101 does not; the Harmonised System has no heading 7299.
  it.each(["7206", "HS 7206", "\u200b7206", "7206.0", "7206-10", 7206, "7206.10.00.00"])("%p is read as people write it", (code) => {
    expect(cell("PROVEIT.COVERED", code)).toBe(true);
    expect(cell("FPFA.INITIALRATE", "CN", code)).toBe(2);
  });

  it("that does not exist is refused, and no answer about coverage", () => {
    for (const id of ["PROVEIT.COVERED", "FPFA.INITIALRATE"]) {
      const before = id === "PROVEIT.COVERED" ? [] : ["CN"];
      expect(refused(id, ...before, "7299")).toContain("no heading 7299");
      expect(refused(id, ...before, "72061")).toContain("5 digits");
    }
    expect(cell("PROVEIT.COVERED", "0101")).toBe(false);
  });
});
