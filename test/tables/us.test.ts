// Tables of the US regimes: what they hold, and that their words and remarks exist in Chinese.
import { setLocale } from "../../src/i18n/t";
import "../../src/functions/catalogue";
import { tableSpec, tableSpecs } from "../../src/regimes/tables";
import type { Cell, TableSpec } from "../../src/tables/table";

afterEach(() => setLocale("en"));

const US = ["cca", "fpfa", "mca", "proveit", "buyclean", "useu", "us"];
const own = tableSpecs.filter((spec) => US.includes(spec.regime));
const named = (id: string): TableSpec => {
  const spec = tableSpec(id);
  if (!spec) throw new Error(`no table ${id}`);
  return spec;
};

async function cellOf(id: string, where: Readonly<Record<string, Cell>>, key: string): Promise<Cell | undefined> {
  const spec = named(id);
  const { rows } = await spec.load();
  const at = (name: string) => spec.columns.findIndex((column) => column.key === name);
  return rows.find((row) => Object.entries(where).every(([name, value]) => row[at(name)] === value))?.[at(key)];
}

describe("The tables of the US regimes", () => {
  it.each([
    ["cca-industries", 26],
    ["cca-percentages", 27],
    ["fpfa-initial-rates", 26],
    ["fpfa-categories", 11],
    ["fpfa-bands-119", 4],
    ["fpfa-bands-118", 5],
    ["mca-schedule", 11],
    ["mca-processes", 20],
    ["mca-product-uses", 8],
    ["mca-fund-shares", 19],
    ["mca-points-of-taxation", 4],
    ["proveit-products", 22],
    ["buyclean-gsa", 20],
    ["buyclean-california", 18],
    ["us-fuel-factors", 59],
    ["us-economy-intensity", 191],
    ["us-bill-status", 19],
  ])("%s has %i rows", async (id, rows) => {
    expect((await named(id).load()).rows).toHaveLength(rows);
  });

  it("hold figures as printed, shares as fractions", async () => {
    expect(await cellOf("fpfa-initial-rates", { country: "TW" }, "aluminum")).toBe(1);
    expect(await cellOf("fpfa-initial-rates", { country: "*" }, "solar")).toBe(1);
    expect(await cellOf("mca-fund-shares", { order: 2 }, "percent")).toBe(0.015);
    expect(await cellOf("us-fuel-factors", { fuel: "natural gas" }, "co2")).toBe(53.06);
    expect(await cellOf("us-economy-intensity", { country: "CN" }, "ratioNominal")).toBe(3.313);
    expect(await cellOf("us-economy-intensity", { country: "TW" }, "gdpNominal")).toBeNull();
    expect(await cellOf("us-consumer-prices", { month: "2025-10" }, "index")).toBeNull();
  });

  it("set the percentages of the bills side by side, each in its own years", async () => {
    const at = (year: number, version: string) => cellOf("cca-percentages", { year }, version);
    expect([await at(2029, "117"), await at(2029, "118"), await at(2029, "118-TRI"), await at(2029, "119")]).toEqual([
      0.85, 0.9, 0.875, 0.925,
    ]);
    expect([await at(2025, "119"), await at(2024, "118"), await at(2048, "119")]).toEqual([null, null, 0]);
  });

  it("put the fund's shares to one", async () => {
    const spec = named("mca-fund-shares");
    const column = spec.columns.findIndex(({ key }) => key === "percent");
    expect((await spec.load()).rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 1000), 0)).toBe(1000);
  });

  it.each(["zh-TW", "zh-CN"] as const)("speak %s in every remark, name and origin", async (locale) => {
    setLocale(locale);
    // Names a function takes, codes and citations stay as they are.
    const asPrinted = ["parameter", "citation", "hts", "unit", "nameEn", "fuel", "fpfa118", "per", "material", "version"];
    for (const spec of own) {
      const { rows, source } = await spec.load();
      for (const text of [source.origin, source.note, source.licence])
        if (text !== undefined) expect(text).toMatch(/\p{Script=Han}|^CC BY/u);
      const bare = rows.flatMap((row) =>
        row.filter(
          (cell, i) =>
            typeof cell === "string" &&
            /[a-z]{3}/.test(cell) &&
            !/\p{Script=Han}/u.test(cell) &&
            !asPrinted.includes(spec.columns[i]?.key ?? ""),
        ),
      );
      expect([spec.id, [...new Set(bare)].filter((cell) => !/^years?11/.test(String(cell)))]).toEqual([spec.id, []]);
    }
  });
});
