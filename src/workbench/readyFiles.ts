/** The ready workbooks that lie beside the page, in the user's language. Only files of the page's own address are fetched. */
import { addWords, currentLocale, t } from "../i18n/t";
import words from "../i18n/workbenchFiles.json";

addWords(words);

/** One for each office besides the exporter's, as `templates` makes them. */
export const OFFICE_FILES = ["importer-year", "supplier-data", "policy-comparison", "fee-or-border"] as const;
export type OfficeFile = (typeof OFFICE_FILES)[number];
export type ReadyFile = "exporter-template" | "sample-workbook" | OfficeFile;

export const fileWord = (key: "open" | "download" | "sample" | "ask" | "more" | OfficeFile): string => t(`workbenchFiles.${key}`);

/** Name of the file in the language in force. */
export const readyName = (file: ReadyFile): string => `${file}.${currentLocale()}.xlsx`;

/** Throws a sentence for a person. */
export async function fetchReady(file: ReadyFile): Promise<Uint8Array> {
  try {
    const answer = await fetch(`workbooks/${readyName(file)}`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new Error(t("workbenchFiles.missing", { why: error instanceof Error ? error.message : String(error) }));
  }
}
