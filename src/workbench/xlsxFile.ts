/**
 * The workbook of the grid as a new .xlsx file: values, formulas, tables, names, looks and layout, charts. Loaded when
 * somebody asks for it. May not touch the page.
 */
import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, type Nullable } from "@univerjs/core";
import { formatAddress } from "../formula/address";
import { ERROR } from "../frozen/digest";
import { keptStrings, PARTS } from "../host/workbench/metadata";
import type { UniverBook } from "../host/workbench/univerBook";
import { isCustomPart, writeWorkbook, type NewCell, type NewSheet, type NewTable, type XlsxValue } from "../xlsx";
import { sheetCharts } from "./xlsxCharts";
import { fileLayout, fileStyle } from "./xlsxLooks";
import { NAMES, names, TABLES } from "./xlsxOpen";

export { workbookFromXlsx } from "./xlsxOpen";

type TableResource = { readonly name: string; readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number } };

export function xlsxFromWorkbook(book: UniverBook): Uint8Array {
  const data = book.workbook.save();
  const resource = (name: string): unknown => {
    const text = data.resources?.find((entry) => entry.name === name)?.data;
    return text ? JSON.parse(text) : {};
  };
  const tables = resource(TABLES) as Record<string, { tables?: readonly TableResource[] } | undefined>;
  const defined = resource(NAMES) as Record<string, { name: string; formulaOrRefString: string; localSheetId?: string }>;
  const sheets = data.sheetOrder.map((id) => newSheet(book, data, id, tables[id]?.tables ?? []));
  return writeWorkbook({
    sheets,
    names: Object.values(defined).map(({ name, formulaOrRefString, localSheetId }) => {
      const sheet = data.sheets[localSheetId ?? ""]?.name;
      return { name, text: formulaOrRefString, ...(sheet === undefined ? {} : { sheet }) };
    }),
    // A damaged part would make Excel call the whole file damaged.
    parts: Object.entries(keptStrings(book.workbook.getCustomMetadata(), PARTS)).flatMap(([namespace, xml]) => (isCustomPart(namespace, xml) ? [{ namespace, xml }] : [])),
  }, names);
}

function newSheet(book: UniverBook, data: IWorkbookData, id: string, tables: readonly TableResource[]): NewSheet {
  const sheet = data.sheets[id] ?? {};
  const grid = book.workbook.getSheetBySheetId(id);
  const cells = new Map<string, NewCell>();
  const formulaOf = grid ? book.formulaReader(grid) : () => "";
  if (grid) grid.getSheet().getCellMatrix().forValue((row, column, cell) => {
    const formula = formulaOf(row, column, cell);
    const spill = formula ? book.spill(grid, row, column) : null;
    const styled = fileStyle(typeof cell?.s === "string" ? data.styles[cell.s] : cell?.s);
    const shown = book.cell(grid, row, column);
    const value = excelValue(shown, formula ? "formula" : "constant");
    cells.set(`${row} ${column}`, {
      row, column, value, ...(styled ? { style: styled } : {}),
      ...(formula ? { formula: { text: formula, ...(spill ? { kind: "dynamic" as const, rows: spill.rows, columns: spill.columns } : {}) } } : {}),
    });
    if (!spill) return;
    for (let r = spill.row; r < spill.row + spill.rows; r++) for (let c = spill.column; c < spill.column + spill.columns; c++) {
      const known = cells.get(`${r} ${c}`);
      if (r === row && c === column) continue;
      cells.set(`${r} ${c}`, { ...known, row: r, column: c, value: excelValue(book.cell(grid, r, c), "formula") });
    }
  });
  return {
    name: sheet.name ?? id, cells: [...cells.values()], ...fileLayout(sheet), visibility: sheet.hidden === BooleanNumber.TRUE ? "hidden" : "visible",
    frozenRows: Math.max(0, sheet.freeze?.ySplit ?? 0), frozenColumns: Math.max(0, sheet.freeze?.xSplit ?? 0),
    merged: (sheet.mergeData ?? []).map((range) => formatAddress({ sheet: null, row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 })),
    tables: tables.flatMap((table) => newTable(table, cells)),
    charts: sheetCharts(book, sheet.name ?? id),
  };
}

/** Excel wants column names that differ; a table without them is saved as the cells it is. */
function newTable({ name, range }: TableResource, cells: ReadonlyMap<string, NewCell>): NewTable[] {
  const headers = Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, i) => String(cells.get(`${range.startRow} ${range.startColumn + i}`)?.value ?? ""));
  const usable = headers.every((header) => header !== "") && new Set(headers.map((header) => header.toLowerCase())).size === headers.length;
  return usable && range.endRow > range.startRow ? [{ name, row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, headers }] : [];
}

function excelValue(cell: Nullable<ICellData>, place: "formula" | "constant"): XlsxValue {
  // Text with a look of its own inside the cell keeps its words.
  const value = cell?.v ?? (cell?.p ? (cell.p.body?.dataStream.replace(/\r?\n$/, "").replace(/\r/g, "\n") ?? null) : null);
  if (value === null || value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || /^(1|TRUE)$/i.test(String(value));
  if (typeof value === "string" && place === "formula" && ERROR.test(value)) return { code: value };
  return value;
}
