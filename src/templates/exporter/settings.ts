/** The one place of assumptions: prices, exchange rates, price path, buyers. Named cells, which the task pane knows too. */
import { SheetDraft, type Content } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";
import { ASSUMED, BENCHMARK_YEAR, buyers, COMPARE_YEAR, PRICE_PATH, YEAR } from "./example";
import { column, NAMES, TABLES, type NameBook } from "./references";

type Setting = { readonly key: string; readonly name: string; readonly value: Content; readonly look: Look; readonly choices?: string };

const SETTINGS: readonly (readonly Setting[])[] = [
  [
    { key: "year", name: NAMES.year, value: YEAR, look: "inputYear" },
    { key: "law", name: NAMES.law, value: null, look: "inputCode", choices: NAMES.versions },
    { key: "benchmarkYear", name: NAMES.benchmarkYear, value: BENCHMARK_YEAR, look: "inputYear" },
  ],
  [
    { key: "price", name: NAMES.price, value: ASSUMED.price, look: "inputPrice" },
    { key: "currency", name: NAMES.currency, value: ASSUMED.currency, look: "inputCode" },
    { key: "eur", name: NAMES.eur, value: ASSUMED.eur, look: "inputPrice" },
    { key: "usd", name: NAMES.usd, value: ASSUMED.usd, look: "inputPrice" },
    { key: "twd", name: NAMES.twd, value: ASSUMED.twd, look: "inputPrice" },
  ],
  [
    { key: "compareYear", name: NAMES.compareYear, value: COMPARE_YEAR, look: "inputYear" },
    { key: "inflation", name: NAMES.inflation, value: ASSUMED.inflation, look: "inputShare" },
  ],
];
const GROUPS = ["firm", "prices", "us"] as const;
export const PATH_YEARS = PRICE_PATH.length;

/** `first`, `last`: rows of the price path, from 1. */
export type PathPlace = { readonly sheet: string; readonly first: number; readonly last: number };

export function settingsSheet(name: string, reference: string, names: NameBook): { readonly sheet: SheetDraft; readonly path: PathPlace } {
  const sheet = new SheetDraft(name).columns(46, 16, 20, 46, 3);
  sheet.titled(word("settings.title"), word("settings.note"), 4);
  sheet
    .text(3, 0, word("settings.company"), "label")
    .text(3, 1, word("example.company"), "inputText")
    .put(3, 2, null, "inputText")
    .put(3, 3, null, "inputText");
  names.add(NAMES.company, `${reference}!$B$4`);
  let row = 5;
  SETTINGS.forEach((group, g) => {
    sheet
      .line(row, 0, [word(`settings.${GROUPS[g] ?? ""}`), word("settings.value"), word("settings.unit"), word("settings.basis")], "head")
      .height(row, 20);
    row++;
    for (const { key, name: cellName, value, look, choices } of group) {
      sheet
        .text(row, 0, word(`settings.${key}`), "label")
        .put(row, 1, value, look)
        .text(row, 2, word(`settings.${key}.unit`), "center")
        .text(row, 3, word(`settings.${key}.basis`), "small");
      if (choices) sheet.choose(`B${row + 1}`, `=${choices}`);
      names.add(cellName, `${reference}!$B$${row + 1}`);
      row++;
    }
    row++;
  });
  sheet
    .line(row, 0, [word("settings.path"), word("settings.value"), word("settings.unit"), word("settings.basis")], "head")
    .height(row, 20);
  const first = row + 2;
  PRICE_PATH.forEach((price, i) => {
    row++;
    sheet
      .put(row, 0, i === 0 ? `=${NAMES.year}` : `=A${row}+1`, "year")
      .put(row, 1, price, "inputPrice")
      .text(row, 2, word("settings.price.unit"), "center")
      .text(row, 3, word("settings.path.basis"), "small");
  });
  names.add(NAMES.path, `${reference}!$B$${first}:$B$${row + 1}`);
  sheet.text(3, 5, word("buyers.title"), "heading");
  sheet.table({
    name: TABLES.buyers,
    row: 5,
    column: 5,
    rows: buyers(),
    spare: 8,
    headHeight: 20,
    columns: [
      column("buyers", "buyer", 40, "inputText"),
      column("buyers", "country", 12, "inputCode", { choices: `=${NAMES.countries}`, others: "allowed" }),
      column("buyers", "market", 14, "inputCode", { choices: `=${NAMES.markets}` }),
    ],
  });
  for (let r = 6; r <= row; r++) sheet.height(r, 20);
  sheet.set({ tabColor: "B45309", print: { orientation: "landscape", height: "one", footer: word("footer") } });
  return { sheet, path: { sheet: reference, first, last: row + 1 } };
}
