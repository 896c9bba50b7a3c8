/** The areas of cells a formula names. Names and tables are not followed. May not know what a function does with them. */
import { cutTo, placeAt, sheetPrefix } from "../../sheet/places";
import { tokenize } from "../../sheet/tokens";
import type { Placed, UniverBook } from "./univerBook";

export function areasRead(book: UniverBook, formula: string, sheet: string): readonly Placed[] {
  const tokens = tokenize(formula);
  const sheets = new Set(book.workbook.getSheets().map((one) => one.getSheetName()));
  const areas: Placed[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const prefix = sheetPrefix(tokens, i);
    const found = placeAt(tokens, prefix ? i + 2 : i);
    const of = prefix ? prefix.name : sheet;
    if (found?.place.kind !== "area" || (prefix && prefix.kind !== "one") || !sheets.has(of)) continue;
    i += found.length - 1 + (prefix ? 2 : 0);
    const used = book.sheet(of);
    areas.push({ ...cutTo(found.place.area, { rows: used.getLastRow() + 1, columns: used.getLastColumn() + 1 }), sheet: of });
  }
  return areas;
}
