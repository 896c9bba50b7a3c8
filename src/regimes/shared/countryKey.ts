/** The key under which a name of a country is found: whatever its order, brackets, articles and abbreviations. */
import { foldAccents } from "./fold";

/** Words that carry no difference between two countries' names. */
const SILENT = new Set(["the", "of", "and"]);
const LONG: Readonly<Record<string, string>> = {
  saint: "st",
  sainte: "ste",
  rep: "republic",
  dem: "democratic",
  fed: "federal",
  is: "islands",
  isl: "islands",
  sts: "states",
};

/** Footnote marks (Kosovo*), dots of abbreviations and apostrophes vanish; other punctuation parts words. */
export function countryWords(name: string): readonly string[] {
  const bare = foldAccents(name)
    .replace(/\([*†‡\d]*\)/g, " ")
    .replace(/[*†‡'.¹²³]/g, "")
    .replace(/&/g, " and ");
  const words = bare.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "" && !SILENT.has(word));
  // "IS" alone is Iceland; beside other words it is short for islands.
  return words.length > 1 ? words.map((word) => (Object.hasOwn(LONG, word) ? (LONG[word] ?? word) : word)) : words;
}

/** Words in one order: 'Korea, Republic of', 'Korea (Rep. of)' and 'Republic of Korea' are one name. */
export function countryKey(words: readonly string[]): string {
  return [...words].sort().join(" ");
}
