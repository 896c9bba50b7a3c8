/** The ready workbooks as bytes, by file name. The same sources give the same bytes. May not touch a disk. */
import { preloadAll } from "../functions/catalogue";
import { currentLocale, LOCALES, setLocale } from "../i18n/t";
import { sampleFile } from "../workbench/sample/sampleFile";
import { bytesOf } from "./bytes";
import { calculated } from "./calculate";
import { exporterWorkbook } from "./exporter/exporterWorkbook";
import { declarantWorkbook } from "./offices/declarant";
import { feeOrBorderWorkbook } from "./offices/feeOrBorder";
import { policyWorkbook } from "./offices/policy";
import { supplierWorkbook } from "./offices/supplier";

/** Name of the file -> the workbook in the language in force. */
const OFFICES = {
  "importer-year": declarantWorkbook,
  "supplier-data": supplierWorkbook,
  "policy-comparison": policyWorkbook,
  "fee-or-border": feeOrBorderWorkbook,
} as const;

export type ReadyFile = { readonly name: string; readonly bytes: Uint8Array };

/** The words of functions follow the language in force, so the files are made one after another. */
export async function readyFiles(): Promise<readonly ReadyFile[]> {
  await preloadAll();
  const before = currentLocale();
  const files: ReadyFile[] = [];
  try {
    for (const locale of LOCALES) {
      setLocale(locale);
      files.push({ name: `sample-workbook.${locale}.xlsx`, bytes: bytesOf(calculated(sampleFile())) });
      files.push({ name: `exporter-template.${locale}.xlsx`, bytes: bytesOf(calculated(await exporterWorkbook())) });
      for (const [name, make] of Object.entries(OFFICES))
        files.push({ name: `${name}.${locale}.xlsx`, bytes: bytesOf(calculated(make())) });
    }
  } finally {
    setLocale(before);
  }
  return files;
}
