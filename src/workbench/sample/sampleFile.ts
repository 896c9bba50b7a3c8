/** The sample workbook as data of a file, without values: the same builder as in the grid. May not hold a cell of its own. */
import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import { areaName } from "../../sheet/areas";
import { currentLocale, t } from "../../i18n/t";
import type { NewBook, NewCell, NewSheet } from "../../xlsx";
import { fileLayout, fileStyle } from "../xlsxLooks";
import { createSample, type SampleWorkbook } from "./sampleWorkbook";
import { STYLES, type StyleName } from "./styles";

export function sampleFile(): NewBook {
  const sample = createSample();
  const sheets = (sample.data.sheetOrder ?? []).flatMap((id) => {
    const sheet = sample.data.sheets?.[id];
    return sheet ? [fileSheet(sheet, sample.tables)] : [];
  });
  return {
    sheets,
    names: sample.names.map(({ name, reference }) => ({ name, text: `=${reference}` })),
    properties: { title: t("workbench.title"), language: currentLocale() },
  };
}

function fileSheet(sheet: Partial<IWorksheetData>, tables: SampleWorkbook["tables"]): NewSheet {
  const cells = Object.entries(sheet.cellData ?? {}).flatMap(([row, line]) =>
    Object.entries(line as Record<string, ICellData>).map(([column, cell]) => newCell(Number(row), Number(column), cell)),
  );
  const text = (row: number, column: number): string =>
    String(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
  return {
    name: sheet.name ?? "",
    cells,
    ...fileLayout(sheet),
    gridlines: "hidden",
    widths: Object.values(sheet.columnData ?? {}).map(
      (column) => fileLayout({ columnCount: 1, columnData: { 0: column } }).widths[0] ?? null,
    ),
    frozenRows: Math.max(0, sheet.freeze?.ySplit ?? 0),
    frozenColumns: Math.max(0, sheet.freeze?.xSplit ?? 0),
    merged: (sheet.mergeData ?? []).map(({ startRow, endRow, startColumn, endColumn }) =>
      areaName({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 }),
    ),
    tables: tables
      .filter((table) => table.sheet === sheet.name)
      .map(({ name, range }) => ({
        name,
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        style: "TableStyleLight1",
        headers: Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, i) => text(range.startRow, range.startColumn + i)),
      })),
    visibility: sheet.hidden === BooleanNumber.TRUE ? "hidden" : "visible",
    print: { orientation: "landscape", footer: "&L&A&R&P / &N" },
  };
}

/** Whether a formula spills shows only when it is calculated. */
function newCell(row: number, column: number, cell: ICellData): NewCell {
  const style = fileStyle(typeof cell.s === "string" ? STYLES[cell.s as StyleName] : cell.s);
  const value = cell.t === CellValueType.BOOLEAN ? cell.v === 1 : (cell.v ?? null);
  return {
    row,
    column,
    value: cell.f ? null : value,
    ...(cell.f ? { formula: { text: cell.f, kind: "dynamic" as const } } : {}),
    ...(style && Object.keys(style).length > 0 ? { style } : {}),
  };
}
