/**
 * What is remembered of an inserted table, so that refreshing it changes what is ours and nothing a person added: the
 * lines above it and the number of our columns. Kept in the file. May not touch a cell.
 */
import { attempt, fields, integer, isText, list } from "../sheet/foreign";
import { MAX_COLUMNS } from "../sheet/grid";
import type { CellValue, Store } from "./port";

export type TableMemory = { readonly notes: readonly string[]; readonly columns: number };
export type NoteWrite = { readonly row: number; readonly text: string };

const MOST_NOTES = 100;

const keyOf = (table: string): string => `table.${table}`;

export async function rememberTable(settings: Store, table: string, memory: TableMemory): Promise<void> {
  await settings.set(keyOf(table), JSON.stringify(memory));
}

export async function rememberedTable(settings: Store, table: string): Promise<TableMemory | null> {
  const kept = await settings.get(keyOf(table));
  if (kept === null) return null;
  // The file may come from a stranger: what no table of ours can have counts as nothing.
  return attempt(() => {
    const { notes, columns } = fields(JSON.parse(kept));
    return { notes: list(notes, 0, MOST_NOTES).filter(isText), columns: integer(columns, 1, MAX_COLUMNS) };
  });
}

/** Columns that stand right of ours; null when ours change in number and theirs would have to give way. */
export function addedColumns(standing: number, memory: TableMemory | null, wanted: number): number | null {
  const added = memory ? Math.max(0, standing - memory.columns) : Math.max(0, standing - wanted);
  return added > 0 && memory && memory.columns !== wanted ? null : added;
}

/** First of the rows that hold our notes; negative when the table was moved up and they cannot be there. */
export const firstNoteRow = (headerRow: number, old: readonly string[]): number => headerRow - old.length - 1;

/** `standing`: what the cells of the old notes hold now. More notes than before share the last line. */
export function renewNotes(
  headerRow: number,
  old: readonly string[],
  standing: readonly CellValue[],
  notes: readonly string[],
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
