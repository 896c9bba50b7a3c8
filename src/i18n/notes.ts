/**
 * Free texts of the data (notes of legal values and versions, remarks in tables) in the user's language. The data
 * carries them in English, so the English text is the key; a text without a translation shows as it stands.
 * Holds no text itself: those of the law come with lawNotes.ts, in Excel by lawNotesLater.ts; those of tables with tableNotes.ts.
 */
import type { Locale } from "./t";
import { currentLocale } from "./t";

type Notes = Readonly<Record<string, string>>;
export type NoteLocale = Exclude<Locale, "en">;

const notes: Readonly<Record<NoteLocale, Map<string, string>>> = { "zh-TW": new Map(), "zh-CN": new Map() };

export function addNotes(locale: NoteLocale, more: unknown): void {
  for (const [english, translated] of Object.entries(more as Notes)) notes[locale].set(english, translated);
}

export function tNote(text: string, locale: Locale = currentLocale()): string {
  return locale === "en" ? text : (notes[locale].get(text) ?? text);
}
