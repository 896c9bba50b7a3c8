/** The grid's workbook as a file for the pane: into the file it was opened from where that takes all changes, otherwise a new one. May not ask. */
import type { BookFile } from "../host/port";
import type { UniverBook } from "../host/workbench/univerBook";
import { openedFile, openedName } from "./openedFile";

const NO_NAME = "workbook.xlsx";

export async function bookFile(book: UniverBook): Promise<BookFile> {
  const metadata = book.workbook.getCustomMetadata();
  const opened = await openedFile(metadata);
  if (opened !== null && "bytes" in opened) {
    const { saveInFile } = await import("./xlsxSave");
    const { bytes } = saveInFile(opened.bytes, book);
    if (bytes !== null) return { name: opened.name, bytes };
  }
  const { xlsxFromWorkbook } = await import("./xlsxFile");
  return { name: openedName(metadata) ?? NO_NAME, bytes: xlsxFromWorkbook(book) };
}
