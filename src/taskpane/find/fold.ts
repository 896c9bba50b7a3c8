/**
 * Texts made comparable for searching: width, case, traditional and simplified characters, the two English spellings.
 * For finding only: what is shown and what goes into a cell stays as it is written. May not know the pane.
 */
import { fold } from "../../tables/filter";
import file from "./variants.json";

/** Two rows of letters, place by place. */
const variants = file as { readonly traditional: string; readonly simplified: string };
const SIMPLIFIED = new Map([...variants.traditional].map((letter, i) => [letter, [...variants.simplified][i] ?? letter]));
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/aluminum/g, "aluminium"],
  [/fertilizer/g, "fertiliser"],
  [/sulfur/g, "sulphur"],
  [/fiber/g, "fibre"],
  [/galvaniz/g, "galvanis"],
];

export function foldForSearch(text: string): string {
  const plain = fold(text).replace(/\p{Script=Han}/gu, (letter) => SIMPLIFIED.get(letter) ?? letter);
  return SPELLINGS.reduce((all, [spelling, instead]) => all.replace(spelling, instead), plain);
}

/** A Chinese character says about as much as three letters. */
const HAN_WEIGHT = 3;

export type Wanted = { readonly text: string; readonly words: readonly string[] };

/** 'screws' also looks for 'screw': the plural is a longer word than the one a list may print. */
function stem(word: string): string {
  return word.length > 4 && /^[a-z]+s$/.test(word) && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

export function wantedOf(typed: string): Wanted {
  const text = foldForSearch(typed);
  return {
    text,
    words: text
      .split(/[\s,，、;；]+/)
      .filter((word) => word !== "")
      .map(stem),
  };
}

/** What can be found: names first, then the text in which a word may also stand. Both folded. */
export type Findable = { readonly names: readonly string[]; readonly text: string };

export function findable(names: readonly (string | null)[], more: readonly (string | null)[] = []): Findable {
  const own = [...new Set(names.flatMap((name) => (name === null || name === "" ? [] : [foldForSearch(name)])))];
  return { names: own, text: [...own, ...more.flatMap((part) => (part === null ? [] : [foldForSearch(part)]))].join(" | ") };
}

/** 0 is best; null: not found. A whole name, the start of one, a word of one, a part of one, only the further text. */
export function rank({ names, text }: Findable, { text: wanted, words }: Wanted): number | null {
  if (words.length === 0 || !words.every((word) => text.includes(word))) return null;
  if (names.includes(wanted) || (words.length === 1 && names.includes(words[0] ?? ""))) return 0;
  const [first = ""] = words;
  if (names.some((name) => name.startsWith(first) && words.every((word) => name.includes(word)))) return 1;
  if (names.some((name) => words.every((word) => wordOf(name, word)))) return 2;
  return names.some((name) => words.every((word) => name.includes(word))) ? 3 : 4;
}

/** Chinese has no blanks, so any place in a name is the start of a word there. */
function wordOf(name: string, word: string): boolean {
  return /^[a-z0-9]/.test(word) ? new RegExp(`(^|[^a-z0-9])${word.replace(/[^a-z0-9]/g, "\\$&")}`).test(name) : name.includes(word);
}

/** Names of which a word stands in a sentence ("how much is the fine for ..."), those that explain most of it first. */
export function mentioned<T extends { readonly find: Findable }>(all: readonly T[], typed: string): readonly T[] {
  const { text } = wantedOf(typed);
  const found = all.flatMap((one, i) => {
    const said = one.find.names.filter((name) => name.length > 1 && wordOf(text, stem(name)));
    // Of names that hold one another the longest counts.
    const longest = said.filter((name) => !said.some((other) => other !== name && other.includes(name)));
    const length = longest.reduce((sum, name) => sum + (/\p{Script=Han}/u.test(name) ? HAN_WEIGHT : 1) * name.length, 0);
    return length === 0 ? [] : [{ one, i, length }];
  });
  return found.sort((a, b) => b.length - a.length || a.i - b.i).map(({ one }) => one);
}

/** Those found, best first; equally good ones stay in their order. */
export function ranked<T extends { readonly find: Findable }>(all: readonly T[], typed: string): readonly T[] {
  const wanted = wantedOf(typed);
  const found = all.flatMap((one, i) => {
    const place = rank(one.find, wanted);
    return place === null ? [] : [{ one, i, place }];
  });
  return found.sort((a, b) => a.place - b.place || a.i - b.i).map(({ one }) => one);
}
