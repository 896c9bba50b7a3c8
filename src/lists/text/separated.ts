/** Rows of a text whose cells are parted by a sign: which sign, and where a cell ends. May not know what a cell means. */
import type { RawRow } from "../cells";
import { ListRefusal, type Question } from "../question";

export const SEPARATORS = [";", "\t", ",", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];
/** As a mapping file names it. */
export const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ";": ";", "\t": "tab", ",": ",", "|": "|" };

export type Separated = {
  readonly kind: "rows";
  readonly rows: readonly RawRow[];
  readonly separator: Separator;
  readonly how: "map" | "line" | "only" | "regular";
  /** Rows left out in front. */
  readonly skipped: number;
};

const LOOKED_AT = 60;

/** Excel's own note of the separator, in the first line. */
const NOTE = /^sep=(.)\r?\n/;

/** At most `most` rows. Quotes are doubled inside quotes; a line break inside quotes belongs to the cell. */
export function splitText(text: string, separator: Separator, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at, separator, rows.length + 1) : plainCell(text, at, separator);
    row.push(cell);
    const sign = text[end];
    at = end + 1;
    if (sign === separator) {
      if (at >= text.length) row.push("");
      else continue;
    } else if (sign === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < most) rows.push(row);
  return rows;
}

function plainCell(text: string, from: number, separator: Separator): { cell: string; end: number } {
  let end = from;
  while (end < text.length) {
    const sign = text[end];
    if (sign === separator || sign === "\n" || sign === "\r") break;
    end++;
  }
  return { cell: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: Separator, row: number): { cell: string; end: number } {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new ListRefusal("quoteOpen", { row });
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const cell = text.slice(from + 1, end).replaceAll('""', '"');
  // What stands behind the closing quote belongs to the cell, as programs write it.
  const rest = plainCell(text, end + 1, separator);
  return { cell: cell + rest.cell, end: rest.end };
}

/** Rows that hold the commonest number of cells, which must be more than one. */
function regularity(text: string, separator: Separator): number {
  let rows: string[][];
  try {
    rows = splitText(text, separator, LOOKED_AT);
  } catch (error) {
    if (error instanceof ListRefusal) return 0;
    throw error;
  }
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  return best ? best[1] * Math.log2(best[0] + 1) : 0;
}

export function separate(text: string, asked?: string): Separated | { readonly kind: "asks"; readonly question: Question } {
  const note = NOTE.exec(text);
  const body = note ? text.slice(note[0].length) : text;
  const skipped = note ? 1 : 0;
  const said = SEPARATORS.find((separator) => separator === asked || SEPARATOR_NAMES[separator] === asked);
  if (asked !== undefined && said === undefined)
    throw new ListRefusal("separatorUnknown", { found: asked, known: Object.values(SEPARATOR_NAMES).join(" ") });
  const noted = SEPARATORS.find((separator) => separator === note?.[1]);
  const sure = said ?? noted;
  if (sure !== undefined)
    return { kind: "rows", rows: splitText(body, sure), separator: sure, how: said === undefined ? "line" : "map", skipped };
  const ranked = SEPARATORS.map((separator) => ({ separator, weight: regularity(body, separator) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = ranked;
  if (!best) return { kind: "rows", rows: splitText(body, ";"), separator: ";", how: "only", skipped };
  if (next && next.weight > best.weight * 0.9)
    return {
      kind: "asks",
      question: { kind: "separator", details: {}, choices: ranked.map(({ separator }) => ({ value: SEPARATOR_NAMES[separator] })) },
    };
  return { kind: "rows", rows: splitText(body, best.separator), separator: best.separator, how: next ? "regular" : "only", skipped };
}
