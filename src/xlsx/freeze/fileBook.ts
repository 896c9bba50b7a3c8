/**
 * A file as a book that is frozen and restored like an open one. Its formulas have the values of a calculation just made. What is done
 * stands in the file when it is saved, all together. May not calculate, nor know the order of the steps.
 */
import type { FormulaBlock, FreezeBook, IsOurs, ValueBlock } from "../../freezing/book";
import { Standing } from "../../freezing/standing";
import { holds } from "../../sheet/areas";
import { callsWithNames } from "../../sheet/namedCalls";
import { toReadable, toStored } from "../../sheet/names";
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxArea, XlsxValue } from "../model";
import { readCustomPart, removeCustomPart, writeCustomPart } from "../package/customParts";
import { addTo, patchSheets, refuseSigned } from "../patch/applyResults";
import type { CellPatch } from "../patch/sheetPatch";
import { dynamicMark, removeCalculationChain, removeLastSheet } from "../patch/workbookXml";
import type { OpenBook } from "../read/readWorkbook";
import { eachCell } from "../recalculate/placing";
import type { Outcome, Recalculation } from "../recalculate/recalculate";
import { inFile } from "../sameValue";
import { tableColumns } from "./columns";
import { writeNoteSheet } from "./noteSheet";

export type FileBook = FreezeBook & {
  /** Writes what was done into the file; nothing where nothing was. */
  readonly save: () => void;
};

const cellKey = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;
const valueOf = ({ node, block }: Outcome, row: number, column: number): XlsxValue =>
  inFile(block[row - node.cell.row]?.[column - node.cell.column] ?? null);

/** `recalculation`: of the formulas to freeze; blank: formulas are put back. */
export function fileBook(open: OpenBook, names: OurNames, recalculation?: Recalculation): FileBook {
  const calculated = recalculation?.ours ?? [];
  const patches = new Map<number, CellPatch[]>();
  const parts = new Map<string, string | null>();
  const removed: string[] = [];
  let note: { readonly sheet: string; readonly lines: readonly (readonly string[])[] } | null = null;
  let mark: string | null | undefined;
  const indexOf = (sheet: string): number => open.part.sheets.findIndex(({ name }) => name === sheet);
  const patched = (sheet: number): Set<string> => new Set((patches.get(sheet) ?? []).map(({ row, column }) => `${row} ${column}`));
  return {
    arrays: true,
    atOnce: true,
    parts: {
      get: (namespace) => parts.get(namespace) ?? (parts.has(namespace) ? null : readCustomPart(open.file, namespace)),
      set: (namespace, xml) => void parts.set(namespace, xml),
    },
    // The first versions kept nothing in files.
    settings: { get: () => null, set: () => undefined },
    ours: recalculation ? amongCalculated(open, calculated) : callsOurs(open, names),
    columns: tableColumns(open, names),
    look: () => standings(open, calculated),
    within: () => () => true,
    putValues: (blocks) => {
      for (const { sheet, area, values } of blocks) addTo(patches, indexOf(sheet), valuePatches({ sheet, area, values }));
    },
    putFormulas: (blocks) => {
      for (const block of blocks) {
        const { area, cell } = block;
        if (cell.kind === "dynamic" && mark === undefined) mark = dynamicMark(open.file, open.part);
        const kind = cell.kind === "dynamic" && (mark ?? null) === null ? "array" : cell.kind;
        const set = { stored: storedOf(block, open, names), kind, area, mark: cell.kind === "dynamic" ? (mark ?? null) : null };
        addTo(patches, indexOf(block.sheet), [{ row: area.row, column: area.column, value: cell.value, formula: { set } }]);
      }
    },
    // What a formula fills keeps standing as its last result, as in any file.
    empty: () => undefined,
    writeNote: (sheet, lines) => {
      if (open.part.isLocked) return null;
      note = { sheet, lines };
      return sheet;
    },
    removeSheet: (sheet) => void (open.part.isLocked || removed.push(sheet)),
    settled: () => undefined,
    save: () => {
      if (parts.size === 0) return;
      refuseSigned(open);
      for (const { sheet, patch } of ownTexts(calculated)) {
        const list = patches.get(sheet);
        // Its text may be that of a cell that becomes a value.
        if (list && !patched(sheet).has(`${patch.row} ${patch.column}`)) list.push(patch);
      }
      patchSheets(open, patches);
      removeCalculationChain(open.file, open.part);
      if (note) writeNoteSheet(open, note.sheet, note.lines);
      for (const sheet of removed) removeLastSheet(open.file, open.part, sheet);
      for (const [namespace, xml] of parts)
        if (xml === null) removeCustomPart(open.file, open.part.path, namespace);
        else writeCustomPart(open.file, open.part.path, namespace, xml);
    },
  };
}

function amongCalculated(open: OpenBook, calculated: readonly Outcome[]): IsOurs {
  const keys = new Set(calculated.map(({ node }) => cellKey(open.part.sheets[node.sheet]?.name ?? "", node.cell.row, node.cell.column)));
  return (_, sheet, row, column) => keys.has(cellKey(sheet, row, column));
}

function callsOurs(open: OpenBook, names: OurNames): IsOurs {
  const calls = callsWithNames(open.data.names, names);
  return (formula, sheet) => calls(toStored(formula, names), sheet).length > 0;
}

/** The sheets with what was calculated in place of what the file held. */
function standings({ data, part, locked }: OpenBook, calculated: readonly Outcome[]): Standing[] {
  return data.sheets.map(({ name, cells }) => {
    const standing = new Standing(name, locked.has(name), true);
    const blocks = calculated.filter(({ node }) => part.sheets[node.sheet]?.name === name);
    const fresh = new Map<string, XlsxValue>();
    const areas = new Map<string, XlsxArea>();
    for (const outcome of blocks) {
      const { node } = outcome;
      eachCell(node.area, (row, column) => fresh.set(`${row} ${column}`, valueOf(outcome, row, column)));
      // A formula of another add-in has no value that is ours to keep.
      const at = `${node.cell.row} ${node.cell.column}`;
      if (node.obstacle?.kind === "otherAddIn") fresh.set(at, null);
      areas.set(at, node.area);
    }
    for (const { row, column, value, formula } of cells) {
      const at = `${row} ${column}`;
      standing.put(row, column, fresh.has(at) ? (fresh.get(at) ?? null) : value, formula?.text ?? "");
      fresh.delete(at);
      if (!formula) continue;
      standing.putSpill(row, column, areas.get(at) ?? formula.area, formula.kind === "array");
      standing.putFile(row, column, formula);
    }
    for (const [at, value] of fresh) {
      const [row = 0, column = 0] = at.split(" ").map(Number);
      standing.put(row, column, value, "");
    }
    return standing;
  });
}

function valuePatches({ area, values }: ValueBlock): CellPatch[] {
  return values.flatMap((line, r) =>
    line.map((value, c): CellPatch => ({ row: area.row + r, column: area.column + c, value, formula: null })),
  );
}

/** Single cells with their formula as a text of their own. */
const ownTexts = (calculated: readonly Outcome[]): { readonly sheet: number; readonly patch: CellPatch }[] =>
  calculated.flatMap((outcome) => {
    const { node } = outcome;
    const { row, column, formula } = node.cell;
    return formula.kind === "plain"
      ? [{ sheet: node.sheet, patch: { row, column, value: valueOf(outcome, row, column), formula: { alone: formula.stored } } }]
      : [];
  });

/** As it was in the file, if that is what the record shows a person; else worded from what it shows. */
function storedOf({ cell, area, sheet, formula }: FormulaBlock, open: OpenBook, names: OurNames): string {
  if (cell.stored !== "" && `=${toReadable(cell.stored, names)}` === formula) return cell.stored;
  const table = open.data.tables.find((one) => one.sheet === sheet && holds(one, area.row, area.column));
  return toStored(formula, names, table?.name ?? null);
}
