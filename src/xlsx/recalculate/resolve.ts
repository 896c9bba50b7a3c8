/**
 * A stored formula as the engine takes it: names, tables and spilled blocks replaced by plain references, with the list
 * of cells it reads. What the engine could only get wrong is named instead. May not calculate.
 */
import { areaName, holds, sizeOf } from "../../sheet/areas";
import { toReadable } from "../../sheet/names";
import { callElsewhere, type OurNames } from "../../sheet/ourNames";
import { wrapped } from "../../sheet/references";
import { cutTo, placeAt, sheetPrefix } from "../../sheet/places";
import { structuredArea } from "../../sheet/structured";
import { argumentsOf, closing, isCall, joined, tokenize, type Token } from "../../sheet/tokens";
import type { XlsxArea, XlsxBook, XlsxTable } from "../model";
import { engineSheet } from "./calculator";
import { constantReference } from "./constantReference";
import type { Obstacle, Resolver, SheetArea } from "./formulaNode";
import { plainLine } from "./plainLine";
import { isUncertainUse } from "./uncertainUse";

export type ResolveContext = {
  readonly book: XlsxBook;
  readonly names: OurNames;
  /** Upper case. */
  readonly functions: ReadonlySet<string>;
  /** Functions that are known to give what Excel gives, upper case; null: not asked. */
  readonly proven: ReadonlySet<string> | null;
  /** Last used row and column of each sheet: whole columns reach no further. */
  readonly extents: readonly { readonly rows: number; readonly columns: number }[];
  /** How many arguments a function of ours has that takes columns of lines. */
  readonly takesLines: (id: string) => number | null;
  readonly spillAt: (sheet: number, row: number, column: number) => XlsxArea | null;
};

/** What they read, or how much they return, stands nowhere in the formula. */
const SHAPELESS = new Set(["INDIRECT", "OFFSET", "SEQUENCE", "RANDARRAY", "MAKEARRAY", "EXPAND", "REPT", "WEBSERVICE"]);
const READS_ANYTHING = new Set(["INDIRECT", "OFFSET"]);
const LARGEST = 3_000_000;
const MOST_NAMES = 500;

export function createResolver(context: ResolveContext): Resolver {
  let reads: SheetArea[] = [];
  let obstacle: Obstacle | null = null;
  let readsAnything = false;
  let unproven: string | null = null;
  let standing = { row: 0, column: 0 };
  let expanded = 0;
  const block = (kind: Obstacle["kind"], detail: string): Token => {
    obstacle ??= { kind, detail };
    return { kind: "error", text: "#REF!" };
  };
  const sheets = new Map(context.book.sheets.map((sheet, i) => [sheet.name.toLowerCase(), i]));
  const lineContext = { ...context, sheets };
  const tables = new Map(context.book.tables.map((table) => [table.name.toLowerCase(), table]));

  const reference = (sheet: number, area: XlsxArea, whole: boolean): Token => {
    const extent = context.extents[sheet] ?? { rows: 1, columns: 1 };
    const cut = whole ? cutTo(area, extent) : area;
    if (sizeOf(cut) > LARGEST) return block("tooLarge", areaName(area));
    reads.push({ ...cut, sheet });
    return { kind: "word", text: `${engineSheet(sheet)}!${areaName(cut)}` };
  };

  /** `@A2:A9`: of a column the cell in the row of the formula, of a row the one in its column; elsewhere there is none. */
  const crossing = (area: SheetArea): Token => {
    const row = area.rows === 1 ? area.row : standing.row;
    const column = area.columns === 1 ? area.column : standing.column;
    const isOne = (area.rows === 1 || area.columns === 1) && holds(area, row, column);
    return isOne ? reference(area.sheet, { row, column, rows: 1, columns: 1 }, false) : { kind: "error", text: "#VALUE!" };
  };

  const walk = (tokens: readonly Token[], home: number, depth: number): Token[] => {
    const out: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const next = tokens[i + 1];
      const prefix = sheetPrefix(tokens, i);
      const elsewhere = callElsewhere(tokens, i, context.names);
      if (elsewhere !== null) out.push(block("otherAddIn", elsewhere));
      if (token.kind === "bracket") out.push(block("otherFile", token.text));
      else if (prefix) {
        const { name } = prefix;
        const sheet = prefix.kind === "otherFile" ? undefined : sheets.get(name.toLowerCase());
        const several = prefix.kind === "several";
        if (sheet === undefined || several) out.push(block(several ? "severalSheets" : "otherFile", name));
        i += 1 + (sheet === undefined || several ? 1 : place(tokens, i + 2, sheet, out, depth));
      } else if (isCall(tokens, i)) i = call(tokens, i, home, out, depth);
      else if (token.kind === "word" || (token.kind === "number" && next?.text === ":"))
        i += Math.max(1, place(tokens, i, home, out, depth)) - 1;
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
        const before = reads.length;
        const made = walk(inner, home, depth);
        const scalar = inner.some((_, n) => isCall(inner, n));
        if (scalar) out.push(...tokenize(`INDEX(${joined(made)},1,1)`));
        else if (made.length === 1 && reads.length === before + 1) out.push(crossing(reads.pop() as SheetArea));
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
    // A function somebody made with LAMBDA and a name: the engine takes it without brackets around it.
    const own = known ? undefined : definition(word, home);
    if (own) {
      out.push(...named(word, home, depth).filter((_, n, all) => all.length === 1 || (n > 0 && n < all.length - 1)));
      return i;
    }
    if (!known && !/^_xlpm\./i.test(word)) block("unknownFunction", toReadable(word, context.names));
    if (READS_ANYTHING.has(name)) {
      const parts = argumentsOf(tokens, i + 1).map(([from, to]) => tokens.slice(from, to));
      const read = constantReference(name, parts, (piece) => onlyArea(piece, home, depth));
      if (read) {
        // The cell it counts from is not read.
        reads.push(read);
        out.push(block("changesShape", name));
        return closing(tokens, i + 1);
      }
      readsAnything = true;
    }
    if (SHAPELESS.has(name)) block("changesShape", name);
    if (context.proven && !context.proven.has(name) && context.names.stored(name) === null && !/^_xlpm\./i.test(word)) unproven ??= name;
    if (context.proven && isUncertainUse(name, tokens, i)) block("unproven", name);
    out.push({ kind: "word", text: /^_xlpm\./i.test(word) ? word.slice(6) : name });
    return i;
  };

  /** The one area a piece of a formula stands for; looked at only, nothing of it counts as read. */
  const onlyArea = (piece: readonly Token[], home: number, depth: number): SheetArea | null => {
    const [before, met] = [reads.length, obstacle];
    const made = depth > 20 || piece.some((_, n) => isCall(piece, n)) ? [] : walk(piece, home, depth + 1);
    const found = reads.splice(before);
    obstacle = met;
    return found.length === 1 && made.filter(({ kind }) => kind !== "space").length === 1 ? (found[0] ?? null) : null;
  };

  /** A reference, table or name from `i` on; returns how many pieces it took. */
  const place = (tokens: readonly Token[], i: number, home: number, out: Token[], depth: number): number => {
    const found = placeAt(tokens, i);
    if (!found) {
      out.push(...named(tokens[i]?.text ?? "", home, depth));
      return 1;
    }
    const { place: at, length } = found;
    const table = at.kind === "table" ? tables.get(at.table.toLowerCase()) : undefined;
    if (at.kind === "area") out.push(reference(home, at.area, at.whole));
    else if (at.kind === "table" && table) out.push(tableArea(table, at.bracket));
    else {
      out.push(...named(at.kind === "name" ? at.name : at.table, home, depth));
      return 1;
    }
    return length;
  };

  const tableArea = (table: XlsxTable, bracket: string): Token => {
    const area = structuredArea(table, bracket, standing.row);
    const sheet = sheets.get(table.sheet.toLowerCase());
    return area && sheet !== undefined ? reference(sheet, area, false) : { kind: "error", text: "#REF!" };
  };

  const definition = (word: string, home: number): XlsxBook["names"][number] | undefined => {
    const own = context.book.sheets[home]?.name;
    const candidates = context.book.names.filter((entry) => entry.name.toLowerCase() === word.toLowerCase());
    return candidates.find((entry) => entry.sheet === own) ?? candidates.find((entry) => entry.sheet === null);
  };

  const named = (word: string, home: number, depth: number): Token[] => {
    if (/^_xlpm\./i.test(word)) return [{ kind: "word", text: word.slice(6) }];
    const table = tables.get(word.toLowerCase());
    if (table) return [tableArea(table, "[]")];
    const name = definition(word, home);
    // The name of a function alone, as MAP and its like take it.
    if (!name) return [{ kind: "word", text: context.names.readable(word) ?? word }];
    // Names may lead in a circle, or each stand for many others: then a short formula would become endless.
    if (depth > 20 || ++expanded > MOST_NAMES) return [block("tooLarge", word)];
    // The relative references of a name are stored as seen from A1.
    const inner = walk(tokenize(wrapped(name.stored, standing.row, standing.column)), home, depth + 1);
    return inner.length === 1 ? inner : [{ kind: "sign", text: "(" }, ...inner, { kind: "sign", text: ")" }];
  };

  return (stored, at) => {
    const known = plainLine(stored, at.sheet, lineContext);
    if (known) return known;
    reads = [];
    obstacle = null;
    readsAnything = false;
    unproven = null;
    standing = at;
    expanded = 0;
    const formula = `=${joined(walk(tokenize(stored), at.sheet, 0))}`;
    return { formula, line: null, reads, readsAnything, unproven, obstacle };
  };
}
