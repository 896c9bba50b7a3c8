/**
 * Which functions a formula calls and where. May not know which functions there are, nor calculate.
 */
import { argumentsOf, closing, joined, nextSolid, tokenize, type Token } from "./tokens";

export type Call = {
  /** As written. */
  readonly name: string;
  /** Pieces: the name, its opening bracket, its closing bracket (the number of pieces where it is missing). */
  readonly at: number;
  readonly open: number;
  readonly close: number;
  /** Arguments as [from, to) of pieces; none for `F()`. */
  readonly arguments: readonly (readonly [number, number])[];
};

/** Every call from the left, calls among arguments included. A space before the bracket does not hinder a spreadsheet. */
export function callsIn(tokens: readonly Token[]): Call[] {
  return tokens.flatMap((token, at): Call[] => {
    if (token.kind !== "word") return [];
    const open = nextSolid(tokens, at + 1);
    if (open < 0 || tokens[open]?.kind !== "sign" || tokens[open]?.text !== "(") return [];
    return [{ name: token.text, at, open, close: closing(tokens, open), arguments: argumentsOf(tokens, open) }];
  });
}

export const textOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): string => joined(tokens.slice(from, to));

/** Names of the functions a formula calls, upper case; none where the text is no formula. */
export function calledFunctions(formula: string): string[] {
  return formula.startsWith("=") ? callsIn(tokenize(formula.slice(1))).map(({ name }) => name.toUpperCase()) : [];
}

/** Whether it calls a function whose name starts with one of the prefixes. */
export function callsPrefix(formula: string, prefixes: readonly string[]): boolean {
  if (!formula.startsWith("=")) return false;
  const upper = formula.toUpperCase();
  const wanted = prefixes.map((prefix) => prefix.toUpperCase());
  // Most formulas of a workbook are not ours: the plain text says so at once.
  if (!wanted.some((prefix) => upper.includes(prefix))) return false;
  return calledFunctions(formula).some((name) => wanted.some((prefix) => name.startsWith(prefix)));
}

/** The function a formula is a single call of, upper case: `=F(...)`, and nothing behind it; null otherwise. */
export function wholeCall(formula: string): string | null {
  if (!formula.startsWith("=")) return null;
  const tokens = tokenize(formula.slice(1));
  const first = nextSolid(tokens, 0);
  const start = tokens[first]?.text === "@" ? nextSolid(tokens, first + 1) : first;
  const call = callsIn(tokens).find(({ at }) => at === start);
  return call && call.close < tokens.length && nextSolid(tokens, call.close + 1) < 0 ? call.name.toUpperCase() : null;
}
