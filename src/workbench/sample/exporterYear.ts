/** What the exporter of the sample has in a year (sites, products, shipments), and in which rows it stands. May not hold a legal number. */
import { t } from "../../i18n/t";
import "./words";
import type { Content } from "./sheetBuilder";

export const head = (...names: readonly string[]): string[] => names.map((name) => t(`sample.exporter.head.${name}`));
export const label = (key: string): string => t(`sample.exporter.${key}`);

/** Said in the words of the sheet. */
export const GENERAL = "generalRate";
/** Name, annual emissions, rate, period of the coefficient. */
export const SITES: readonly (readonly Content[])[] = [
  ["siteCoil", 100_000, GENERAL, null],
  ["siteLarge", 1_000_000, "A", 1],
  ["siteBolts", 8_200, GENERAL, null],
];
/** Name, CN code, site, route, actual intensity, and of a precursor: tonnes per tonne, CN code, route. */
export const PRODUCTS: readonly (readonly Content[])[] = [
  ["coil", "72083700", "siteCoil", "C", 1.92, 1.05, "72071210", "C"],
  ["bolts", "73181588", "siteBolts", "C", 2.2, 1.05, "72139141", "C"],
];
/** Importer, CN code, day, tonnes, verification cost. */
export const SHIPMENTS: readonly (readonly [string, string, string, number, number])[] = [
  ["importerA", "72083700", "2026-02-10", 1250, 4000],
  ["importerA", "73181588", "2026-03-18", 48.6, 900],
  ["importerB", "73181588", "2026-02-24", 21.5, 900],
  ["importerB", "73181588", "2026-05-20", 24, 900],
];

export const FIRST = { sites: 6, products: 12, shipments: 17 } as const;
export const LAST = {
  sites: FIRST.sites + SITES.length - 1,
  products: FIRST.products + PRODUCTS.length - 1,
  shipments: FIRST.shipments + SHIPMENTS.length - 1,
} as const;

/** Rows kept ready for the comparison: its header and one row per regime and version. */
export const COMPARED = 33;

/** What stands beside a shipment's product or a product's site. */
export function found(key: string, list: keyof typeof FIRST, from: string, result: string): string {
  const column = (letter: string): string => `$${letter}$${FIRST[list]}:$${letter}$${LAST[list]}`;
  return `INDEX(${column(result)},MATCH(${key},${column(from)},0))`;
}
