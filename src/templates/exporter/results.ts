/** Totals per buyer, product and quarter of the shipments to the Union. Figures come from the table of shipments. */
import { cellName } from "../../sheet/address";
import { SheetDraft } from "../draft";
import { word } from "../words";
import { all, beside, column, heading, here, NAMES, productParts, TABLES, type TableId } from "./references";

export const BUYER_ROWS = 12;
export const PRODUCT_ROWS = 8;
const QUARTERS = 4;

const sumOf = (value: string, ...conditions: readonly string[]): string => `SUMIFS(${all("shipments", value)},${conditions.join(",")})`;
const where = (key: string, value: string): string => `${all("shipments", key)},${value}`;

export function resultsSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.titled(word("results.title"), word("results.note"), 8);
  const toUnion = where("market", NAMES.eu);
  let row = 3;
  const section = (key: string): void => void sheet.text(row++, 0, word(`results.${key}`), "heading");
  // The number of the row within its table: 1 for the first.
  const position = (): string => `ROW()-ROW(${cellName(row, 0).replace(/(\d+)$/, "$$$1")})`;
  const empty = (count: number, columns: number): null[][] =>
    Array.from({ length: count }, () => Array.from({ length: columns }, () => null));
  const total = { kind: "sum" } as const;
  const label = { kind: "label", text: word("results.total") } as const;

  section("byBuyer");
  const buyer = here("byBuyer", "buyer");
  const ofBuyer = (formula: string): string => `=IF(${buyer}="","",${formula})`;
  const goods = (key: string): string => `FILTER(${all("shipments", key)},${all("shipments", "buyer")}=${buyer})`;
  const threshold = `IF(OR(${here("byBuyer", "market")}<>${NAMES.eu},${here("byBuyer", "tonnes")}=0),"",IF(CBAM.THRESHOLD(${goods("cn")},${goods("tonnes")},${NAMES.year},${NAMES.law}),"${word("results.below")}","${word("results.above")}"))`;
  sheet.table({
    name: TABLES.byBuyer,
    row,
    rows: empty(BUYER_ROWS, 7),
    headHeight: 48,
    columns: [
      column("byBuyer", "buyer", 40, "plain", { formula: `=IFERROR(INDEX(${all("buyers", "buyer")},${position()})&"","")`, total: label }),
      column("byBuyer", "market", 14, "center", { formula: ofBuyer(beside("buyers", "market", buyer, "buyer")) }),
      column("byBuyer", "tonnes", 14, "number", { formula: ofBuyer(sumOf("tonnes", where("buyer", buyer))), total }),
      column("byBuyer", "cost", 15, "money", { formula: ofBuyer(sumOf("cost", where("buyer", buyer))), total }),
      column("byBuyer", "costAfter", 16, "money", {
        formula: ofBuyer(sumOf("costAfter", where("buyer", buyer))),
        total,
        headLook: "assumedHead",
      }),
      column("byBuyer", "home", 16, "money", { formula: ofBuyer(sumOf("home", where("buyer", buyer))), total }),
      column("byBuyer", "threshold", 22, "center", { formula: ofBuyer(threshold) }),
    ],
  });
  row += BUYER_ROWS + 3;

  section("byProduct");
  const product = here("byProduct", "product");
  const ofProduct = (formula: string): string => `=IF(${product}="","",${formula})`;
  const { cn, see } = productParts(product);
  const eu = (value: string): string => ofProduct(sumOf(value, where("product", product), toUnion));
  sheet.table({
    name: TABLES.byProduct,
    row,
    rows: empty(PRODUCT_ROWS, 8),
    headHeight: 48,
    columns: [
      column("byProduct", "product", 28, "plain", {
        formula: `=IFERROR(INDEX(${all("products", "product")},${position()})&"","")`,
        total: label,
      }),
      column("byProduct", "cn", 12, "center", { formula: ofProduct(cn) }),
      column("byProduct", "tonnes", 14, "number", { formula: eu("tonnes"), total }),
      column("byProduct", "see", 15, "intensity", { formula: ofProduct(see) }),
      column("byProduct", "default", 16, "intensity", { formula: ofProduct(beside("products", "default", product, "product")) }),
      column("byProduct", "costOwn", 16, "money", { formula: eu("costOwn"), total }),
      column("byProduct", "costDefault", 22, "money", { formula: eu("costDefault"), total }),
      column("byProduct", "saving", 16, "money", {
        formula: ofProduct(`${here("byProduct", "costDefault")}-${here("byProduct", "costOwn")}`),
        total,
      }),
    ],
  });
  row += PRODUCT_ROWS + 3;

  section("byQuarter");
  const first = `DATE(${NAMES.year},3*(${position()})-2,1)`;
  const next = `DATE(${NAMES.year},3*(${position()})+1,1)`;
  const inQuarter = (value: string): string => `=${sumOf(value, toUnion, where("date", `">="&${first}`), where("date", `"<"&${next}`))}`;
  sheet.table({
    name: TABLES.byQuarter,
    row,
    rows: empty(QUARTERS, 5),
    headHeight: 34,
    columns: [
      column("byQuarter", "quarter", 28, "plain", { formula: `=${NAMES.year}&" Q"&(${position()})`, total: label }),
      column("byQuarter", "shipments", 12, "money", {
        formula: `=COUNTIFS(${toUnion},${where("date", `">="&${first}`)},${where("date", `"<"&${next}`)})`,
        total,
      }),
      column("byQuarter", "tonnes", 14, "number", { formula: inQuarter("tonnes"), total }),
      column("byQuarter", "certificates", 15, "number", { formula: inQuarter("certificates"), total }),
      column("byQuarter", "cost", 16, "money", { formula: inQuarter("cost"), total }),
    ],
  });
  const chartRow = row;
  row += QUARTERS + 3;

  section("checks");
  const missing = (table: TableId, value: string): string => `ROUND(SUM(${all("shipments", "cost")})-SUM(${all(table, value)}),2)=0`;
  const verdict = (condition: string): string => `=IF(${condition},"${word("results.ok")}","${word("results.look")}")`;
  sheet
    .text(row, 0, word("results.checkBuyers"), "label")
    .put(row, 1, verdict(missing("byBuyer", "cost")), "center")
    .height(row++, 32);
  sheet
    .text(row, 0, word("results.checkQuarters"), "label")
    .put(row, 1, verdict(missing("byQuarter", "cost")), "center")
    .height(row++, 32);
  const quarters = { from: chartRow + 2, to: chartRow + 1 + QUARTERS };
  sheet.chart({
    kind: "column",
    title: word("results.quarterChart"),
    categories: `A${quarters.from}:A${quarters.to}`,
    series: [{ name: { text: heading("byQuarter", "cost") }, values: `E${quarters.from}:E${quarters.to}` }],
    valueTitle: "EUR",
    labels: true,
    row: chartRow - 1,
    column: 5,
    rows: 11,
    columns: 3,
  });
  return sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", height: "one", footer: word("footer") } });
}
