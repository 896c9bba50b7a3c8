/**
 * Formulas of a whole workbook, one cell at a time in the order the caller finds: the engine's reader and interpreter
 * over cells that are set from outside. What fills more than one cell comes back as a block; placing it is the caller's
 * business. May not print, and never throws.
 */
import { CellValueType, type ICellData, type IDocumentData, ObjectMatrix } from "@univerjs/core";
import { ErrorType, FORMULA_REF_TO_ARRAY_CACHE, LexerNode } from "@univerjs/engine-formula";
import { isCellError, type CellError, type EngineFunction } from "./engineFunction";
import { PROVEN } from "./excel/proven";
import { countVisibleRows } from "./excel/subtotals";
import { explainExcelError } from "./excelErrors";
import { explained } from "./failures";
import { openHeadless } from "./headless";
import { engineText } from "./text";
import { COMPUTED_ZERO } from "../calls/cells";
import { COMPUTED } from "./typedZeros";
import { toMatrix, type PlainCell } from "./values";

export type BookValue = number | string | boolean | CellError;
/** One call of one of our functions on the way to a result. */
export type Call = { readonly id: string; readonly args: readonly unknown[] };
export type BookResult = {
  readonly block: readonly (readonly BookValue[])[];
  readonly calls: readonly Call[] /** A function whose work has no end in sight: the block is no answer. */;
  readonly unfinished: string | null;
};

export type BookEvaluator = {
  /** Functions that can be called, upper case. */
  readonly functions: ReadonlySet<string>;
  /** Those of them that are known to give what Excel gives. */
  readonly proven: ReadonlySet<string> | null;
  /** `isComputed`: a formula gave the value. */
  readonly set: (
    sheet: number,
    row: number,
    column: number,
    value: BookValue | { readonly code: string } | null,
    isComputed?: boolean,
  ) => void;
  /** Nothing read before counts any more. */
  readonly forget: () => void;
  readonly evaluate: (sheet: number, row: number, column: number, formula: string) => BookResult;
  /** A 0 that a formula gave, as functions are told of it. */
  readonly computedZero: number;
  /** One call of a function over columns; null: it takes no lines, or is not ready. */
  readonly lines: (id: string, columns: readonly unknown[]) => readonly (readonly unknown[])[] | null;
  /** How many arguments a function has that takes columns of lines; null: it takes none. */
  readonly takesLines: (id: string) => number | null;
  readonly dispose: () => void;
};

export type BookSheetSize = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** What hides a row; left out: no row is hidden. */
  readonly hidden?: (row: number) => "filter" | "hand" | null;
  /** Whether the formula of a cell is a subtotal itself. */
  readonly isSubtotal?: (row: number, column: number) => boolean;
};

export function createBookEvaluator(functions: readonly EngineFunction[], sheets: readonly BookSheetSize[]): BookEvaluator {
  let calls: Call[] = [];
  const noted = functions.map(
    (fn): EngineFunction => ({
      ...fn,
      callAt: (origins, args) => {
        calls.push({ id: fn.id, args });
        return fn.callAt ? fn.callAt(origins, args) : fn.call(...args);
      },
    }),
  );
  const ofLines = new Map(functions.filter(({ takesLines }) => takesLines).map((fn) => [fn.id, fn]));
  const idOf = (sheet: number): string => `s${sheet}`;
  const { failures, lexer, builder, interpreter, runtime, config, names, executors, dispose } = openHeadless(noted, {
    id: "book",
    sheetOrder: sheets.map((_, i) => idOf(i)),
    sheets: Object.fromEntries(
      sheets.map(({ name, rows, columns }, i) => [idOf(i), { id: idOf(i), name, rowCount: rows, columnCount: columns, cellData: {} }]),
    ),
  });
  countVisibleRows(executors, {
    sheetOf: (id) => Number(id.slice(1)),
    hidden: (sheet, row) => sheets[sheet]?.hidden?.(row) ?? null,
    isSubtotal: (sheet, row, column) => sheets[sheet]?.isSubtotal?.(row, column) ?? false,
  });
  const cells = sheets.map((_, i) => config.getUnitData()["book"]?.[idOf(i)]?.cellData ?? new ObjectMatrix<ICellData>());

  const forget = (): void => {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
  };
  forget();

  const calculate = (sheet: number, row: number, column: number, formula: string): PlainCell[][] | null => {
    const tokens = lexer.treeBuilder(formula);
    const node = tokens instanceof LexerNode ? builder.parse(tokens) : null;
    if (!node || interpreter.checkAsyncNode(node)) return null;
    const size = sheets[sheet];
    runtime.setCurrent(row, column, size?.rows ?? 1, size?.columns ?? 1, idOf(sheet), "book");
    return toMatrix(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
  };

  return {
    functions: new Set([...names].map((name) => name.toUpperCase())),
    proven: PROVEN,
    set: (sheet, row, column, value, isComputed) => {
      const data = cellData(value);
      if (data) cells[sheet]?.setValue(row, column, value === 0 && isComputed ? { ...data, ...COMPUTED } : data);
      else cells[sheet]?.realDeleteValue(row, column);
    },
    forget,
    computedZero: COMPUTED_ZERO,
    takesLines: (id) => ofLines.get(id)?.parameters.length ?? null,
    lines: (id, columns) => {
      const results = ofLines.get(id)?.call(...columns);
      return Array.isArray(results) ? (results as readonly (readonly unknown[])[]) : null;
    },
    evaluate: (sheet, row, column, formula) => {
      failures.take();
      calls = [];
      let plain: PlainCell[][] | null;
      try {
        plain = calculate(sheet, row, column, formula);
      } catch {
        plain = null;
      }
      if (!plain) return { block: [[{ code: ErrorType.VALUE, message: engineText("malformed", {}) }]], calls: [], unfinished: null };
      const met = failures.take();
      const finish = (cell: PlainCell): BookValue =>
        isCellError(cell) ? explainExcelError(explained(cell, met), formula, names) : (cell ?? 0);
      return {
        block: plain.map((line) => line.map(finish)),
        calls,
        unfinished: met.find(({ unfinished }) => unfinished !== undefined)?.unfinished ?? null,
      };
    },
    dispose,
  };
}

const EMPTY_TEXT: IDocumentData = { id: "", documentStyle: {}, body: { dataStream: "\r\n" } };

/** The type is stated, because the engine would otherwise read the text "01" as a number. */
function cellData(value: BookValue | { readonly code: string } | null): ICellData | null {
  if (value === null) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Empty text is no empty cell: the engine keeps the two apart only where a text has a body.
  if (value === "") return { v: "", t: CellValueType.STRING, p: EMPTY_TEXT };
  if (typeof value === "string") return { v: value, t: CellValueType.STRING };
  return { v: value.code };
}
