/**
 * Arguments whose possible values stand in a table of the law: products, industries, materials, fuels, legal values.
 * The table is the one the chosen version uses; what is not in a list can still be typed, and the function says what it thinks.
 */
import { loadTable } from "../../../datasource";
import type { Table } from "../../../core/dataset";
import { quantityName } from "../../../i18n/quantity";
import { allSpecs } from "../../../functions/register";
import type { FunctionSpec } from "../../../calls/spec";
import { currentLocale, LOCALES, t } from "../../../i18n/t";
import { regimes } from "../../../regimes";
import { wordOf } from "../../../tables/columns";
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
function rowsOf(table: Table | null, { name, code, more = [] }: Columns): readonly Choice[] {
  if (!table) return [];
  const own = NAME_COLUMN[currentLocale()];
  const seen = new Set<string>();
  return table.all().flatMap((row) => {
    const shown = (own === null || !table.columnNames.includes(own) ? null : table.text(row, own)) ?? table.need(row, name);
    const value = code === undefined ? shown : table.need(row, code);
    if (seen.has(value)) return [];
    seen.add(value);
    const others = [name, "nameTw", "nameCn", ...more].filter((column) => table.columnNames.includes(column)).map((column) => table.text(row, column));
    return [choice(value, code === undefined ? shown : `${value} ${shown}`, others)];
  });
}

const ofRegime = (regime: string, role: string, columns: Columns) => async (given: Given): Promise<readonly Choice[]> => rowsOf(await tableOf(regime, role, given("law")), columns);

const etsProducts = ofRegime("ets", "benchmarks", { name: "product" });

async function productUses(given: Given): Promise<readonly Choice[]> {
  const table = await tableOf("mca", "products", given("law"));
  const mca = regimes.find(({ id }) => id === "mca");
  const version = mca?.versions.get(given("law").trim()) ?? [...(mca?.versions.values() ?? [])].at(-1);
  const column = version?.parameters.get("mca.column.products")?.values[0]?.value ?? null;
  const listed = new Set(table && column !== null ? table.all().filter((row) => table.need(row, column) !== "no").flatMap((row) => [table.need(row, "product"), table.need(row, "nameTw"), table.need(row, "nameCn")]) : []);
  return rowsOf(table, { name: "product" }).filter(({ value }) => listed.has(value));
}

async function materials(given: Given): Promise<readonly Choice[]> {
  const programme = given("programme") === "California" ? "California" : "GSA";
  return rowsOf(await tableOf("buyclean", "limits", programme), { name: "material" });
}

async function legalValues(): Promise<readonly Choice[]> {
  const ids = new Set(regimes.flatMap(({ versions }) => [...versions.values()].flatMap(({ parameters }) => [...parameters.keys()])));
  return [...ids].sort().map((id) => choice(id, `${quantityName(id)}${t("paneCalculate.named", { id })}`, LOCALES.map((locale) => t(`quantity.${id}`, {}, locale))));
}

async function functionNames(): Promise<readonly Choice[]> {
  return allSpecs().map(({ id }) => choice(id, id));
}

async function gridYears(given: Given): Promise<readonly Choice[]> {
  const kind = given("kind") === "" ? "public" : given("kind");
  const table = await tableOf("tw", "gridFactors", "");
  const years = table ? table.where({ kind }).map((row) => table.need(row, "year")).sort().reverse() : [];
  return [choice("latest", t("paneCalculate.latest")), ...years.map((year) => choice(year, year))];
}

async function pricePeriods(): Promise<readonly Choice[]> {
  const table = await loadTable("eua-prices-icap");
  return table.all().map((row) => table.need(row, "period")).reverse().map((period) => choice(period, period));
}

/** 'regime.argument', or 'FUNCTION.argument' where one function differs. */
const LISTS: Readonly<Record<string, (given: Given) => Promise<readonly Choice[]>>> = {
  "ets.product": etsProducts,
  "ETS.BENCHMARKS.search": etsProducts,
  "ETS.PRICE.period": pricePeriods,
  "fpfa.product": ofRegime("fpfa", "categories", { name: "category", more: ["hts"] }),
  "proveit.product": ofRegime("proveit", "products", { name: "category", more: ["hts"] }),
  "cca.naics": ofRegime("cca", "industries", { name: "name", code: "naics", more: ["group"] }),
  "mca.process": ofRegime("mca", "processes", { name: "process" }),
  "mca.product": productUses,
  "mca.fuel": ofRegime("mca", "fuels", { name: "fuel", more: ["group", "searchedAs"] }),
  "mca.unit": ofRegime("mca", "units", { name: "unit" }),
  "MCA.FUND.share": ofRegime("mca", "fund", { name: "use" }),
  "buyclean.material": materials,
  "LAW.VALUE.parameter": legalValues,
  "LAW.EXPLAIN.functionName": functionNames,
  "LAW.BASIS.functionName": functionNames,
  "TW.GRIDFACTOR.year": gridYears,
};

/** null: nothing to choose from. */
export function tableChoices(spec: FunctionSpec, name: string): ((given: Given) => Promise<readonly Choice[]>) | null {
  return LISTS[`${spec.id}.${name}`] ?? LISTS[`${spec.regime}.${name}`] ?? null;
}

/** The routes the benchmarks of a good and its default values are printed for; [] where they are not told apart; every route without a good. */
export async function routesFor(code: string, law: string): Promise<readonly Choice[]> {
  const named = (letters: readonly string[]) => [...new Set(letters)].sort().map((route) => choice(route, `(${route}) ${wordOf("route", route)}`));
  const benchmarks = await tableOf("cbam", "benchmarks", law);
  if (!benchmarks) return [];
  // A heading has the routes of the codes below it.
  const own = code === "" ? [] : benchmarks.longestPrefix("code", code);
  const rows = own.length > 0 ? own : benchmarks.all().filter((row) => benchmarks.need(row, "code").startsWith(code));
  return named(rows.flatMap((row) => benchmarks.text(row, "route") ?? []));
}
