/**
 * Our formulas become their values, whole blocks at once; what they were stays in the file, hidden for programs and
 * visible on a sheet. Values come from a calculation just made. May not calculate.
 */
import { sizeOf } from "../../sheet/areas";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { digestOf, slicesOf } from "../../freezing/digest";
import { mergedCells, NOTHING_FROZEN, type FrozenCell, type FrozenColumn, type NoteOf } from "../../freezing/record";
import { reachesOut } from "../../freezing/safety";
import { noteAfter } from "../../freezing/noteSheet";
import type { XlsxValue } from "../model";
import { removeElements } from "../package/package";
import { scanXml } from "../package/xml";
import { addTo, patchSheets, refuseSigned } from "../patch/applyResults";
import type { CellPatch } from "../patch/sheetPatch";
import { removeCalculationChain } from "../patch/workbookXml";
import type { OpenBook } from "../read/readWorkbook";
import { eachCell } from "../recalculate/placing";
import type { Outcome, Recalculation } from "../recalculate/recalculate";
import { inFile } from "../sameValue";
import { elsewhere } from "./elsewhere";
import { readRecord, refuseProtected, standingsOf, writeRecord } from "./fileRecord";
import { writeNoteSheet } from "./noteSheet";

export type Frozen = {
  readonly cells: readonly FrozenCell[];
  /** Formulas without any value to keep, or that could not be put back: they stay formulas. */
  readonly left: readonly Outcome[];
  /** Places outside of cells that still call our functions: names, rules of a sheet. */
  readonly elsewhere: readonly string[];
};

export function freeze(open: OpenBook, recalculation: Recalculation, names: OurNames, note: NoteOf): Frozen {
  const patches = new Map<number, CellPatch[]>();
  const cells: FrozenCell[] = [];
  const left: Outcome[] = [];
  const stays: { readonly sheet: number; readonly patch: CellPatch }[] = [];
  for (const outcome of recalculation.ours) {
    const { node, block } = outcome;
    const { row, column, formula } = node.cell;
    const at = (r: number, c: number): XlsxValue => inFile(block[r - row]?.[c - column] ?? null);
    const value = at(row, column);
    if (value === null || reachesOut(formula.text) || node.obstacle?.kind === "otherAddIn") {
      left.push(outcome);
      // It may share its text with a cell that becomes a value.
      if (formula.kind === "plain") stays.push({ sheet: node.sheet, patch: { row, column, value, formula: { alone: formula.stored } } });
      continue;
    }
    const list: CellPatch[] = [];
    eachCell(node.area, (r, c) => list.push({ row: r, column: c, value: at(r, c), formula: null }));
    addTo(patches, node.sheet, list);
    const digests = sizeOf(node.area) === 1 ? [] : slicesOf(node.area).map((slice) => digestOf(slice, at));
    cells.push({
      sheet: open.part.sheets[node.sheet]?.name ?? "",
      row,
      column,
      kind: formula.kind,
      area: node.area,
      stored: formula.stored,
      readable: formula.text,
      value,
      block: digests,
    });
  }
  for (const { sheet, patch } of stays) if (patches.has(sheet)) addTo(patches, sheet, [patch]);
  refuseProtected(
    open,
    cells.map(({ sheet }) => sheet),
  );
  const columns = open.tables
    .filter(({ sheet }) => !open.locked.has(sheet))
    .flatMap((table) => freezeColumns(open, table.path, table.name, names));
  if (cells.length > 0 || columns.length > 0) {
    refuseSigned(open);
    const before = readRecord(open) ?? NOTHING_FROZEN;
    patchSheets(open, patches);
    removeCalculationChain(open.file, open.part);
    const all = mergedCells(before.cells, cells);
    const plan = noteAfter(before, all, standingsOf(open), open.part.isLocked ? undefined : note);
    if (plan.sheet !== null) writeNoteSheet(open, plan.sheet, plan.lines(all));
    writeRecord(open, { cells: all, columns: [...before.columns, ...columns], notes: plan.after(plan.sheet, all), writing: false });
  }
  return { cells, left, elsewhere: elsewhere(open, names) };
}

/** Otherwise a new row of the table would get the formula, and show #NAME? to whoever lacks our functions. */
function freezeColumns(open: OpenBook, path: string, table: string, names: OurNames): FrozenColumn[] {
  const text = open.file.text(path);
  if (!names.mayHold(text)) return [];
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
  if (found.length > 0)
    open.file.setText(
      path,
      removeElements(text, path, (tag) => starts.has(tag.start)),
    );
  return found;
}
