/**
 * A formula as people and files write it, in the spelling the engine reads without a slip. The engine takes `26.9E9` and
 * `1.50` for texts, refuses `@` before a function or a cell and `#` behind one, and knows no function by its name alone.
 * May not know what a function means, nor change what a formula says.
 */
import { callsIn } from "../sheet/calls";
import { narrowed } from "../sheet/fullWidth";
import { namedFunctions } from "../sheet/helpers";
import { referenceStart } from "../sheet/names";
import { readCell } from "../sheet/references";
import { joined, nextSolid, tokenize, type Token } from "../sheet/tokens";
import { SPILL_OF } from "./spills";

/** What makes a formula worth looking at: a sign `@` or `#`, a number not spelled as the engine spells it, a helper. */
const WORTH =
  /@|[\p{L}\p{N}_.]#|\d[eE]|\.\d*0(?!\d)|(?<![\d.])0\d|(?<!\d)\.\d|\d\.(?!\d)|\d{16}|(?:MAP|BYROW|BYCOL|REDUCE|SCAN|MAKEARRAY)\s*\(/iu;

/** `known`: whether there is a function of this name (upper case). */
export function asEngineReads(formula: string, known: (name: string) => boolean): string {
  const text = narrowed(formula);
  if (!text.startsWith("=") || !WORTH.test(text)) return text;
  return `=${joined(blocks(singles(named(numbers(tokenize(text.slice(1))), known))))}`;
}

function numbers(tokens: readonly Token[]): Token[] {
  let braces = 0;
  return tokens.map((token, i): Token => {
    if (token.kind === "sign" && token.text === "{") braces++;
    if (token.kind === "sign" && token.text === "}") braces--;
    // 2:5 are rows.
    if (token.kind !== "number" || tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":") return token;
    const text = String(Number(token.text));
    if (text === "Infinity") return { kind: "error", text: "#NUM!" };
    // Outside of plain digits the engine reads a number only where it calculates with it.
    return { kind: "number", text: text.includes("e") && braces === 0 ? `(${text}*1)` : text };
  });
}

function named(tokens: readonly Token[], known: (name: string) => boolean): Token[] {
  const functions = new Map(
    namedFunctions(tokens)
      .filter(({ name }) => known(name.toUpperCase()))
      .map((one) => [one.at, one]),
  );
  return tokens.map((token, i): Token => {
    const one = functions.get(i);
    if (!one) return token;
    const handed = Array.from({ length: one.handed }, (_, n) => `handed_${String.fromCharCode(97 + n)}`).join(",");
    return { kind: "word", text: `LAMBDA(${handed},${one.name}(${handed}))` };
  });
}

/** Of what a function gives, `@` takes the first value; of a single cell, the cell. */
function singles(tokens: readonly Token[]): Token[] {
  const calls = new Map(callsIn(tokens).map((call) => [call.at, call]));
  const out: Token[] = [];
  const open = new Map<number, number>();
  tokens.forEach((token, i) => {
    const next = token.kind === "sign" && token.text === "@" ? nextSolid(tokens, i + 1) : -1;
    if (tokens[next]?.text === "@") return;
    const call = calls.get(next);
    const cell = next > 0 && readCell(tokens[next]?.text ?? "") !== null && ![":", "!", "#"].includes(tokens[next + 1]?.text ?? "");
    if (call) {
      out.push({ kind: "word", text: "INDEX(" });
      open.set(call.close, (open.get(call.close) ?? 0) + 1);
    } else if (!cell) out.push(token);
    for (let n = open.get(i) ?? 0; n > 0; n--) out.push({ kind: "word", text: ",1,1)" });
  });
  return out;
}

/** `B2#` is the block that the formula in B2 fills. */
function blocks(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const start = token.kind === "sign" && token.text === "#" ? referenceStart(out) : out.length;
    if (start < out.length) out.splice(start, out.length - start, { kind: "word", text: `${SPILL_OF}(${joined(out.slice(start))})` });
    else out.push(token);
  }
  return out;
}
