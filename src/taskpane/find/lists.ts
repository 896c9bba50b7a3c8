/**
 * Lists of the laws that are not lists of goods codes: benchmark products, industries, categories, processes, materials.
 * Found by their names in any of the three languages. Built once; may not know a component.
 */
import { loadTable } from "../../datasource";
import type { Locale } from "../../i18n/t";
import { regimes } from "../../regimes";
import { METALS } from "../../regimes/useu/rules/duty";
import { LOCALES, t } from "../../i18n/t";
import { type Findable, findable } from "./fold";

export const LISTS = ["ets", "ccaIndustries", "fpfaCategories", "proveitProducts", "mcaProcesses", "mcaProducts", "buycleanGsa", "buycleanCalifornia", "twIndustries", "useuMetals"] as const;
export type ListId = (typeof LISTS)[number];

export type Listed = {
  readonly list: ListId;
  /** as the functions read it */
  readonly key: string;
  readonly names: Readonly<Record<Locale, string>>;
  /** codes or the group it stands in, as printed */
  readonly extra: string;
  readonly find: Findable;
};

type Source = { readonly regime: string; readonly role: string; readonly version?: string; readonly dataset?: string; readonly name: string; readonly code?: string; readonly extra?: string };

export const SOURCES: Readonly<Record<Exclude<ListId, "useuMetals">, Source>> = {
  ets: { regime: "ets", role: "benchmarks", name: "product" },
  ccaIndustries: { regime: "cca", role: "industries", name: "name", code: "naics", extra: "naics" },
  fpfaCategories: { regime: "fpfa", role: "categories", name: "category", extra: "hts" },
  proveitProducts: { regime: "proveit", role: "products", name: "category", extra: "hts" },
  mcaProcesses: { regime: "mca", role: "processes", name: "process" },
  mcaProducts: { regime: "mca", role: "products", name: "product" },
  buycleanGsa: { regime: "buyclean", role: "limits", version: "GSA", name: "material" },
  buycleanCalifornia: { regime: "buyclean", role: "limits", version: "California", name: "material" },
  // No function reads this list yet, so no version names it.
  twIndustries: { regime: "tw", role: "", dataset: "tw-high-leakage-industries", name: "name" },
};

export function datasetOf({ regime, role, version, dataset }: Source): string {
  if (dataset !== undefined) return dataset;
  const versions = [...(regimes.find(({ id }) => id === regime)?.versions.values() ?? [])].reverse();
  const owner = versions.find(({ id, datasets }) => (version === undefined || id === version) && datasets[role] !== undefined);
  const found = owner?.datasets[role];
  if (found === undefined) throw new TypeError(`${regime} has no table ${role}`);
  return found;
}

async function entriesOf(list: Exclude<ListId, "useuMetals">): Promise<readonly Listed[]> {
  const source = SOURCES[list];
  const table = await loadTable(datasetOf(source));
  const entries = table.all().map((row): Listed => {
    const english = table.need(row, source.name);
    const names = { en: english, "zh-TW": table.text(row, "nameTw") ?? english, "zh-CN": table.text(row, "nameCn") ?? english };
    const key = source.code === undefined ? english : table.need(row, source.code);
    const extra = source.extra === undefined ? "" : (table.text(row, source.extra) ?? "");
    return { list, key, names, extra, find: findable([names.en, names["zh-TW"], names["zh-CN"], key], [extra]) };
  });
  // A material with limits of several dates is one material.
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

function metals(): readonly Listed[] {
  return METALS.map((metal): Listed => {
    const [en, tw, cn] = LOCALES.map((locale) => t(`paneCalculate.choice.${metal}`, {}, locale)) as [string, string, string];
    return { list: "useuMetals", key: metal, names: { en, "zh-TW": tw, "zh-CN": cn }, extra: "", find: findable([metal, en, tw, cn]) };
  });
}

let lists: Promise<readonly Listed[]> | null = null;

export function loadLists(): Promise<readonly Listed[]> {
  lists ??= Promise.all(LISTS.map((list) => (list === "useuMetals" ? metals() : entriesOf(list)))).then((all) => all.flat());
  lists.catch(() => {
    lists = null;
  });
  return lists;
}
