/**
 * Closed lists that a text argument takes: the words stand in tables, so they are read from there. English first, since
 * a formula in English reads in every workbook; beside it the name in the language in force, which works as well.
 */
import { tables } from "../datasource";
import { quantityName } from "../i18n/quantity";
import { tNote } from "../i18n/notes";
import { currentLocale } from "../i18n/t";
import { regimes } from "../regimes";
import type { Block, Rich } from "./document";
import { code, heading, proseTable } from "./document";
import { helpText } from "./words";

type List = { readonly argument: string; readonly table: string; readonly column: string; readonly named?: boolean };

const PRODUCT: List = { argument: "product", table: "ets-benchmarks", column: "product" };
const MATERIAL = [{ argument: "material", table: "buyclean-gsa-limits", column: "material" }, { argument: "material", table: "buyclean-california-limits", column: "material" }];
const FUEL = [{ argument: "fuel", table: "us-fuel-factors-40cfr98", column: "fuel" }, { argument: "unit", table: "us-fuel-units", column: "unit", named: false }];

const LISTS: Readonly<Record<string, readonly List[]>> = {
  "ETS.BENCHMARK": [PRODUCT], "ETS.ALLOCATION": [PRODUCT], "ETS.GAP": [PRODUCT],
  "CCA.COVERED": [{ argument: "naics", table: "cca-industries-119", column: "naics" }],
  "FPFA.INITIALRATE": [{ argument: "product", table: "fpfa-categories-119", column: "category" }],
  "MCA.FUELTAX": FUEL, "MCA.FUELEMISSIONS": FUEL,
  "MCA.PROCESSTAX": [{ argument: "process", table: "mca-processes", column: "process" }],
  "MCA.PRODUCTTAX": [{ argument: "product", table: "mca-product-uses", column: "product" }],
  "MCA.FUND": [{ argument: "share", table: "mca-fund-shares", column: "use" }],
  "PROVEIT.COVERED": [{ argument: "product", table: "proveit-products", column: "category" }],
  "BUYCLEAN.LIMIT": MATERIAL, "BUYCLEAN.COMPLIES": MATERIAL,
};

/** Column with the name in the language in force; the codes of industries have English names too. */
function nameColumn({ column }: List): string | undefined {
  return { "en": column === "naics" ? "name" : undefined, "zh-TW": "nameTw", "zh-CN": "nameCn" }[currentLocale()];
}

function listRows(list: List): readonly (readonly [string, string])[] {
  const table = tables.table(list.table);
  const named = list.named === false ? undefined : nameColumn(list);
  return table.all().map((row) => [table.need(row, list.column), named === undefined ? "" : table.need(row, named)] as const);
}

function listBlocks(argument: string, rows: readonly (readonly [string, string])[]): readonly Block[] {
  const distinct = [...new Map(rows)];
  const title = helpText("words", { argument });
  if (distinct.every(([, name]) => name === "")) {
    return [heading(title), { kind: "paragraph", content: distinct.flatMap(([word], i): Rich => (i === 0 ? [code(word)] : [", ", code(word)])) }];
  }
  return [heading(title), proseTable(title, [argument, helpText("meaning")], distinct.map(([word, name]): Rich[] => [[code(word)], [name]]))];
}

/** Every legal parameter, since LAW.VALUE takes its name. */
function parameterBlocks(): readonly Block[] {
  const found = new Map<string, { readonly unit: string; readonly regimes: Set<string> }>();
  for (const regime of regimes) {
    for (const version of regime.versions.values()) {
      for (const { id, unit } of version.parameters.values()) {
        const known = found.get(id) ?? { unit, regimes: new Set() };
        found.set(id, known);
        known.regimes.add(regime.id);
      }
    }
  }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { unit, regimes: where }]): Rich[] => [[code(id)], [quantityName(id)], [tNote(unit)], [[...where].join(", ")]]);
  return [heading(helpText("parameters")), proseTable(helpText("parameters"), ["parameter", "meaning", "unit", "regime"].map((key) => helpText(key)), rows)];
}

export function wordListBlocks(id: string): readonly Block[] {
  if (id === "LAW.VALUE") return parameterBlocks();
  const lists = LISTS[id] ?? [];
  return [...new Set(lists.map(({ argument }) => argument))].flatMap((argument) => listBlocks(argument, lists.filter((list) => list.argument === argument).flatMap(listRows)));
}
