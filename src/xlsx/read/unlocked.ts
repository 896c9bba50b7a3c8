/** Which cells of a protected sheet a person may change. A sheet without protection has no locked cells. May not change the file. */
import { scanXml } from "../package/xml";
import type { OpenBook } from "./readWorkbook";
import { scanSheet } from "./sheetScanner";
import { cellName } from "../../sheet/address";

/** Addresses that may be written; null: all. */
export function unlockedCells(open: OpenBook, sheet: string): ReadonlySet<string> | null {
  const path = open.part.sheets.find(({ name }) => name === sheet)?.path;
  if (path === undefined || !open.locked.has(sheet)) return null;
  const free = unlockedStyles(open);
  const cells = new Set<string>();
  scanSheet(open.file.text(path), path, {
    cell: ({ row, column, attributes }) => {
      if (free.has(Number(attributes["s"] ?? 0))) cells.add(cellName(row, column));
    },
  });
  return cells;
}

/** Numbers of the looks whose cells are not locked; a look that says nothing is. */
function unlockedStyles({ file, part }: OpenBook): ReadonlySet<number> {
  const path = part.related.get("styles");
  const free = new Set<number>();
  if (path === undefined || !file.has(path)) return free;
  let count = -1;
  let inside = false;
  scanXml(file.text(path), path, {
    open: ({ local, attributes }) => {
      if (local === "cellXfs") inside = true;
      else if (inside && local === "xf") count++;
      else if (inside && local === "protection" && /^(0|false)$/.test(attributes["locked"] ?? "")) free.add(count);
    },
    close: (local) => {
      if (local === "cellXfs") inside = false;
    },
  });
  return free;
}
