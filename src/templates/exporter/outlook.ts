/** The goods of the year at the factors of the years ahead, with own and with default values, and one product step by step. */
import { cellName } from "../../sheet/address";
import { SheetDraft } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";
import { products } from "./example";
import { all, beside, NAMES, productParts, quoted, sefaIn } from "./references";
import { PRODUCT_ROWS } from "./results";
import { PATH_YEARS, type PathPlace } from "./settings";

const TOTALS = 4;
const OWN = 37;
const DEFAULT = OWN + PATH_YEARS + 3;
const DETAIL = DEFAULT + PATH_YEARS + 3;

/** Rows from 1, columns by letter. */
export type OutlookPlace = {
  readonly first: number;
  readonly last: number;
  readonly years: "A";
  readonly own: "C";
  readonly byDefault: "D";
};
export const OUTLOOK: OutlookPlace = { first: TOTALS + 1, last: TOTALS + PATH_YEARS, years: "A", own: "C", byDefault: "D" };

export function outlookSheet(name: string, path: PathPlace): SheetDraft {
  const sheet = new SheetDraft(name).columns(14, 14, 16, 16, 14, 14, 16, 14, 14, 14);
  sheet.titled(word("outlook.title"), word("outlook.note"), 9);
  sheet
    .line(
      TOTALS - 1,
      0,
      ["year", "price", "own", "default", "saving", "factor", "benchmarks"].map((key) => word(`outlook.${key}`)),
      "head",
    )
    .height(TOTALS - 1, 48);
  for (let i = 0; i < PATH_YEARS; i++) {
    const row = TOTALS + i;
    const n = row + 1;
    const sum = (block: number): string => `=SUM(${cellName(block + 1 + i, 1)}:${cellName(block + 1 + i, PRODUCT_ROWS)})`;
    sheet.line(
      row,
      0,
      [
        `=${path.sheet}!A${path.first + i}`,
        `=${path.sheet}!B${path.first + i}`,
        sum(OWN),
        sum(DEFAULT),
        `=D${n}-C${n}`,
        `=CBAM.FACTOR(A${n},${NAMES.law})`,
        `=IF(A${n}>${NAMES.benchmarkYear},${quoted(word("outlook.held"))},${quoted(word("outlook.published"))})`,
      ],
      ["year", "price", "money", "money", "money", "share", "center"],
    );
  }
  const years = `A${OUTLOOK.first}:A${OUTLOOK.last}`;
  sheet.chart({
    kind: "line",
    title: word("outlook.chart"),
    categories: years,
    categoryTitle: word("outlook.year"),
    valueTitle: "EUR",
    series: [
      { name: { text: word("outlook.own") }, values: `C${OUTLOOK.first}:C${OUTLOOK.last}` },
      { name: { text: word("outlook.default") }, values: `D${OUTLOOK.first}:D${OUTLOOK.last}` },
    ],
    row: TOTALS + PATH_YEARS + 1,
    column: 0,
    rows: 20,
    columns: 9,
  });
  // The law has no benchmarks yet for the last years: those of the year in Settings are held, less the share of the year.
  const held = (sefa: string, year: string): string =>
    `${sefa}*CBAM.FACTOR(${year},${NAMES.law})/CBAM.FACTOR(${NAMES.benchmarkYear},${NAMES.law})`;
  block(sheet, OWN, "own", (product, year, price, { tonnes, cn, origin, route, see }) => {
    const sefa = `IFNA(${sefaIn(product, cn, route, year)},${held(sefaIn(product, cn, route, NAMES.benchmarkYear), year)})`;
    return `CBAM.COST(${cn},${origin},${tonnes},${year},${see},${route},${sefa},,${price},${NAMES.law})`;
  });
  block(sheet, DEFAULT, "default", (_, year, price, { tonnes, cn, origin, defaultRoute }) => {
    const line = `${cn},${origin},${tonnes},${year}`;
    const later = `CBAM.INTENSITY(${cn},${origin},${year},${defaultRoute},${NAMES.law}),${defaultRoute},${held(`CBAM.SEFA(${cn},${NAMES.benchmarkYear},"B",${defaultRoute},,${NAMES.law})`, year)}`;
    return `IFNA(CBAM.COST(${line},,${defaultRoute},,,${price},${NAMES.law}),CBAM.COST(${line},${later},,${price},${NAMES.law}))`;
  });
  detail(sheet);
  return sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", footer: word("footer") } });
}

type Parts = {
  readonly tonnes: string;
  readonly cn: string;
  readonly origin: string;
  readonly route: string;
  readonly defaultRoute: string;
  readonly see: string;
};

/** Years down, products across. */
function block(
  sheet: SheetDraft,
  at: number,
  key: string,
  cost: (product: string, year: string, price: string, parts: Parts) => string,
): void {
  sheet.text(at - 1, 0, word(`outlook.block.${key}`), "heading");
  sheet.text(at, 0, word("outlook.year"), "head").height(at, 48);
  for (let p = 0; p < PRODUCT_ROWS; p++) {
    const letter = cellName(at, p + 1).replace(/\d+/, "");
    const product = `${letter}$${at + 1}`;
    sheet.put(at, p + 1, `=IFERROR(INDEX(${all("byProduct", "product")},${p + 1})&"","")`, "head");
    const tonnes = beside("byProduct", "tonnes", product, "product");
    for (let i = 0; i < PATH_YEARS; i++) {
      const n = at + 2 + i;
      const parts = { tonnes, ...productParts(product) };
      sheet.put(
        n - 1,
        p + 1,
        `=IF(${product}="","",IF(${tonnes}=0,0,${cost(product, `$A${n}`, `$B$${OUTLOOK.first + i}`, parts)}))`,
        "money",
      );
    }
  }
  for (let i = 0; i < PATH_YEARS; i++) sheet.put(at + 1 + i, 0, `=A${OUTLOOK.first + i}`, "year");
}

function detail(sheet: SheetDraft): void {
  sheet
    .text(DETAIL, 0, word("outlook.detail"), "heading")
    .wide(DETAIL + 1, 0, 2, word("outlook.product"), "label")
    .wide(DETAIL + 1, 2, 3, String(products()[0]?.[0] ?? ""), "inputText");
  sheet.choose(cellName(DETAIL + 1, 2), `=${NAMES.products}`).height(DETAIL + 1, 18);
  const product = `$C$${DETAIL + 2}`;
  const { cn, origin, defaultRoute } = productParts(product);
  const heads = ["year", "intensity", "factor", "freeAllocation", "certificates", "price", "cost"] as const;
  const looks: readonly Look[] = ["year", "intensity", "share", "number", "number", "price", "money"];
  heads.forEach((key, c) => void sheet.text(DETAIL + 2, c, word(`outlook.detail.${key}`), "head"));
  sheet.height(DETAIL + 2, 32);
  for (let i = 0; i < PATH_YEARS; i++) {
    const row = DETAIL + 3 + i;
    const [year, price] = [`$A$${OUTLOOK.first + i}`, `$B$${OUTLOOK.first + i}`];
    const project = `CBAM.PROJECT(${cn},${origin},${beside("byProduct", "tonnes", product, "product")},${year},${year},,${defaultRoute},,${price},${NAMES.law})`;
    heads.forEach((_, c) => void sheet.put(row, c, c === 0 ? `=${year}` : `=IFNA(INDEX(${project},1,${c + 1}),"–")`, looks[c]));
  }
  sheet.wide(DETAIL + PATH_YEARS + 4, 0, 9, word("outlook.detailNote"), "note");
}
