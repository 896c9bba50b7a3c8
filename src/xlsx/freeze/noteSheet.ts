/**
 * The sheet that tells a reader that values were frozen, and which formulas they were. Formulas stand there as text.
 */
import { areaName } from "../../formula/areas";
import { freeSheetName } from "../../host/tableLayout";
import { valueXml } from "../patch/valueXml";
import { cellName } from "../../formula/address";
import { xlsxText } from "../words";
import type { FrozenCell } from "./frozenPart";

export const noteSheetName = (taken: readonly string[]): string => freeSheetName(xlsxText("note.sheet"), taken);

/** `stamp`: when and with what, as the caller words it; blank: nothing is said. */
export function noteSheetXml(cells: readonly FrozenCell[], stamp: string, main: string): string {
  const lines: readonly (readonly string[])[] = [
    [xlsxText("note.title")],
    [xlsxText("note.what")],
    [xlsxText("note.back")],
    ...(stamp === "" ? [] : [[stamp]]),
    [],
    [xlsxText("note.column.sheet"), xlsxText("note.column.cells"), xlsxText("note.column.formula")],
    ...cells.map((cell) => [cell.sheet, areaName(cell.area), cell.readable]),
  ];
  const rows = lines.map((line, r) => `<row r="${r + 1}">${line.map((text, c) => {
    const { type, xml } = valueXml(text, "", "constant");
    return `<c r="${cellName(r, c)}"${type}>${xml}</c>`;
  }).join("")}</row>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><cols><col min="1" max="2" width="24" customWidth="1"/><col min="3" max="3" width="90" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
