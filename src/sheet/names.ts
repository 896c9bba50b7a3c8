/**
 * Two spellings of one formula: as a person reads it (`LAW.VALUE`, `XLOOKUP`, `B2#`, `Goods[@Mass]`) and as the file
 * holds it (`_xldudf_CBAM_COST`, `_xlfn.XLOOKUP`, `_xlfn.ANCHORARRAY(B2)`, `Goods[[#This Row],[Mass]]`). Text in quotes,
 * sheet names and column names are never touched. May not know a function of ours: the ids are handed in.
 */
import { newerPrefix } from "./newerFunctions";
import type { OurNames } from "./ourNames";
import { argumentsOf, closing, isCall, joined, tokenize, type Token } from "./tokens";

export function toReadable(stored: string, names: OurNames): string {
  return joined(readableTokens(tokenize(stored), names));
}

function readableTokens(tokens: readonly Token[], names: OurNames): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const special = isCall(tokens, i) ? /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.text)?.[1]?.toUpperCase() : undefined;
    if (special) {
      const end = closing(tokens, i + 1);
      const inner = readableTokens(tokens.slice(i + 2, end), names);
      const hash: Token = { kind: "sign", text: special === "SINGLE" ? "@" : "#" };
      out.push(...(special === "SINGLE" ? [hash, ...inner] : [...inner, hash]));
      i = end;
    } else if (token.kind === "word")
      out.push({ kind: "word", text: readableWord(token.text, isCall(tokens, i) || /^_(xleta\.|xldudf_)/i.test(token.text), names) });
    else if (token.kind === "bracket" && tokens[i - 1]?.kind === "word") out.push({ kind: "bracket", text: shortRow(token.text) });
    else out.push(token);
  }
  return out;
}

function readableWord(word: string, called: boolean, names: OurNames): string {
  if (/^_xlpm\./i.test(word)) return word.slice("_xlpm.".length);
  if (!called) return word;
  return names.readable(word) ?? word.replace(/^(_xlfn\.)?(_xlws\.)?(_xleta\.)?(?=[A-Za-z])/i, "");
}

/** `table`: the table the cell lies in, for `[@Mass]`. */
export function toStored(readable: string, names: OurNames, table: string | null = null): string {
  const tokens = tokenize(readable.startsWith("=") ? readable.slice(1) : readable);
  return joined(storedTokens(marked(tokens), names, table));
}

function storedTokens(tokens: readonly Token[], names: OurNames, table: string | null): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === "#" && token.kind === "sign") {
      const start = referenceStart(out);
      if (start < out.length) out.splice(start, out.length - start, ...wrap("_xlfn.ANCHORARRAY", out.slice(start)));
      else out.push(token);
    } else if (token.text === "@" && token.kind === "sign") {
      const end = operandEnd(tokens, i + 1);
      out.push(...wrap("_xlfn.SINGLE", storedTokens(tokens.slice(i + 1, end), names, table)));
      i = end - 1;
    } else if (isCall(tokens, i)) {
      out.push({ kind: "word", text: names.stored(token.text) ?? `${newerPrefix(token.text)}${token.text}` });
    } else if (token.kind === "bracket" && token.text.startsWith("[@")) {
      const owned = tokens[i - 1]?.kind === "word";
      if (!owned && table !== null) out.push({ kind: "word", text: table });
      out.push({ kind: "bracket", text: owned || table !== null ? longRow(token.text) : token.text });
    } else out.push(token);
  }
  return out;
}

const wrap = (name: string, inner: readonly Token[]): Token[] => [
  { kind: "word", text: name },
  { kind: "sign", text: "(" },
  ...inner,
  { kind: "sign", text: ")" },
];

/** The reference that ends the pieces: `B2`, `Sheet1!B2`, `'My sheet'!B2`, a name. */
export function referenceStart(tokens: readonly Token[]): number {
  let start = tokens.length;
  if (tokens[start - 1]?.kind === "word") start--;
  if (start < tokens.length && tokens[start - 1]?.text === "!" && ["word", "sheet"].includes(tokens[start - 2]?.kind ?? "")) start -= 2;
  return start;
}

function operandEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  if (["word", "sheet"].includes(tokens[end]?.kind ?? "") && tokens[end + 1]?.text === "!") end += 2;
  if (isCall(tokens, end)) return Math.min(tokens.length, closing(tokens, end + 1) + 1);
  if (tokens[end]?.text === "(") return Math.min(tokens.length, closing(tokens, end) + 1);
  end++;
  if (tokens[end]?.kind === "bracket") end++;
  if (tokens[end]?.text === ":") end += 2;
  return Math.min(end, tokens.length);
}

/** The names that LET and LAMBDA introduce carry a mark of their own in the file. */
function marked(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (let i = 0; i < out.length; i++) {
    const name = isCall(out, i) ? (out[i]?.text ?? "").toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") continue;
    const parts = argumentsOf(out, i + 1);
    const introduced = parts.slice(0, -1).filter((_, n) => name === "LAMBDA" || n % 2 === 0);
    const own = new Set(
      introduced.map(([from, to]) =>
        joined(out.slice(from, to))
          .trim()
          .replace(/^\[(.*)\]$/, "$1")
          .toUpperCase(),
      ),
    );
    const end = closing(out, i + 1);
    for (let n = i + 2; n < end; n++) {
      const token = out[n] as Token;
      const plain = token.kind === "bracket" ? token.text.replace(/^\[(.*)\]$/, "$1") : token.text;
      // A LET around this one may have marked the same name.
      if (/^_xlpm\./i.test(plain)) continue;
      if (!own.has(plain.toUpperCase()) || out[n + 1]?.text === "!" || out[n - 1]?.text === "!") continue;
      if (token.kind === "word") out[n] = { kind: "word", text: `_xlpm.${token.text}` };
      else if (token.kind === "bracket" && out[n - 1]?.kind !== "word") out[n] = { kind: "bracket", text: `[_xlpm.${plain}]` };
    }
  }
  return out;
}

function shortRow(bracket: string): string {
  const row = /^\[\s*\[#This Row\]\s*,\s*(.*)\]$/is.exec(bracket)?.[1];
  if (row === undefined) return bracket;
  const single = /^\[((?:[^[\]']|'.)*)\]$/s.exec(row)?.[1];
  return single !== undefined && /^[\p{L}\p{N}_]+$/u.test(single) ? `[@${single}]` : `[@${row}]`;
}

/** `[@Mass]` in the spelling of the file: `[[#This Row],[Mass]]`. */
export function longRow(bracket: string): string {
  const row = bracket.slice(2, -1);
  if (row === "") return "[#This Row]";
  return `[[#This Row],${row.startsWith("[") ? row : `[${row}]`}]`;
}
