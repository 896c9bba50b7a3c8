/**
 * How formulas of the exporter's workbook point at each other: by table and column, by name. Headings differ by language,
 * names of tables and cells do not. May not hold a figure.
 */
import { guarded } from "../../xlsx";
import type { BookName, Column } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";

export const TABLES = {
  sites: "Sites",
  products: "Products",
  precursors: "Precursors",
  shipments: "Shipments",
  buyers: "Buyers",
  byBuyer: "ByBuyer",
  byProduct: "ByProduct",
  byQuarter: "ByQuarter",
} as const;
export type TableId = keyof typeof TABLES;

export const heading = (table: TableId, key: string): string => word(`${table}.${key}`);
/** The whole column: `Sites[Country]`. */
export const all = (table: TableId, key: string): string => `${TABLES[table]}[${guarded(heading(table, key))}]`;
/** Neighbouring columns: `Precursors[[Tonnes]:[Intensity]]`. */
export const span = (table: TableId, from: string, to: string): string =>
  `${TABLES[table]}[[${guarded(heading(table, from))}]:[${guarded(heading(table, to))}]]`;
/** In the row the formula stands in. */
export const here = (table: TableId, key: string): string => `${TABLES[table]}[@[${guarded(heading(table, key))}]]`;
/** What stands in column `key` where `by` holds `what`. */
export const beside = (table: TableId, key: string, what: string, by: string): string =>
  `INDEX(${all(table, key)},MATCH(${what},${all(table, by)},0))`;

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export const column = (table: TableId, key: string, width: number, look: Look, more: Partial<Column> = {}): Column => ({
  header: heading(table, key),
  width,
  look,
  ...more,
});

/** Names that the task pane knows too; the others belong to this workbook. */
export const NAMES = {
  price: "Certificate_price",
  currency: "Home_currency",
  eur: "Rate_EUR",
  usd: "Rate_USD",
  twd: "Rate_TWD",
  company: "Company",
  year: "Report_year",
  compareYear: "Compare_year",
  law: "CBAM_law",
  inflation: "US_inflation",
  benchmarkYear: "Benchmark_year",
  path: "Price_path",
  own: "Choice_own",
  byDefault: "Choice_default",
  eu: "Market_EU",
  us: "Market_US",
  markets: "List_markets",
  choices: "List_choices",
  countries: "List_countries",
  routes: "List_routes",
  rates: "List_rates",
  periods: "List_periods",
  versions: "List_versions",
  sites: "List_sites",
  products: "List_products",
  buyers: "List_buyers",
  sources: "List_electricity_sources",
  kinds: "List_kinds",
  templateRoutes: "List_template_routes",
  laws: "List_laws",
  lawCodes: "List_law_codes",
} as const;

export class NameBook {
  readonly entries: BookName[] = [];
  add(name: string, reference: string): this {
    this.entries.push({ name, text: `=${reference}` });
    return this;
  }
}

/** What a product's line of the law needs, wherever the product is named in `product`. */
export function productParts(product: string): {
  readonly cn: string;
  readonly origin: string;
  readonly route: string;
  readonly defaultRoute: string;
  readonly see: string;
  readonly sefa: string;
  readonly site: string;
  readonly usIntensity: string;
  readonly naics: string;
} {
  const of = (key: string): string => beside("products", key, product, "product");
  return {
    cn: of("cn"),
    origin: of("origin"),
    route: of("route"),
    defaultRoute: of("defaultRoute"),
    see: of("see"),
    sefa: of("sefa"),
    site: of("site"),
    usIntensity: of("usIntensity"),
    naics: of("naics"),
  };
}

/** Rows of the precursors of a product, between two columns. */
export const precursorsOf = (product: string, from: string, to: string): string =>
  `FILTER(${span("precursors", from, to)},${all("precursors", "product")}=${product})`;

/** The free allocation that goes with an actual value, in a year. */
export function sefaIn(product: string, cn: string, route: string, year: string): string {
  const line = `${cn},${year},"A",${route}`;
  return `IF(COUNTIF(${all("precursors", "product")},${product})=0,CBAM.SEFA(${line},,${NAMES.law}),CBAM.SEFA(${line},${precursorsOf(product, "perTonne", "route")},${NAMES.law}))`;
}
