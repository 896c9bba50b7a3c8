/** The ready workbooks that lie beside the page, in the user's language. Only files of the page's own address are fetched. */
import { fetchReadyBook, type ReadyBook, readyName as nameOf } from "../host/readyBooks";
import { currentLocale, t } from "../i18n/t";
import "./words";

/** One for each office besides the exporter's, as `templates` makes them. */
export const OFFICE_FILES = [
  "importer-year",
  "supplier-data",
  "policy-comparison",
  "fee-or-border",
] as const satisfies readonly ReadyBook[];
export type OfficeFile = (typeof OFFICE_FILES)[number];
export type ReadyFile = ReadyBook;

export const fileWord = (key: "open" | "download" | "sample" | "ask" | "more" | OfficeFile): string => t(`workbenchFiles.${key}`);

/** Name of the file in the language in force. */
export const readyName = (file: ReadyFile): string => nameOf(file, currentLocale());

/** Throws a sentence for a person. */
export async function fetchReady(file: ReadyFile): Promise<Uint8Array> {
  try {
    return await fetchReadyBook(file, currentLocale());
  } catch (error) {
    throw new Error(t("workbenchFiles.missing", { why: error instanceof Error ? error.message : String(error) }));
  }
}
