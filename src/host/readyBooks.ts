/**
 * The ready workbooks that lie beside the page, in three languages: their names, and one fetched. Only files of the page's own address
 * are asked for. May not know what is in one.
 */
export const READY_BOOKS = [
  "importer-year",
  "exporter-template",
  "supplier-data",
  "policy-comparison",
  "fee-or-border",
  "sample-workbook",
] as const;
export type ReadyBook = (typeof READY_BOOKS)[number];

/** `sheets`: what they are called now, the first of them shown. `asked`: the page asks before it opens the workbook. */
export type ReadyOpened =
  | { readonly kind: "sheets"; readonly sheets: readonly string[] }
  | { readonly kind: "workbook" }
  | { readonly kind: "asked" };

export const readyName = (book: ReadyBook, locale: string): string => `${book}.${locale}.xlsx`;

/** Throws what the browser says where the file does not come. */
export async function fetchReadyBook(book: ReadyBook, locale: string): Promise<Uint8Array> {
  const answer = await fetch(`workbooks/${readyName(book, locale)}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
