/**
 * A ready workbook in Excel: its sheets are put behind those of the open workbook (ExcelApi 1.13), or it opens as a workbook of its own
 * (1.8). May not know what is in one.
 */
import { fetchReadyBook, type ReadyBook, type ReadyOpened } from "../readyBooks";
import { inBook } from "./session";

const CHUNK = 0x8000;

export const insertsSheets = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.13");

export async function openReady(book: ReadyBook, locale: string): Promise<ReadyOpened> {
  const file = base64(await fetchReadyBook(book, locale));
  if (!insertsSheets()) {
    await Excel.createWorkbook(file);
    return { kind: "workbook" };
  }
  return inBook(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(file, { positionType: "End" });
    await context.sync();
    const sheets = inserted.value.map((id) => context.workbook.worksheets.getItem(id));
    sheets.forEach((sheet) => sheet.load("name"));
    sheets[0]?.activate();
    await context.sync();
    return { kind: "sheets", sheets: sheets.map(({ name }) => name) };
  });
}

/** In parts: a call takes no more arguments than fit its stack. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
