/** The ready workbooks as bytes, by file name. The same sources give the same bytes. May not touch a disk. */
import { preloadAll } from "../functions/catalogue";
import { READY_BOOKS, type ReadyBook, readyName } from "../host/readyBooks";
import { currentLocale, LOCALES, setLocale } from "../i18n/t";
import { sampleFile } from "../workbench/sample/sampleFile";
import type { NewBook } from "../xlsx";
import { bytesOf } from "./bytes";
import { calculated } from "./calculate";
import { exporterWorkbook } from "./exporter/exporterWorkbook";
import { declarantWorkbook } from "./offices/declarant";
import { feeOrBorderWorkbook } from "./offices/feeOrBorder";
import { policyWorkbook } from "./offices/policy";
import { supplierWorkbook } from "./offices/supplier";

/** In the language in force. */
const BOOKS: Readonly<Record<ReadyBook, () => NewBook | Promise<NewBook>>> = {
  "sample-workbook": sampleFile,
  "exporter-template": exporterWorkbook,
  "importer-year": declarantWorkbook,
  "supplier-data": supplierWorkbook,
  "policy-comparison": policyWorkbook,
  "fee-or-border": feeOrBorderWorkbook,
};

export type ReadyFile = { readonly name: string; readonly bytes: Uint8Array };

/** The words of functions follow the language in force, so the files are made one after another. */
export async function readyFiles(): Promise<readonly ReadyFile[]> {
  await preloadAll();
  const before = currentLocale();
  const files: ReadyFile[] = [];
  try {
    for (const locale of LOCALES) {
      setLocale(locale);
      for (const book of READY_BOOKS) files.push({ name: readyName(book, locale), bytes: bytesOf(calculated(await BOOKS[book]())) });
    }
  } finally {
    setLocale(before);
  }
  return files;
}
