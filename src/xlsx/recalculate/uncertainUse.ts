/**
 * Ways to call a function that the engine gets wrong though it knows the function. May not calculate.
 */
import { argumentsOf, type Token } from "../../sheet/tokens";

const WITH_CRITERIA = /^(?:SUMIFS?|COUNTIFS?|AVERAGEIFS?|MAXIFS|MINIFS)$/;
const TOTALS = /^(?:SUM|AVERAGE|COUNT|COUNTA|MAX|MIN|PRODUCT)$/;
const COMPARISON = new Set(["=", "<", ">"]);

/** The function at `i`, where its arguments are of a kind that it is not known for. */
export function isUncertainUse(name: string, tokens: readonly Token[], i: number): boolean {
  const parts = argumentsOf(tokens, i + 1).map(([from, to]) => tokens.slice(from, to));
  // "<>" and "=" ask whether a cell is empty: empty text counts as empty for the engine.
  if (WITH_CRITERIA.test(name)) return parts.some((part) => part.some(({ kind, text }) => kind === "text" && /^"(?:<>|=)"$/.test(text)));
  // A truth value that is computed counts as a number; the engine leaves it out.
  if (TOTALS.test(name))
    return parts.some((part) => {
      let depth = 0;
      return part.some(({ kind, text }) => {
        if (kind === "sign" && text === "(") depth++;
        if (kind === "sign" && text === ")") depth--;
        return kind === "sign" && depth === 0 && COMPARISON.has(text);
      });
    });
  return false;
}
