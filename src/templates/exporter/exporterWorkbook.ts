/** The exporter's workbook in the language in force, without values: they are calculated afterwards. */
import { quoteSheet } from "../../sheet/address";
import { currentLocale } from "../../i18n/t";
import type { NewBook } from "../../xlsx";
import { word } from "../words";
import { countryCodes, listsSheet } from "./lists";
import { outlookSheet } from "./outlook";
import { precursorsSheet, productsSheet } from "./products";
import { readMeSheet, type SheetList } from "./readMe";
import { NAMES, NameBook } from "./references";
import { regimesSheet } from "./regimes";
import { resultsSheet } from "./results";
import { settingsSheet } from "./settings";
import { shipmentsSheet } from "./shipments";
import { sitesSheet } from "./sites";
import { summarySheet } from "./summary";
import { whatIfSheet } from "./whatIf";

const KEYS = ["summary", "settings", "sites", "products", "precursors", "shipments", "results", "outlook", "regimes", "whatIf"] as const;
type Key = (typeof KEYS)[number] | "readMe" | "lists";

/** The code list of countries is a table that is fetched once. */
export async function exporterWorkbook(): Promise<NewBook> {
  const name = (key: Key): string => word(`sheet.${key}`);
  const to = (key: Key): string => quoteSheet(name(key));
  const names = new NameBook();
  const settings = settingsSheet(name("settings"), to("settings"), names);
  const lists = listsSheet(name("lists"), names, await countryCodes());
  const list: SheetList = KEYS.map((key) => [key, name(key)]);
  const inputs = {
    sites: sitesSheet(name("sites")),
    products: productsSheet(name("products")),
    shipments: shipmentsSheet(name("shipments")),
  };
  const drafts = [
    readMeSheet(name("readMe"), list),
    summarySheet(name("summary"), { outlook: to("outlook"), regimes: to("regimes") }),
    settings.sheet,
    inputs.sites,
    inputs.products,
    precursorsSheet(name("precursors")),
    inputs.shipments,
    resultsSheet(name("results")),
    outlookSheet(name("outlook"), settings.path),
    regimesSheet(name("regimes")),
    whatIfSheet(name("whatIf")),
    lists,
  ];
  const sheets = drafts.map((draft) => draft.build());
  // A name that covers a table's column grows with the table.
  const column = (listName: string, key: Key, table: string, letter: string): void => {
    const found = sheets.flatMap((sheet) => sheet.tables ?? []).find((one) => one.name === table);
    if (!found) throw new TypeError(`no table ${table}`);
    names.add(listName, `${to(key)}!$${letter}$${found.row + 2}:$${letter}$${found.row + found.rows}`);
  };
  column(NAMES.sites, "sites", "Sites", "A");
  column(NAMES.products, "products", "Products", "A");
  column(NAMES.buyers, "settings", "Buyers", "F");
  return { sheets, names: names.entries, properties: { title: word("title"), subject: word("subject"), language: currentLocale() } };
}
