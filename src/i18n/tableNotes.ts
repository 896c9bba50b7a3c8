/**
 * Texts of the tables (origins, remarks, goods, reasons) for tNote: fetched when a pane first shows tables in Chinese.
 * May not be imported by the functions.
 */
import { addNotes } from "./notes";
import type { Locale } from "./t";

let loaded: Promise<void> | undefined;

/** After this tNote knows the texts of the tables in that language. */
export async function loadTableNotes(locale: Locale): Promise<void> {
  if (locale === "en") return;
  loaded ??= import(/* webpackChunkName: "table-notes" */ "./tableNotes.json").then((file: { default: unknown }) => addNotes(file.default));
  // A failed fetch (offline before the first load) may be tried again.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}
