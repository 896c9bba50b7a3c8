/**
 * A formula with the names of formulas written out: `=LineCost` where LineCost stands for a call of ours. May not know
 * which functions are ours.
 */
import type { NamedFormula } from "../../host/port";
import { readCell } from "../../sheet/references";
import { isCall, joined, tokenize, type Token } from "../../sheet/tokens";

/** Names may lead in a circle. */
const DEEPEST = 8;

export function writtenOut(formula: string, sheet: string, named: readonly NamedFormula[]): string {
  if (named.length === 0) return formula;
  const find = (name: string): NamedFormula | undefined => {
    const same = named.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
    return same.find((entry) => entry.sheet === sheet) ?? same.find((entry) => entry.sheet === null);
  };
  const expand = (text: string, depth: number): string => {
    const tokens = tokenize(text);
    return joined(
      tokens.map((token, at): Token => {
        if (!isName(tokens, at)) return token;
        const entry = find(token.text);
        if (!entry || depth >= DEEPEST || movesAlong(entry.formula)) return token;
        return { ...token, text: `(${expand(entry.formula.slice(1), depth + 1)})` };
      }),
    );
  };
  return expand(formula, 0);
}

function isName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return token?.kind === "word" && !isCall(tokens, at) && before?.text !== "!" && next?.text !== "!" && next?.kind !== "bracket";
}

/** A relative reference in a name means another cell wherever the name is used: which one, only the spreadsheet knows. */
function movesAlong(formula: string): boolean {
  const tokens = tokenize(formula);
  return tokens.some((token, at) => {
    const cell = token.kind === "word" && !isCall(tokens, at) && tokens[at + 1]?.text !== "!" ? readCell(token.text) : null;
    return cell !== null && !(cell.fixedRow && cell.fixedColumn);
  });
}
