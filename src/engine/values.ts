/**
 * Cells on their way between Univer's value objects and plain matrices, without Univer's guesses in between: its own
 * custom-function bridge turns all-digit or date-like text into numbers, so codes would lose their leading zeros.
 * May not know a function of ours.
 */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { isCellError, type ArgumentOrigin, type CellError } from "./engineFunction";

export type PlainValue = number | string | boolean | null;
export type PlainCell = PlainValue | CellError;

/** Rows of cells; a single value is the 1x1 case. Blank cells are null, errors are objects. */
export function toMatrix(variant: FunctionVariantType): PlainCell[][] {
  const value = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : (variant as BaseValueObject);
  if (!value.isArray()) return [[toPlain(value)]];
  const rows = (value as ArrayValueObject).getArrayValue();
  return rows.length === 0 ? [[null]] : rows.map((row) => row.map((cell) => toPlain(cell)));
}

/** Where a reference begins; whole columns and rows begin at the first cell. */
export function originOf(variant: FunctionVariantType): ArgumentOrigin | null {
  if (!variant.isReferenceObject()) return null;
  const { startRow, startColumn } = (variant as BaseReferenceObject).getRangePosition();
  return { row: startRow >= 0 ? startRow : 0, column: startColumn >= 0 ? startColumn : 0 };
}

function toPlain(value: Nullable<BaseValueObject>): PlainCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) {
    const error = value as ErrorValueObject;
    return { code: error.getErrorType(), message: error.getErrorContent() };
  }
  if (value.isArray()) return toPlain((value as ArrayValueObject).get(0, 0));
  const raw = value.getValue();
  return typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean" ? raw : null;
}

/** The same way back; a 1x1 matrix becomes a single value, so that operators and IF treat it as one. */
export function fromMatrix(matrix: readonly (readonly unknown[])[]): BaseValueObject {
  const rows = matrix.map((row) => row.map(fromPlain));
  const first = rows[0]?.[0];
  const columns = rows[0]?.length ?? 0;
  if (first === undefined) return errorObject({ code: ErrorType.VALUE, message: "" });
  if (rows.length === 1 && columns === 1) return first;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function fromPlain(cell: unknown): BaseValueObject {
  if (isCellError(cell)) return errorObject(cell);
  if (typeof cell === "number" && Number.isFinite(cell)) return NumberValueObject.create(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  // Excel would show null and NaN inside an array as 0: a fault of ours must be seen, not counted as nothing.
  return errorObject({ code: typeof cell === "number" ? ErrorType.NUM : ErrorType.VALUE, message: "" });
}

/** A fresh object, because Univer keeps and shares those it creates itself by type and text, for ever. */
export function errorObject(error: CellError): ErrorValueObject {
  const known = ERROR_TYPE_SET.has(error.code as ErrorType);
  return new ErrorValueObject(known ? (error.code as ErrorType) : ErrorType.VALUE, error.message);
}
