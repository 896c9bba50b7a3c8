/**
 * Texts of the tables (origins, remarks, goods, reasons) for tNote: fetched when a pane first shows tables in Chinese.
 * May not be imported by the functions.
 */
import { addNotes } from "./notes";
import type { Locale } from "./t";

const loaded = new Map<Locale, Promise<void>>();

/** After this tNote knows the texts of the tables in that language. */
export async function loadTableNotes(locale: Locale): Promise<void> {
  if (locale === "en") return;
  const known = loaded.get(locale);
  if (known) return known;
  const fetched = import(/* webpackChunkName: "notes-[request]" */ `./notes/tables.${locale}.json`).then((file: { default: unknown }) => addNotes(locale, file.default));
  loaded.set(locale, fetched);
  // A failed fetch (offline before the first load) may be tried again.
  fetched.catch(() => loaded.delete(locale));
  return fetched;
}
