/** One new sheet and its tables as XML. May not place a part in the file. */
import { cellName } from "../../formula/address";
import { areaName } from "../../formula/areas";
import { ourCalls, toStored, type OurNames } from "../../formula/names";
import { escapeAttribute, escapeText } from "../package/xml";
import { valueXml } from "../patch/valueXml";
import type { NewCell, NewSheet, NewTable } from "./newBook";
import type { Styles } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type SheetContext = { readonly names: OurNames; readonly styles: Styles; readonly textId: (text: string) => number; readonly mark: () => string; readonly shown: boolean };

export function sheetXml(sheet: NewSheet, tableRelations: readonly string[], context: SheetContext): string {
  const rows = new Map<number, NewCell[]>();
  for (const cell of withHeaders(sheet)) {
    if (!Number.isInteger(cell.row) || cell.row < 0 || cell.row >= 1_048_576 || !Number.isInteger(cell.column) || cell.column < 0 || cell.column >= 16_384)
      throw new TypeError(`no such cell: row ${cell.row}, column ${cell.column}`);
    const row = rows.get(cell.row) ?? [];
    if (row.length === 0) rows.set(cell.row, row);
    row.push(cell);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b);
  const data = ordered.map(([row, cells]) => `<row r="${row + 1}">${cells.sort((a, b) => a.column - b.column).map((cell) => cellXml(cell, sheet, context)).join("")}</row>`);
  const widths = (sheet.widths ?? []).flatMap((width, i) => (width === null ? [] : [`<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`]));
  const merged = sheet.merged ?? [];
  const validations = sheet.validations ?? [];
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheetViews><sheetView${context.shown ? ' tabSelected="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
    `<sheetData>${data.join("")}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${escapeAttribute(area)}"/>`).join("")}</mergeCells>` : "",
    validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.map((rule) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${rule.others === "refused" ? 1 : 0}" sqref="${escapeAttribute(rule.area)}"><formula1>${escapeText(toStored(rule.choices, context.names))}</formula1></dataValidation>`).join("")}</dataValidations>` : "",
    tableRelations.length > 0 ? `<tableParts count="${tableRelations.length}">${tableRelations.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>` : "",
    "</worksheet>",
  ].join("");
}

/** The header cells of a table must hold its column names, or Excel calls the file damaged. */
function withHeaders(sheet: NewSheet): NewCell[] {
  const headers = new Map((sheet.tables ?? []).flatMap((table) => table.headers.map((header, i) => [`${table.row} ${table.column + i}`, header] as const)));
  const cells = sheet.cells.map((cell): NewCell => {
    const header = headers.get(`${cell.row} ${cell.column}`);
    headers.delete(`${cell.row} ${cell.column}`);
    return header === undefined ? cell : { row: cell.row, column: cell.column, value: header, ...(cell.style ? { style: cell.style } : {}) };
  });
  for (const [place, value] of headers) {
    const [row = 0, column = 0] = place.split(" ").map(Number);
    cells.push({ row, column, value });
  }
  return cells;
}

function cellXml(cell: NewCell, sheet: NewSheet, context: SheetContext): string {
  const id = context.styles.idOf(cell.style);
  const open = `<c r="${cellName(cell.row, cell.column)}"${id > 0 ? ` s="${id}"` : ""}`;
  if (!cell.formula && typeof cell.value === "string") return `${open} t="s"><v>${context.textId(cell.value)}</v></c>`;
  const { type, xml } = valueXml(cell.value, "", "formula");
  if (!cell.formula) return `${open}${type}>${xml}</c>`;
  const table = (sheet.tables ?? []).find((t) => cell.row > t.row && cell.row < t.row + t.rows && cell.column >= t.column && cell.column < t.column + t.headers.length);
  const stored = toStored(cell.formula.text, context.names, table?.name ?? null);
  const kind = cell.formula.kind ?? (ourCalls(stored, context.names).length > 0 ? "dynamic" : "plain");
  const area = areaName({ row: cell.row, column: cell.column, rows: cell.formula.rows ?? 1, columns: cell.formula.columns ?? 1 });
  const mark = kind === "dynamic" ? ` cm="${context.mark()}"` : "";
  return `${open}${mark}${type}><f${kind === "plain" ? "" : ` t="array" ref="${area}"`}>${escapeText(stored)}</f>${xml}</c>`;
}

function pane(sheet: NewSheet): string {
  const [rows, columns] = [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0];
  if (rows === 0 && columns === 0) return "";
  const part = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${cellName(rows, columns)}" activePane="${part}" state="frozen"/><selection pane="${part}"/>`;
}

export function tableXml(table: NewTable, id: number, names: OurNames): string {
  const area = areaName({ row: table.row, column: table.column, rows: table.rows, columns: table.headers.length });
  const columns = table.headers.map((header, i) => {
    const formula = table.columnFormulas?.[header];
    const open = `<tableColumn id="${i + 1}" name="${escapeAttribute(header)}"`;
    if (formula === undefined) return `${open}/>`;
    const stored = toStored(formula, names, table.name);
    return `${open}><calculatedColumnFormula${ourCalls(stored, names).length > 0 ? ' array="1"' : ""}>${escapeText(stored)}</calculatedColumnFormula></tableColumn>`;
  });
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${escapeAttribute(table.name)}" displayName="${escapeAttribute(table.name)}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="${escapeAttribute(table.style ?? "TableStyleMedium2")}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
