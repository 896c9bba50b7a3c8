/** A workbook of one sheet: blank, or with rows that came from somewhere else. May not know where from. */
import { CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import type { CellValue } from "../host/port";
import { roomFor } from "./sheetRoom";

export function plainWorkbook(sheet: string, rows: readonly (readonly CellValue[])[] = []): Partial<IWorkbookData> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cellData = Object.fromEntries(
    rows.map((row, r) => [r, Object.fromEntries(row.flatMap((cell, c) => (cell === null ? [] : [[c, cellOf(cell)]])))]),
  );
  return {
    id: "book",
    name: sheet,
    sheetOrder: ["s1"],
    styles: {},
    sheets: {
      s1: {
        id: "s1",
        name: sheet,
        cellData,
        ...roomFor(rows.length, width),
      },
    },
  };
}

/** The type is stated, because the grid would read "007" as a number and "=x" as a formula. */
function cellOf(cell: Exclude<CellValue, null>): ICellData {
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: CellValueType.STRING };
}
