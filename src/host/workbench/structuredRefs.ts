/**
 * Structured references as the grid can read them. Univer knows whole columns, spans of columns, `#All`, `#Data` and one
 * column of the row; Excel's short forms are spelled out for it, and whatever else Excel allows (totals, headers, names
 * with signs in them, tables without a header row) becomes the plain reference it stands for. May not read a cell.
 */
import { quoteSheet } from "../../sheet/address";
import { areaName } from "../../sheet/areas";
import type { CellArea, TableShape } from "../../sheet/grid";
import { longRow } from "../../sheet/names";
import { structuredArea } from "../../sheet/structured";
import { joined, tokenize, type Token } from "../../sheet/tokens";

/** `inGrid`: the grid knows the table by its name; tables without a header row it does not. */
export type GridTable = TableShape & { readonly name: string; readonly sheet: string; readonly inGrid: boolean };
export type FormulaPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** `Goods[@Mass]` and, inside the table, `[@Mass]` in the long form `Goods[[#This Row],[Mass]]`. */
export function expandThisRow(formula: string, table: string | null): string {
  if (!formula.includes("[@")) return formula;
  const tokens = tokenize(formula);
  return joined(
    tokens.flatMap((token, i): Token[] => {
      if (token.kind !== "bracket" || !token.text.startsWith("[@")) return [token];
      const owned = tokens[i - 1]?.kind === "word";
      if (!owned && table === null) return [token];
      return [...(owned ? [] : [{ kind: "word", text: table ?? "" } as const]), { kind: "bracket", text: longRow(token.text) }];
    }),
  );
}

/** The formula of a cell for the grid: Excel's short forms spelled out, and what Univer cannot read as plain references. */
export function gridFormula(formula: string, tables: readonly GridTable[], at: FormulaPlace): string {
  if (tables.length === 0) return formula;
  const home = tables.find(
    (table) =>
      table.sheet === at.sheet &&
      at.row >= table.row &&
      at.row < table.row + table.rows &&
      at.column >= table.column &&
      at.column < table.column + table.columns,
  );
  const tokens = tokenize(expandThisRow(formula, home?.name ?? null));
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const table =
      token.kind === "word" && tokens[i - 1]?.text !== "!"
        ? tables.find(({ name }) => name.toLowerCase() === token.text.toLowerCase())
        : undefined;
    const next = tokens[i + 1];
    const bracket = next?.kind === "bracket" ? next.text : "[]";
    if (!table || next?.text === "(" || next?.text === "!" || isRead(table, bracket)) {
      out.push(token);
      continue;
    }
    out.push({ kind: "word", text: plain(table, bracket, at) });
    if (next?.kind === "bracket") i++;
  }
  return joined(out);
}

/** A column name Univer takes as it is: it reads no apostrophes and minds capitals. */
const SIMPLE = /^[\p{L}_][\p{L}\p{N}_ ]*$/u;

function isRead({ inGrid, headers, totalsRows }: GridTable, bracket: string): boolean {
  if (!inGrid) return false;
  const inner = bracket.slice(1, -1);
  if (inner === "" || inner === "#Data") return true;
  if (inner === "#All") return totalsRows === 0;
  const known = (name: string | undefined): boolean => name !== undefined && SIMPLE.test(name) && headers.includes(name);
  if (known(inner)) return true;
  const row = /^\[#This Row\],\[([^[\]]*)\]$/.exec(inner);
  if (row) return known(row[1]);
  const span = /^\[([^[\]]*)\]:\[([^[\]]*)\]$/.exec(inner);
  return span !== null && known(span[1]) && known(span[2]);
}

/** Rows and columns stay where they are when the formula is filled along, except the row of `#This Row`. */
function plain(table: GridTable, bracket: string, at: FormulaPlace): string {
  const area = structuredArea(table, bracket, at.row);
  if (!area) return "#REF!";
  const rowSign = /\[\s*#This Row\s*\]/i.test(bracket) ? "" : "$";
  return `${table.sheet === at.sheet ? "" : `${quoteSheet(table.sheet)}!`}${fixed(area, rowSign)}`;
}

const fixed = (area: CellArea, rowSign: string): string =>
  areaName(area).replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) => `$${column}${rowSign}${row}`);
