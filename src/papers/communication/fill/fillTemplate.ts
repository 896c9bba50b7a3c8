/**
 * Plant data into a person's own copy of the template: unlocked cells without a formula are exchanged, every other part of
 * the file stays byte for byte. Either all is written or nothing.
 */
import { parseAddress } from "../../../sheet/address";
import { applyEdits, calculateOnOpening, openBook, ourNames, unlockedCells, type CellEdit } from "../../../xlsx";
import type { PlantData } from "../../plant/plant";
import { PaperRefusal } from "../../refusal";
import { categoriesOf } from "../categories";
import { refuseMerged, refuseMoved, versionOf } from "../damage";
import { CURRENT, LISTS, SHEETS, VERSIONS } from "../layout";
import { PaperSheets } from "../sheets";
import { typedCells } from "./typedCells";
import type { Entry, Gap } from "./entries";
import { TemplateLists } from "./lists";
import { plantEntries } from "./plantEntries";

export type Filled = {
  readonly bytes: Uint8Array;
  readonly written: readonly Entry[];
  /** Entries of an earlier filling that have no place in the plant data. */
  readonly emptied: readonly { readonly sheet: string; readonly cell: string; readonly value: string }[];
  readonly gaps: readonly Gap[];
};

const read = new Set<string>([...Object.values(SHEETS), ...Object.values(LISTS).map(({ sheet }) => sheet)]);

export function fillTemplate(template: Uint8Array, plant: PlantData): Filled {
  const names = ourNames([]);
  const open = openBook(template, names, (sheet) => read.has(sheet));
  const paper = new PaperSheets(open.data);
  const { serial, name } = versionOf(paper);
  if (serial !== CURRENT) throw new PaperRefusal("unknownVersion", { found: name, known: VERSIONS[CURRENT] ?? "" });
  refuseMoved(paper);
  refuseMerged(open);
  const { entries, gaps } = plantEntries(plant, new TemplateLists(paper), categoriesOf(paper));
  const numbers = new Map(open.data.sheets.map((sheet, i) => [sheet.name, i]));
  const free = new Map([...new Set(entries.map(({ sheet }) => sheet))].map((sheet) => [sheet, unlockedCells(open, sheet)]));
  const cellAt = new Map(open.data.sheets.flatMap((sheet) => sheet.cells.map((cell) => [`${sheet.name}!${cell.address}`, cell] as const)));
  for (const { sheet, cell, what } of entries) {
    if (cellAt.get(`${sheet}!${cell}`)?.formula) throw new PaperRefusal("formulaCell", { place: `${sheet}!${cell}`, what });
    if (free.get(sheet)?.has(cell) === false) throw new PaperRefusal("lockedCell", { place: `${sheet}!${cell}`, what });
  }
  const taken = new Set(entries.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const emptied = typedCells().flatMap(({ sheet, cell }) => {
    const found = cellAt.get(`${sheet}!${cell}`);
    if (found === undefined || found.value === null || found.value === "" || taken.has(`${sheet}!${cell}`)) return [];
    if (found.formula) throw new PaperRefusal("formulaCell", { place: `${sheet}!${cell}`, what: "-" });
    return [{ sheet, cell, value: String(found.value) }];
  });
  const edits = new Map<number, CellEdit[]>();
  for (const { sheet, cell, value } of [...entries, ...emptied.map((one) => ({ ...one, value: null }))]) {
    const { row, column } = parseAddress(cell);
    const number = numbers.get(sheet) ?? 0;
    edits.set(number, [...(edits.get(number) ?? []), { row, column, value, formula: "keep", looks: null }]);
  }
  applyEdits(open, { cells: edits, newSheets: [], shown: [], names: [], parts: [] }, names);
  calculateOnOpening(open);
  return { bytes: open.file.build(), written: entries, emptied, gaps };
}
