/** A .csv file as a workbook, and the sheet in view as a .csv file. May not know how the text is divided. */
import type { IWorkbookData } from "@univerjs/core";
import type { UniverBook } from "../host/workbench/univerBook";
import { currentLocale, type Locale } from "../i18n/t";
import { cellOfCsv, csvOfRows, rowsOfCsv } from "./csv";
import { plainWorkbook } from "./plainWorkbook";

/** What older programs write where a text is not UTF-8. */
const OLDER: Readonly<Record<Locale, string>> = { en: "windows-1252", "zh-TW": "big5", "zh-CN": "gb18030" };

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(OLDER[currentLocale()], { fatal: true }).decode(bytes);
  }
}

/** null: no text, but something else. */
export function workbookOfCsv(name: string, bytes: Uint8Array): Partial<IWorkbookData> | null {
  try {
    const text = textOf(bytes);
    if (text.includes("\0")) return null;
    const sheet = name
      .replace(/\.[^.]*$/, "")
      .replace(/[\\/?*[\]:]/g, " ")
      .slice(0, 31)
      .trim();
    return plainWorkbook(
      sheet === "" ? "csv" : sheet,
      rowsOfCsv(text).map((row) => row.map(cellOfCsv)),
    );
  } catch {
    return null;
  }
}

export function csvOfSheet(book: UniverBook): { readonly name: string; readonly file: Blob } {
  const sheet = book.workbook.getActiveSheet();
  const name = sheet.getSheetName();
  const values = book.values({ sheet: name, row: 0, column: 0, rows: sheet.getLastRow() + 1, columns: sheet.getLastColumn() + 1 });
  return { name: `${name}.csv`, file: new Blob([csvOfRows(values)], { type: "text/csv;charset=utf-8" }) };
}
