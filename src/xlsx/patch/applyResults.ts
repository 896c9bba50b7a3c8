/**
 * Results of a calculation into the file: only cells whose value changed, and only values. Formulas stay as they are.
 */
import { holds, sizeOf } from "../../sheet/areas";
import type { XlsxBook } from "../model";
import type { OpenBook } from "../read/readWorkbook";
import { XlsxRefusal } from "../refusal";
import { eachCell } from "../recalculate/placing";
import type { Outcome, Recalculation } from "../recalculate/recalculate";
import { identical, inFile, nearlyIdentical } from "../sameValue";
import { patchedBook } from "./patchedBook";
import { patchSheet, type CellPatch } from "./sheetPatch";
import { dropCalculateOnOpening, orderCalculationOnOpening } from "./workbookXml";

/** `calculatesOnOpening`: the file orders it, because not all its formulas could be given a value here. */
export type Applied = {
  readonly cells: number;
  readonly calculatesOnOpening: boolean /** The workbook as the file now holds it. */;
  readonly book: XlsxBook;
};

export function applyResults(open: OpenBook, recalculation: Recalculation): Applied {
  const patches = new Map<number, CellPatch[]>();
  for (const outcome of [...recalculation.ours, ...recalculation.others])
    if (outcome.state === "calculated") addTo(patches, outcome.node.sheet, changesOf(outcome, recalculation));
  return {
    cells: patchSheets(open, patches),
    calculatesOnOpening: settleOpening(open, recalculation),
    book: patchedBook(open.data, patches),
  };
}

export function patchSheets(open: OpenBook, patches: ReadonlyMap<number, readonly CellPatch[]>): number {
  let cells = 0;
  for (const [sheet, list] of patches) {
    const path = open.part.sheets[sheet]?.path;
    if (path === undefined || list.length === 0) continue;
    refuseSigned(open);
    open.file.setText(path, patchSheet(open.file.text(path), path, list));
    cells += list.length;
  }
  return cells;
}

export function addTo(patches: Map<number, CellPatch[]>, sheet: number, list: readonly CellPatch[]): void {
  const known = patches.get(sheet) ?? [];
  for (const patch of list) known.push(patch);
  patches.set(sheet, known);
}

/** A signature vouches for every byte; changing some and keeping it would be a false statement. */
export function refuseSigned(open: OpenBook): void {
  if (isSigned(open)) throw new XlsxRefusal("signed");
}

/** For whoever changed inputs and leaves the results to the program that opens the file. */
export function calculateOnOpening(open: OpenBook): void {
  refuseSigned(open);
  orderCalculationOnOpening(open.file, open.part);
}

const isSigned = (open: OpenBook): boolean => open.file.relationships("").some(({ type }) => /digital-signature\/origin$/.test(type));

function changesOf({ node, block }: Outcome, { before }: Recalculation): CellPatch[] {
  const { row, column, formula } = node.cell;
  const same = node.ours.length > 0 ? identical : nearlyIdentical;
  const changes: CellPatch[] = [];
  const resized = formula.area.rows !== node.area.rows || formula.area.columns !== node.area.columns;
  eachCell(node.area, (r, c) => {
    const value = inFile(block[r - row]?.[c - column] ?? null);
    const anchor = r === row && c === column;
    if (same(value, before(node.sheet, r, c)) && !(anchor && resized)) return;
    changes.push({ row: r, column: c, value, formula: anchor ? (resized ? { reach: node.area } : "keep") : null });
  });
  if (resized && sizeOf(formula.area) > 1)
    eachCell(formula.area, (r, c) => {
      if (!holds(node.area, r, c) && before(node.sheet, r, c) !== null) changes.push({ row: r, column: c, value: null, formula: null });
    });
  return changes;
}

function settleOpening(open: OpenBook, { formulas, ours, others, stale }: Recalculation): boolean {
  if (ours.length === 0) return false;
  const ordered = /^(1|true)$/.test(open.part.calculation["fullCalcOnLoad"] ?? "");
  const calculated = new Set([...ours, ...others].filter(({ state }) => state === "calculated").map(({ node }) => node));
  // What could not be calculated here is left to Excel, which otherwise would trust the values of the file.
  if (stale.length > 0 || ours.some(({ state }) => state === "kept")) {
    if (!ordered && !isSigned(open)) orderCalculationOnOpening(open.file, open.part);
    return true;
  }
  if (!ordered) return false;
  if (formulas.some((node) => !node.isValued && !calculated.has(node))) return true;
  refuseSigned(open);
  dropCalculateOnOpening(open.file, open.part);
  return false;
}
