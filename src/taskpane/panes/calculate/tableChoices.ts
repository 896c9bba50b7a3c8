/**
 * Arguments whose possible values stand in a table of the law: products, industries, materials, fuels, legal values.
 * The table is the one the chosen version uses; what is not in a list can still be typed, and the function says what it thinks.
 */
import { loadTable } from "../../../datasource";
import type { Row, Table } from "../../../core/dataset";
import { quantityName } from "../../../i18n/quantity";
import { allSpecs } from "../../../functions/register";
import type { FunctionSpec } from "../../../calls/spec";
import { currentLocale, LOCALES, t } from "../../../i18n/t";
import { regimes, usualLaw } from "../../../regimes";
import { wordOf } from "../../../tables/columns";
import { listOf, listTable } from "../../find/lists";
import { type Choice, choice, type Given } from "./choices";

const NAME_COLUMN = { en: null, "zh-TW": "nameTw", "zh-CN": "nameCn" } as const;

/** The version named, or else the newest one that has the table. */
async function tableOf(regime: string, role: string, law: string): Promise<Table | null> {
  const versions = [...(regimes.find(({ id }) => id === regime)?.versions.values() ?? [])].reverse();
  const version = versions.find(({ id }) => id === law.trim()) ?? versions.find(({ datasets }) => datasets[role] !== undefined);
  const id = version?.datasets[role];
  return id === undefined ? null : loadTable(id);
}

type Columns = { readonly name: string; readonly code?: string; readonly more?: readonly string[] };

/** One choice per row, named in the user's language, found in all; the value is the name, or a code of its own. */
function rowsOf(table: Table, rows: readonly Row[], { name, code, more = [] }: Columns): readonly Choice[] {
  const own = NAME_COLUMN[currentLocale()];
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const shown = (own === null || !table.columnNames.includes(own) ? null : table.text(row, own)) ?? table.need(row, name);
    const value = code === undefined ? shown : table.need(row, code);
    if (seen.has(value)) return [];
    seen.add(value);
    const others = [name, "nameTw", "nameCn", ...more]
      .filter((column) => table.columnNames.includes(column))
      .map((column) => table.text(row, column));
    return [choice(value, code === undefined ? shown : `${value} ${shown}`, others)];
  });
}

/** The words of an argument's lists under the version meant; what a version leaves out of a list is not offered. */
async function listed(spec: FunctionSpec, lists: readonly string[], given: Given): Promise<readonly Choice[]> {
  const named = (name: string): string | undefined => given(name).trim() || undefined;
  const version = spec.form === "rows" && spec.versionOf ? spec.versionOf({ programme: named("programme") }) : named("law");
  const ids = lists.map((list) => `${spec.regime}.${list}`);
  const ofVersion = ids.filter((id) => [undefined, version].includes(listOf(id).version));
  const choices = await Promise.all(
    (ofVersion.length > 0 ? ofVersion : ids).map(async (id) => {
      const { name, code, extra, also = [], listedIn } = listOf(id);
      const table = await listTable(id, version);
      const column = listedIn === undefined ? null : parameterText(spec.regime, version, listedIn);
      const rows = column === null ? table.all() : table.all().filter((row) => table.need(row, column) !== "no");
      return rowsOf(table, rows, {
        name,
        ...(code === undefined ? {} : { code }),
        more: [...also, ...(extra === undefined ? [] : [extra])],
      });
    }),
  );
  return choices.flat();
}

/** Text of a parameter under the version named, or the newest. */
function parameterText(regime: string, version: string | undefined, parameter: string): string | null {
  const versions = regimes.find(({ id }) => id === regime)?.versions;
  const meant = (version === undefined ? undefined : versions?.get(version)) ?? [...(versions?.values() ?? [])].at(-1);
  return meant?.parameters.get(parameter)?.values[0]?.value ?? null;
}

async function legalValues(): Promise<readonly Choice[]> {
  const ids = new Set(regimes.flatMap(({ versions }) => [...versions.values()].flatMap(({ parameters }) => [...parameters.keys()])));
  return [...ids].sort().map((id) =>
    choice(
      id,
      `${quantityName(id)}${t("paneCalculate.named", { id })}`,
      LOCALES.map((locale) => t(`quantity.${id}`, {}, locale)),
    ),
  );
}

async function functionNames(): Promise<readonly Choice[]> {
  return allSpecs().map(({ id }) => choice(id, id));
}

async function gridYears(given: Given): Promise<readonly Choice[]> {
  const kind = given("kind") === "" ? "public" : given("kind");
  const table = await tableOf("tw", "gridFactors", "");
  const years = table
    ? table
        .where({ kind })
        .map((row) => table.need(row, "year"))
        .sort()
        .reverse()
    : [];
  return [choice("latest", t("paneCalculate.latest")), ...years.map((year) => choice(year, year))];
}

async function pricePeriods(): Promise<readonly Choice[]> {
  const table = await loadTable("eua-prices-icap");
  return table
    .all()
    .map((row) => table.need(row, "period"))
    .reverse()
    .map((period) => choice(period, period));
}

/** 'FUNCTION.argument': lists that are no list of a law. */
const LISTS: Readonly<Record<string, (given: Given) => Promise<readonly Choice[]>>> = {
  "ETS.PRICE.period": pricePeriods,
  "LAW.VALUE.parameter": legalValues,
  "LAW.EXPLAIN.functionName": functionNames,
  "LAW.BASIS.functionName": functionNames,
  "TW.GRIDFACTOR.year": gridYears,
};

/** null: nothing to choose from. */
export function tableChoices(spec: FunctionSpec, name: string): ((given: Given) => Promise<readonly Choice[]>) | null {
  const lists = spec.args[name]?.lists;
  return LISTS[`${spec.id}.${name}`] ?? (lists === undefined ? null : (given) => listed(spec, lists, given));
}

/** The routes the benchmarks of a good and its default values are printed for; [] where they are not told apart; every route without a good. */
export async function routesFor(code: string, law: string): Promise<readonly Choice[]> {
  const named = (letters: readonly string[]) =>
    [...new Set(letters)].sort().map((route) => choice(route, `(${route}) ${wordOf("route", route)}`));
  const benchmarks = await tableOf(usualLaw, "benchmarks", law);
  if (!benchmarks) return [];
  // A heading has the routes of the codes below it.
  const own = code === "" ? [] : benchmarks.longestPrefix("code", code);
  const rows = own.length > 0 ? own : benchmarks.all().filter((row) => benchmarks.need(row, "code").startsWith(code));
  return named(rows.flatMap((row) => benchmarks.text(row, "route") ?? []));
}
