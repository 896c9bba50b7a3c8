/**
 * What is remembered of formulas that were turned into values: the shapes. The same record is kept by a spreadsheet
 * program, by the workbench and in a file, so that each can put back what another froze. May not touch a cell.
 */
import type { CellArea } from "../sheet/grid";

export type FrozenValue = number | string | boolean | { readonly code: string } | null;

export type FrozenCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `dynamic`: spilled as far as its result reached. `array`: was entered into its area as one formula. */
  readonly kind: "plain" | "dynamic" | "array";
  /** The cells the formula filled, its own included. */
  readonly area: CellArea;
  /** As a file holds it, without the equals sign; "" where only a spreadsheet program had it. */
  readonly stored: string;
  /** As a person reads it: `=LAW.VALUE(A2)`. */
  readonly readable: string;
  /** The first cell's value when it was frozen. */
  readonly value: FrozenValue;
  /** Digests of the whole block, one for so many rows; empty where an older version wrote the record. */
  readonly block: readonly string[];
};

/** The formula a table fills new rows with. */
export type FrozenColumn = { readonly table: string; readonly header: string; readonly array: boolean; readonly stored: string };

/** `lines`: digest of what was written there, so that a sheet somebody wrote on is not taken away. */
export type FrozenNote = { readonly sheet: string; readonly lines: string };

export type FrozenRecord = {
  readonly cells: readonly FrozenCell[];
  readonly columns: readonly FrozenColumn[];
  readonly notes: readonly FrozenNote[];
  /** The values were being written when this was noted: some of the cells may still hold their formulas. */
  readonly writing: boolean;
};

export const NOTHING_FROZEN: FrozenRecord = { cells: [], columns: [], notes: [], writing: false };

export const frozenKey = ({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string =>
  `${row} ${column} ${sheet.toLowerCase()}`;

/** What is frozen now replaces what was frozen in the same cell before. */
export function mergedCells(before: readonly FrozenCell[], now: readonly FrozenCell[]): FrozenCell[] {
  const fresh = new Set(now.map(frozenKey));
  return [...before.filter((cell) => !fresh.has(frozenKey(cell))), ...now];
}

export type NoteCell = { readonly sheet: string; readonly area: CellArea; readonly formula: string };
export type NoteSheet = { readonly name: string; readonly lines: readonly (readonly string[])[] };
/** Words the note about the formulas that are frozen in a workbook. */
export type NoteOf = (cells: readonly NoteCell[]) => NoteSheet;
