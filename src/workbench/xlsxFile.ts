/**
 * The workbook of the grid as an .xlsx file, and back: values, formulas, tables, names, looks and layout, charts.
 * Loaded when somebody asks for it. May not touch the page.
 */
import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, type Nullable } from "@univerjs/core";
import { catalogue } from "../functions/catalogue";
import { formatAddress } from "../formula/address";
import { ERROR } from "../frozen/digest";
import { expandThisRow } from "../host/workbench/structuredRefs";
import { keptStrings, PARTS } from "../host/workbench/metadata";
import type { UniverBook } from "../host/workbench/univerBook";
import { customParts, isCustomPart, isXlsxError, openBook, ourNames, readCharts, readLooks, writeWorkbook, type NewCell, type NewSheet, type NewTable, type SheetLooks, type XlsxSheet, type XlsxValue } from "../xlsx";
import { FILE_CHARTS, keepFileCharts, sheetCharts } from "./xlsxCharts";
import { fileLayout, fileStyle, gridLayout, gridStyle } from "./xlsxLooks";

const names = ourNames(catalogue.map(({ id }) => id));
const TABLES = "SHEET_TABLE_PLUGIN";
const NAMES = "SHEET_DEFINED_NAME_PLUGIN";
const WHOLE_BOOK = "AllDefaultWorkbook";
/** What other programs keep in a file stays behind in it; what we keep comes along. */
const OUR_PARTS = "urn:carbon-border:";

type TableResource = { readonly name: string; readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number } };

export function workbookFromXlsx(bytes: Uint8Array): Partial<IWorkbookData> {
  const open = openBook(bytes, names);
  const { data: book, file } = open;
  const looks = readLooks(open);
  const styles: Record<string, IStyleData> = {};
  const ids = new Map(book.sheets.map((sheet, i) => [sheet.name, `sheet${i + 1}`]));
  const sheets = book.sheets.map((sheet, i): Partial<IWorksheetData> => {
    const table = (row: number, column: number): string | null =>
      book.tables.find((t) => t.sheet === sheet.name && row >= t.row && row < t.row + t.rows && column >= t.column && column < t.column + t.columns)?.name ?? null;
    return gridSheet(sheet, ids.get(sheet.name) ?? "", looks[i], styles, table);
  });
  const tables = Object.fromEntries([...ids].map(([sheet, id]) => [id, {
    tables: book.tables.filter((table) => table.sheet === sheet && table.headerRows === 1).map((table) => ({
      id: table.name, name: table.name, filters: { tableColumnFilterList: [] },
      range: { startRow: table.row, endRow: table.row + table.rows - 1 - table.totalsRows, startColumn: table.column, endColumn: table.column + table.columns - 1, unitId: "xlsx", sheetId: id },
      options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
      columns: table.headers.map((displayName, i) => ({ id: `${table.name}-${i}`, displayName, dataType: "string", formula: "", meta: {}, style: {} })),
    })), tableFilteredOutRows: [],
  }]));
  // Names Excel keeps for itself (print areas, filters) mean nothing to the grid.
  const defined = Object.fromEntries(book.names.filter(({ name }) => !name.startsWith("_xlnm.")).map(({ name, text, sheet }, i) =>
    [`n${i}`, { id: `n${i}`, name, formulaOrRefString: text.slice(1), localSheetId: sheet === null ? WHOLE_BOOK : (ids.get(sheet) ?? WHOLE_BOOK) }]));
  return {
    id: "xlsx", custom: { [FILE_CHARTS]: keepFileCharts(readCharts(open), book), [PARTS]: Object.fromEntries(customParts(file, OUR_PARTS).map(({ namespace, xml }) => [namespace, xml])) }, sheetOrder: sheets.map(({ id }) => id ?? ""), styles, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: TABLES, data: JSON.stringify(tables) }, { name: NAMES, data: JSON.stringify(defined) }],
  };
}

function gridSheet(sheet: XlsxSheet, id: string, looks: SheetLooks | undefined, styles: Record<string, IStyleData>, table: (row: number, column: number) => string | null): Partial<IWorksheetData> {
  const spilled = new Set<string>();
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const { formula } of sheet.cells) {
    if (!formula) continue;
    const { row, column, rows: height, columns: width } = formula.area;
    for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) if (r !== row || c !== column) spilled.add(`${r} ${c}`);
  }
  const put = (row: number, column: number, data: ICellData): void => {
    (cellData[row] ??= {})[column] = { ...cellData[row]?.[column], ...data };
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  };
  for (const { row, column, style } of looks?.cells ?? []) {
    const key = JSON.stringify(style);
    styles[key] ??= gridStyle(style);
    put(row, column, { s: key });
  }
  for (const { row, column, value, formula } of sheet.cells) {
    // What a formula spilled comes back by itself.
    if (!spilled.has(`${row} ${column}`)) put(row, column, { ...gridValue(value), ...(formula ? { f: expandThisRow(formula.text, table(row, column)) } : {}) });
  }
  return {
    id, name: sheet.name, cellData, ...(looks ? gridLayout(looks) : {}), rowCount: Math.max(200, rows + 50), columnCount: Math.max(26, columns + 5),
    hidden: sheet.visibility === "hidden" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

function gridValue(value: XlsxValue): ICellData {
  if (value === null) return {};
  if (isXlsxError(value)) return { v: value.code };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

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
