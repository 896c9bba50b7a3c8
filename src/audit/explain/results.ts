/** Results of a call as plain data. May not calculate. */
import { RuleError } from "../../core/error";
import { toCell, type Decimal } from "../../core/decimal";
import { asMatrix, PassedError } from "../../calls/cells";
import { ArgumentError } from "../../calls/evaluate";
import { CELL_ERROR } from "../../functions/marshal";
import { messageOf } from "../../calls/message";
import type { Result } from "../../calls/spec";
import type { CallResult } from "../types";
import { auditText } from "../words";

export function singleResult(result: readonly (readonly Result[])[], id: string): CallResult {
  const [rows, columns] = [result.length, result[0]?.length ?? 0];
  if (rows * columns > 1)
    return { kind: "block", rows, columns, refused: result.flat().filter((cell) => cell instanceof RuleError).length };
  return resultOf(result[0]?.[0] ?? null, id);
}

function resultOf(result: Result, id: string): CallResult {
  if (result instanceof RuleError) {
    return {
      kind: "refused",
      code: CELL_ERROR[result.code],
      reason: `${result.code}.${result.reason}`,
      argument: result instanceof ArgumentError ? result.argument : null,
      message: messageOf(result, id, undefined),
    };
  }
  if (result instanceof PassedError) {
    const code = "code" in result.cell ? String(result.cell.code) : "#VALUE!";
    return { kind: "refused", code, reason: "passed", argument: null, message: auditText("passed", { function: id, code }) };
  }
  if (result === null) return { kind: "value", value: "" };
  if (typeof result === "object" && "date" in result && typeof result.date === "string") return { kind: "date", date: result.date };
  return { kind: "value", value: typeof result === "object" ? toCell(result as Decimal) : result };
}

/** A call over ranges fills the shape of its ranges. */
export function blockResult(total: number, refused: number, args: readonly unknown[]): CallResult {
  const shapes = args.map(asMatrix).map((matrix) => ({ rows: matrix?.length ?? 0, columns: matrix?.[0]?.length ?? 0 }));
  const { rows, columns } = shapes.find((shape) => shape.rows * shape.columns === total) ?? { rows: total, columns: 1 };
  return { kind: "block", rows, columns, refused };
}
