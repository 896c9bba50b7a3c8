/**
 * A formula that gives an empty cell shows 0, alone and in a block, as in Excel; the grid would leave its cell empty, and what
 * reads it would take it for one. May not change any other value.
 */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFormulaRuntimeService,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { valueOf } from "./excel/variants";

export function showEmptyAsZero(runtime: IFormulaRuntimeService): void {
  const settle = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (variant) => settle(filled(variant));
}

function filled(variant: FunctionVariantType): FunctionVariantType {
  const value = valueOf(variant);
  if (!value.isArray()) return isEmpty(value) ? NumberValueObject.create(0) : variant;
  const rows = (value as ArrayValueObject).getArrayValue();
  if (!rows.some((row) => row.some(isEmpty))) return variant;
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map((cell) => (isEmpty(cell) ? NumberValueObject.create(0) : cell))),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const isEmpty = (cell: Nullable<BaseValueObject>): boolean => !cell || cell.isNull();
