/** Whether a file is a template this project knows, with its cells where they belong. Anything else is refused, never guessed. */
import { readArea } from "../../sheet/areas";
import type { OpenBook } from "../../xlsx";
import { mergedAreas } from "../../xlsx";
import { PaperRefusal } from "../refusal";
import { ANCHORS, BOUGHT, GOODS, PROCESSES, PRODUCTS, SHEETS, STREAMS, TYPE, VERSIONS } from "./layout";
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

/** Lists whose rows are one entry each: a cell merged over two rows of them hides an entry. */
const LISTS: readonly { readonly sheet: string; readonly first: number; readonly count: number }[] = [
  { sheet: SHEETS.installation, ...GOODS },
  { sheet: SHEETS.installation, ...PROCESSES },
  { sheet: SHEETS.installation, ...BOUGHT },
  { sheet: SHEETS.streams, ...STREAMS },
  { sheet: SHEETS.products, ...PRODUCTS },
];

export function refuseMerged(open: OpenBook): void {
  for (const { sheet, first, count } of LISTS)
    for (const reference of mergedAreas(open, sheet)) {
      const area = readArea(reference);
      if (area && area.rows > 1 && area.row + area.rows >= first && area.row + 1 < first + count)
        throw new PaperRefusal("mergedCells", { place: `${sheet}!${reference}` });
    }
}
