/**
 * Cell references inside a formula: recognising them, and moving the relative ones, which is how a file stores one
 * formula for many cells. May not know what lies in a cell.
 */
import { columnName } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./grid";
import { isCall, tokenize, type Token } from "./tokens";

export type CellReference = { readonly row: number; readonly column: number; readonly fixedRow: boolean; readonly fixedColumn: boolean };

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

export function readCell(word: string): CellReference | null {
  const match = CELL.exec(word);
  if (!match) return null;
  const [column, row] = [columnNumber(match[2] ?? ""), Number(match[4]) - 1];
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column, fixedRow: match[3] === "$", fixedColumn: match[1] === "$" } : null;
}

/** `$B` of `$B:$D`, or null. */
export function readColumn(word: string): { column: number; fixed: boolean } | null {
  const match = /^(\$?)([A-Za-z]{1,3})$/.exec(word);
  const column = match ? columnNumber(match[2] ?? "") : MAX_COLUMNS;
  return column < MAX_COLUMNS ? { column, fixed: match?.[1] === "$" } : null;
}

/** `$2` of `$2:$5`; without a dollar sign it is a number to the eye. */
export function readRow(word: string): { row: number; fixed: boolean } | null {
  const match = /^(\$?)([1-9]\d{0,6})$/.exec(word);
  const row = match ? Number(match[2]) - 1 : MAX_ROWS;
  return row < MAX_ROWS ? { row, fixed: match?.[1] === "$" } : null;
}

/** A word that may be a cell: not a function, not a sheet, not a table. */
export function isReferencePlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return !isCall(tokens, at) && next?.text !== "!" && next?.kind !== "bracket";
}

type Line = { readonly at: number; readonly fixed: boolean };
/** Row and column of a cell, or one of them: an end of 2:5 or of B:D. */
type Lines = { readonly row?: Line; readonly column?: Line };

function linesAt(tokens: readonly Token[], at: number): Lines | null {
  const token = tokens[at];
  if ((token?.kind !== "word" && token?.kind !== "number") || !isReferencePlace(tokens, at)) return null;
  const cell = token.kind === "word" ? readCell(token.text) : null;
  if (cell) return { row: { at: cell.row, fixed: cell.fixedRow }, column: { at: cell.column, fixed: cell.fixedColumn } };
  const before = tokens[at - 1]?.text === ":";
  // Jan:Mar!B2 are sheets.
  if (!before && (tokens[at + 1]?.text !== ":" || tokens[at + 3]?.text === "!")) return null;
  const column = readColumn(token.text);
  if (column) return { column: { at: column.column, fixed: column.fixed } };
  const row = readRow(token.text);
  return row && { row: { at: row.row, fixed: row.fixed } };
}

const LOST = "#REF!";

/** Each reference as `say` words it, #REF! where it cannot: then a range is lost with either of its ends. */
function reworded(formula: string, say: (lines: Lines) => string | null): string {
  const tokens = tokenize(formula);
  const lines = tokens.map((_, i) => linesAt(tokens, i));
  const said = tokens.map(({ text }, i) => (lines[i] ? (say(lines[i]) ?? LOST) : text));
  for (let i = 1; i < tokens.length; i++)
    if (tokens[i]?.text === ":" && lines[i - 1] && lines[i + 1] && [said[i - 1], said[i + 1]].includes(LOST))
      said.splice(i - 1, 3, "", "", LOST);
  return said.join("");
}

/** The formula as it stands `down` rows and `right` columns away; what leaves the sheet becomes #REF!. */
export const shifted = (formula: string, down: number, right: number): string => moved(formula, down, right, (n) => n);

/** The same for the formula of a name: what leaves the sheet comes in again at its other end. */
export const wrapped = (formula: string, down: number, right: number): string =>
  moved(formula, down, right, (n, limit) => ((n % limit) + limit) % limit);

function moved(formula: string, down: number, right: number, edge: (n: number, limit: number) => number): string {
  if (down === 0 && right === 0) return formula;
  const along = (line: Line | undefined, by: number, limit: number, name: (n: number) => string | number): string | null => {
    if (!line) return "";
    const at = edge(line.at + (line.fixed ? 0 : by), limit);
    return at < 0 || at >= limit ? null : `${line.fixed ? "$" : ""}${name(at)}`;
  };
  return reworded(formula, ({ row, column }) => {
    const [letters, number] = [along(column, right, MAX_COLUMNS, columnName), along(row, down, MAX_ROWS, (n) => n + 1)];
    return letters === null || number === null ? null : letters + number;
  });
}

/** A formula as it stands some rows further down, for whoever asks row after row; letters keep their case. */
export function filledDown(formula: string): (down: number) => string {
  const tokens = tokenize(formula);
  const texts: string[] = [""];
  const rows: number[] = [];
  tokens.forEach(({ text }, i) => {
    const row = linesAt(tokens, i)?.row;
    if (!row || row.fixed) texts[texts.length - 1] += text;
    else {
      texts[texts.length - 1] += text.slice(0, text.length - String(row.at + 1).length);
      rows.push(row.at + 1);
      texts.push("");
    }
  });
  return (down) => {
    let out = texts[0] ?? "";
    for (let i = 0; i < rows.length; i++) out += (rows[i] ?? 0) + down + (texts[i + 1] ?? "");
    return out;
  };
}

/** The formula in a spelling that is the same wherever it is filled to: references by their distance from the cell. */
export function relativeForm(formula: string, row: number, column: number): string {
  const distance = (letter: string, line: Line | undefined, from: number): string =>
    line ? letter + (line.fixed ? line.at : `[${line.at - from}]`) : "";
  return reworded(formula, (lines) => distance("R", lines.row, row) + distance("C", lines.column, column));
}
