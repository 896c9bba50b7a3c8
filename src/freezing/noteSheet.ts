/**
 * Which sheet tells of the frozen formulas, and whether it is still only what was written there. May not touch a cell.
 */
import { digest } from "./digest";
import { type FrozenCell, type FrozenNote, type FrozenRecord, type NoteOf } from "./record";
import type { Standing } from "./standing";
import { freeSheetName } from "../sheet/sheetName";

const MOST_LINES = 20_000;
const MOST_COLUMNS = 20;

type Lines = readonly (readonly string[])[];

/** Empty cells at the end of a line or of the sheet say nothing. */
export function linesDigest(lines: readonly (readonly unknown[])[]): string {
  const trimmed = lines.map((line) =>
    line
      .map((text) => String(text ?? ""))
      .join("\u0001")
      .replace(/\u0001+$/, ""),
  );
  return digest(trimmed.join("\u0002").replace(/\u0002+$/, ""));
}

/** A sheet that holds what was written and nothing else. While it is being rewritten, either text counts. */
export function untouched(note: FrozenNote, views: readonly Standing[]): boolean {
  const view = views.find(({ sheet }) => sheet === note.sheet);
  if (!view) return false;
  const lines: string[][] = [];
  let formulas = 0;
  view.each((row, column, value, formula) => {
    if (formula !== "" || row > MOST_LINES || column > MOST_COLUMNS) return void formulas++;
    for (let r = lines.length; r <= row; r++) lines.push([]);
    const line = lines[row] ?? [];
    for (let c = line.length; c < column; c++) line.push("");
    line[column] = typeof value === "object" && value !== null ? value.code : String(value ?? "");
  });
  return formulas === 0 && note.lines.split(" ").includes(linesDigest(lines));
}

export type NotePlan = {
  /** null: no note is wanted. */
  readonly sheet: string | null;
  readonly lines: (cells: readonly FrozenCell[]) => Lines;
  /** For the record while cells are written. */
  readonly during: readonly FrozenNote[];
  readonly after: (written: string | null, cells: readonly FrozenCell[]) => readonly FrozenNote[];
};

export function noteAfter(
  before: FrozenRecord,
  cells: readonly FrozenCell[],
  views: readonly Standing[],
  noteOf: NoteOf | undefined,
): NotePlan {
  const words = (list: readonly FrozenCell[]): ReturnType<NoteOf> | null =>
    noteOf?.(list.map(({ sheet, area, readable }) => ({ sheet, area, formula: readable }))) ?? null;
  const plan = words(cells);
  if (!plan) return { sheet: null, lines: () => [], during: before.notes, after: () => before.notes };
  const own = before.notes.find((note) => untouched(note, views));
  const sheet =
    own?.sheet ??
    freeSheetName(
      plan.name,
      views.map((view) => view.sheet),
    );
  const others = before.notes.filter((note) => note !== own);
  return {
    sheet,
    lines: (list) => words(list)?.lines ?? [],
    during: [...others, { sheet, lines: [...new Set([...(own?.lines.split(" ") ?? []), linesDigest(plan.lines)])].join(" ") }],
    after: (written, list) => (written === null ? others : [...others, { sheet: written, lines: linesDigest(words(list)?.lines ?? []) }]),
  };
}
