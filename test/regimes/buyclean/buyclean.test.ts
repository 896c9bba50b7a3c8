// Buy Clean limits as printed by GSA and California, and what has no limit.
import { block, cell, loadAll, refused, steps } from "../../tools/usSheet";

beforeAll(loadAll);

test("a material that has a row for each period is offered once", () => {
  expect(refused("BUYCLEAN.LIMIT", "mineral wool board", "California")).toMatch(
    /example: mineral wool board light, mineral wool board heavy\.$/,
  );
});

describe("The federal limits", () => {
  it.each([
    ["flat glass", null, 1331],
    ["flat glass", "top40", 1370],
    ["flat glass", "average", 1401],
    ["concrete 4000 psi", null, 284],
    ["concrete <=2499 psi", "top40", 261],
    ["rebar unfabricated", "top20", 611],
    ["cold-formed and galvanized", "average", 2408],
    ["Structural Plate EAF Unfabricated", null, 987],
    ["鋼筋（未加工）", "top20", 611],
  ])("of %s, tier %p, is %d", (material, tier, limit) => {
    expect(cell("BUYCLEAN.LIMIT", material, null, tier)).toBe(limit);
  });

  it("rise by 30 % for concrete of high early strength", () => {
    expect(cell("BUYCLEAN.LIMIT", "concrete 4000 psi", "GSA", "top20", null, true)).toBe(369.2); // 284 x 1.3
    expect(refused("BUYCLEAN.LIMIT", "flat glass", null, null, null, true)).toMatch(/^#VALUE! .*concrete/);
  });

  it("have no answer where the page says TBD or nothing was found", () => {
    for (const material of ["hollow structural sections integrated mill unfabricated", "structural plate integrated mill unfabricated"]) {
      for (const tier of ["top20", "top40", "average"]) expect(refused("BUYCLEAN.LIMIT", material, null, tier)).toMatch(/^#N\/A .*TBD/);
    }
    for (const material of ["asphalt mix", "cement", "concrete masonry units"])
      expect(refused("BUYCLEAN.LIMIT", material)).toMatch(/^#N\/A .*not found/);
    expect(refused("BUYCLEAN.LIMIT", "wood")).toMatch(/^#VALUE! /);
  });

  it("are history: the basis was revoked on 20 January 2025 and the money ended on 30 September 2026", () => {
    const said = steps("BUYCLEAN.LIMIT", "flat glass");
    expect(said.map((row) => row[0]).join()).toContain("revoked by Executive Order 14148 on 20 January 2025");
    expect(cell("LAW.VALUE", "buyclean.status", "2025-01-19", "GSA")).toMatch(/in use/);
    expect(cell("LAW.VALUE", "buyclean.status", "2025-01-20", "GSA")).toMatch(/revoked/);
    expect(cell("BUYCLEAN.LIMIT", "flat glass", null, null, "2026-09-30")).toBe(1331);
    expect(refused("BUYCLEAN.LIMIT", "flat glass", null, null, "2026-10-01")).toMatch(/^#N\/A .*GSA does not reach/);
    expect(refused("BUYCLEAN.LIMIT", "flat glass", null, null, "2023-04-30")).toMatch(/^#N\/A /);
  });

  it("are kept by a material at the limit, not by one above it", () => {
    expect(cell("BUYCLEAN.COMPLIES", "flat glass", 1331)).toBe(true);
    expect(cell("BUYCLEAN.COMPLIES", "flat glass", 1331.01)).toBe(false);
    expect(cell("BUYCLEAN.COMPLIES", "flat glass", 1401, null, "average")).toBe(true);
    expect(refused("BUYCLEAN.COMPLIES", "flat glass", "")).toMatch(/argument gwp/);
  });

  it("spill as a table of 20 materials", () => {
    expect(block("BUYCLEAN.LIMITS")).toHaveLength(20);
    expect(block("BUYCLEAN.LIMITS", null, true)[0]).toEqual([
      "Material",
      "Traditional Chinese",
      "Simplified Chinese",
      "Unit",
      "Top 20 %",
      "Top 40 %",
      "Better than average",
      "State",
      "Note",
    ]);
  });
});

describe("California's limits", () => {
  it.each([
    ["flat glass", "2022-01-01", 1.43],
    ["flat glass", null, 1.43],
    ["plate unfabricated", "2024-05-05", 1.49],
    ["concrete reinforcing steel unfabricated", "2024-12-31", 0.89],
    ["mineral wool board heavy", "2024-12-31", 8.16],
  ])("of %s on %p is %d", (material, date, limit) => {
    expect(cell("BUYCLEAN.LIMIT", material, "California", null, date)).toBe(limit);
  });

  it("were withdrawn before use for 2021", () => {
    expect(refused("BUYCLEAN.LIMIT", "flat glass", "California", null, "2021-12-31")).toMatch(/^#N\/A .*withdrawn/);
  });

  it("changed for rebar and mineral wool in 2025: one unconfirmed, one not found", () => {
    expect(cell("BUYCLEAN.LIMIT", "concrete reinforcing steel unfabricated", "California", null, "2025-01-01")).toBe(0.755);
    const said = steps("BUYCLEAN.LIMIT", "concrete reinforcing steel unfabricated", "California");
    expect(said.map((row) => row[0]).join()).toContain("Unconfirmed");
    expect(refused("BUYCLEAN.LIMIT", "mineral wool board light", "California", null, "2025-01-01")).toMatch(/^#N\/A .*not found/);
  });

  it("have no tiers", () => {
    expect(refused("BUYCLEAN.LIMIT", "flat glass", "California", "top20")).toMatch(/^#VALUE! .*one limit per material/);
    expect(block("BUYCLEAN.LIMITS", "California")).toHaveLength(18);
  });
});

describe("What is compared with a limit", () => {
  // GSA counts rebar in kgCO2e/t (611), California flat glass in tCO2e/t (1.43): 0.9 t are 900 kg, and 900 is above 611.
  it("is asked for in its unit where it was counted a thousandfold or a thousandth", () => {
    expect(refused("BUYCLEAN.COMPLIES", "rebar unfabricated", 0.9)).toMatch(/900/);
    expect(refused("BUYCLEAN.COMPLIES", "flat glass", 1430, "California")).toMatch(/1\.43/);
    expect(cell("BUYCLEAN.COMPLIES", "rebar unfabricated", 62)).toBe(true);
    expect(cell("BUYCLEAN.COMPLIES", "rebar unfabricated", "0")).toBe(true);
    expect(cell("BUYCLEAN.COMPLIES", "flat glass", 14, "California")).toBe(false);
  });

  it("is a material however its signs are written", () => {
    for (const name of ["concrete ≤2499 psi", "concrete <= 2499 psi", "Concrete ≤ 2499 PSI"])
      expect(cell("BUYCLEAN.LIMIT", name)).toBe(228);
  });
});
