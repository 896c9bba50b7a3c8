/**
 * Names whose references are relative mean another cell in every cell that uses them. The grid reads all names as fixed,
 * so in its formulas such a name gives way to what it stands for in that cell. May not touch a fixed name.
 */
import { wrapped } from "../sheet/references";
import { isCall, joined, tokenize, type Token } from "../sheet/tokens";
import type { XlsxName } from "../xlsx";

export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

const DEEPEST = 20;

/** A name of the sheet hides one of the workbook. */
export function relativeNames(names: readonly XlsxName[]): (formula: string, at: Place) => string {
  const lookUp = (word: string, sheet: string): XlsxName | undefined => {
    const known = names.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
    return known.find((name) => name.sheet === sheet) ?? known.find((name) => name.sheet === null);
  };
  const moves = new Set(names.filter((name) => !name.name.startsWith("_xlnm.") && isRelative(name, lookUp, 0)));
  if (moves.size === 0) return (formula) => formula;
  const inPlace = (formula: string, at: Place, depth: number): string => {
    const tokens = tokenize(formula);
    return joined(
      tokens.map((token, i): Token => {
        const name = isName(tokens, i) ? lookUp(token.text, at.sheet) : undefined;
        if (!name || !moves.has(name) || depth > DEEPEST) return token;
        const inner = inPlace(wrapped(name.text.slice(1), at.row, at.column), at, depth + 1);
        return {
          kind: "word",
          text: tokenize(inner).every(({ kind, text }) => kind !== "sign" || text === "!" || text === ":") ? inner : `(${inner})`,
        };
      }),
    );
  };
  return (formula, at) => inPlace(formula, at, 0);
}

function isRelative(name: XlsxName, lookUp: (word: string, sheet: string) => XlsxName | undefined, depth: number): boolean {
  const text = name.text.slice(1);
  if (wrapped(text, 1, 1) !== text) return true;
  const tokens = tokenize(text);
  return (
    depth < DEEPEST &&
    tokens.some((token, i) => {
      const inner = isName(tokens, i) ? lookUp(token.text, name.sheet ?? "") : undefined;
      return inner !== undefined && inner !== name && isRelative(inner, lookUp, depth + 1);
    })
  );
}

const isName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === "word" &&
  !isCall(tokens, i) &&
  tokens[i + 1]?.kind !== "bracket" &&
  tokens[i + 1]?.text !== "!" &&
  tokens[i - 1]?.text !== "!";
