/**
 * Functions of the spreadsheet that the engine gets wrong and that lists are full of, as Excel documents them: looking up
 * in steps finds the last of equal values, MATCH too; TRUNC keeps whole numbers; AVERAGE passes an error on; TEXT of a truth
 * value is its word. May not know ours.
 */
import {
  ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { errorObject } from "../values";
import { firstOf, replace, valueOf, type Executors } from "./variants";

export function correctAsExcel(executors: Executors): void {
  findLastOfEquals();
  replace(executors, "MATCH", (usual) => (value, list, type) => {
    const kind = type === undefined ? 1 : firstOf(type);
    const inSteps = typeof kind === "number" || (kind.isNumber() && Number(kind.getValue()) > 0);
    const [wanted, vector] = [value && valueOf(value), list && valueOf(list)];
    if (
      !inSteps ||
      !wanted ||
      !vector ||
      wanted.isArray() ||
      wanted.isError() ||
      !vector.isArray() ||
      !isVector(vector as ArrayValueObject)
    )
      return usual(...given(value, list, type));
    const at = (vector as ArrayValueObject).binarySearch(wanted.isNull() ? NumberValueObject.create(0) : wanted, 0, 1);
    return at === undefined ? errorObject({ code: ErrorType.NA, message: "" }) : NumberValueObject.create(at + 1);
  });
  replace(executors, "TRUNC", (usual) => (number, digits) => {
    if (number === undefined || (digits !== undefined && Number(firstOf(digits).getValue()) < 0)) return usual(...given(number, digits));
    return eachOf(number, (value) =>
      value.isNumber() && Number.isInteger(value.getValue()) ? value : (usual(...given(value, digits)) as BaseValueObject),
    );
  });
  replace(
    executors,
    "AVERAGE",
    (usual) =>
      (...variants) =>
        variants.map(errorIn).find((error) => error !== null) ?? usual(...variants),
  );
  replace(executors, "TEXT", (usual) => (value, format) => {
    const isTruth = value !== undefined && firstOf(value).isBoolean();
    return isTruth
      ? eachOf(value, (one) =>
          one.isBoolean()
            ? StringValueObject.create(one.getValue() === true ? "TRUE" : "FALSE")
            : (usual(...given(one, format)) as BaseValueObject),
        )
      : usual(...given(value, format));
  });
}

function eachOf(variant: FunctionVariantType, act: (value: BaseValueObject) => BaseValueObject): BaseValueObject {
  const value = valueOf(variant);
  return value.isArray() ? (value as ArrayValueObject).mapValue(act) : act(value);
}

const given = (...variants: (FunctionVariantType | undefined)[]): FunctionVariantType[] =>
  variants.filter((variant) => variant !== undefined);
const isVector = (array: ArrayValueObject): boolean => array.getRowCount() === 1 || array.getColumnCount() === 1;

function errorIn(variant: FunctionVariantType): BaseValueObject | null {
  const value = valueOf(variant);
  if (!value.isArray()) return value.isError() ? value : null;
  let error: BaseValueObject | null = null;
  (value as ArrayValueObject).iterator((cell) => {
    if (!cell?.isError()) return true;
    error = cell;
    return false;
  });
  return error;
}

let found = false;

/** VLOOKUP, HLOOKUP, LOOKUP and MATCH share this search. */
function findLastOfEquals(): void {
  if (found) return;
  found = true;
  const usual = Object.getOwnPropertyDescriptor(ArrayValueObject.prototype, "binarySearch")?.value as ArrayValueObject["binarySearch"];
  ArrayValueObject.prototype.binarySearch = function (this: ArrayValueObject, value, searchType, matchType) {
    let at = usual.call(this, value, searchType, matchType);
    if (at === undefined || (searchType ?? 0) !== 0 || (matchType ?? 1) !== 1) return at;
    const cellAt = (index: number): BaseValueObject | null => (this.getRowCount() === 1 ? this.get(0, index) : this.get(index, 0)) ?? null;
    const length = Math.max(this.getRowCount(), this.getColumnCount());
    for (let next = at + 1; next < length && isSame(cellAt(next), value); next++) at = next;
    return at;
  };
}

function isSame(cell: BaseValueObject | null, value: BaseValueObject): boolean {
  if (!cell || cell.isNull() || cell.isError() || cell.isString() !== value.isString() || cell.isBoolean() !== value.isBoolean())
    return false;
  return cell.isString()
    ? String(cell.getValue()).toLowerCase() === String(value.getValue()).toLowerCase()
    : Number(cell.getValue()) === Number(value.getValue());
}
