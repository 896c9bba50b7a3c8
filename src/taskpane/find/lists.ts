/**
 * Lists of the laws that are not lists of goods codes: benchmark products, industries, categories, processes, materials.
 * Each law says where its lists stand; found by their names in any of the three languages. Built once; may not know a component.
 */
import type { Table } from "../../core/dataset";
import type { LawList } from "../../core/lawBook";
import { loadTable } from "../../datasource";
import type { Locale } from "../../i18n/t";
import { LOCALES, t } from "../../i18n/t";
import { regimes } from "../../regimes";
import { METALS } from "../../regimes/useu/rules/duty";
import { type Findable, findable } from "./fold";

/** 'regime.list' */
export type ListId = string;

export type Listed = {
  readonly list: ListId;
  /** as the functions read it */
  readonly key: string;
  readonly names: Readonly<Record<Locale, string>>;
  /** codes or the group it stands in, as printed */
  readonly extra: string;
  readonly find: Findable;
};

export function listOf(id: ListId): LawList {
  const [regime, name = ""] = id.split(".");
  const list = regimes.find((one) => one.id === regime)?.lists?.[name];
  if (list === undefined) throw new TypeError(`no list ${id}`);
  return list;
}

/** Table of the version named, or else of the newest one that has it. */
export function datasetOf(id: ListId, version?: string): string {
  const { role, dataset, version: fixed } = listOf(id);
  if (dataset !== undefined) return dataset;
  const versions = [...(regimes.find((one) => id.startsWith(`${one.id}.`))?.versions.values() ?? [])].reverse();
  const having = versions.filter(({ datasets }) => datasets[role] !== undefined);
  const found = (having.find((one) => one.id === (fixed ?? version)) ?? having[0])?.datasets[role];
  if (found === undefined) throw new TypeError(`no table of ${id}`);
  return found;
}

export async function listTable(id: ListId, version?: string): Promise<Table> {
  return loadTable(datasetOf(id, version));
}

async function entriesOf(id: ListId): Promise<readonly Listed[]> {
  const { name, code, extra: shown } = listOf(id);
  const table = await listTable(id);
  const entries = table.all().map((row): Listed => {
    const english = table.need(row, name);
    const names = { en: english, "zh-TW": table.text(row, "nameTw") ?? english, "zh-CN": table.text(row, "nameCn") ?? english };
    const key = code === undefined ? english : table.need(row, code);
    const extra = shown === undefined ? "" : (table.text(row, shown) ?? "");
    return { list: id, key, names, extra, find: findable([names.en, names["zh-TW"], names["zh-CN"], key], [extra]) };
  });
  // A material with limits of several dates is one material.
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

/** The one list without a table: the proclamations print three words. */
export const METAL_LIST = "useu.metals";

function metals(): readonly Listed[] {
  return METALS.map((metal): Listed => {
    const [en, tw, cn] = LOCALES.map((locale) => t(`choiceWord.${metal}`, {}, locale)) as [string, string, string];
    return { list: METAL_LIST, key: metal, names: { en, "zh-TW": tw, "zh-CN": cn }, extra: "", find: findable([metal, en, tw, cn]) };
  });
}

const kept = new Map<string, Promise<readonly Listed[]>>();

export function loadLists(ids: readonly ListId[]): Promise<readonly Listed[]> {
  const key = ids.join(" ");
  const known = kept.get(key);
  if (known) return known;
  const lists = Promise.all(ids.map((id) => (id === METAL_LIST ? metals() : entriesOf(id)))).then((all) => all.flat());
  kept.set(key, lists);
  lists.catch(() => kept.delete(key));
  return lists;
}
