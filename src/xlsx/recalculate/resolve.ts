/**
 * A stored formula as the engine takes it: names, tables and spilled blocks replaced by plain references, with the list
 * of cells it reads. What the engine could only get wrong is named instead. May not calculate.
 */
import { quoteSheet } from "../../formula/address";
import { areaName, sizeOf } from "../../formula/areas";
import { toReadable, type OurNames } from "../../formula/names";
import { isReferencePlace, readCell, readColumn, readRow } from "../../formula/references";
import { structuredArea } from "../../formula/structured";
import { closing, isCall, joined, tokenize, type Token } from "../../formula/tokens";
import { MAX_COLUMNS, MAX_ROWS } from "../../formula/grid";
import type { XlsxArea, XlsxBook, XlsxTable } from "../model";

export type SheetArea = XlsxArea & { readonly sheet: number };
export type Obstacle = { readonly kind: "otherFile" | "severalSheets" | "unknownFunction" | "changesShape" | "tooLarge"; readonly detail: string };
export type Resolved = { readonly formula: string; readonly reads: readonly SheetArea[]; readonly obstacle: Obstacle | null };

export type ResolveContext = {
  readonly book: XlsxBook;
  readonly names: OurNames;
  /** Upper case. */
  readonly functions: ReadonlySet<string>;
  /** Last used row and column of each sheet: whole columns reach no further. */
  readonly extents: readonly { readonly rows: number; readonly columns: number }[];
  readonly spillAt: (sheet: number, row: number, column: number) => XlsxArea | null;
};

/** What they read, or how much they return, stands nowhere in the formula. */
const SHAPELESS = new Set(["INDIRECT", "OFFSET", "SEQUENCE", "RANDARRAY", "MAKEARRAY", "EXPAND", "REPT", "WEBSERVICE"]);
const LARGEST = 3_000_000;
const MOST_NAMES = 500;

export type Resolver = (stored: string, at: { readonly sheet: number; readonly row: number }) => Resolved;

export function createResolver(context: ResolveContext): Resolver {
  let reads: SheetArea[] = [];
  let obstacle: Obstacle | null = null;
  let standing = 0;
  let expanded = 0;
  const block = (kind: Obstacle["kind"], detail: string): Token => {
    obstacle ??= { kind, detail };
    return { kind: "error", text: "#REF!" };
  };
  const sheets = new Map(context.book.sheets.map((sheet, i) => [sheet.name.toLowerCase(), i]));
  const tables = new Map(context.book.tables.map((table) => [table.name.toLowerCase(), table]));

  const reference = (sheet: number, area: XlsxArea, whole: boolean): Token => {
    const extent = context.extents[sheet] ?? { rows: 1, columns: 1 };
    const cut = whole ? { ...area, rows: Math.max(1, Math.min(area.rows, extent.rows - area.row)), columns: Math.max(1, Math.min(area.columns, extent.columns - area.column)) } : area;
    if (sizeOf(cut) > LARGEST) return block("tooLarge", areaName(area));
    reads.push({ ...cut, sheet });
    return { kind: "word", text: `${quoteSheet(context.book.sheets[sheet]?.name ?? "")}!${areaName(cut)}` };
  };

  const walk = (tokens: readonly Token[], home: number, depth: number): Token[] => {
    const out: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const next = tokens[i + 1];
      const qualified = (token.kind === "word" || token.kind === "sheet") && next?.text === "!";
      if (token.kind === "bracket") out.push(block("otherFile", token.text));
      else if (qualified) {
        const name = token.kind === "sheet" ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
        const sheet = sheets.get(name.toLowerCase());
        const several = name.includes(":") || tokens[i - 1]?.text === ":";
        if (sheet === undefined || several) out.push(block(several ? "severalSheets" : "otherFile", name));
        i += 1 + (sheet === undefined || several ? 1 : place(tokens, i + 2, sheet, out, depth));
      } else if (isCall(tokens, i)) i = call(tokens, i, home, out, depth);
      else if (token.kind === "word" || (token.kind === "number" && next?.text === ":")) i += Math.max(1, place(tokens, i, home, out, depth)) - 1;
      else out.push(token);
    }
    return out;
  };

  const call = (tokens: readonly Token[], i: number, home: number, out: Token[], depth: number): number => {
    const word = tokens[i]?.text ?? "";
    const name = context.names.readable(word) ?? word.replace(/^(_xlfn\.)?(_xlws\.)?(?=[A-Za-z])/i, "").toUpperCase();
    if (name === "ANCHORARRAY" || name === "SINGLE") {
      const end = closing(tokens, i + 1);
      const inner = tokens.slice(i + 2, end);
      if (name === "SINGLE") {
        const made = walk(inner, home, depth);
        const scalar = inner.some((_, n) => isCall(inner, n));
        if (scalar) out.push(...tokenize(`INDEX(${joined(made)},1,1)`));
        else out.push(...made);
      } else {
        const before = reads.length;
        walk(inner, home, depth);
        const anchor = reads[before];
        const spill = anchor ? context.spillAt(anchor.sheet, anchor.row, anchor.column) : null;
        out.push(anchor && spill ? reference(anchor.sheet, spill, false) : { kind: "error", text: "#REF!" });
      }
      return end;
    }
    const known = context.functions.has(name) || context.names.stored(name) !== null;
    if (!known && !/^_xlpm\./i.test(word)) block("unknownFunction", toReadable(word, context.names));
    if (SHAPELESS.has(name)) block("changesShape", name);
    out.push({ kind: "word", text: /^_xlpm\./i.test(word) ? word.slice(6) : name });
    return i;
  };

  /** A reference, table or name from `i` on; returns how many pieces it took. */
  const place = (tokens: readonly Token[], i: number, home: number, out: Token[], depth: number): number => {
    const word = tokens[i]?.text ?? "";
    const table = tables.get(word.toLowerCase());
    if (table && tokens[i + 1]?.kind === "bracket") {
      out.push(tableArea(table, tokens[i + 1]?.text ?? "[]"));
      return 2;
    }
    if (tokens[i]?.kind === "word" && isReferencePlace(tokens, i) && readCell(word)) {
      const from = readCell(word);
      const to = tokens[i + 1]?.text === ":" && isReferencePlace(tokens, i + 2) ? readCell(tokens[i + 2]?.text ?? "") : null;
      const first = from ?? { row: 0, column: 0 };
      const last = to ?? first;
      out.push(reference(home, between(first, last), false));
      return to ? 3 : 1;
    }
    const last = tokens[i + 1]?.text === ":" && isReferencePlace(tokens, i + 2) ? (tokens[i + 2]?.text ?? "") : "";
    const [c1, c2, r1, r2] = [readColumn(word), readColumn(last), readRow(word), readRow(last)];
    if (c1 && c2) out.push(reference(home, { ...between({ row: 0, column: c1.column }, { row: 0, column: c2.column }), rows: MAX_ROWS }, true));
    else if (r1 && r2) out.push(reference(home, { ...between({ row: r1.row, column: 0 }, { row: r2.row, column: 0 }), columns: MAX_COLUMNS }, true));
    else {
      out.push(...named(word, home, depth));
      return 1;
    }
    return 3;
  };

  const tableArea = (table: XlsxTable, bracket: string): Token => {
    const area = structuredArea(table, bracket, standing);
    const sheet = sheets.get(table.sheet.toLowerCase());
    return area && sheet !== undefined ? reference(sheet, area, false) : { kind: "error", text: "#REF!" };
  };

  const named = (word: string, home: number, depth: number): Token[] => {
    if (/^_xlpm\./i.test(word)) return [{ kind: "word", text: word.slice(6) }];
    const table = tables.get(word.toLowerCase());
    if (table) return [tableArea(table, "[]")];
    const own = context.book.sheets[home]?.name;
    const candidates = context.book.names.filter((entry) => entry.name.toLowerCase() === word.toLowerCase());
    const name = candidates.find((entry) => entry.sheet === own) ?? candidates.find((entry) => entry.sheet === null);
    if (!name) return [{ kind: "word", text: word }];
    // Names may lead in a circle, or each stand for many others: then a short formula would become endless.
    if (depth > 20 || ++expanded > MOST_NAMES) return [block("tooLarge", word)];
    const inner = walk(tokenize(name.stored), home, depth + 1);
    return inner.length === 1 ? inner : [{ kind: "sign", text: "(" }, ...inner, { kind: "sign", text: ")" }];
  };

  return (stored, at) => {
    reads = [];
    obstacle = null;
    standing = at.row;
    expanded = 0;
    const formula = `=${joined(walk(tokenize(stored), at.sheet, 0))}`;
    return { formula, reads, obstacle };
  };
}

function between(a: { row: number; column: number }, b: { row: number; column: number }): XlsxArea {
  return { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column), rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}
