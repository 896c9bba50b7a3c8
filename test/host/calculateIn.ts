// Enough of a spreadsheet for hosts without an engine: single cells of the sheet put in place of their references, and the functions of
// `fakeCatalogue`.
import { createEvaluator } from "../../src/engine/evaluator";
import type { CellValue } from "../../src/host/port";
import { fakeFunctions } from "../tools/fakeCatalogue";

const evaluator = createEvaluator(fakeFunctions);
afterAll(() => evaluator.dispose());

export function calculateIn(read: (address: string) => CellValue): (formula: string) => { values: CellValue[][]; message: string | null } {
  return (formula) => {
    const filled = formula.replace(/\b([A-F][1-9])\b/g, (cell) => JSON.stringify(read(cell) ?? 0).replace(/^true$/, "TRUE"));
    const result = evaluator.evaluate(filled.replace(/\[@Tonnes\]/g, "1"));
    if (result.kind === "error") return { values: [[result.error.code]], message: result.error.message };
    if (result.kind === "value") return { values: [[result.value]], message: null };
    return { values: result.value.map((row) => row.map((cell) => (typeof cell === "object" ? cell.code : cell))), message: null };
  };
}
