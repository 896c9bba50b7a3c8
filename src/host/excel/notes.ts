/** The lines above a table: title and source. A line that a person rewrote stays theirs. */
import { firstNoteRow, renewNotes as compareNotes } from "../tableMemory";
import { type Context, entered, type Placed, rangeOf, readValues } from "./session";

const QUIET = "#595959";

const noteCell = (area: Placed, row: number): Placed => ({ ...area, row, rows: 1, columns: 1 });

export function writeNotes(context: Context, area: Placed, notes: readonly string[]): readonly string[] {
  const first = firstNoteRow(area.row, notes);
  notes.forEach((note, i) => {
    const range = rangeOf(context, noteCell(area, first + i));
    range.values = [[entered(note)]];
    range.format.font.bold = i === 0;
    if (i > 0) range.format.font.color = QUIET;
  });
  return notes;
}

export async function renewNotes(
  context: Context,
  area: Placed,
  old: readonly string[],
  notes: readonly string[],
): Promise<readonly string[]> {
  const first = firstNoteRow(area.row, old);
  const standing = old.length === 0 || first < 0 ? [] : await readValues(context, { ...noteCell(area, first), rows: old.length });
  const { writes, remembered } = compareNotes(
    area.row,
    old,
    standing.map((row) => row[0] ?? null),
    notes,
  );
  for (const { row, text } of writes) rangeOf(context, noteCell(area, row)).values = [[entered(text)]];
  return remembered;
}
