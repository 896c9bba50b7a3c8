/**
 * What is typed into the exporter's workbook as an example: a firm that does not exist, with masses and emissions as such
 * firms have them. Every figure is an assumption. May not hold a legal number.
 */
import { civilDate, toSerial } from "../../core/civilDate";
import type { Content } from "../draft";
import { word } from "../words";
import { templateWord } from "./templateTexts";

const name = (key: string): string => word(`example.${key}`);
const day = (iso: string): number => toSerial(civilDate(iso));

export const YEAR = 2026;
export const COMPARE_YEAR = 2027;
/** Held for later years, for which none are published: an assumption of the user. */
export const BENCHMARK_YEAR = 2030;
export const ASSUMED = { price: 85, currency: "TWD", eur: 36, usd: 32, twd: 1, inflation: 0.025 } as const;
/** One price a year, the report year first. */
export const PRICE_PATH = [85, 88, 92, 96, 100, 105, 110, 115, 120] as const;

/** Name, country, market. */
export const buyers = (): readonly (readonly Content[])[] => [
  [name("buyer1"), "DE", "EU"],
  [name("buyer2"), "NL", "EU"],
  [name("buyer3"), "IT", "EU"],
  [name("buyer4"), "US", "US"],
];

/** Name, country, from, to, direct t, MWh, own factor, output t, rate, period. */
export const sites = (): readonly (readonly Content[])[] => [
  [name("siteScrews"), "TW", day("2026-01-01"), day("2026-12-31"), 4_600, 18_500, null, 21_000, word("rate.general"), null],
  [name("siteCoil"), "TW", day("2026-01-01"), day("2026-12-31"), 41_000, 96_000, null, 380_000, word("rate.general"), null],
  [name("siteCement"), "TW", day("2026-01-01"), day("2026-12-31"), 560_000, 92_000, null, 780_000, "A", 1],
  [name("siteAluminium"), "VN", day("2026-01-01"), day("2026-12-31"), 5_200, 14_000, 0.66, 24_000, null, null],
];

/** Name, CN code, site, route, output t, direct t, heat TJ, factor t/TJ, MWh, US intensity, NAICS. */
export const products = (): readonly (readonly Content[])[] => [
  [name("screws"), "73181499", name("siteScrews"), "C", 12_000, 2_500, null, null, 10_400, 1.6, "332722"],
  [name("bolts"), "73181588", name("siteScrews"), "C", 9_000, 2_100, null, null, 8_100, 1.6, "332722"],
  [name("coil"), "72104900", name("siteCoil"), "C", 380_000, 41_000, 60, 56.1, 96_000, 1.02, "331110"],
  [name("sheet"), "76061292", name("siteAluminium"), "K", 24_000, 5_200, null, null, 14_000, 2.1, "331315"],
  [name("cement"), "25232900", name("siteCement"), null, 780_000, 21_000, null, null, 41_000, 0.75, "327310"],
];

/** Product, precursor, tonnes, t CO2e/t, CN code, route, basis. */
export const precursors = (): readonly (readonly Content[])[] => [
  [name("screws"), name("wireRod"), 12_600, 1.92, "72139141", "C", name("supplier")],
  [name("bolts"), name("wireRod"), 9_450, 1.92, "72139141", "C", name("supplier")],
  [name("coil"), name("hotCoil"), 387_600, 1.88, "72083700", "C", name("supplier")],
  [name("sheet"), name("slab"), 25_200, 1.55, "76012040", "K", name("supplier")],
  [name("cement"), name("clinker"), 624_000, 0.83, "25231000", "A", name("ownKiln")],
];

/** Where the electricity factor of each site is from, as the communication template lists it. */
export const siteSources: readonly Content[] = ["D.4(b)", "D.4(b)", "D.4(b)", "D.4(b)"];

/** Of each product: route of the communication template (where it has several), t to the market, t into other goods, MWh exported, its factor. */
export const productsOnward: readonly (readonly Content[])[] = [
  [null, 12_000, 0, 0, null],
  [null, 9_000, 0, 0, null],
  [null, 380_000, 0, 0, null],
  [null, 24_000, 0, 0, null],
  [null, 780_000, 0, 0, null],
];

/** Of each precursor: country, route, kind of the intensity, MWh per t, kind, factor, its source. */
export const precursorsOnward = (): readonly (readonly Content[])[] => [
  ["TW", null, templateWord("measured"), 0.14, templateWord("measured"), 0.5, "D.4(b)"],
  ["TW", null, templateWord("measured"), 0.14, templateWord("measured"), 0.5, "D.4(b)"],
  ["TW", null, templateWord("measured"), 0.17, templateWord("measured"), 0.5, "D.4(b)"],
  ["VN", templateWord("secondaryMelting"), templateWord("measured"), 0.4, templateWord("measured"), 0.66, "D.4(b)"],
  ["TW", null, templateWord("measured"), 0.06, templateWord("measured"), 0.5, "D.4(b)"],
];

/** Day, buyer, product, tonnes, invoice USD, own or default values. */
export const shipments = (): readonly (readonly Content[])[] => {
  const rows: readonly (readonly [string, string, string, number, number, "own" | "byDefault"])[] = [
    ["2026-01-21", "buyer1", "screws", 48.6, 131_000, "own"],
    ["2026-02-10", "buyer2", "coil", 1_250, 1_010_000, "own"],
    ["2026-02-24", "buyer3", "bolts", 21.5, 52_000, "byDefault"],
    ["2026-03-18", "buyer1", "bolts", 62, 149_000, "own"],
    ["2026-04-09", "buyer4", "coil", 900, 742_000, "own"],
    ["2026-04-22", "buyer2", "sheet", 85, 312_000, "own"],
    ["2026-05-20", "buyer3", "screws", 24, 64_000, "byDefault"],
    ["2026-06-12", "buyer2", "coil", 1_180, 955_000, "own"],
    ["2026-07-03", "buyer1", "screws", 55.2, 150_000, "own"],
    ["2026-07-28", "buyer4", "screws", 40, 109_000, "own"],
    ["2026-08-19", "buyer2", "cement", 5_400, 405_000, "own"],
    ["2026-09-15", "buyer1", "sheet", 46, 171_000, "byDefault"],
    ["2026-10-21", "buyer2", "coil", 1_320, 1_070_000, "own"],
    ["2026-11-11", "buyer4", "sheet", 38, 142_000, "own"],
  ];
  return rows.map(([iso, buyer, product, tonnes, value, choice]) => [
    day(iso),
    name(buyer),
    name(product),
    tonnes,
    value,
    word(`choice.${choice}`),
  ]);
};

/** What is asked, year, price, share of the own value (null: default values), version. */
export const whatIfs = (): readonly (readonly Content[])[] => [
  [word("whatIf.base"), YEAR, ASSUMED.price, 1, null],
  [word("whatIf.default"), YEAR, ASSUMED.price, null, null],
  [word("whatIf.dearer"), YEAR, ASSUMED.price + 20, 1, null],
  [word("whatIf.cheaper"), YEAR, ASSUMED.price - 20, 1, null],
  [word("whatIf.cleaner"), YEAR, ASSUMED.price, 0.9, null],
  [word("whatIf.year2030"), 2030, ASSUMED.price, 1, null],
  [word("whatIf.slower"), 2030, ASSUMED.price, 1, "COM-2026-616"],
  [word("whatIf.year2034"), 2034, ASSUMED.price, 1, null],
];
