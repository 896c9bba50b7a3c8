/** The lines above a table of ours: title, source, edition, status. May not know what they say. */
import { firstNoteRow, renewNotes } from "../tableMemory";
import type { Placed, UniverBook } from "./univerBook";

const NAME_HEIGHT = 30;

export function writeNotes(book: UniverBook, area: Placed, notes: readonly string[]): readonly string[] {
  if (notes.length === 0) return notes;
  const first = { ...area, row: area.row - notes.length - 1, rows: 1, columns: 1 };
  book.write(
    area.sheet,
    first.row,
    area.column,
    notes.map((note) => [note]),
  );
  book
    .range({ ...first, rows: notes.length })
    .setFontColor("#6b7280")
    .setFontSize(10);
  book.range(first).setFontColor("#1f2937").setFontSize(14).setFontWeight("bold");
  // Univer hangs the table's name above the header: the empty row makes room for it.
  book.sheet(area.sheet).setRowHeight(area.row - 1, NAME_HEIGHT);
  return notes;
}

/** Notes still as they were written are renewed; what a person made of them stays. */
export function renewedNotes(book: UniverBook, area: Placed, old: readonly string[], notes: readonly string[]): readonly string[] {
  const first = firstNoteRow(area.row, old);
  if (old.length === 0 || first < 0) return old;
  const standing = book.values({ ...area, row: first, rows: old.length, columns: 1 }).map((row) => row[0] ?? null);
  const { writes, remembered } = renewNotes(area.row, old, standing, notes);
  for (const { row, text } of writes) book.write(area.sheet, row, area.column, [[text]]);
  return remembered;
}
