/**
 * Free texts of the data (notes of legal values and versions, remarks in tables) in the user's language. The data
 * carries them in English, so the English text is the key; a text without a translation shows as it stands.
 * Holds the notes of the law only: the texts of tables come with tableNotes.ts, so that the functions stay small.
 */
import lawCn from "./notes/zh-CN.json";
import lawTw from "./notes/zh-TW.json";
import type { Locale } from "./t";
import { currentLocale } from "./t";

type Notes = Readonly<Record<string, string>>;
export type NoteLocale = Exclude<Locale, "en">;

const notes: Readonly<Record<NoteLocale, Map<string, string>>> = { "zh-TW": new Map(), "zh-CN": new Map() };

export function addNotes(locale: NoteLocale, more: unknown): void {
  for (const [english, translated] of Object.entries(more as Notes)) notes[locale].set(english, translated);
}

addNotes("zh-TW", lawTw);
addNotes("zh-CN", lawCn);

export function tNote(text: string, locale: Locale = currentLocale()): string {
  return locale === "en" ? text : (notes[locale].get(text) ?? text);
}
