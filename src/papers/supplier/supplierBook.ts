/** A workbook for one supplier: protected but for what the supplier is asked, in three languages at once. */
import type { NewBook, NewCell } from "../../xlsx";
import { SheetDraft } from "../../templates/draft";
import { LOOKS, type Look } from "../../templates/looks";
import { ABOUT, DAYS, everyLanguage, SUPPLIER_COLUMNS, SUPPLIER_TABLES } from "./layout";

export type SupplierAsked = {
  readonly supplier: string;
  readonly country: string;
  readonly goods: readonly { readonly cn: string; readonly product: string }[];
};

const ABOUT_ROW = 3;
const GOODS_ROW = ABOUT_ROW + ABOUT.length + 3;
const SPARE = 10;

export function supplierBook({ supplier, country, goods }: SupplierAsked): NewBook {
  const sheet = new SheetDraft("CBAM");
  sheet.wide(0, 0, 6, everyLanguage("title"), "title").height(0, 66);
  sheet.wide(1, 0, 6, everyLanguage("note"), "note");
  sheet.table({
    name: SUPPLIER_TABLES.about,
    row: ABOUT_ROW,
    columns: [
      { header: everyLanguage("item"), width: 14, look: "small" },
      { header: everyLanguage("entry"), width: 30, look: "inputText" },
    ],
    rows: ABOUT.map((item) => [everyLanguage(`about.${item}`), item === "supplier" ? supplier : item === "country" ? country : null]),
  });
  ABOUT.forEach((item, i) => {
    if (DAYS.includes(item)) sheet.put(ABOUT_ROW + 1 + i, 1, null, "inputDate");
    sheet.height(ABOUT_ROW + 1 + i, 48);
  });
  sheet.table({
    name: SUPPLIER_TABLES.goods,
    row: GOODS_ROW,
    headHeight: 96,
    columns: SUPPLIER_COLUMNS.map(([key, width, look]) => ({
      header: everyLanguage(`goods.${key}`),
      width,
      look,
      headLook: "assumedHead",
    })),
    rows: goods.map(({ cn, product }) => [cn, product]),
    spare: SPARE,
  });
  sheet.set({ print: { orientation: "landscape" } });
  const built = sheet.build();
  return {
    sheets: [{ ...built, protected: true, cells: built.cells.map(unlockedWhereTyped) }],
    properties: { title: `CBAM ${supplier}` },
  };
}

const TYPED = new Set<unknown>((Object.keys(LOOKS) as Look[]).filter((look) => look.startsWith("input")).map((look) => LOOKS[look]));

const unlockedWhereTyped = (cell: NewCell): NewCell =>
  TYPED.has(cell.style) ? { ...cell, style: { ...cell.style, unlocked: true } } : cell;
