/**
 * The reference that stands at a place of a formula: cells, a table, a name. May not know what there is in a workbook.
 */
import type { CellArea } from "./grid";
import { MAX_COLUMNS, MAX_ROWS } from "./grid";
import { isReferencePlace, readCell, readColumn, readRow } from "./references";
import type { Token } from "./tokens";

export type Place =
  /** `whole`: A:C or 2:5, which reach as far as the sheet is used. */
  | { readonly kind: "area"; readonly area: CellArea; readonly whole: boolean }
  | { readonly kind: "table"; readonly table: string; readonly bracket: string }
  | { readonly kind: "name"; readonly name: string };

export type SheetPrefix = {
  readonly name: string;
  /** `Jan:Dec!A1`, or a sheet of another file: no single sheet of this one. */
  readonly kind: "one" | "several" | "otherFile";
};

/** The sheet named before an exclamation mark, with the quotes taken off; null where none is. */
export function sheetPrefix(tokens: readonly Token[], at: number): SheetPrefix | null {
  const token = tokens[at];
  if ((token?.kind !== "word" && token?.kind !== "sheet") || tokens[at + 1]?.text !== "!") return null;
  const name = token.kind === "sheet" ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
  // No sheet name holds these signs: they belong to the path or the name of a file.
  if (/[[\\/]/.test(name)) return { name, kind: "otherFile" };
  return { name, kind: name.includes(":") || tokens[at - 1]?.text === ":" ? "several" : "one" };
}

/** The reference from `at` on, and how many pieces it takes; null where no word or row number stands. */
export function placeAt(tokens: readonly Token[], at: number): { readonly place: Place; readonly length: number } | null {
  const token = tokens[at];
  if (token?.kind !== "word" && !(token?.kind === "number" && tokens[at + 1]?.text === ":")) return null;
  const bracket = tokens[at + 1];
  if (bracket?.kind === "bracket") return { place: { kind: "table", table: token.text, bracket: bracket.text }, length: 2 };
  const last = tokens[at + 1]?.text === ":" && isReferencePlace(tokens, at + 2) ? (tokens[at + 2]?.text ?? "") : "";
  const cell = token.kind === "word" && isReferencePlace(tokens, at) ? readCell(token.text) : null;
  if (cell) {
    const to = readCell(last);
    return { place: { kind: "area", area: between(cell, to ?? cell), whole: false }, length: to ? 3 : 1 };
  }
  const [c1, c2, r1, r2] = [readColumn(token.text), readColumn(last), readRow(token.text), readRow(last)];
  if (c1 && c2)
    return {
      place: {
        kind: "area",
        whole: true,
        area: { ...between({ row: 0, column: c1.column }, { row: 0, column: c2.column }), rows: MAX_ROWS },
      },
      length: 3,
    };
  if (r1 && r2)
    return {
      place: {
        kind: "area",
        whole: true,
        area: { ...between({ row: r1.row, column: 0 }, { row: r2.row, column: 0 }), columns: MAX_COLUMNS },
      },
      length: 3,
    };
  return { place: { kind: "name", name: token.text }, length: 1 };
}

/** A whole column ends where the sheet does; at least one cell stays. */
export function cutTo(area: CellArea, used: { readonly rows: number; readonly columns: number }): CellArea {
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, used.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, used.columns - area.column)),
  };
}

type Corner = { readonly row: number; readonly column: number };

function between(a: Corner, b: Corner): CellArea {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}
