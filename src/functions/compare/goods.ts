/**
 * Goods lines with a row of header names: what each regime further needs is found by the name of its column.
 * Columns of other names are the user's own and are left alone, unless the name looks like a slip of a known one.
 */
import { editDistance } from "../../core/editDistance";
import { RuleError } from "../../core/error";
import type { Cell, Matrix } from "../cells";
import { isBlank } from "../cells";
import spellings from "./headers.json";

const KNOWN = spellings as Readonly<Record<string, readonly string[]>>;

export type GoodsLine = {
  /** row of the goods, without the header row, from 1 */
  readonly number: number;
  /** cell under a header; undefined: no such column */
  readonly cell: (header: string) => Cell;
};

function fold(name: string): string {
  return name.normalize("NFKC").trim().replace(/[\s_-]+/g, " ").toLowerCase();
}

const byName = new Map(Object.entries(KNOWN).flatMap(([header, names]) => [header, ...names].map((name) => [fold(name), header] as const)));

/** The header a spelling stands for; a name one slip away from a known one is refused. */
export function headerOf(cell: Cell): string | undefined {
  if (typeof cell !== "string") return undefined;
  const name = fold(cell);
  const known = byName.get(name);
  if (known !== undefined || name.length < 4) return known;
  const slip = [...byName].find(([spelling]) => spelling.length >= 4 && editDistance(spelling, name) === 1);
  if (slip) throw new RuleError("unknownCode", "goodsHeader", { found: cell.trim(), candidates: slip[1] });
  return undefined;
}

/** Headers a column, or a path over years, can have. */
export const HEADERS: readonly string[] = Object.keys(KNOWN);

export function readGoods(matrix: Matrix | undefined): readonly GoodsLine[] {
  const [first, ...rows] = matrix ?? [];
  const columns = (first ?? []).map(headerOf);
  const named = columns.filter((header): header is string => header !== undefined);
  const twice = named.find((header, i) => named.indexOf(header) !== i);
  if (twice !== undefined) throw new RuleError("conflict", "headerTwice", { found: twice });
  if (named.length === 0) throw new RuleError("shape", "goodsHeaders", { known: HEADERS.join(", ") });
  const lines = rows.flatMap((cells, i): GoodsLine[] => {
    if (cells.every((cell) => isBlank(cell, true))) return [];
    return [{ number: i + 1, cell: (header) => (columns.includes(header) ? cells[columns.indexOf(header)] : undefined) }];
  });
  if (lines.length === 0) throw new RuleError("blank", "goods", {});
  return lines;
}
