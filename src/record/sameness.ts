/** When two figures, results or records are the same: numbers as decimals, refusals by their reason, not their words. */
import { fromCell, parseDecimal } from "../core/decimal";
import type { Snapshot } from "../audit/snapshot";
import type { CellValue } from "../host/port";
import { blockAt } from "./blockAt";
import type { BasisRecord, RecordedCall, RecordedFormula, RecordedResult } from "./record";

const DIGITS = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** `0.10` is `0.1`. */
export function sameFigure(a: string, b: string): boolean {
  return a === b || (DIGITS.test(a) && DIGITS.test(b) && parseDecimal(a).equals(parseDecimal(b)));
}

/** To the digits a cell shows; nothing and an empty text are one. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || fromCell(a).equals(fromCell(b));
  return (a ?? "") === (b ?? "");
}

/** What a formula showed stands there as values, all of it, and no formula does. */
export function stands(old: RecordedFormula, snapshot: Snapshot): boolean {
  const sheet = snapshot.sheetNamed(old.sheet);
  if (sheet === null || old.value === null) return false;
  const { row, column, filled, block } = old;
  for (let at = row; at < row + filled; at++) if (snapshot.formula(sheet, at, column) !== "") return false;
  return filled > 1
    ? block?.hash === blockAt(snapshot, { sheet, row, column, rows: filled, columns: 1 }).hash
    : sameValue(snapshot.value(sheet, row, column), old.value);
}

export function sameResult(a: RecordedResult, b: RecordedResult): boolean {
  if (a.kind === "value" && b.kind === "value") return sameValue(a.value, b.value);
  if (a.kind === "date" && b.kind === "date") return a.date === b.date;
  if (a.kind === "refused" && b.kind === "refused") return a.code === b.code && a.reason === b.reason;
  if (a.kind === "block" && b.kind === "block") return a.rows === b.rows && a.columns === b.columns && a.results === b.results;
  return false;
}

/**
 * Apart from the moment and the language of the sentences. The same law, tables, program and arguments give the same
 * figures, so those need not be compared one by one.
 */
export function sameRecord(a: BasisRecord, b: BasisRecord): boolean {
  if (a.formulas.length !== b.formulas.length || a.addIn !== b.addIn) return false;
  const head = ({ regimes, versions, tables }: BasisRecord): string => JSON.stringify([regimes, versions, tables]);
  return head(a) === head(b) && a.formulas.every((formula, i) => sameFormula(formula, b.formulas[i], a.detailed && b.detailed));
}

function sameFormula(a: RecordedFormula, b: RecordedFormula | undefined, detailed: boolean): boolean {
  return (
    b !== undefined &&
    a.row === b.row &&
    a.column === b.column &&
    a.filled === b.filled &&
    a.sheet === b.sheet &&
    a.formula === b.formula &&
    a.value === b.value &&
    a.block?.hash === b.block?.hash &&
    a.calls.length === b.calls.length &&
    a.calls.every((call, i) => sameCall(call, b.calls[i], detailed))
  );
}

function sameCall(a: RecordedCall, b: RecordedCall | undefined, detailed: boolean): boolean {
  if (b === undefined || a.kind !== b.kind || a.functionId !== b.functionId) return false;
  if (a.kind !== "read" || b.kind !== "read")
    return a.kind === "notReadable" && b.kind === "notReadable" && a.reason === b.reason && a.detail === b.detail;
  return (
    a.law === b.law && a.versions.join() === b.versions.join() && (!detailed || a.inputs === b.inputs) && sameResult(a.result, b.result)
  );
}
