/**
 * The sheet in view on paper or as PDF: its cells as a table of its own in a frame that the browser prints. Frozen rows are headings and
 * stand on every page; the browser divides the pages between rows. May not change the sheet.
 */
import { CellValueType, HorizontalAlign, type IStyleData, type Nullable } from "@univerjs/core";
import type { UniverBook } from "../host/workbench/univerBook";

/** Wider sheets are printed across. */
const PORTRAIT_WIDTH = 720;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Only what could stand in a style rule unharmed. */
const colour = (rgb: unknown): string | null => (typeof rgb === "string" && /^(#[0-9a-f]{3,8}|rgba?\([\d., ]+\))$/i.test(rgb) ? rgb : null);

function rulesOf(style: Nullable<IStyleData>, isNumber: boolean): string {
  const align =
    style?.ht === HorizontalAlign.CENTER ? "center" : style?.ht === HorizontalAlign.RIGHT || (isNumber && !style?.ht) ? "right" : "left";
  const rules = [`text-align:${align}`];
  const [ink, fill] = [colour(style?.cl?.rgb), colour(style?.bg?.rgb)];
  if (style?.bl === 1) rules.push("font-weight:600");
  if (style?.it === 1) rules.push("font-style:italic");
  if (ink) rules.push(`color:${ink}`);
  if (fill) rules.push(`background:${fill}`);
  if (style?.fs) rules.push(`font-size:${Math.round(style.fs * 0.85)}pt`);
  return rules.join(";");
}

export function sheetAsHtml(book: UniverBook): string {
  const sheet = book.workbook.getActiveSheet();
  const model = sheet.getSheet();
  const styles = book.workbook.getWorkbook().getStyles();
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  const heads = Math.min(rows, Math.max(0, model.getFreeze().ySplit));
  const widths = Array.from({ length: columns }, (_, column) => (model.getColVisible(column) ? model.getColumnWidth(column) : 0));
  const shownColumns = widths.flatMap((width, column) => (width > 0 ? [column] : []));

  const cell = (row: number, column: number): string => {
    const merged = model.getMergedCell(row, column);
    if (merged && (merged.startRow !== row || merged.startColumn !== column)) return "";
    const data = model.getCell(row, column);
    const text =
      data?.v === undefined || data.v === null ? "" : data.t === CellValueType.BOOLEAN ? (data.v ? "TRUE" : "FALSE") : String(data.v);
    const span = merged
      ? ` colspan="${shownColumns.filter((c) => c >= merged.startColumn && c <= merged.endColumn).length}" rowspan="${merged.endRow - merged.startRow + 1}"`
      : "";
    return `<td${span} style="${rulesOf(styles.getStyleByCell(data), data?.t === CellValueType.NUMBER)}">${escaped(text)}</td>`;
  };
  const line = (row: number): string =>
    model.getRowVisible(row) ? `<tr>${shownColumns.map((column) => cell(row, column)).join("")}</tr>` : "";
  const lines = (from: number, to: number): string => Array.from({ length: Math.max(0, to - from) }, (_, i) => line(from + i)).join("");

  const wide = widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_WIDTH;
  const title = escaped(sheet.getSheetName());
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><style>
@page{size:A4 ${wide ? "landscape" : "portrait"};margin:12mm}
body{font:9pt/1.35 "Segoe UI","Microsoft JhengHei","Microsoft YaHei",sans-serif;color:#1f2937;margin:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
table{border-collapse:collapse;width:100%;table-layout:fixed}td{border:0.5px solid #d1d5db;padding:2px 4px;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}</style></head><body><table>
<colgroup>${shownColumns.map((column) => `<col style="width:${widths[column]}px">`).join("")}</colgroup>
<thead>${lines(0, heads)}</thead><tbody>${lines(heads, rows)}</tbody></table></body></html>`;
}

export function printSheet(book: UniverBook): void {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0";
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) return frame.remove();
  page.document.open();
  page.document.write(sheetAsHtml(book));
  page.document.close();
  page.addEventListener("afterprint", () => frame.remove());
  page.print();
}
