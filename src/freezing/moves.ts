/**
 * A formula at another place than where it was frozen. Rows or columns were inserted or deleted, or a sheet got another
 * name: the references of a living formula would have followed. Where that cannot be known, nothing is guessed.
 */
import { columnName, quoteSheet } from "../sheet/address";
import { isReferencePlace, readCell, readColumn, readRow } from "../sheet/references";
import { joined, tokenize, type Token } from "../sheet/tokens";

export type Axis = "row" | "column";
/** How far what stood in this row (column) moved; null: not known. */
export type OffsetOf = (line: number) => number | null;

const unquoted = (text: string): string => (text.startsWith("'") ? text.replace(/^'|'$/g, "").replaceAll("''", "'") : text);

/** The sheet a piece belongs to; null: the formula's own. */
function sheetBefore(tokens: readonly Token[], at: number): string | null {
  if (tokens[at - 1]?.text !== "!") return null;
  return unquoted(tokens[at - 2]?.text ?? "");
}

/** Names of sheets in front of an exclamation mark. */
export function sheetsIn(formula: string): string[] {
  const tokens = tokenize(formula.slice(1));
  return tokens.flatMap((token, i) =>
    tokens[i + 1]?.text === "!" && (token.kind === "sheet" || token.kind === "word") ? [unquoted(token.text)] : [],
  );
}

export function withSheetNames(formula: string, renamed: (sheet: string) => string): string {
  const tokens = tokenize(formula.slice(1));
  return `=${joined(
    tokens.map((token, i): Token => {
      if (tokens[i + 1]?.text !== "!" || (token.kind !== "sheet" && token.kind !== "word")) return token;
      const [old, now] = [unquoted(token.text), renamed(unquoted(token.text))];
      return old === now ? token : { kind: "sheet", text: quoteSheet(now) };
    }),
  )}`;
}

/** null: a reference of the formula may or may not have moved along. */
export function followed(formula: string, own: string, axis: Axis, offsetOf: OffsetOf): string | null {
  const tokens = tokenize(formula.slice(1));
  let known = true;
  const shifted = (line: number): number => {
    const offset = offsetOf(line);
    if (offset === null) known = false;
    return line + (offset ?? 0);
  };
  let sheet: string | null = null;
  const result = tokens.map((token, i): Token => {
    // The second corner of `Other!A1:B2` belongs to the same sheet as the first.
    if (tokens[i - 1]?.text !== ":") sheet = sheetBefore(tokens, i);
    const foreign = sheet !== null && sheet.toLowerCase() !== own.toLowerCase();
    if (foreign || (token.kind !== "word" && token.kind !== "number") || !isReferencePlace(tokens, i)) return token;
    const cell = token.kind === "word" ? readCell(token.text) : null;
    if (cell) {
      const [row, column] = axis === "row" ? [shifted(cell.row), cell.column] : [cell.row, shifted(cell.column)];
      return { kind: "word", text: `${cell.fixedColumn ? "$" : ""}${columnName(column)}${cell.fixedRow ? "$" : ""}${row + 1}` };
    }
    const ranged = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
    const row = ranged && axis === "row" ? readRow(token.text) : null;
    if (row) return { kind: token.kind, text: `${row.fixed ? "$" : ""}${shifted(row.row) + 1}` };
    const column = ranged && axis === "column" ? readColumn(token.text) : null;
    if (column) return { kind: token.kind, text: `${column.fixed ? "$" : ""}${columnName(shifted(column.column))}` };
    return token;
  });
  return known ? `=${joined(result)}` : null;
}
