/** What a cell of the grid holds, in the terms of a file. May not know where the cell stands. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { isErrorText } from "../sheet/errors";
import type { XlsxValue } from "../xlsx";

/** A text that spells an error is one only where a formula gave it, or where the grid keeps errors of an opened file. */
export function excelValue(cell: Nullable<ICellData>, place: "formula" | "constant"): XlsxValue {
  // Text with a look of its own inside the cell keeps its words.
  const value = cell?.v ?? (cell?.p ? (cell.p.body?.dataStream.replace(/\r?\n$/, "").replace(/\r/g, "\n") ?? null) : null);
  if (value === null || value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || /^(1|TRUE)$/i.test(String(value));
  if (place === "formula" && isErrorText(value)) return { code: value };
  return value;
}
