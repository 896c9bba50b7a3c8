/**
 * What INDIRECT and OFFSET read where their arguments are constants: `INDIRECT("S!A1:B9")`, `OFFSET(A1,2,0,10)`. May not calculate.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import { joined, type Token, tokenize } from "../../sheet/tokens";
import type { SheetArea } from "./formulaNode";

/** The area a piece of a formula stands for; null: it is none, or not a single one. */
export type AreaOf = (tokens: readonly Token[]) => SheetArea | null;

export function constantReference(name: string, parts: readonly (readonly Token[])[], areaOf: AreaOf): SheetArea | null {
  if (name === "INDIRECT") {
    const text = /^"((?:[^"]|"")*)"$/.exec(joined(parts[0] ?? []).trim())?.[1];
    return text === undefined || parts.length !== 1 ? null : areaOf(tokenize(text.replace(/""/g, '"')));
  }
  const base = areaOf(parts[0] ?? []);
  const [down, right, rows, columns] = [1, 2, 3, 4].map((i) => whole(parts[i]));
  if (!base || down === null || right === null || rows === null || columns === null || parts.length < 3 || parts.length > 5) return null;
  return inSheet({
    sheet: base.sheet,
    ...spread(base.row + (down ?? 0), rows ?? base.rows, "row", "rows"),
    ...spread(base.column + (right ?? 0), columns ?? base.columns, "column", "columns"),
  } as SheetArea);
}

/** A whole number as it is written; undefined: left out; null: something else. */
function whole(tokens: readonly Token[] | undefined): number | null | undefined {
  const text = joined(tokens ?? []).trim();
  if (text === "") return undefined;
  return /^[+-]?\d{1,7}$/.test(text) ? Number(text) : null;
}

/** A height or width below zero counts upwards or to the left, the start included. */
function spread(start: number, size: number, at: string, over: string): Record<string, number> {
  return { [at]: size < 0 ? start + size + 1 : start, [over]: Math.abs(size) };
}

function inSheet(area: SheetArea): SheetArea | null {
  const { row, column, rows, columns } = area;
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS ? area : null;
}
