/** Sites: emissions of a year, electricity and its factor, Taiwan's carbon fee. One table that grows. */
import { SheetDraft } from "../draft";
import { word } from "../words";
import { siteSources, sites } from "./example";
import { column, here, NAMES, quoted, TABLES } from "./references";

/** Columns between those typed first and those the communication template asks for. */
const CALCULATED = 7;
/** The site stays in view. */
const FROZEN = 1;
const of = (key: string): string => here("sites", key);

export function sitesSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.titled(word("sites.title"), word("sites.note"), 7, FROZEN);
  const year = `YEAR(${of("to")})`;
  // Only a Taiwanese site has a published factor here; others bring their own.
  const factor = `=IF(${of("site")}="","",IF(${of("ownFactor")}<>"",${of("ownFactor")},IF(${of("country")}="TW",IFNA(TW.GRIDFACTOR(${year}),TW.GRIDFACTOR("latest")),${quoted(word("sites.needFactor"))})))`;
  const fee = `${of("total")},${of("rate")},${of("period")},,,,${year}`;
  const inTaiwan = (formula: string): string => `=IF(${of("country")}<>"TW","",IF(SUM(${of("total")})=0,"",${formula}))`;
  sheet.table({
    name: TABLES.sites,
    row: 3,
    rows: sites().map((row, i) => [...row, ...Array.from({ length: CALCULATED }, () => null), siteSources[i] ?? null]),
    spare: 6,
    headHeight: 62,
    columns: [
      column("sites", "site", 28, "inputText"),
      column("sites", "country", 12, "inputCode", { choices: `=${NAMES.countries}`, others: "allowed" }),
      column("sites", "from", 13, "inputDate"),
      column("sites", "to", 13, "inputDate"),
      column("sites", "direct", 14, "inputWhole"),
      column("sites", "electricity", 14, "inputWhole"),
      column("sites", "ownFactor", 14, "inputNumber"),
      column("sites", "output", 13, "inputWhole"),
      column("sites", "rate", 12, "inputCode", { choices: `=${NAMES.rates}` }),
      column("sites", "period", 15, "inputYear", { choices: `=${NAMES.periods}` }),
      column("sites", "factor", 14, "intensity", { formula: factor }),
      column("sites", "indirect", 14, "money", {
        formula: `=IF(ISNUMBER(${of("factor")}),CBAM.INDIRECT(${of("electricity")},${of("factor")}),"")`,
      }),
      column("sites", "total", 14, "money", { formula: `=IF(${of("site")}="","",SUM(${of("direct")},${of("indirect")}))` }),
      column("sites", "perTonne", 14, "intensity", { formula: `=IF(SUM(${of("output")})=0,"",${of("total")}/${of("output")})` }),
      column("sites", "fee", 14, "money", { formula: inTaiwan(`TW.FEE(${fee})`) }),
      column("sites", "effective", 14, "price", { formula: inTaiwan(`TW.EFFECTIVEPRICE(${fee})`) }),
      column("sites", "effectiveEur", 14, "price", {
        formula: `=IF(ISNUMBER(${of("effective")}),${of("effective")}*${NAMES.twd}/${NAMES.eur},"")`,
      }),
      column("sites", "factorSource", 17, "inputCode", { choices: `=${NAMES.sources}`, others: "allowed" }),
    ],
  });
  return sheet.set({
    tabColor: "1D4ED8",
    frozenRows: 4,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", width: 2, titleRows: 4, titleColumns: FROZEN, footer: word("footer") },
  });
}
