/**
 * Cell references inside a formula: recognising them, and moving the relative ones, which is how a file stores one
 * formula for many cells. May not know what lies in a cell.
 */
import { columnName } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./grid";
import { isCall, tokenize, joined, type Token } from "./tokens";

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

/** The formula as it stands `down` rows and `right` columns away; what leaves the sheet becomes #REF!. */
export const shifted = (formula: string, down: number, right: number): string => moving(formula, down, right, (n) => n);

/** The same for the formula of a name: what leaves the sheet comes in again at its other end. */
export const wrapped = (formula: string, down: number, right: number): string =>
  moving(formula, down, right, (n, limit) => ((n % limit) + limit) % limit);

type Edge = (n: number, limit: number) => number;

function moving(formula: string, down: number, right: number, edge: Edge): string {
  if (down === 0 && right === 0) return formula;
  const tokens = tokenize(formula);
  return joined(
    tokens.map((token, i): Token => {
      const ranged = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
      if ((token.kind !== "word" && token.kind !== "number") || !isReferencePlace(tokens, i)) return token;
      const cell = readCell(token.text);
      if (cell && token.kind === "word") return moved(cell, down, right, edge);
      const column = ranged ? readColumn(token.text) : null;
      if (column)
        return inSheet(
          edge(column.column + (column.fixed ? 0 : right), MAX_COLUMNS),
          MAX_COLUMNS,
          (n) => `${column.fixed ? "$" : ""}${columnName(n)}`,
        );
      const row = ranged ? readRow(token.text) : null;
      if (row) return inSheet(edge(row.row + (row.fixed ? 0 : down), MAX_ROWS), MAX_ROWS, (n) => `${row.fixed ? "$" : ""}${n + 1}`);
      return token;
    }),
  );
}

/** A formula as it stands some rows further down, for whoever asks row after row; letters keep their case. */
export function filledDown(formula: string): (down: number) => string {
  const tokens = tokenize(formula);
  const texts: string[] = [""];
  const rows: number[] = [];
  tokens.forEach(({ kind, text }, i) => {
    const ranged = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
    const isPlace = (kind === "word" || kind === "number") && isReferencePlace(tokens, i);
    const row = isPlace ? ((kind === "word" ? readCell(text) : null) ?? (ranged ? readRow(text) : null)) : null;
    const isFixed = row === null || ("fixedRow" in row ? row.fixedRow : row.fixed);
    if (row === null || isFixed) texts[texts.length - 1] += text;
    else {
      texts[texts.length - 1] += text.slice(0, text.length - String(row.row + 1).length);
      rows.push(row.row + 1);
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
  const tokens = tokenize(formula);
  const line = (letter: string, n: number, fixed: boolean, from: number): string => (fixed ? `${letter}${n}` : `${letter}[${n - from}]`);
  return joined(
    tokens.map((token, i): Token => {
      if ((token.kind !== "word" && token.kind !== "number") || !isReferencePlace(tokens, i)) return token;
      const cell = token.kind === "word" ? readCell(token.text) : null;
      if (cell) return { kind: "word", text: line("R", cell.row, cell.fixedRow, row) + line("C", cell.column, cell.fixedColumn, column) };
      const ranged = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
      const columns = ranged ? readColumn(token.text) : null;
      if (columns) return { kind: "word", text: line("C", columns.column, columns.fixed, column) };
      const rows = ranged ? readRow(token.text) : null;
      return rows ? { kind: "word", text: line("R", rows.row, rows.fixed, row) } : token;
    }),
  );
}

function moved(cell: CellReference, down: number, right: number, edge: Edge): Token {
  const row = edge(cell.row + (cell.fixedRow ? 0 : down), MAX_ROWS);
  const column = edge(cell.column + (cell.fixedColumn ? 0 : right), MAX_COLUMNS);
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return { kind: "error", text: "#REF!" };
  return { kind: "word", text: `${cell.fixedColumn ? "$" : ""}${columnName(column)}${cell.fixedRow ? "$" : ""}${row + 1}` };
}

const inSheet = (n: number, limit: number, format: (n: number) => string): Token =>
  n >= 0 && n < limit ? { kind: "word", text: format(n) } : { kind: "error", text: "#REF!" };
