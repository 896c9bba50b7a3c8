// The workbook in memory with the functions of `fakeCatalogue`, as the conformance suite drives it.
import { createEvaluator } from "../../src/engine/evaluator";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import type { CellValue } from "../../src/host/port";
import { fakeFunctions } from "../tools/fakeCatalogue";

const evaluator = createEvaluator(fakeFunctions);
afterAll(() => evaluator.dispose());

/** Enough of a spreadsheet for the reference host: single cells of the sheet put in place of their references. */
function calculateIn(read: (address: string) => CellValue): (formula: string) => { values: CellValue[][]; message: string | null } {
  return (formula) => {
    const filled = formula.replace(/\b([A-F][1-9])\b/g, (cell) => JSON.stringify(read(cell) ?? 0).replace(/^true$/, "TRUE"));
    const result = evaluator.evaluate(filled.replace(/\[@Tonnes\]/g, "1"));
    if (result.kind === "error") return { values: [[result.error.code]], message: result.error.message };
    if (result.kind === "value") return { values: [[result.value]], message: null };
    return { values: result.value.map((row) => row.map((cell) => (typeof cell === "object" ? cell.code : cell))), message: null };
  };
}

export function calculatingHost(): MemoryHost {
  let read: (address: string) => CellValue = () => null;
  const host = createMemoryHost({ calculate: (formula) => calculateIn(read)(formula) });
  read = (address) => host.book.values(host.book.locate(address))[0]?.[0] ?? null;
  return host;
}
