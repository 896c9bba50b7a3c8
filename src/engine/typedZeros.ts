/**
 * Which zeros a person wrote: in a cell that holds no formula, or in the formula itself. Every other 0 came out of a formula,
 * and may stand for an empty cell. May not know what a zero means to a function.
 */
import type { ICellData } from "@univerjs/core";
import type { BaseReferenceObject, FunctionVariantType } from "@univerjs/engine-formula";
import { COMPUTED_ZERO } from "../calls/cells";
import type { PlainCell } from "./values";

/** On a cell that is set from outside: a formula gave its value. */
export const COMPUTED: Pick<ICellData, "custom"> = { custom: { computed: true } };

const written = new WeakSet<object>();

/** A value that stands in the formula itself. */
export const noteWritten = (value: object): void => void written.add(value);

/** The cells of an argument, each 0 that a formula gave told apart from one that was written. */
export function withZerosTold(variant: FunctionVariantType, cells: PlainCell[][]): PlainCell[][] {
  if (written.has(variant) || !cells.some((row) => row.includes(0))) return cells;
  const isTyped = variant.isReferenceObject() ? constants(variant as BaseReferenceObject) : () => false;
  return cells.map((row, r) => row.map((cell, c) => (cell === 0 && !isTyped(r, c) ? COMPUTED_ZERO : cell)));
}

function constants(reference: BaseReferenceObject): (row: number, column: number) => boolean {
  const { startRow, startColumn } = reference.getRangePosition();
  const held = reference.getUnitData()[reference.getUnitId()]?.[reference.getSheetId()]?.cellData;
  return (row, column) => {
    const cell = held?.getValue(Math.max(0, startRow) + row, Math.max(0, startColumn) + column);
    if (!cell || cell.v === null || cell.v === undefined || cell.v === "") return false;
    return !cell.f && !cell.si && cell.custom?.["computed"] !== true;
  };
}
