// The register of tables: every entry can be shown in three languages, loads, and says the truth about its source.
import { loadSource, loadTable } from "../../src/datasource";
import { hasWords, LOCALES, setLocale, t } from "../../src/i18n/t";
import { regimes } from "../../src/regimes";
import { tableSpec, tableSpecs } from "../../src/regimes/tables";
import { findTables } from "../../src/tables/find";
import type { TableSpec } from "../../src/tables/table";

const versions = new Set(regimes.flatMap((regime) => [...regime.versions.keys()]));
const named = (id: string): TableSpec => {
  const spec = tableSpec(id);
  if (!spec) throw new Error(`no table ${id}`);
  return spec;
};

describe("The register of tables", () => {
  afterEach(() => setLocale("en"));

  it("begins with the EU ETS benchmarks of 2021-2025", () => {
    expect(tableSpecs[0]?.id).toBe("ets-benchmarks-2021-2025");
  });

  it("names no table twice", () => {
    expect(new Set(tableSpecs.map((spec) => spec.id)).size).toBe(tableSpecs.length);
  });

  it("has words for every title, group, status and column head in every language", () => {
    const keys = tableSpecs.flatMap((spec) => [
      spec.titleKey,
      `tables.regime.${spec.regime}`,
      `status.${spec.status}`,
      ...spec.columns.map((column) => column.labelKey),
    ]);
    expect([...new Set(keys)].filter((key) => !hasWords(key) && !versions.has(key))).toEqual([]);
  });

  it("gives every column of a table a key of its own, and at least one is chosen from the start", () => {
    for (const spec of tableSpecs) {
      expect([spec.id, new Set(spec.columns.map((column) => column.key)).size]).toEqual([spec.id, spec.columns.length]);
      expect([spec.id, spec.columns.some((column) => column.choice === "usual")]).toEqual([spec.id, true]);
    }
  });

  it.each(tableSpecs.map((spec) => [spec.id, spec] as const))(
    "%s: filters point to columns, rows are as wide as the columns and typed as they say",
    async (_, spec) => {
      for (const filter of spec.filters)
        if (filter.kind !== "text") expect(spec.columns.map((column) => column.key)).toContain(filter.column);
      const { rows, source } = await spec.load();
      expect(rows.length).toBeGreaterThan(0);
      const wrong = rows.find(
        (row) =>
          row.length !== spec.columns.length ||
          row.some((cell, c) => {
            if (cell === null) return false;
            const kind = spec.columns[c]?.kind;
            // Legal values may be words or dates relative to a year; everything else keeps to its kind.
            return kind === "text" || kind === "code"
              ? typeof cell !== "string"
              : typeof cell !== "number" && spec.columns[c]?.key !== "value";
          }),
      );
      expect(wrong).toBeUndefined();
      expect(source.link).toMatch(/^https:\/\//);
      expect(source.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([source.origin, source.licence].filter((text) => text === "")).toEqual([]);
    },
  );

  it("repeats the fingerprint of the stored table", async () => {
    for (const spec of tableSpecs.filter((one) => one.datasetId !== undefined)) {
      const stored = await loadSource(spec.datasetId ?? "");
      expect([spec.id, (await spec.load()).source.sha256]).toEqual([spec.id, stored.sha256]);
    }
  });
});

describe("The EU ETS benchmarks of 2021-2025", () => {
  it("hold 52 products, heat, fuel and process emissions; grey cement clinker is 0.693 with a best-10-% average of 0.722", async () => {
    const spec = named("ets-benchmarks-2021-2025");
    const { rows, source } = await spec.load();
    expect(rows).toHaveLength(52 + 3);
    const clinker = rows.find((row) => row[0] === "Grey cement clinker");
    expect(clinker?.slice(0, 6)).toEqual(["Grey cement clinker", "灰色水泥熟料", "灰水泥熟料", "allowances/t", 0.722, 0.693]);
    expect(source.edition).toBe("2021-447");
  });
});

describe("The phase-out schedules", () => {
  it("stand side by side: the law keeps 97.5 % in 2026, Parliament's position 93 % in 2027, and nothing is kept at the end", async () => {
    const spec = named("cbam-factors");
    const { rows } = await spec.load();
    const at = (year: number, version: string): unknown =>
      rows.find((row) => row[0] === year)?.[spec.columns.findIndex((column) => column.key === version)];
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 21 }, (_, i) => 2023 + i));
    expect([at(2026, "2025-2083"), at(2027, "EP-2022-06-22"), at(2034, "2025-2083"), at(2032, "EP-2022-06-22")]).toEqual([
      0.975, 0.93, 0, 0,
    ]);
  });
});

describe("CBAM default values", () => {
  it("hold every row of the stored table, its figures as printed", async () => {
    const spec = named("cbam-defaults-2026-1740");
    const [{ rows }, table] = [await spec.load(), await loadTable("cbam-defaults-2026-1740-2")];
    expect(rows).toHaveLength(table.size);
    const total = spec.columns.findIndex((column) => column.key === "total");
    const first = table.all()[0];
    expect(rows[0]?.[total]).toBe(Number(first === undefined ? NaN : table.need(first, "total")));
  });
});

describe("Finding a table", () => {
  const ids = (wanted: string): string[] => findTables(tableSpecs, wanted).map((spec) => spec.id);

  it.each([
    ["benchmark 2021", "ets-benchmarks-2021-2025"],
    ["標竿值 2021", "ets-benchmarks-2021-2025"],
    ["基准值", "cbam-benchmarks"],
    ["預設值", "cbam-defaults-2026-1740"],
    ["默认值", "cbam-defaults-2026-1740"],
    ["2025/2620", "cbam-benchmarks"],
    ["ANNEX IV", "cbam-defaults-unknown-origin"],
    ["ｃｂａｍ　憑證", "cbam-prices"],
  ])("%s finds %s, whatever the language of the pane", (wanted, id) => {
    for (const locale of LOCALES) {
      setLocale(locale);
      expect(ids(wanted)).toContain(id);
    }
    setLocale("en");
  });

  it("finds nothing for a word no table knows, and everything for none", () => {
    expect(ids("zebra")).toEqual([]);
    expect(ids("  ")).toHaveLength(tableSpecs.length);
  });
});

it("titles differ between the languages", () => {
  const same = tableSpecs.filter(
    (spec) => t(spec.titleKey, {}, "en") === t(spec.titleKey, {}, "zh-TW") || t(spec.titleKey, {}, "zh-TW") === "",
  );
  expect(same.map((spec) => spec.id)).toEqual([]);
});

describe("Carbon prices and border measures elsewhere", () => {
  afterEach(() => setLocale("en"));

  it.each(LOCALES)("says in %s for every measure what its state is, as of when, and whether it was read in a text", async (locale) => {
    setLocale(locale);
    const spec = named("carbon-prices-elsewhere");
    const { rows, source } = await spec.load();
    const cells = (key: string) => rows.map((row) => row[spec.columns.findIndex((column) => column.key === key)]);
    expect(rows.length).toBe(17);
    for (const key of ["countryName", "measureElsewhere", "stateElsewhere", "countsNow", "status", "source"])
      expect([key, cells(key).filter((cell) => typeof cell !== "string" || cell === "")]).toEqual([key, []]);
    // The source dates every line but Canada's.
    expect(cells("asOf").filter((date) => !/^20\d\d/.test(String(date ?? "")))).toEqual([null]);
    expect(cells("countryName").filter((name) => /^[A-Z]{2}$/.test(String(name)))).toEqual([]);
    expect(new Set(cells("status"))).toEqual(new Set([t("tables.rowStatus.secondary"), t("tables.rowStatus.draft")]));
    expect(source.status).toBe("secondary");
    if (locale !== "en") expect(cells("measureElsewhere").filter((words) => !/\p{Script=Han}/u.test(String(words)))).toEqual([]);
  });
});
