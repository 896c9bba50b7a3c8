// The tables of Taiwan and of trade-embodied emissions as a person puts them on a sheet.
import { tableSpec } from "../../src/regimes/tables";
import type { Cell, LoadedTable, TableSpec } from "../../src/tables/table";
import { LOCALES, hasWords, setLocale, t } from "../../src/i18n/t";

const IDS = [
  ["tw-fee-rules", 41],
  ["tw-goals", 12],
  ["tw-grid-factors", 14],
  ["tw-high-leakage-industries", 21],
  ["tw-exporter-calendar", 18],
  ["owid-trade-gcb2024", 1998],
  ["owid-territorial-gcb2025", 2180],
  ["owid-carbon-intensity-us", 417],
] as const;

const spec = (id: string): TableSpec => {
  const found = tableSpec(id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

async function cellsOf(id: string): Promise<{ readonly loaded: LoadedTable; readonly cell: (row: readonly Cell[], key: string) => Cell }> {
  const loaded = await spec(id).load();
  const keys = spec(id).columns.map(({ key }) => key);
  return { loaded, cell: (row, key) => row[keys.indexOf(key)] ?? null };
}

afterEach(() => setLocale("en"));

describe("The tables of Taiwan and of trade", () => {
  it.each(IDS)("%s has %i rows, as wide as its columns, with a source", async (id, count) => {
    const { loaded } = await cellsOf(id);
    expect(loaded.rows).toHaveLength(count);
    expect(loaded.rows.every((row) => row.length === spec(id).columns.length)).toBe(true);
    expect(loaded.source.link).toMatch(/^https:\/\//);
    expect(loaded.source.licence).not.toBe("");
  });

  it.each(IDS.map(([id]) => id))("%s has words for its title, its sheet and its columns", (id) => {
    const keys = [
      spec(id).titleKey,
      `tables.sheet.${id}`,
      `tables.regime.${spec(id).regime}`,
      ...spec(id).columns.map(({ labelKey }) => labelKey),
    ];
    expect(keys.filter((key) => !hasWords(key))).toEqual([]);
    for (const locale of LOCALES) expect(t(`tables.sheet.${id}`, {}, locale).length).toBeLessThanOrEqual(31);
  });

  it("name the rates of the fee with their values and how sure they are", async () => {
    const { loaded, cell } = await cellsOf("tw-fee-rules");
    const rates = loaded.rows.filter((row) => String(cell(row, "parameter")).startsWith("tw.fee.rate."));
    expect(rates.map((row) => [cell(row, "parameter"), cell(row, "value"), cell(row, "status")])).toEqual([
      ["tw.fee.rate.general", 300, "secondary source"],
      ["tw.fee.rate.A", 50, "secondary source"],
      ["tw.fee.rate.B", 100, "secondary source"],
    ]);
  });

  it("hold shares as fractions and leave empty what the source leaves empty", async () => {
    const { loaded, cell } = await cellsOf("owid-trade-gcb2024");
    const taiwan = loaded.rows.filter((row) => cell(row, "country") === "TW");
    expect(taiwan.map((row) => cell(row, "year"))).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    expect(cell(taiwan[7] ?? [], "share")).toBe(0.06491);
    expect(cell(taiwan[8] ?? [], "share")).toBeNull();
  });

  it("speak the user's language", async () => {
    setLocale("zh-TW");
    const { loaded, cell } = await cellsOf("tw-exporter-calendar");
    expect(loaded.rows.map((row) => cell(row, "duty")).filter((duty) => !/\p{Script=Han}/u.test(String(duty)))).toEqual([]);
    expect(loaded.rows.map((row) => cell(row, "who")).filter((who) => !/\p{Script=Han}/u.test(String(who)))).toEqual([]);
  });
});
