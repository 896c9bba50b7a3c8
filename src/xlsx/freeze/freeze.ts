/**
 * Our formulas become their values, whole blocks at once; what they were stays in the file, hidden for programs and
 * visible on a sheet. Values come from a calculation just made. May not calculate.
 */
import { ourCalls, toReadable, type OurNames } from "../../formula/names";
import { removeElements } from "../package/package";
import { scanXml } from "../package/xml";
import { addTo, inFile, patchSheets, refuseSigned } from "../patch/applyResults";
import type { CellPatch } from "../patch/sheetPatch";
import { addSheet, removeCalculationChain } from "../patch/workbookXml";
import type { OpenBook } from "../read/readWorkbook";
import { eachCell, type Outcome, type Recalculation } from "../recalculate/recalculate";
import { frozenPath, readRecord, writeRecord, type FrozenCell, type FrozenColumn } from "./frozenPart";
import { noteSheetName, noteSheetXml } from "./noteSheet";

export type Frozen = {
  readonly cells: readonly FrozenCell[];
  /** Formulas without any value to keep: they stay formulas. */
  readonly left: readonly Outcome[];
  /** Places outside of cells that still call our functions: names, rules of a sheet. */
  readonly elsewhere: readonly string[];
};

export function freeze(open: OpenBook, recalculation: Recalculation, names: OurNames, stamp: string): Frozen {
  const patches = new Map<number, CellPatch[]>();
  const cells: FrozenCell[] = [];
  const left: Outcome[] = [];
  for (const outcome of recalculation.ours) {
    const { node, block } = outcome;
    const value = inFile(block[0]?.[0] ?? null);
    if (value === null) {
      left.push(outcome);
      continue;
    }
    const { row, column, formula } = node.cell;
    const list: CellPatch[] = [];
    eachCell(node.area, (r, c) => list.push({ row: r, column: c, value: inFile(block[r - row]?.[c - column] ?? null), formula: null }));
    addTo(patches, node.sheet, list);
    cells.push({ sheet: open.part.sheets[node.sheet]?.name ?? "", row, column, kind: formula.kind, area: node.area, stored: formula.stored, readable: formula.text, value });
  }
  const columns = open.tables.flatMap((table) => freezeColumns(open, table.path, table.name, names));
  if (cells.length > 0 || columns.length > 0) {
    refuseSigned(open);
    patchSheets(open, patches);
    removeCalculationChain(open.file, open.part);
    const before = frozenPath(open.file) === null ? { cells: [], columns: [], noteSheets: [] } : readRecord(open.file);
    const note = noteSheetName(open.part.sheets.map(({ name }) => name));
    addSheet(open.file, open.part, note, (main) => noteSheetXml(cells, stamp, main));
    writeRecord(open.file, open.part.path, { cells: [...before.cells, ...cells], columns: [...before.columns, ...columns], noteSheets: [...before.noteSheets, note] });
  }
  return { cells, left, elsewhere: elsewhere(open, names) };
}

/** Otherwise a new row of the table would get the formula, and show #NAME? to whoever lacks our functions. */
function freezeColumns(open: OpenBook, path: string, table: string, names: OurNames): FrozenColumn[] {
  const text = open.file.text(path);
  if (!/_xldudf_/i.test(text)) return [];
  const found: FrozenColumn[] = [];
  const starts = new Set<number>();
  let header = "";
  let formula: { start: number; array: boolean } | null = null;
  let stored = "";
  scanXml(text, path, {
    open: (tag) => {
      if (tag.local === "tableColumn") header = tag.attributes["name"] ?? "";
      if (tag.local !== "calculatedColumnFormula") return;
      formula = { start: tag.start, array: /^(1|true)$/.test(tag.attributes["array"] ?? "") };
      stored = "";
    },
    text: (piece) => {
      if (formula) stored += piece;
    },
    close: (local) => {
      if (local !== "calculatedColumnFormula" || !formula) return;
      if (ourCalls(stored, names).length > 0) {
        found.push({ table, header, array: formula.array, stored });
        starts.add(formula.start);
      }
      formula = null;
    },
  });
  if (found.length > 0) open.file.setText(path, removeElements(text, path, (tag) => starts.has(tag.start)));
  return found;
}

function elsewhere(open: OpenBook, names: OurNames): string[] {
  const named = open.part.names.filter(({ stored }) => ourCalls(stored, names).length > 0).map(({ name, stored }) => `${name}: =${toReadable(stored, names)}`);
  const rules = open.part.sheets.filter(({ path }) => {
    const text = open.file.text(path);
    return ourCalls(text.slice(Math.max(0, text.lastIndexOf("sheetData>"))), names).length > 0;
  });
  return [...named, ...rules.map(({ name }) => name)];
}
