/**
 * Names of a workbook that stand for a call of ours: `Factor` for `LAW.VALUE(S!$A$1)`, a LAMBDA with a name, or a name
 * for such a name. A formula that uses one calls us, though nothing in it says so. May not read a cell.
 */
import { sheetPrefix } from "./places";
import { ourCalls, type OurNames } from "./ourNames";
import { tokenize } from "./tokens";

export type NamedFormula = {
  readonly name: string;
  /** null: known in the whole workbook. */
  readonly sheet: string | null;
  readonly stored: string;
};

/** Ids of our functions that a stored formula on a sheet calls, by itself or through names. */
export type CallsOnSheet = (stored: string, sheet: string) => readonly string[];

export function callsWithNames(defined: readonly NamedFormula[], names: OurNames): CallsOnSheet {
  if (!defined.some(({ stored }) => names.mayHold(stored))) return (stored) => ourCalls(stored, names);
  const byName = new Map<string, NamedFormula[]>();
  for (const entry of defined) byName.set(entry.name.toLowerCase(), [...(byName.get(entry.name.toLowerCase()) ?? []), entry]);
  const find = (word: string, sheet: string): NamedFormula | undefined => {
    const entries = byName.get(word.toLowerCase());
    return entries?.find((entry) => entry.sheet?.toLowerCase() === sheet.toLowerCase()) ?? entries?.find((entry) => entry.sheet === null);
  };
  const known = new Map<string, readonly string[]>();
  const behind = (entry: NamedFormula, sheet: string): readonly string[] => {
    const key = `${sheet}!${entry.sheet ?? ""}!${entry.name}`.toLowerCase();
    const found = known.get(key);
    if (found) return found;
    // Names may lead in a circle.
    known.set(key, []);
    const calls = [...ourCalls(entry.stored, names), ...through(entry.stored, sheet)];
    known.set(key, calls);
    return calls;
  };
  const through = (stored: string, sheet: string): string[] => {
    const tokens = tokenize(stored);
    return tokens.flatMap((token, i) => {
      if (token.kind !== "word" || tokens[i + 1]?.text === "!") return [];
      const prefix = tokens[i - 1]?.text === "!" ? sheetPrefix(tokens, i - 2) : null;
      if (prefix && prefix.kind !== "one") return [];
      const home = prefix?.name ?? sheet;
      const entry = find(token.text, home);
      return entry ? behind(entry, home) : [];
    });
  };
  // Only names that lead to us are looked for in the many formulas of a workbook.
  const leading = [...byName.values()]
    .flat()
    .filter((entry) => behind(entry, entry.sheet ?? "").length > 0)
    .map(({ name }) => name.replace(/[.\\?]/g, "\\$&"));
  if (leading.length === 0) return (stored) => ourCalls(stored, names);
  const mentioned = new RegExp(leading.join("|"), "i");
  return (stored, sheet) => [...ourCalls(stored, names), ...(mentioned.test(stored) ? through(stored, sheet) : [])];
}
