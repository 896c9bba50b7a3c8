/**
 * An .xlsx file as a workbook of the grid: values, formulas, tables, names, looks and layout, charts. The same bytes give
 * the same workbook, so that saving can tell what a person changed. May not touch the page.
 */
import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { type FormulaPlace, gridFormula, type GridTable } from "../host/workbench/structuredRefs";
import { PARTS } from "../host/workbench/metadata";
import {
  customParts,
  fileContents,
  isXlsxError,
  openBook,
  readCharts,
  readLooks,
  type FileContents,
  type OpenBook,
  type SheetLooks,
  type XlsxBook,
  type XlsxSheet,
  type XlsxValue,
} from "../xlsx";
import { gridSerial } from "./dates1904";
import { names } from "./fileNames";
import { OpeningRefusal } from "./openingRefusal";
import { unclearDay } from "./unclearDays";
import { relativeNames } from "./relativeNames";
import { FILE_CHARTS, keepFileCharts } from "./xlsxCharts";
import { roomFor } from "./sheetRoom";
import { gridLayout, gridStyle } from "./xlsxLooks";

export const TABLES = "SHEET_TABLE_PLUGIN";
export const NAMES = "SHEET_DEFINED_NAME_PLUGIN";
export const WHOLE_BOOK = "AllDefaultWorkbook";
/** What other programs keep in a file is none of the grid's business; what we keep comes along. */
export const OUR_PARTS = "urn:carbon-border:";

export type Opening = { readonly workbook: Partial<IWorkbookData>; readonly contents: FileContents; readonly dates: XlsxBook["dates"] };

/** Refuses with a sentence what the grid could only show wrongly. */
export function openingOf(bytes: Uint8Array): Opening {
  const open = openBook(bytes, names);
  if (open.part.sheets.length === 0) throw new OpeningRefusal("noSheets");
  const unclear = unclearDay(open.data);
  if (unclear) throw new OpeningRefusal("numbersUnclear", unclear);
  return { workbook: gridWorkbook(open), contents: fileContents(open), dates: open.data.dates };
}

export const workbookFromXlsx = (bytes: Uint8Array): Partial<IWorkbookData> => gridWorkbook(openBook(bytes, names));

/** The sheets of the file have the ids `sheet1`, `sheet2` ... in its order. */
export const sheetId = (index: number): string => `sheet${index + 1}`;

export function gridWorkbook(open: OpenBook): Partial<IWorkbookData> {
  const { data: book, file } = open;
  const looks = readLooks(open);
  const styles: Record<string, IStyleData> = {};
  const tables = gridTables(open);
  const ids = new Map(book.sheets.map((sheet, i) => [sheet.name, sheetId(i)]));
  const inPlace = relativeNames(book.names);
  const readable = (formula: string, at: FormulaPlace): string => gridFormula(inPlace(formula, at), tables, at);
  const sheets = book.sheets.map(
    (sheet, i): Partial<IWorksheetData> => gridSheet(sheet, sheetId(i), looks[i], styles, readable, gridSerial(book.dates)),
  );
  const resource = Object.fromEntries(
    [...ids].map(([sheet, id]) => [
      id,
      {
        tables: tables
          .filter((table) => table.sheet === sheet && table.inGrid)
          .map((table) => ({
            id: table.name,
            name: table.name,
            filters: { tableColumnFilterList: [] },
            range: {
              startRow: table.row,
              endRow: table.row + table.rows - 1 - table.totalsRows,
              startColumn: table.column,
              endColumn: table.column + table.columns - 1,
              unitId: "xlsx",
              sheetId: id,
            },
            options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
            columns: table.headers.map((displayName, i) => ({
              id: `${table.name}-${i}`,
              displayName,
              dataType: "string",
              formula: "",
              meta: {},
              style: {},
            })),
          })),
        tableFilteredOutRows: [],
      },
    ]),
  );
  // Names Excel keeps for itself (print areas, filters) mean nothing to the grid.
  const defined = Object.fromEntries(
    book.names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, text, sheet }, i) => [
        `n${i}`,
        {
          id: `n${i}`,
          name,
          formulaOrRefString: text.slice(1),
          localSheetId: sheet === null ? WHOLE_BOOK : (ids.get(sheet) ?? WHOLE_BOOK),
        },
      ]),
  );
  return {
    id: "xlsx",
    custom: {
      [FILE_CHARTS]: keepFileCharts(readCharts(open), book),
      [PARTS]: Object.fromEntries(customParts(file, OUR_PARTS).map(({ namespace, xml }) => [namespace, xml])),
    },
    sheetOrder: sheets.map(({ id }) => id ?? ""),
    styles,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: TABLES, data: JSON.stringify(resource) },
      { name: NAMES, data: JSON.stringify(defined) },
    ],
  };
}

/** A table without a header row, or with nothing under it, is only cells to the grid; formulas on it still find them. */
export const gridTables = ({ data }: OpenBook): GridTable[] =>
  data.tables.map((table) => ({ ...table, inGrid: table.headerRows === 1 && table.rows - table.totalsRows > 1 }));

function gridSheet(
  sheet: XlsxSheet,
  id: string,
  looks: SheetLooks | undefined,
  styles: Record<string, IStyleData>,
  readable: (formula: string, at: FormulaPlace) => string,
  serial: (value: XlsxValue, format: string) => XlsxValue,
): Partial<IWorksheetData> {
  const spilled = new Set<string>();
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const { formula } of sheet.cells) {
    if (!formula) continue;
    const { row, column, rows: height, columns: width } = formula.area;
    for (let r = row; r < row + height; r++)
      for (let c = column; c < column + width; c++) if (r !== row || c !== column) spilled.add(`${r} ${c}`);
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
  for (const { row, column, value, formula, numberFormat } of sheet.cells) {
    // What a formula spilled comes back by itself.
    if (spilled.has(`${row} ${column}`)) continue;
    put(row, column, {
      ...gridValue(serial(value, numberFormat)),
      ...(formula ? { f: readable(formula.text, { sheet: sheet.name, row, column }) } : {}),
    });
  }
  const layout: Partial<IWorksheetData> = looks ? gridLayout(looks) : {};
  return {
    id,
    name: sheet.name,
    cellData,
    ...layout,
    rowData: marked(layout.rowData ?? {}, rows),
    columnData: marked(layout.columnData ?? {}, columns),
    ...roomFor(rows, columns),
    hidden: sheet.visibility === "hidden" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** Every row and column of the file remembers its number: the mark moves along when others are inserted or taken away. */
function marked<T extends { custom?: unknown }>(lines: Record<number, T>, count: number): Record<number, T> {
  const out: Record<number, T> = { ...lines };
  for (let i = 0; i < count; i++) out[i] = { ...(lines[i] as T), custom: { [MARK]: i } };
  return out;
}

const MARK = "file";

/** Whether the lines of a sheet still stand where they stood in the file. */
export function standAsInFile(
  now: Readonly<Record<number, { custom?: unknown } | undefined>> | undefined,
  opened: Readonly<Record<number, { custom?: unknown } | undefined>> | undefined,
): boolean {
  const mark = (line: { custom?: unknown } | undefined): unknown => (line?.custom as Record<string, unknown> | null | undefined)?.[MARK];
  const stands = (a: typeof now, b: typeof now): boolean =>
    Object.entries(a ?? {}).every(([i, line]) => mark(line) === undefined || mark(b?.[Number(i)]) === mark(line));
  return stands(now, opened) && stands(opened, now);
}

function gridValue(value: XlsxValue): ICellData {
  if (value === null) return {};
  if (isXlsxError(value)) return { v: value.code };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}
