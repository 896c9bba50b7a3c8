/**
 * The workbook of the grid as a new .xlsx file: values, formulas, tables, names, looks and layout, charts. Loaded when
 * somebody asks for it. May not touch the page.
 */
import { BooleanNumber, type IWorkbookData } from "@univerjs/core";
import { formatAddress } from "../sheet/address";
import type { TableShape } from "../sheet/grid";
import { foundTables } from "../sheet/structured";
import { keptStrings, PARTS } from "../host/workbench/metadata";
import type { UniverBook } from "../host/workbench/univerBook";
import { isCustomPart, writeWorkbook, type NewBook, type NewCell, type NewSheet, type NewTable } from "../xlsx";
import { excelValue } from "./gridValues";
import type { SheetNow } from "./xlsxChanges";
import { sheetCharts } from "./xlsxCharts";
import { fileLayout, fileStyle } from "./xlsxLooks";
import { names } from "./fileNames";
import { NAMES, TABLES } from "./xlsxOpen";

export { workbookFromXlsx } from "./xlsxOpen";

export type TableResource = {
  readonly name: string;
  readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number };
};

/** The workbook of the grid as plain data: sheets with their ids, tables as they stand, names, parts of ours. */
export type GridBook = {
  readonly sheets: readonly SheetNow[];
  readonly tables: Readonly<Record<string, readonly TableResource[]>>;
  readonly names: NonNullable<NewBook["names"]>;
  readonly parts: NonNullable<NewBook["parts"]>;
};

export function xlsxFromWorkbook(book: UniverBook): Uint8Array {
  const { sheets, ...rest } = gridBook(book);
  return writeWorkbook(
    { sheets: sheets.map(({ sheet }) => withoutLostTables(sheet, sheets)), names: rest.names, parts: rest.parts },
    names,
  );
}

export function gridBook(book: UniverBook): GridBook {
  const data = book.workbook.save();
  const resource = (name: string): unknown => {
    const text = data.resources?.find((entry) => entry.name === name)?.data;
    return text ? JSON.parse(text) : {};
  };
  const tables = resource(TABLES) as Record<string, { tables?: readonly TableResource[] } | undefined>;
  const defined = resource(NAMES) as Record<string, { name: string; formulaOrRefString: string; localSheetId?: string }>;
  return {
    sheets: data.sheetOrder.map((id) => ({ id, data: data.sheets[id] ?? {}, sheet: newSheet(book, data, id, tables[id]?.tables ?? []) })),
    tables: Object.fromEntries(Object.entries(tables).map(([id, list]) => [id, list?.tables ?? []])),
    names: Object.values(defined).map(({ name, formulaOrRefString, localSheetId }) => {
      const sheet = data.sheets[localSheetId ?? ""]?.name;
      return { name, text: formulaOrRefString, ...(sheet === undefined ? {} : { sheet }) };
    }),
    // A damaged part would make Excel call the whole file damaged.
    parts: Object.entries(keptStrings(book.workbook.getCustomMetadata(), PARTS)).flatMap(([namespace, xml]) =>
      isCustomPart(namespace, xml) ? [{ namespace, xml }] : [],
    ),
  };
}

/** Excel calls a file damaged whose formulas name a table or a column that is not there: such a reference becomes #REF!, as in Excel. */
function withoutLostTables(sheet: NewSheet, sheets: readonly SheetNow[]): NewSheet {
  const tables = sheets.flatMap(({ sheet: one }) =>
    (one.tables ?? []).map((table): TableShape & { name: string } => ({
      name: table.name,
      row: table.row,
      column: table.column,
      rows: table.rows,
      columns: table.headers.length,
      headerRows: 1,
      totalsRows: 0,
      headers: table.headers,
    })),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula ? { ...cell, formula: { ...cell.formula, text: foundTables(cell.formula.text, tables) } } : cell,
    ),
  };
}

function newSheet(book: UniverBook, data: IWorkbookData, id: string, tables: readonly TableResource[]): NewSheet {
  const sheet = data.sheets[id] ?? {};
  const grid = book.workbook.getSheetBySheetId(id);
  const cells = new Map<string, NewCell>();
  if (grid)
    book.eachCell(grid, (row, column, cell, formula) => {
      const spill = formula ? book.spill(grid, row, column) : null;
      const styled = fileStyle(typeof cell?.s === "string" ? data.styles[cell.s] : cell?.s);
      const shown = book.cell(grid, row, column);
      const value = excelValue(shown, formula ? "formula" : "constant");
      cells.set(`${row} ${column}`, {
        row,
        column,
        value,
        ...(styled ? { style: styled } : {}),
        ...(formula
          ? { formula: { text: formula, ...(spill ? { kind: "dynamic" as const, rows: spill.rows, columns: spill.columns } : {}) } }
          : {}),
      });
      if (!spill) return;
      for (let r = spill.row; r < spill.row + spill.rows; r++)
        for (let c = spill.column; c < spill.column + spill.columns; c++) {
          const known = cells.get(`${r} ${c}`);
          if (r === row && c === column) continue;
          cells.set(`${r} ${c}`, { ...known, row: r, column: c, value: excelValue(book.cell(grid, r, c), "formula") });
        }
    });
  return {
    name: sheet.name ?? id,
    cells: [...cells.values()],
    ...fileLayout(sheet),
    visibility: sheet.hidden === BooleanNumber.TRUE ? "hidden" : "visible",
    frozenRows: Math.max(0, sheet.freeze?.ySplit ?? 0),
    frozenColumns: Math.max(0, sheet.freeze?.xSplit ?? 0),
    merged: (sheet.mergeData ?? []).map((range) =>
      formatAddress({
        sheet: null,
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }),
    ),
    tables: tables.flatMap((table) => newTable(table, cells)),
    charts: sheetCharts(book, sheet.name ?? id),
  };
}

/** Excel wants column names that differ; a table without them is saved as the cells it is. */
function newTable({ name, range }: TableResource, cells: ReadonlyMap<string, NewCell>): NewTable[] {
  const headers = Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, i) =>
    String(cells.get(`${range.startRow} ${range.startColumn + i}`)?.value ?? ""),
  );
  const usable = headers.every((header) => header !== "") && new Set(headers.map((header) => header.toLowerCase())).size === headers.length;
  return usable && range.endRow > range.startRow
    ? [{ name, row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, headers }]
    : [];
}
