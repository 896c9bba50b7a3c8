/**
 * Reads a row of a sheet as most programs write it, without an XML parser: of a long sheet nothing else takes as long. Whatever
 * is written in any other way is left to the parser. May not judge: what it does not know it does not read.
 */
import { MAX_COLUMNS } from "../../sheet/grid";
import { decodeCellText } from "../package/xml";
import type { RawCell, RawRow } from "./rawCell";

export type GlancedRow = { readonly row: RawRow; readonly cells: readonly RawCell[] };
type Attributes = Record<string, string>;

/** Inside sheet data: what would have to be refused, joined or taken as text. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\]\]>|<[!?]/;
const OPENING = /<sheetData>/g;
const CLOSING = "</sheetData>";

/** Where the rows stand that can be read here; null: the sheet is written otherwise. */
export function rowsIn(text: string): { readonly from: number; readonly to: number } | null {
  OPENING.lastIndex = 0;
  if (!OPENING.exec(text)) return null;
  const from = OPENING.lastIndex;
  const to = text.indexOf(CLOSING, from);
  // In front of the rows a comment could hold what looks like them.
  return to < 0 || text.lastIndexOf("<!", from) >= 0 || text.lastIndexOf("<?", from) > 0 || UNUSUAL.test(text.slice(from, to))
    ? null
    : { from, to };
}

const SPACE = /[ \t\n]*/y;
/** Behind white space. */
export function solid(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

const CLOSE_ROW = "</row>";
const ROW = /<row((?: [A-Za-z]+="[^"<&\t\n]*")*)( [a-z0-9]+:dyDescent="[^"<&\t\n]*")?>/y;
const ATTRIBUTE = / ([A-Za-z]+)="([^"]*)"/g;

/** Where a row that starts at `at` ends; -1: it is none. In a row no "<" stands but that of a tag. */
export function rowEnd(text: string, at: number): number {
  const close = text.startsWith("<row", at) ? text.indexOf(CLOSE_ROW, at) : -1;
  return close < 0 ? -1 : close + CLOSE_ROW.length;
}

/** null: it is written otherwise. */
export function rowAtAGlance(text: string, start: number, end: number, declares: (prefix: string) => boolean): GlancedRow | null {
  ROW.lastIndex = start;
  const opening = ROW.exec(text);
  if (!opening) return null;
  const [, plain = "", prefixed] = opening;
  if (prefixed !== undefined && !declares(prefixed.slice(1, prefixed.indexOf(":")))) return null;
  const attributes: Attributes = {};
  for (const [, name = "", value = ""] of plain.matchAll(ATTRIBUTE)) {
    if (name in attributes) return null;
    attributes[name] = value;
  }
  if (!/^[1-9]\d{0,6}$/.test(attributes["r"] ?? "")) return null;
  const row = Number(attributes["r"]) - 1;
  const openEnd = ROW.lastIndex;
  const closeStart = end - CLOSE_ROW.length;
  const cells: RawCell[] = [];
  for (let at = solid(text, openEnd); at < closeStart; at = solid(text, cells.at(-1)?.end ?? closeStart)) {
    const cell = cellAt(text, at, row);
    if (!cell || cell.column <= (cells.at(-1)?.column ?? -1)) return null;
    cells.push(cell);
  }
  return { row: { row, name: "row", attributes, start, openEnd, closeStart, end, selfClosing: false }, cells };
}

const CELL =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,9})")?(?: t="([a-z]{1,3}|inlineStr)")?(?: cm="(\d{1,9})")?(?: vm="(\d{1,9})")?(\/?)>/y;
const FORMULA = /<f((?: [a-z0-9]+="[^"<&\t\n]*")*)(?:\/>|>([^<]*)<\/f>)/y;
const VALUE = /<v>([^<]*)<\/v>/y;
const INLINE = /<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/y;
const CLOSE_CELL = "</c>";

function cellAt(text: string, start: number, row: number): RawCell | null {
  CELL.lastIndex = start;
  const found = CELL.exec(text);
  if (!found || Number(found[2]) !== row + 1) return null;
  const [, letters = "", digits = "", s, t, cm, vm, closed] = found;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  if (--column >= MAX_COLUMNS) return null;
  const attributes: Attributes = { r: letters + digits };
  if (s !== undefined) attributes["s"] = s;
  if (t !== undefined) attributes["t"] = t;
  if (cm !== undefined) attributes["cm"] = cm;
  if (vm !== undefined) attributes["vm"] = vm;
  let at = CELL.lastIndex;
  let formula: RawCell["formula"] = null;
  let value: string | null = null;
  if (closed === "") {
    FORMULA.lastIndex = at;
    const f = text.startsWith("<f", at) ? FORMULA.exec(text) : null;
    if (f) {
      const given = formulaAttributes(f[1] ?? "");
      const written = unescaped(f[2] ?? "");
      if (given === null || written === null) return null;
      formula = { text: written, attributes: given, start: at, end: FORMULA.lastIndex };
      at = FORMULA.lastIndex;
    }
    const pattern = t === "inlineStr" ? INLINE : VALUE;
    pattern.lastIndex = at;
    const v = pattern.exec(text);
    if (v) {
      value = unescaped(v[1] ?? "");
      if (value === null) return null;
      if (t === "inlineStr") value = decodeCellText(value);
      at = pattern.lastIndex;
    }
    if (!text.startsWith(CLOSE_CELL, at)) return null;
    at += CLOSE_CELL.length;
  }
  return { row, column, name: "c", attributes, formula, value, start, end: at, others: [] };
}

const NONE: Attributes = {};

function formulaAttributes(text: string): Attributes | null {
  if (text === "") return NONE;
  const attributes: Attributes = {};
  for (const [, name = "", value = ""] of text.matchAll(/ ([a-z0-9]+)="([^"]*)"/g)) {
    if (name in attributes) return null;
    attributes[name] = value;
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/** null: it holds another entity than those every program writes. */
function unescaped(text: string): string | null {
  if (!text.includes("&")) return text;
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) return null;
  return text.replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity);
}
