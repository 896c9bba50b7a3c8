/** Shipments: cost at the EU border with own and default values, price paid at home, and what the US bills would ask. */
import { SheetDraft } from "../draft";
import { word } from "../words";
import { shipments } from "./example";
import { beside, column, here, NAMES, productParts, quoted, TABLES } from "./references";

/** Date, buyer and product stay in view. */
const FROZEN = 3;
const of = (key: string): string => here("shipments", key);
const toUnion = (formula: string): string => `=IF(${of("market")}<>${NAMES.eu},"",${formula})`;
const toStates = (formula: string): string => `=IF(${of("market")}<>${NAMES.us},"",${formula})`;

export function shipmentsSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.titled(word("shipments.title"), word("shipments.note"), 7, FROZEN);
  const { see, sefa, route, defaultRoute, cn, origin, site, usIntensity, naics } = productParts(of("product"));
  const own = `${of("choice")}=${NAMES.own}`;
  const line = `${of("cn")},${of("origin")},${of("tonnes")},${of("date")}`;
  const ownLine = `${line},${see},${route},${sefa}`;
  const defaultLine = `${line},,${defaultRoute},`;
  const byChoice = (fn: string, rest: string): string => `IF(${own},${fn}(${ownLine},${rest}),${fn}(${defaultLine},${rest}))`;
  // Only Taiwan's fee is worked out; a site elsewhere has none here.
  const paidAtHome = beside("sites", "effectiveEur", site, "site");
  const assumed = quoted(word("shipments.assumed"));
  sheet.table({
    name: TABLES.shipments,
    row: 3,
    rows: shipments(),
    spare: 16,
    headHeight: 76,
    columns: [
      column("shipments", "date", 13, "inputDate"),
      column("shipments", "buyer", 40, "inputText", { choices: `=${NAMES.buyers}` }),
      column("shipments", "product", 22, "inputText", { choices: `=${NAMES.products}` }),
      column("shipments", "tonnes", 12, "inputNumber"),
      column("shipments", "value", 13, "inputWhole"),
      column("shipments", "choice", 13, "inputCode", { choices: `=${NAMES.choices}` }),
      column("shipments", "market", 15, "center", {
        formula: `=IF(${of("buyer")}="","",${beside("buyers", "market", of("buyer"), "buyer")})`,
      }),
      column("shipments", "cn", 12, "center", { formula: `=IF(${of("product")}="","",${cn})` }),
      column("shipments", "origin", 11, "center", { formula: `=IF(${of("product")}="","",${origin})` }),
      column("shipments", "see", 14, "intensity", {
        formula: `=IF(${of("product")}="","",IF(${own},${see},CBAM.INTENSITY(${of("cn")},${of("origin")},${of("date")},${defaultRoute},${NAMES.law})))`,
      }),
      column("shipments", "price", 14, "price", { formula: toUnion(`IFNA(CBAM.PRICE(${of("date")}),${NAMES.price})`) }),
      column("shipments", "priceKind", 12, "center", {
        // A date that cannot be read is neither: the error of the price stands here as well.
        formula: toUnion(
          `IF(ISNA(CBAM.PRICE(${of("date")})),${assumed},IF(ISERROR(${of("price")}),${of("price")},${quoted(word("shipments.published"))}))`,
        ),
      }),
      column("shipments", "certificates", 15, "number", { formula: toUnion(byChoice("CBAM.CERTIFICATES", `,,${NAMES.law}`)) }),
      column("shipments", "costOwn", 14, "money", { formula: toUnion(`CBAM.COST(${ownLine},,${of("price")},${NAMES.law})`) }),
      column("shipments", "costDefault", 14, "money", { formula: toUnion(`CBAM.COST(${defaultLine},,${of("price")},${NAMES.law})`) }),
      column("shipments", "cost", 13, "total", { formula: toUnion(`IF(${own},${of("costOwn")},${of("costDefault")})`) }),
      column("shipments", "home", 14, "money", { formula: toUnion(`${of("cost")}*${NAMES.eur}`) }),
      column("shipments", "paid", 15, "price", {
        formula: toUnion(`IF(ISNUMBER(${paidAtHome}),${paidAtHome},"")`),
        headLook: "assumedHead",
      }),
      column("shipments", "costAfter", 15, "money", {
        formula: toUnion(`IF(SUM(${of("paid")})=0,${of("cost")},${byChoice("CBAM.COST", `${of("paid")},${of("price")},${NAMES.law}`)})`),
        headLook: "assumedHead",
      }),
      column("shipments", "cca", 16, "money", {
        formula: toStates(
          `IF(CCA.COVERED(${naics}),CCA.CHARGE(${see},${usIntensity},${of("tonnes")},${NAMES.compareYear},CCA.PRICE(${NAMES.compareYear},${NAMES.inflation})),${quoted(word("shipments.notCovered"))})`,
        ),
        headLook: "assumedHead",
      }),
      column("shipments", "fpfa", 16, "money", {
        formula: toStates(`FPFA.FEE(${of("value")},FPFA.DIFFERENCE(${see},${usIntensity}))`),
        headLook: "assumedHead",
      }),
      column("shipments", "mca", 16, "money", {
        formula: toStates(
          `MCA.BORDER(${of("tonnes")},${usIntensity},${NAMES.compareYear},${NAMES.inflation},FALSE,,"import",${of("origin")})`,
        ),
        headLook: "assumedHead",
      }),
    ],
  });
  return sheet.set({
    tabColor: "1D4ED8",
    frozenRows: 4,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", width: 2, titleRows: 4, titleColumns: FROZEN, footer: word("footer") },
  });
}
