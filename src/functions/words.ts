/**
 * What functions and arguments are called, in every language side by side. Made into Excel's metadata and the help pages at build
 * time; never part of a bundle. An argument that a function does not word itself has the words its law gives the name, or those
 * that all laws share.
 */
import type { Said } from "../i18n/t";
import { lawHelp, wordsOfAll } from "../regimes/help";
import border from "./words/border.json";
import law from "./words/law.json";
import joining from "./words/phrases.json";

export type ArgumentWords = {
  readonly is: Said;
  /** what leaving it out means; `error`: nothing can be left out, `errorOr0`: nor can it be 0 */
  readonly blank?: Said | "error" | "errorOr0";
  /** a condition in place of `blank`, as a clause of its own; "" where the language says it in `is` */
  readonly otherwise?: Said;
  /** unit of a quantity, written alike in every language; `share`: 0 to 1 */
  readonly unit?: string;
};

export type FunctionWords = {
  readonly does: Said;
  readonly gives: Said;
  /** articles in the form "act:place" */
  readonly cites?: readonly string[];
  readonly arguments?: Readonly<Record<string, ArgumentWords>>;
};

export type WordsOfLaw = {
  readonly arguments?: Readonly<Record<string, ArgumentWords>>;
  readonly functions: Readonly<Record<string, FunctionWords>>;
};

/** What joins what an argument is to what leaving it out means. */
export const phrases = joining as Readonly<Record<"error" | "errorOr0" | "blank" | "then", Said>>;

const all: readonly WordsOfLaw[] = [...lawHelp.map(({ words }) => words), border, law] as readonly WordsOfLaw[];
const common = wordsOfAll as Pick<WordsOfLaw, "arguments">;

export function wordedFunctions(): readonly string[] {
  return all.flatMap(({ functions }) => Object.keys(functions));
}

export function functionWords(id: string): FunctionWords {
  const words = all.find(({ functions }) => id in functions)?.functions[id];
  if (words === undefined) throw new TypeError(`no words for ${id}`);
  return words;
}

export function argumentWords(id: string, name: string): ArgumentWords {
  const ofLaw = all.find(({ functions }) => id in functions);
  const words = ofLaw?.functions[id]?.arguments?.[name] ?? ofLaw?.arguments?.[name] ?? common.arguments?.[name];
  if (words === undefined) throw new TypeError(`no words for ${id}, argument ${name}`);
  return words;
}
