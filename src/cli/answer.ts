/**
 * The answer to one formula as one line of JSON. May not calculate: the evaluator does.
 */
import type { CellError } from "../engine/engineFunction";
import { narrowed } from "../sheet/fullWidth";
import type { Evaluated, Evaluator } from "../engine/evaluator";

export function answer(evaluator: Evaluator, line: string): string {
  const formula = line.trim();
  return JSON.stringify({ formula, ...body(evaluator.evaluate(/^[=\uff1d]/.test(formula) ? narrowed(formula) : `=${formula}`)) });
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
