/** The notes of the law fetched for the one language that is spoken, so that Excel's function bundle holds none. */
import { addNotes } from "./notes";
import type { Locale } from "./t";

const FILES = {
  "zh-TW": () => import(/* webpackChunkName: "notes-law-zh-TW" */ "./notes/zh-TW.json"),
  "zh-CN": () => import(/* webpackChunkName: "notes-law-zh-CN" */ "./notes/zh-CN.json"),
};
let coming: Promise<void> | undefined;

/** undefined: nothing is on its way. A fetch that failed leaves the notes in English, as they stand in the data. */
export function comingNotes(): Promise<void> | undefined {
  return coming;
}

export function fetchLawNotes(locale: Locale): void {
  if (locale === "en") return;
  coming = FILES[locale]().then((file: { default: unknown }) => addNotes(locale, file.default), () => undefined).finally(() => { coming = undefined; });
}
