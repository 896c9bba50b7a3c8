/**
 * A formula cut into pieces, so that names and references can be exchanged and text in quotes never is.
 * Joining the pieces gives the formula again, whatever it was. May not know what a piece means to a spreadsheet.
 */
import { ERROR_PATTERN } from "./errors";

export type TokenKind = "text" | "sheet" | "bracket" | "word" | "number" | "error" | "space" | "sign";
export type Token = { readonly kind: TokenKind; readonly text: string };

const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?/y;
const ERROR = new RegExp(ERROR_PATTERN, "iy");
const SPACE = /\s+/y;

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const text = pieceAt(formula, at);
    tokens.push(text);
    at += text.text.length;
  }
  return tokens;
}

export const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");

function pieceAt(formula: string, at: number): Token {
  const char = formula[at] ?? "";
  if (char === '"') return { kind: "text", text: quoted(formula, at, '"') };
  if (char === "'") return { kind: "sheet", text: quoted(formula, at, "'") };
  if (char === "[") return { kind: "bracket", text: bracketed(formula, at) };
  const [kind, pattern] = kindAt(char);
  pattern.lastIndex = at;
  const match = pattern.exec(formula);
  return match ? { kind, text: match[0] } : { kind: "sign", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** What a piece can only be by its first character. */
function kindAt(char: string): readonly [TokenKind, RegExp] {
  if (char === "#") return ["error", ERROR];
  if (char === "." || (char >= "0" && char <= "9")) return ["number", NUMBER];
  return /\s/.test(char) ? ["space", SPACE] : ["word", WORD];
}

/** A doubled quote stands for itself; a quote that never ends takes the rest. */
function quoted(formula: string, at: number, quote: string): string {
  let end = at + 1;
  for (; end < formula.length; end++) {
    if (formula[end] !== quote) continue;
    if (formula[end + 1] !== quote) return formula.slice(at, end + 1);
    end++;
  }
  return formula.slice(at);
}

/** Brackets nest; inside, an apostrophe keeps the next character from counting. */
function bracketed(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const char = formula[end];
    if (char === "'") end++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}

/** The next piece that is no space, or -1. */
export function nextSolid(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) if (tokens[i]?.kind !== "space") return i;
  return -1;
}

/** A function name: a word with an opening bracket behind it. */
export function isCall(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && tokens[at + 1]?.text === "(";
}

/** Where the bracket opened at `open` closes; the end of the formula when it never does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { kind, text } = tokens[i] ?? { kind: "space", text: "" };
    if (kind !== "sign") continue;
    if (text === "(" || text === "{") depth++;
    else if ((text === ")" || text === "}") && --depth === 0) return i;
  }
  return tokens.length;
}

/** The arguments between two brackets as [from, to) of pieces. */
export function argumentsOf(tokens: readonly Token[], open: number): [number, number][] {
  const end = closing(tokens, open);
  const found: [number, number][] = [];
  let from = open + 1;
  let depth = 0;
  for (let i = from; i < end; i++) {
    const { kind, text } = tokens[i] ?? { kind: "space", text: "" };
    if (kind !== "sign") continue;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") depth--;
    else if (text === "," && depth === 0) {
      found.push([from, i]);
      from = i + 1;
    }
  }
  if (found.length > 0 || nextSolid(tokens.slice(0, end), from) >= 0) found.push([from, end]);
  return found;
}
