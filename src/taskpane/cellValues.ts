/** Results as cells hold them. A refusal has no value: it becomes its own sentence, so that a copied block says why. */
import type { CivilDate } from "../core/civilDate";
import { Decimal, toCell } from "../core/decimal";
import { RuleError } from "../core/error";
import { messageOf } from "../calls/message";
import type { Result } from "../calls/spec";
import type { CellValue } from "../host/port";
import { sheetDay } from "./sheetDates";

export function cellValue(result: Result): CellValue {
  if (result instanceof Decimal) return toCell(result);
  if (result instanceof RuleError) return messageOf(result, "", undefined);
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") return result;
  if (result !== null && "date" in result && typeof result.date === "string") return sheetDay(result.date as CivilDate);
  return null;
}
