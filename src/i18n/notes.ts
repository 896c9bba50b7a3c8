/**
 * Free texts of the data (notes of legal values and versions, remarks in tables) in the user's language. The data
 * carries them in English, so the English text is the key; a text without a translation shows as it stands. Words by which rules
 * tell cases apart are no English: they say in `en` what is shown.
 * Holds no text itself: those of a law lie in its room (regimes/notes.ts), those of tables come with tableNotes.ts.
 */
import type { Locale } from "./t";
import { currentLocale } from "./t";

type Translated = Readonly<Record<Exclude<Locale, "en">, string>> & { readonly en?: string };

const notes = new Map<string, Translated>();

export function addNotes(more: unknown): void {
  for (const [english, translated] of Object.entries(more as Readonly<Record<string, Translated>>)) notes.set(english, translated);
}

export function tNote(text: string, locale: Locale = currentLocale()): string {
  return notes.get(text)?.[locale] ?? text;
}
