/**
 * Which rows of a sheet are not shown, and whether a filter hides them: SUBTOTAL(9,...) passes over filtered rows only. A
 * hidden row inside an area whose filter has a criterion counts as filtered, as Excel counts it. May not read a value.
 */
import { readArea } from "../../sheet/areas";
import type { XlsxSheet } from "../model";
import { type XlsxPackage } from "../package/package";
import { scanXml } from "../package/xml";
import type { SheetPart } from "./parts";
import { scanSheet } from "./sheetScanner";

export function readHiddenRows(file: XlsxPackage, sheet: SheetPart): XlsxSheet["hiddenRows"] {
  const text = file.text(sheet.path);
  const hidden = new Map<number, "filter" | "hand">();
  // Most sheets hide nothing, and need not be gone through once more.
  if (!/\s(?:hidden|ht)\s*=/.test(text)) return hidden;
  const filters: string[] = filteredTables(file, sheet);
  scanSheet(text, sheet.path, {
    row: ({ row, attributes }) => {
      const isHidden =
        /^(?:1|true)$/.test(attributes["hidden"] ?? "") || (attributes["ht"] !== undefined && Number(attributes["ht"]) === 0);
      if (isHidden) hidden.set(row, "hand");
    },
    filter: (reference) => void filters.push(reference),
  });
  for (const reference of filters) {
    const area = readArea(reference);
    if (area) for (const row of hidden.keys()) if (row > area.row && row < area.row + area.rows) hidden.set(row, "filter");
  }
  return hidden;
}

function filteredTables(file: XlsxPackage, sheet: SheetPart): string[] {
  return file
    .relationships(sheet.path)
    .filter(({ type, target }) => /\/table$/.test(type) && file.has(target))
    .flatMap(({ target }) => {
      const path: string[] = [];
      const found: string[] = [];
      let reference = "";
      scanXml(file.text(target), target, {
        open: ({ local, attributes }) => {
          path.push(local);
          if (path.length === 2 && local === "autoFilter") reference = attributes["ref"] ?? "";
          if (path.length === 4 && path[2] === "filterColumn") found.push(reference);
        },
        close: () => void path.pop(),
      });
      return found;
    });
}
