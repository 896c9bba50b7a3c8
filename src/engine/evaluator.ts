/**
 * One formula at a time, without a grid and without waiting: the engine's own reader and interpreter, called directly.
 * A spill is the whole block, however large. May not print, and never throws.
 */
import { ErrorType, LexerNode, type FunctionVariantType } from "@univerjs/engine-formula";
import { isCellError, type CellError, type EngineFunction } from "./engineFunction";
import { explainExcelError } from "./excelErrors";
import { explained } from "./failures";
import { openHeadless } from "./headless";
import { engineText } from "./text";
import { toMatrix, type PlainCell } from "./values";

export type Evaluated =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "block"; readonly value: readonly (readonly (number | string | boolean | CellError)[])[] }
  | { readonly kind: "error"; readonly error: CellError };

export type Evaluator = { readonly evaluate: (formula: string) => Evaluated; readonly dispose: () => void };

const SHEET = { id: "sheet", name: "Sheet1", rowCount: 1000, columnCount: 26, cellData: {} };

export function createEvaluator(functions: readonly EngineFunction[]): Evaluator {
  const { failures, lexer, builder, interpreter, runtime, names, dispose } = openHeadless(functions, {
    id: "book",
    sheetOrder: [SHEET.id],
    sheets: { [SHEET.id]: SHEET },
  });

  const calculate = (formula: string): PlainCell[][] | null => {
    const tokens = lexer.treeBuilder(formula);
    const node = tokens instanceof LexerNode ? builder.parse(tokens) : null;
    if (!node || interpreter.checkAsyncNode(node)) return null;
    runtime.reset();
    runtime.setCurrent(0, 0, SHEET.rowCount, SHEET.columnCount, SHEET.id, "book");
    const variant: FunctionVariantType = interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 });
    return toMatrix(variant);
  };

  const evaluate = (formula: string): Evaluated => {
    failures.take();
    let plain: PlainCell[][] | null;
    try {
      plain = calculate(formula);
    } catch {
      plain = null;
    }
    if (!plain) return { kind: "error", error: { code: ErrorType.VALUE, message: engineText("malformed", {}) } };
    const met = failures.take();
    // An empty cell shown by a formula is 0 in a spreadsheet.
    const finish = (cell: PlainCell): number | string | boolean | CellError =>
      isCellError(cell) ? explainExcelError(explained(cell, met), formula, names) : (cell ?? 0);
    const block = plain.map((row) => row.map(finish));
    const first = block[0]?.[0] ?? 0;
    if (block.length > 1 || (block[0]?.length ?? 0) > 1) return { kind: "block", value: block };
    return isCellError(first) ? { kind: "error", error: first } : { kind: "value", value: first };
  };

  return { evaluate, dispose };
}
