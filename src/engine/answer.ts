/**
 * The answer to one formula as a person typed it, as plain data for JSON. May not calculate: the evaluator does.
 */
import { narrowed } from "../sheet/fullWidth";
import type { CellError } from "./engineFunction";
import type { Evaluated, Evaluator } from "./evaluator";

export function answerOf(evaluator: Evaluator, line: string): object {
  const formula = line.trim();
  return { formula, ...body(evaluator.evaluate(/^[=\uff1d]/.test(formula) ? narrowed(formula) : `=${formula}`)) };
}

function body(result: Evaluated): object {
  switch (result.kind) {
    case "value":
      return { value: result.value };
    case "error":
      return errorBody(result.error);
    case "block":
      return { value: result.value.map((row) => row.map((cell) => (typeof cell === "object" ? errorBody(cell) : cell))) };
  }
}

const errorBody = (error: CellError): object => ({ error: error.code, message: error.message });
