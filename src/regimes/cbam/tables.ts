/** CBAM tables: default values, benchmarks, goods lists, schedules, prices, parameters, factors, routes. */
import { tNote } from "../../i18n/notes";
import { addWords, currentLocale } from "../../i18n/t";
import { defaultTables } from "./defaultTables";
import { cbam } from "./regime";
import { sectorId } from "./rules/markUp";
import { code, derived, figure, goodsName, prose, text, words, wordOf } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import { headingName } from "../../tables/lookups";
import { parameterValues, parameterYears } from "../../tables/parameterTables";
import type { Filter, TableSpec } from "../../tables/table";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const regime = "cbam";
const IN_FORCE = "2025-2083";
const ETS_DIRECTIVE = "https://eur-lex.europa.eu/eli/dir/2003/87/oj";
const CBAM_REGULATION = "https://eur-lex.europa.eu/eli/reg/2023/956/oj";
const INTENSITY = { unit: "t CO2e/t", digits: 3 } as const;

const sector = words("sector", "sector");
const byCode: readonly Filter[] = [{ kind: "cnPrefix", column: "code" }, { kind: "text" }];
const benchmarks = datasetTable({
  id: "cbam-benchmarks",
  regime,
  dataset: "cbam-benchmarks-2025-2620",
  edition: "2025-2620",
  status: "verified",
  columns: [
    code("code"),
    goodsName(),
    sector,
    text("route"),
    derived("period", "text", (table, row) => `${table.need(row, "fromYear")}-${table.need(row, "toYear")}`),
    figure("columnA", { ...INTENSITY }),
    figure("columnB", { ...INTENSITY }),
    words("printed", "printed", { choice: "extra" }),
  ],
  filters: [{ kind: "cnPrefix", column: "code" }, { kind: "period", column: "period" }, { kind: "text" }],
});

/** The list's own words are English; where they are not translated, a reader of Chinese gets the heading's name in front. */
function goodsWords(listed: string, english: string): string {
  const translated = tNote(english);
  const heading = currentLocale() === "en" || translated !== english ? null : headingName(listed);
  return heading === null ? translated : `${heading}｜${english}`;
}

const goods = (edition: string, status: string, more: Parameters<typeof datasetTable>[0]["columns"] = []): TableSpec =>
  datasetTable({
    id: `cbam-goods-${edition}`,
    regime,
    dataset: `cbam-goods-${edition}`,
    edition,
    status,
    filters: byCode,
    columns: [
      code("code"),
      words("listing", "listing"),
      derived("description", "text", (table, row) => goodsWords(table.need(row, "code"), table.need(row, "description"))),
      sector,
      text("gases"),
      derived("indirectCount", "text", (table, row) => {
        const counted = table.text(row, "indirect");
        return counted === null ? null : wordOf("yesNo", counted);
      }),
      ...more,
      text("place"),
      prose("note", { choice: "extra" }),
    ],
  });

/** Versions that say something on the schedule themselves; 2025-2621 differs from the law in force in its default values only. */
const SCHEDULES = ["2025-2083", "2023-956", "EP-2022-06-22", "COM-2021-564", "COM-2026-616"] as const;
/** Where the later path of goods added to the act has goods. */
const BOTH = "COM-2025-989+COM-2026-616";
const SECTORS = ["Cement", "Iron and steel", "Aluminium", "Hydrogen", "Fertilisers", "Electricity"] as const;

export const cbamTables: readonly TableSpec[] = [
  ...defaultTables.slice(0, 1),
  benchmarks,
  parameterYears({
    id: "cbam-factors",
    regime: cbam,
    from: 2023,
    to: 2043,
    edition: IN_FORCE,
    status: "verified",
    columns: [
      ...SCHEDULES.map((version) => ({ key: version, labelKey: version, parameter: "cbam.factor", version, covers: "any" }) as const),
      { key: "added", labelKey: "tables.column.addedGoods", parameter: "cbam.factor.addedGoods", version: BOTH, covers: "any" },
    ],
    source: { origin: "Directive 2003/87/EC Art. 10a(1a); positions and proposals as their acts print them", link: ETS_DIRECTIVE },
  }),
  parameterYears({
    id: "cbam-markup",
    regime: cbam,
    from: 2026,
    to: 2030,
    edition: "2025-2621",
    status: "verified",
    columns: SECTORS.map((name) => ({
      key: sectorId(name),
      labelKey: `tables.sector.${name}`,
      parameter: `cbam.markUp.${sectorId(name)}`,
      version: IN_FORCE,
      covers: "own",
    })),
    source: {
      origin: "Implementing Regulation (EU) 2025/2621, Annex I, introduction",
      link: "https://eur-lex.europa.eu/eli/reg_impl/2025/2621/oj",
    },
  }),
  parameterValues({
    id: "cbam-prices",
    regime: cbam,
    edition: IN_FORCE,
    only: "cbam.certificatePrice",
    versions: [IN_FORCE],
    link: "https://eur-lex.europa.eu/eli/reg_impl/2025/2548/oj",
  }),
  goods("2025-2083", "verified"),
  goods("2023-956", "verified"),
  goods("EP-2022-06-22", "sourceDocument"),
  goods("COM-2025-989", "draft", [prose("condition"), text("from")]),
  ...defaultTables.slice(1),
  parameterValues({ id: "cbam-parameters", regime: cbam, edition: IN_FORCE, link: CBAM_REGULATION }),
  datasetTable({
    id: "cbam-routes",
    regime,
    dataset: "cbam-routes-2025-2620",
    edition: "2025-2620",
    status: "verified",
    filters: [{ kind: "text" }],
    columns: [
      text("route"),
      derived("meaning", "text", (table, row) => wordOf("route", table.need(row, "route"))),
      text("meaningPrinted", { from: "meaning", choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "cbam-standard-factors",
    regime,
    dataset: "cbam-standard-factors-2025-2547",
    edition: "2025-2547",
    status: "verified",
    filters: [{ kind: "text" }],
    columns: [words("group", "factorGroup"), prose("name"), figure("factor"), figure("second"), text("unit"), text("place")],
  }),
  datasetTable({
    id: "cbam-pfc-factors",
    regime,
    dataset: "cbam-pfc-factors-2025-2547",
    edition: "2025-2547",
    status: "verified",
    filters: [{ kind: "text" }],
    columns: [
      words("pfcMethod", "pfcMethod", { from: "method" }),
      text("technology"),
      prose("name"),
      figure("cf4"),
      figure("c2f6"),
      text("place"),
    ],
  }),
  datasetTable({
    id: "cbam-reference-efficiencies",
    regime,
    dataset: "cbam-reference-efficiencies-2025-2547",
    edition: "2025-2547",
    status: "verified",
    filters: [{ kind: "text" }],
    columns: [
      text("fuelCategory", { from: "category" }),
      prose("plantFuel", { from: "fuel" }),
      words("plantOutput", "plantOutput", { from: "output" }),
      figure("builtFrom", { from: "fromYear", digits: 0 }),
      figure("builtTo", { from: "toYear", digits: 0 }),
      figure("percent"),
      text("place"),
    ],
  }),
];
