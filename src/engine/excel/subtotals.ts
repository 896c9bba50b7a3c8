/**
 * SUBTOTAL and AGGREGATE over the rows that count: not over rows that are hidden or filtered out, nor over cells that are
 * subtotals themselves. What is left goes to the engine's own SUM, AVERAGE and their like. May not know the workbook: which
 * rows and cells these are is asked.
 */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { errorObject } from "../values";
import { firstOf, type Executors } from "./variants";

/** What the sheets show, by number of the sheet and of the row. */
export type Visibility = {
  readonly sheetOf: (sheetId: string) => number;
  /** `filter`: a filter hides it; `hand`: a person or an outline does. */
  readonly hidden: (sheet: number, row: number) => "filter" | "hand" | null;
  readonly isSubtotal: (sheet: number, row: number, column: number) => boolean;
};

const KINDS = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
  "LARGE",
  "SMALL",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.EXC",
] as const;
/** From here on (LARGE) an argument says which. */
const FIRST_WITH_RANK = 14;

type Leaves = { readonly filtered: boolean; readonly hidden: boolean; readonly nested: boolean; readonly errors: boolean };

export function countVisibleRows(executors: Executors, visibility: Visibility): void {
  const apply = (
    kind: number,
    sources: readonly FunctionVariantType[],
    leaves: Leaves,
    rank: readonly BaseValueObject[],
  ): BaseValueObject => {
    const executor = executors.get(KINDS[kind - 1] ?? "") as BaseFunction | undefined;
    const cells = sources.flatMap((source) => kept(source, leaves, visibility));
    if (!executor) return errorObject({ code: ErrorType.VALUE, message: "" });
    // Nothing left is a total of 0, a count of 0, and no average: an empty column gives just that.
    const column = cells.length > 0 ? cells.map((cell) => [cell]) : [[null]];
    return executor.calculate(columnOf(column), ...rank) as BaseValueObject;
  };
  replaceWhole(executors, "SUBTOTAL", (code, ...sources) => {
    const number = Math.trunc(Number(firstOf(code).getValue()));
    const kind = number > 100 ? number - 100 : number;
    const known = kind >= 1 && kind <= 11 && sources.length > 0 && sources.every((source) => source.isReferenceObject());
    return known
      ? apply(kind, sources, { filtered: true, hidden: number > 100, nested: true, errors: false }, [])
      : errorObject({ code: ErrorType.VALUE, message: "" });
  });
  replaceWhole(executors, "AGGREGATE", (code, option, ...rest) => {
    const [kind, how] = [Math.trunc(Number(firstOf(code).getValue())), option ? Math.trunc(Number(firstOf(option).getValue())) : 0];
    if (!(kind >= 1 && kind <= 19 && how >= 0 && how <= 7) || rest.length === 0) return errorObject({ code: ErrorType.VALUE, message: "" });
    const ranked = kind >= FIRST_WITH_RANK;
    const leaves = {
      filtered: [1, 3, 5, 7].includes(how),
      hidden: [1, 3, 5, 7].includes(how),
      nested: how <= 3,
      errors: [2, 3, 6, 7].includes(how),
    };
    if (ranked)
      return rest.length === 2
        ? apply(kind, rest.slice(0, 1), leaves, rest.slice(1).map(firstOf))
        : errorObject({ code: ErrorType.VALUE, message: "" });
    return rest.every((source) => source.isReferenceObject())
      ? apply(kind, rest, leaves, [])
      : errorObject({ code: ErrorType.VALUE, message: "" });
  });
}

function replaceWhole(
  executors: Executors,
  name: string,
  calculate: (first: FunctionVariantType, ...rest: FunctionVariantType[]) => BaseValueObject,
): void {
  const executor = executors.get(name);
  if (!executor) return;
  executor.calculate = (...variants) => {
    const [first, ...rest] = variants;
    const error = [first, ...rest]
      .slice(0, 2)
      .map((variant) => (variant && !variant.isReferenceObject() ? (variant as BaseValueObject) : null))
      .find((value) => value?.isError());
    return error ?? (first ? calculate(first, ...rest) : errorObject({ code: ErrorType.VALUE, message: "" }));
  };
}

function kept(source: FunctionVariantType, leaves: Leaves, { sheetOf, hidden, isSubtotal }: Visibility): BaseValueObject[] {
  const found: BaseValueObject[] = [];
  const take = (value: Nullable<BaseValueObject>): void => {
    if (value && !value.isNull() && !(leaves.errors && value.isError())) found.push(value);
  };
  if (!source.isReferenceObject()) {
    const value = source as BaseValueObject;
    if (value.isArray()) (value as ArrayValueObject).iterator((cell) => take(cell));
    else take(value);
    return found;
  }
  const reference = source as BaseReferenceObject;
  const sheet = sheetOf(reference.getSheetId());
  reference.iterator((value, row, column) => {
    const how = hidden(sheet, row);
    if ((how === "filter" && leaves.filtered) || (how !== null && leaves.hidden) || (leaves.nested && isSubtotal(sheet, row, column)))
      return;
    take(value);
  });
  return found;
}

const columnOf = (rows: (BaseValueObject | null)[][]): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
