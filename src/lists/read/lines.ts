/**
 * The rows of a list: goods lines, lines that are refused with every reason, and rows that are no lines at all. Nothing is
 * lost: each row of the list is in one of the three.
 */
import type { Decimal } from "../../core/decimal";
import { parseDecimal } from "../../core/decimal";
import { readHeading } from "../../calls/headings/heading";
import { folded } from "../../calls/headings/words";
import { isBlankCell, isError, shownText, type RawCell, type RawList, type RawRow } from "../cells";
import type { ListPlan } from "./plan";
import type { Line, RefusedLine } from "./line";
import { lineReader } from "./lineReader";
import sumWords from "./sumWords.json";

export type OtherKind = "header" | "sum" | "units" | "remark";
export type OtherRow = { readonly row: number; readonly kind: OtherKind; readonly cells: RawRow };
export type ReadLines = {
  readonly lines: readonly Line[];
  readonly refused: readonly RefusedLine[];
  /** Repeated headings, sums, remarks; rows that hold nothing are only counted. */
  readonly others: readonly OtherRow[];
  readonly blank: number;
  /** Masses that sum rows state, in tonnes. */
  readonly sums: readonly { readonly row: number; readonly tonnes: Decimal }[];
};

const SUMS = new Set((sumWords as readonly string[]).map(folded));
const isSumWord = (cell: RawCell | undefined): boolean => {
  if (typeof cell !== "string") return false;
  // Sums are said in a few words, and never in digits alone.
  if (cell.length > 40 || !/\p{L}/u.test(cell)) return false;
  const text = folded(cell);
  return SUMS.has(text) || SUMS.has(text.replace(/[\s:()\d.,]+$/, ""));
};

export function readLines(list: RawList, plan: ListPlan): ReadLines {
  const at = (field: string): number | undefined => plan.columns.find((column) => column.field === field)?.index;
  const [cn, tonnes] = [at("cn"), at("tonnes")];
  const read = lineReader(plan, list.from1904);
  const heads = (list.rows[plan.header] ?? []).map(shownText);
  const out = {
    lines: [] as Line[],
    refused: [] as RefusedLine[],
    others: [] as OtherRow[],
    blank: 0,
    sums: [] as ReadLines["sums"][number][],
  };
  list.rows.slice(plan.firstLine).forEach((cells, i) => {
    const row = list.firstRow + plan.firstLine + i;
    if (cells.every(isBlankCell)) {
      out.blank++;
      return;
    }
    const kind = otherKind(cells, heads, cn);
    if (kind === null) {
      const line = read(cells, row);
      if ("reasons" in line) out.refused.push(line);
      else out.lines.push(line);
      return;
    }
    out.others.push({ row, kind, cells });
    const mass = kind === "sum" && tonnes !== undefined ? read.mass(cells) : null;
    if (mass !== null) out.sums.push({ row, tonnes: mass });
  });
  return out;
}

/** null: a goods line. */
function otherKind(cells: RawRow, heads: readonly string[], cn: number | undefined): OtherKind | null {
  const filled = cells.flatMap((cell, i) => (isBlankCell(cell) ? [] : [i]));
  const texts = filled.filter((i) => typeof cells[i] === "string");
  const same = texts.filter((i) => shownText(cells[i]) === heads[i]).length;
  if (same >= 2 && same >= filled.length * 0.6) return "header";
  // Another heading in the place of the code: the list goes on with other headings.
  if (cn !== undefined && typeof cells[cn] === "string" && isHeadingOfCode(cells[cn] as string)) return "header";
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && !isSumWord(cells[only]) && isRemark(shownText(cells[only]), heads)) return "remark";
  const withoutCode = cn === undefined || isBlankCell(cells[cn]) || isSumWord(cells[cn]);
  if (!withoutCode) return null;
  if (cells.some(isSumWord)) return "sum";
  const numbers = filled.filter((i) => isFigure(cells[i]));
  if (numbers.length === 0 && filled.length <= 2) return "remark";
  // Nothing but figures: a sum without a word.
  return numbers.length === filled.length && filled.length < heads.filter((head) => head !== "").length / 2 ? "sum" : null;
}

/** Words alone; with digits among them ("Invoice 4712") where a line of goods would fill more cells than one. */
const isRemark = (text: string, heads: readonly string[]): boolean =>
  /^\D*\p{L}\D*$/u.test(text) || (heads.filter((head) => head !== "").length > 2 && /\p{L}{4}|\p{Script=Han}{2}/u.test(text));

function isHeadingOfCode(text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  const heading = readHeading(text);
  return heading.kind === "known" && heading.header === "cn";
}

const isFigure = (cell: RawCell | undefined): boolean =>
  typeof cell === "number" || (typeof cell === "string" && /^[-+(]?[\d.,' ]+\)?$/.test(shownText(cell))) || isError(cell);

/** All masses of the lines. */
export const massOf = (lines: readonly Line[]): Decimal => lines.reduce((total, { tonnes }) => total.plus(tonnes ?? 0), parseDecimal("0"));
