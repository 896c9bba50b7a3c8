/** One product and year under the regimes and versions a person picks, and a chart of the first of them. */
import { areaName } from "../../sheet/areas";
import { SheetDraft, type Content } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";
import { products } from "./example";
import { beside, NAMES, productParts, sefaIn } from "./references";

/** The first ones are drawn. */
export const PICKS = [
  ["cbam", "2025-2083"],
  ["ukcbam", "FA-2026"],
  ["tw", "2023"],
  ["cca", "119"],
  ["fpfa", "119"],
  ["mca", "119"],
  ["cbam", "COM-2026-616"],
  ["cbam", "COM-2025-989"],
  ["tw", "2023-border"],
  ["cca", "118"],
  ["fpfa", "118"],
  ["mca", "118"],
] as const;
const DRAWN = 6;
const RATES = 9;
/** Beside what is printed. */
const OPTION = 9;
const OPTION_COLUMNS = ["J", "K"] as const;
const PICK_ROW = 14;
const GOODS = PICK_ROW + PICKS.length + 19;
export const REGIMES = { first: PICK_ROW + 2, last: PICK_ROW + 1 + DRAWN, label: "A", perTonne: "F" } as const;

export function regimesSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name).columns(36, 11, 11, 16, 15, 15, ...Array.from({ length: 11 }, () => 18));
  sheet.titled(word("regimes.title"), word("regimes.note"), 9);
  const typed = (row: number, key: string, content: Content, look: Look): void =>
    void sheet
      .text(row, 0, word(`regimes.${key}`), "label")
      .wide(row, 1, 3, "", look)
      .put(row, 1, content, look)
      .height(row, 18);
  typed(3, "product", products()[2]?.[0] ?? null, "inputText");
  typed(4, "tonnes", 1000, "inputWhole");
  typed(5, "value", 810_000, "inputWhole");
  // No sector rate is published yet: what a person expects, in pounds per tonne.
  typed(6, "ukRate", 15, "inputPrice");
  sheet.choose("B4", `=${NAMES.products}`);
  sheet.text(RATES - 1, 0, word("regimes.rates"), "heading");
  (
    [
      ["EUR", NAMES.eur],
      ["USD", NAMES.usd],
      ["TWD", NAMES.twd],
    ] as const
  ).forEach(([currency, rate], i) => sheet.text(RATES + i, 0, currency, "center").put(RATES + i, 1, `=${rate}`, "price"));
  sheet.text(RATES + 3, 0, "GBP", "center").put(RATES + 3, 1, 42, "inputPrice");
  const columns = goods("$B$4");
  sheet.text(GOODS - 1, 0, word("regimes.goods"), "heading");
  columns.forEach(([header, formula, look], c) => sheet.text(GOODS, c, header, "head").put(GOODS + 1, c, `=${formula}`, look));
  sheet.height(GOODS, 32);
  sheet
    .line(
      PICK_ROW,
      0,
      ["label", null, null, "version", "charge", "perTonne", "status"].map((key) => (key === null ? null : word(`regimes.${key}`))),
      "head",
    )
    .line(PICK_ROW, 7, [null, null], "head")
    .text(PICK_ROW, OPTION, word("regimes.options"), "hint")
    .height(PICK_ROW, 34);
  const block = areaName({ row: GOODS, column: 0, rows: 2, columns: columns.length }).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const rates = `$A$${RATES + 1}:$B$${RATES + 4}`;
  PICKS.forEach(([regime, version], i) => {
    const row = PICK_ROW + 1 + i;
    const compared = `BORDER.COMPARE(${block},${rates},$${OPTION_COLUMNS[0]}${row + 1}:$${OPTION_COLUMNS[1]}${row + 1})`;
    const found = (field: number): string => `=IFERROR(INDEX(${compared},MATCH($D${row + 1},INDEX(${compared},0,3),0),${field}),"–")`;
    sheet
      .wide(row, 0, 3, word(`regime.${regime}`), "inputText")
      .choose(`A${row + 1}`, `=${NAMES.laws}`)
      .text(row, 3, version, "inputCode")
      // What BORDER.COMPARE takes as its options; nobody types here.
      .text(row, OPTION, "regimes", "hint")
      .put(row, OPTION + 1, `=INDEX(${NAMES.lawCodes},MATCH($A${row + 1},${NAMES.laws},0))`, "hint");
    sheet.put(row, 4, found(9), "money").put(row, 5, found(10), "money").wide(row, 6, 3, found(7), "small", 2, "formula");
  });
  sheet.chart({
    kind: "bar",
    title: word("regimes.chart"),
    categories: `A${REGIMES.first}:A${REGIMES.last}`,
    series: [{ name: { text: word("regimes.perTonne") }, values: `F${REGIMES.first}:F${REGIMES.last}` }],
    valueTitle: word("regimes.perTonne"),
    labels: true,
    row: PICK_ROW + PICKS.length + 2,
    column: 0,
    rows: 15,
    columns: 9,
  });
  return sheet.set({
    tabColor: "0F766E",
    print: { orientation: "landscape", height: "one", area: `A1:I${GOODS - 2}`, footer: word("footer") },
  });
}

/** Header as BORDER.COMPARE knows it, formula, look. */
function goods(product: string): readonly (readonly [string, string, Look])[] {
  const { cn, origin, route, see, site, usIntensity, naics } = productParts(product);
  const price = `INDEX(${NAMES.path},MIN(ROWS(${NAMES.path}),MAX(1,${NAMES.compareYear}-${NAMES.year}+1)))`;
  return [
    ["cn", cn, "center"],
    ["origin", origin, "center"],
    ["tonnes", "$B$5", "money"],
    ["date", NAMES.compareYear, "year"],
    ["intensity", see, "intensity"],
    ["route", `${route}&""`, "center"],
    ["sefa", sefaIn(product, cn, route, NAMES.compareYear), "intensity"],
    ["price", price, "price"],
    ["value", "$B$6", "money"],
    ["ukRate", "$B$7", "price"],
    ["usIntensity", usIntensity, "intensity"],
    ["baseline", usIntensity, "intensity"],
    ["originIntensity", see, "intensity"],
    ["naics", naics, "center"],
    ["siteEmissions", beside("sites", "total", site, "site"), "money"],
    ["feeRate", `${beside("sites", "rate", site, "site")}&""`, "center"],
    ["inflation", NAMES.inflation, "share"],
    ["usPrice", `CCA.PRICE(${NAMES.compareYear},${NAMES.inflation})`, "price"],
  ];
}
