/** Products and their precursors: own value, default value, benchmark and free allocation side by side. */
import { sectorName } from "../../workbench/sample/sectorName";
import { SheetDraft } from "../draft";
import { word } from "../words";
import { precursors, precursorsOnward, products, productsOnward } from "./example";
import { all, beside, column, here, NAMES, precursorsOf, sefaIn, TABLES } from "./references";

/** Columns of products between those typed first and those the communication template asks for. */
const CALCULATED = 10;
/** The product stays in view. */
const FROZEN = 1;
const of = (key: string): string => here("products", key);
const filled = (formula: string): string => `=IF(${of("product")}="","",${formula})`;

export function productsSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.titled(word("products.title"), word("products.note"), 9, FROZEN);
  const line = `${of("cn")},${of("origin")},${NAMES.year},${of("defaultRoute")},${NAMES.law}`;
  // Indirect emissions count only for the goods the act names.
  const emissions = `${of("attributed")}+IF(CBAM.SCOPE(${of("cn")},"indirect"),${of("indirect")},0)`;
  const see = `IF(COUNTIF(${all("precursors", "product")},${of("product")})=0,CBAM.EMBEDDED(${emissions},${of("output")}),CBAM.EMBEDDED(${emissions},${of("output")},${precursorsOf(of("product"), "tonnes", "see")}))`;
  sheet.table({
    name: TABLES.products,
    row: 3,
    rows: products().map((row, i) => [...row, ...Array.from({ length: CALCULATED }, () => null), ...(productsOnward[i] ?? [])]),
    spare: 3,
    headHeight: 76,
    columns: [
      column("products", "product", 24, "inputText"),
      column("products", "cn", 12, "inputCode"),
      column("products", "site", 26, "inputText", { choices: `=${NAMES.sites}` }),
      column("products", "route", 11, "inputCode", { choices: `=${NAMES.routes}` }),
      column("products", "output", 12, "inputWhole"),
      column("products", "direct", 14, "inputWhole"),
      column("products", "heat", 12, "inputNumber"),
      column("products", "heatFactor", 12, "inputNumber"),
      column("products", "electricity", 14, "inputWhole"),
      column("products", "usIntensity", 14, "inputNumber"),
      column("products", "naics", 12, "inputCode"),
      column("products", "origin", 11, "center", { formula: filled(beside("sites", "country", of("site"), "site")) }),
      // A default value belongs to the route printed with it, whatever route the site uses.
      column("products", "defaultRoute", 12, "center", {
        formula: filled(`IFERROR(CBAM.DEFAULT(${of("cn")},${of("origin")},"route",,${NAMES.law}),${of("route")}&"")`),
      }),
      column("products", "sector", 15, "center", { formula: filled(sectorName(`CBAM.SCOPE(${of("cn")},,${NAMES.law})`)) }),
      column("products", "attributed", 14, "money", {
        formula: filled(`CBAM.ATTRIBUTED(${of("direct")},${of("heat")},,${of("heatFactor")})`),
      }),
      column("products", "indirect", 14, "money", {
        formula: filled(`CBAM.INDIRECT(${of("electricity")},${beside("sites", "factor", of("site"), "site")})`),
      }),
      column("products", "see", 13, "intensity", { formula: filled(see) }),
      column("products", "default", 13, "intensity", { formula: filled(`CBAM.INTENSITY(${line})`) }),
      column("products", "gap", 12, "intensity", { formula: filled(`${of("default")}-${of("see")}`) }),
      column("products", "benchmark", 14, "intensity", {
        formula: filled(`CBAM.BENCHMARK(${of("cn")},"A",${of("route")},${NAMES.year},${NAMES.law})`),
      }),
      column("products", "sefa", 14, "intensity", { formula: filled(sefaIn(of("product"), of("cn"), of("route"), NAMES.year)) }),
      column("products", "templateRoute", 38, "inputText", { choices: `=${NAMES.templateRoutes}`, others: "allowed" }),
      column("products", "market", 13, "inputWhole"),
      column("products", "nonCbam", 14, "inputWhole"),
      column("products", "exported", 13, "inputWhole"),
      column("products", "exportedFactor", 14, "inputNumber"),
    ],
  });
  return sheet.set({
    tabColor: "1D4ED8",
    frozenRows: 4,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", width: 2, titleRows: 4, titleColumns: FROZEN, footer: word("footer") },
  });
}

export function precursorsSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.titled(word("precursors.title"), word("precursors.note"), 8, FROZEN);
  const row = (key: string): string => here("precursors", key);
  const rows = precursors().map(([product, precursor, tonnes, see, cn, route, basis], i) => [
    product ?? null,
    precursor ?? null,
    tonnes ?? null,
    see ?? null,
    null,
    cn ?? null,
    route ?? null,
    basis ?? null,
    ...(precursorsOnward()[i] ?? []),
  ]);
  sheet.table({
    name: TABLES.precursors,
    row: 3,
    rows,
    spare: 10,
    headHeight: 76,
    columns: [
      column("precursors", "product", 30, "inputText", { choices: `=${NAMES.products}` }),
      column("precursors", "precursor", 26, "inputText"),
      column("precursors", "tonnes", 13, "inputWhole"),
      column("precursors", "see", 13, "inputNumber"),
      column("precursors", "perTonne", 13, "intensity", {
        formula: `=IF(${row("product")}="","",${row("tonnes")}/${beside("products", "output", row("product"), "product")})`,
      }),
      column("precursors", "cn", 12, "inputCode"),
      column("precursors", "route", 10, "inputCode", { choices: `=${NAMES.routes}` }),
      column("precursors", "basis", 54, "inputText"),
      column("precursors", "country", 12, "inputCode", { choices: `=${NAMES.countries}`, others: "allowed" }),
      column("precursors", "templateRoute", 38, "inputText", { choices: `=${NAMES.templateRoutes}`, others: "allowed" }),
      column("precursors", "directKind", 14, "inputCode", { choices: `=${NAMES.kinds}` }),
      column("precursors", "electricity", 13, "inputNumber"),
      column("precursors", "electricityKind", 14, "inputCode", { choices: `=${NAMES.kinds}` }),
      column("precursors", "electricityFactor", 14, "inputNumber"),
      column("precursors", "electricitySource", 17, "inputCode", { choices: `=${NAMES.sources}`, others: "allowed" }),
    ],
  });
  return sheet.set({
    tabColor: "1D4ED8",
    frozenRows: 4,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", width: 2, titleRows: 4, titleColumns: FROZEN, footer: word("footer") },
  });
}
