/** Whether a file is a template this project knows, with its cells where they belong. Anything else is refused, never guessed. */
import { parseAddress, type Area } from "../../sheet/address";
import { holds, readArea } from "../../sheet/areas";
import { grouped } from "../../sheet/grouped";
import type { OpenBook } from "../../xlsx";
import { mergedAreas } from "../../xlsx";
import { PaperRefusal } from "../refusal";
import { typedCells } from "./fill/typedCells";
import { ANCHORS, INSTALLATION, SHEETS, TYPE, VERSIONS } from "./layout";
import type { PaperSheets } from "./sheets";

export type PaperVersion = { readonly serial: number; readonly name: string };

const NEEDED = [SHEETS.installation, SHEETS.processes, SHEETS.precursors, SHEETS.products, SHEETS.summary, SHEETS.streams] as const;

export function versionOf(paper: PaperSheets): PaperVersion {
  const type = paper.text(SHEETS.version, "B2");
  const serial = paper.day(SHEETS.version, "B3");
  const missing = NEEDED.filter((sheet) => !paper.has(sheet));
  if (!paper.has(SHEETS.version) || missing.length > 0)
    throw new PaperRefusal("notATemplate", { sheets: [...(paper.has(SHEETS.version) ? [] : [SHEETS.version]), ...missing].join(", ") });
  const name = serial === null || type !== TYPE ? undefined : VERSIONS[serial];
  if (name === undefined || serial === null)
    throw new PaperRefusal("unknownVersion", {
      found: `${type || "-"}, ${paper.text(SHEETS.version, "B3") || "-"}`,
      known: Object.entries(VERSIONS)
        .map(([day, version]) => `${version} (${day})`)
        .join(", "),
    });
  return { serial, name };
}

export function refuseMoved(paper: PaperSheets): void {
  for (const { sheet, cell, text } of ANCHORS) {
    const found = paper.value(sheet, cell);
    if (String(found ?? "").trim() !== String(text))
      throw new PaperRefusal("movedCells", { place: `${sheet}!${cell}`, expected: text, found: String(found ?? "-") });
  }
}

/** A cell merged into another hides its entry, whether it lies beside it or under it. */
export function refuseMerged(open: OpenBook): void {
  const entries = new Map<string, Area[]>();
  for (const { sheet, cell } of typedCells()) grouped(entries, sheet).push(parseAddress(cell));
  grouped(entries, SHEETS.installation).push(...Object.values(INSTALLATION).map(parseAddress));
  for (const [sheet, cells] of entries)
    for (const reference of mergedAreas(open, sheet)) {
      const area = readArea(reference);
      if (area && cells.some(({ row, column }) => holds(area, row, column) && (row > area.row || column > area.column)))
        throw new PaperRefusal("mergedCells", { place: `${sheet}!${reference}` });
    }
}
