/** Our own functions inside a formula, run by the same door as in a cell. May not know where the arguments came from. */
import { resultCells } from "../../functions/marshal";
import type { FunctionSpec } from "../../calls/spec";
import { type Cell, errorCell, isBlock, NotReadable, type Value } from "./values";

export function callOurs(spec: FunctionSpec, args: readonly Value[], text: string): Value {
  if (args.length > Object.keys(spec.args).length) throw new NotReadable("tooMany", text);
  const cells = resultCells(spec, args.map(asArgument)).map((row) => row.map(cellOf));
  return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells;
}

/** As Excel hands it over: always a matrix; nothing for an argument left out. */
export const asArgument = (value: Value): unknown => (value === undefined ? undefined : isBlock(value) ? value : [[value]]);

function cellOf(result: unknown): Cell {
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") return result;
  // A date that carries its number format.
  if (typeof result === "object" && result !== null && "basicValue" in result) return Number(result.basicValue);
  const code = typeof result === "object" && result !== null && "code" in result ? String(result.code) : "#VALUE!";
  return errorCell(code);
}
