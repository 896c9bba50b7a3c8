/**
 * Results of a calculation into the file: only cells whose value changed, and only values. Formulas stay as they are.
 */
import { holds, sizeOf } from "../../formula/areas";
import { isXlsxError, type XlsxValue } from "../model";
import type { OpenBook } from "../read/readWorkbook";
import { XlsxRefusal } from "../refusal";
import { eachCell, type Outcome, type Recalculation } from "../recalculate/recalculate";
import { patchSheet, type CellPatch } from "./sheetPatch";
import { dropCalculateOnOpening } from "./workbookXml";

/** `calculatesOnOpening`: the file orders it, and not all its formulas have values, so the order stands. */
export type Applied = { readonly cells: number; readonly calculatesOnOpening: boolean };

export function applyResults(open: OpenBook, recalculation: Recalculation): Applied {
  const patches = new Map<number, CellPatch[]>();
  for (const outcome of [...recalculation.ours, ...recalculation.others])
    if (outcome.state === "calculated") addTo(patches, outcome.node.sheet, changesOf(outcome, recalculation));
  return { cells: patchSheets(open, patches), calculatesOnOpening: settleOpening(open, recalculation) };
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
  if (open.file.relationships("").some(({ type }) => /digital-signature\/origin$/.test(type))) throw new XlsxRefusal("signed");
}

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

/** Errors younger than the file format are held as #VALUE!. */
export function inFile(value: XlsxValue): XlsxValue {
  return value !== null && isXlsxError(value) && /^#(SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/.test(value.code) ? { code: "#VALUE!" } : value;
}

export function identical(a: XlsxValue, b: XlsxValue): boolean {
  if (isXlsxError(a) || isXlsxError(b)) return isXlsxError(a) && isXlsxError(b) && a.code === b.code;
  return a === b;
}

/** Formulas of others keep the last digit Excel gave them. */
function nearlyIdentical(a: XlsxValue, b: XlsxValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return identical(a, b);
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function settleOpening(open: OpenBook, { formulas, ours, others }: Recalculation): boolean {
  if (!/^(1|true)$/.test(open.part.calculation["fullCalcOnLoad"] ?? "") || ours.length === 0) return false;
  const calculated = new Set([...ours, ...others].filter(({ state }) => state === "calculated").map(({ node }) => node));
  if (formulas.some((node) => node.cell.value === null && !calculated.has(node))) return true;
  refuseSigned(open);
  dropCalculateOnOpening(open.file, open.part);
  return false;
}
