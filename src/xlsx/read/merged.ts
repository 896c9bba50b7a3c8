/** Cells of a sheet that are one: their areas as the file writes them. May not change the file. */
import { scanXml } from "../package/xml";
import type { OpenBook } from "./readWorkbook";

export function mergedAreas({ file, part }: OpenBook, sheet: string): readonly string[] {
  const path = part.sheets.find(({ name }) => name === sheet)?.path;
  if (path === undefined) return [];
  const areas: string[] = [];
  scanXml(file.text(path), path, {
    open: ({ local, attributes }) => void (local === "mergeCell" && attributes["ref"] && areas.push(attributes["ref"])),
  });
  return areas;
}
