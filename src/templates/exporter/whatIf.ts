/** Questions a person asks of the year's goods: another price, year, version, a cleaner product. Each row can be typed over. */
import { cellName } from "../../sheet/address";
import { SheetDraft } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";
import { whatIfs } from "./example";
import { all, beside, NAMES, productParts, sefaIn } from "./references";
import { PRODUCT_ROWS } from "./results";

/** The question stays in view. */
const FROZEN = 1;
const HEAD = 3;
const SPARE = 4;
const FIRST_PRODUCT = 7;
export const WHAT_IFS = { first: HEAD + 2 } as const;

export function whatIfSheet(name: string): SheetDraft {
  const sheet = new SheetDraft(name).columns(54, 9, 14, 12, 18, 15, 15, ...Array.from({ length: PRODUCT_ROWS }, () => 15));
  sheet.titled(word("whatIf.title"), word("whatIf.note"), 7, FROZEN);
  const heads = ["question", "year", "price", "share", "law", "total", "difference"] as const;
  heads.forEach((key, c) => sheet.text(HEAD, c, word(`whatIf.${key}`), c < 5 ? "assumedHead" : "head"));
  sheet.height(HEAD, 48);
  for (let p = 0; p < PRODUCT_ROWS; p++)
    sheet.put(HEAD, FIRST_PRODUCT + p, `=IFERROR(INDEX(${all("byProduct", "product")},${p + 1})&"","")`, "head");
  const rows = whatIfs();
  for (let i = 0; i < rows.length + SPARE; i++) {
    const row = HEAD + 1 + i;
    const n = row + 1;
    const looks: readonly Look[] = ["inputText", "inputYear", "inputPrice", "inputShare", "inputCode"];
    looks.forEach((look, c) => {
      const value = rows[i]?.[c] ?? null;
      if (typeof value === "string") sheet.text(row, c, value, look);
      else sheet.put(row, c, value, look);
    });
    sheet.height(row, 18);
    sheet.put(row, 5, `=IF($B${n}="","",SUM(${cellName(row, FIRST_PRODUCT)}:${cellName(row, FIRST_PRODUCT + PRODUCT_ROWS - 1)}))`, "total");
    sheet.put(row, 6, `=IF($B${n}="","",F${n}-F$${WHAT_IFS.first})`, "money");
    for (let p = 0; p < PRODUCT_ROWS; p++) {
      const product = `${cellName(HEAD, FIRST_PRODUCT + p).replace(/\d+/, "")}$${HEAD + 1}`;
      const { cn, origin, route, defaultRoute, see } = productParts(product);
      const tonnes = beside("byProduct", "tonnes", product, "product");
      const line = `${cn},${origin},${tonnes},$B${n}`;
      const cost = `IF($D${n}="",CBAM.COST(${line},,${defaultRoute},,,$C${n},$E${n}),CBAM.COST(${line},${see}*$D${n},${route},${sefaIn(product, cn, route, `$B${n}`).replaceAll(NAMES.law, `$E${n}`)},,$C${n},$E${n}))`;
      sheet.put(row, FIRST_PRODUCT + p, `=IF(OR($B${n}="",${product}=""),"",IF(${tonnes}=0,0,${cost}))`, "money");
    }
  }
  sheet.choose(`E${HEAD + 2}:E${HEAD + 1 + rows.length + SPARE}`, `=${NAMES.versions}`);
  return sheet.set({
    tabColor: "0F766E",
    frozenRows: HEAD + 1,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", footer: word("footer") },
  });
}
