/**
 * Fixed words of an argument: as the catalogue prints them, and as people say them in the three languages of the forms. A spelling
 * that fits two words of one list is none of them.
 */
import { RuleError } from "../../core/error";
import { asLatin, withoutFloat } from "../../core/plainText";
import { LOCALES, type Said } from "../../i18n/t";
import choiceWords from "../../i18n/choiceWords.json";
import { foldAccents } from "../../regimes/shared/fold";
import { shownCell } from "../cells";
import type { Reader } from "./reader";
import { reader, remembering } from "./reader";
import peoplesWords from "./spellings.json";

/** The words of forms (`choiceWord.<word>`, `choiceWord.<argument>.<word>`), as the file holds them. */
type ChoiceWords = unknown;

/** A fixed word without what keyboards and lists change: case, accents, width, invisible characters, blanks, hyphens, colons. */
function wordKey(word: string): string {
  return withoutFloat(foldAccents(asLatin(word))).replace(/[\s_:-]+/g, "");
}

/** Every spelling by the word it belongs to, the last part of its key. */
function spellingsOf(topics: readonly ChoiceWords[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  const add = (word: string, spellings: readonly string[]) => all.set(word, [...(all.get(word) ?? []), ...spellings]);
  for (const topic of topics)
    for (const [key, said] of Object.entries(topic as Readonly<Record<string, Said>>)) {
      const word = key.split(".").at(-1) ?? key;
      add(
        word,
        LOCALES.map((locale) => said[locale]),
      );
    }
  for (const [word, spellings] of Object.entries(peoplesWords as Readonly<Record<string, readonly string[]>>)) add(word, spellings);
  return all;
}

/** What each spelling means among these words; those with two meanings are left out. */
function meanings<C extends string>(choices: readonly C[], spellings: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, C> {
  const meant = new Map<string, Set<C>>();
  for (const word of choices)
    for (const spelling of spellings.get(word) ?? []) {
      const key = wordKey(spelling);
      meant.set(key, (meant.get(key) ?? new Set<C>()).add(word));
    }
  const one = [...meant].flatMap(([key, words]) => (words.size === 1 ? [...words].map((word) => [key, word] as const) : []));
  // The printed words stand above all others.
  return new Map([...one, ...choices.map((word) => [wordKey(word), word] as const)]);
}

/** Finds a word of the list, however it is written; the plural where only one reading is left. Topics: spellings besides the common ones. */
export function wordAmong<C extends string>(choices: readonly C[], ...topics: readonly ChoiceWords[]): (cell: unknown) => C | undefined {
  let known: ReadonlyMap<string, C> | undefined;
  return (cell) => {
    known ??= meanings(choices, spellingsOf([choiceWords, ...topics]));
    const key = wordKey(String(cell));
    return known.get(key) ?? known.get(key.replace(/s$/, "")) ?? known.get(`${key}s`);
  };
}

/** What a word was read as, where it is not the word itself. */
function choiceReadAs(cell: unknown, word: string): string | undefined {
  return typeof cell === "string" && wordKey(cell) !== wordKey(word) ? word : undefined;
}

/** The reader of fixed words with the spellings of a law's own topics. */
export function choiceAmong(...topics: readonly ChoiceWords[]): <C extends string>(choices: readonly C[]) => Reader<C> {
  return <C extends string>(choices: readonly C[]) => {
    const find = wordAmong(choices, ...topics);
    return remembering(
      reader<C>({
        kind: "choice",
        choices,
        zero: "blank",
        parse(cell) {
          const word = find(cell);
          if (word === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: choices.join(", ") });
          return word;
        },
        readAs: choiceReadAs,
      }),
    );
  };
}

export const choice = choiceAmong();

export const TRUTH = ["TRUE", "FALSE"] as const;
const findTruth = wordAmong(TRUTH);

export const yesNo = reader<boolean>({
  kind: "boolean",
  // An empty cell arrives as 0 on some platforms, so there 0 is blank; FALSE is said as FALSE.
  zero: "blank",
  parse(cell) {
    if (typeof cell === "boolean") return cell;
    if (cell === 1 || cell === 0) return cell === 1;
    const word = findTruth(cell);
    if (word === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: TRUTH.join(", ") });
    return word === "TRUE";
  },
});
