/**
 * Frozen values become formulas again, where the frozen value still stands. What was changed since stays as it is.
 */
import { cellName } from "../../formula/address";
import type { XlsxPackage } from "../package/package";
import { escapeText, scanXml } from "../package/xml";
import { addTo, identical, patchSheets, refuseSigned } from "../patch/applyResults";
import type { CellPatch } from "../patch/sheetPatch";
import { dynamicMark, removeCalculationChain, removeLastSheet } from "../patch/workbookXml";
import type { OpenBook } from "../read/readWorkbook";
import { readRecord, removeRecord, writeRecord, type FrozenCell, type FrozenColumn } from "./frozenPart";

export type Restored = { readonly restored: readonly FrozenCell[]; readonly changedSince: readonly FrozenCell[] };

export function restore(open: OpenBook): Restored {
  const record = readRecord(open.file);
  refuseSigned(open);
  const patches = new Map<number, CellPatch[]>();
  const restored: FrozenCell[] = [];
  const changedSince: FrozenCell[] = [];
  const standings = open.data.sheets.map((sheet) => new Map(sheet.cells.map((cell) => [cell.address, cell])));
  const mark = record.cells.some(({ kind }) => kind === "dynamic") ? dynamicMark(open.file, open.part) : null;
  for (const cell of record.cells) {
    const sheet = open.part.sheets.findIndex(({ name }) => name === cell.sheet);
    const standing = standings[sheet]?.get(cellName(cell.row, cell.column));
    if (sheet < 0 || standing?.formula || !identical(standing?.value ?? null, cell.value)) {
      changedSince.push(cell);
      continue;
    }
    const kind = cell.kind === "dynamic" && mark === null ? "array" : cell.kind;
    const set = { stored: cell.stored, kind, area: cell.area, mark: cell.kind === "dynamic" ? mark : null };
    addTo(patches, sheet, [{ row: cell.row, column: cell.column, value: cell.value, formula: { set } }]);
    restored.push(cell);
  }
  patchSheets(open, patches);
  const tables = new Map(open.tables.map(({ name, path }) => [name, path]));
  for (const column of record.columns) restoreColumn(open.file, tables.get(column.table), column);
  removeCalculationChain(open.file, open.part);
  const noteSheets = record.noteSheets.filter((name) => changedSince.length > 0 || !removeLastSheet(open.file, open.part, name));
  if (changedSince.length === 0) removeRecord(open.file, open.part.path);
  else writeRecord(open.file, open.part.path, { cells: changedSince, columns: [], noteSheets });
  return { restored, changedSince };
}

function restoreColumn(file: XlsxPackage, path: string | undefined, column: FrozenColumn): void {
  if (path === undefined) return;
  const text = file.text(path);
  let result = text;
  scanXml(text, path, {
    open: (tag) => {
      if (tag.local !== "tableColumn" || tag.attributes["name"] !== column.header || result !== text) return;
      const prefix = tag.name.includes(":") ? tag.name.slice(0, tag.name.indexOf(":") + 1) : "";
      const formula = `<${prefix}calculatedColumnFormula${column.array ? ' array="1"' : ""}>${escapeText(column.stored)}</${prefix}calculatedColumnFormula>`;
      const open = text.slice(tag.start, tag.end);
      result = text.slice(0, tag.start) + (tag.selfClosing ? `${open.replace(/\s*\/>$/, ">")}${formula}</${tag.name}>` : open + formula) + text.slice(tag.end);
    },
  });
  if (result !== text) file.setText(path, result);
}
