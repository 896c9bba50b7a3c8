/**
 * The lines above a table when it is refreshed: ours are brought up to date, anything a person wrote there stays.
 * May not touch a cell.
 */
import type { CellValue, Store } from "./port";

export type NoteWrite = { readonly row: number; readonly text: string };

const keyOf = (table: string): string => `notes.${table}`;

export async function rememberNotes(settings: Store, table: string, notes: readonly string[]): Promise<void> {
  await settings.set(keyOf(table), JSON.stringify(notes));
}

export async function rememberedNotes(settings: Store, table: string): Promise<string[]> {
  const text = await settings.get(keyOf(table));
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((note) => typeof note === "string") : [];
  } catch {
    return [];
  }
}

/** First of the rows that hold our notes; negative when the table was moved up and they cannot be there. */
export const firstNoteRow = (headerRow: number, old: readonly string[]): number => headerRow - old.length - 1;

/** `standing`: what the cells of the old notes hold now. More notes than before share the last line. */
export function renewNotes(
  headerRow: number, old: readonly string[], standing: readonly CellValue[], notes: readonly string[],
): { readonly writes: readonly NoteWrite[]; readonly remembered: readonly string[] } {
  const first = firstNoteRow(headerRow, old);
  if (first < 0) return { writes: [], remembered: old };
  const fitted = old.map((_, i) => (i < old.length - 1 ? (notes[i] ?? "") : notes.slice(i).join(" · ")));
  const ours = old.map((text, i) => standing[i] === text);
  return {
    writes: fitted.flatMap((text, i) => (ours[i] && text !== old[i] ? [{ row: first + i, text }] : [])),
    remembered: old.map((text, i) => (ours[i] ? (fitted[i] ?? text) : text)),
  };
}
