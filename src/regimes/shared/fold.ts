/**
 * Names and fixed words brought to one spelling before they are compared. What folds alike is the same word written by
 * another keyboard, program or language setting; nothing is shortened and no part of a word is matched.
 */

/** Invisible characters a web page, Word or a right-to-left text leaves behind. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164\uffa0]/gu;
const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u00b4`\u2032\uff07]/g;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", þ: "th", ħ: "h", ə: "e" };

/** Width, case, blanks, dashes, apostrophes and invisible characters; accents stay. */
export function foldPlain(text: string): string {
  // The Turkish capital İ becomes i and a dot of its own in lower case; the dot is not an accent to keep.
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(APOSTROPHES, "'").replace(DASHES, "-")
    .toLowerCase().replace(/i\u0307/g, "i").replace(/\s*-\s*/g, "-").replace(/\s+/g, " ").trim();
}

/** The same without accents. Accents of Latin, Greek and Cyrillic only: the marks of other scripts are letters. */
export function foldAccents(text: string): string {
  return foldPlain(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[ıßøđðłæœþħə]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Cyrillic and Greek letters that look like Latin ones, after `foldAccents`. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", е: "e", н: "h", і: "i", ј: "j", к: "k", м: "m", о: "o", р: "p", ѕ: "s", т: "t", у: "y", х: "x",
  α: "a", β: "b", ε: "e", ζ: "z", η: "h", ι: "i", κ: "k", μ: "m", ν: "n", ο: "o", ρ: "p", τ: "t", υ: "y", χ: "x",
};

/** Look-alikes as the Latin letters they were taken for; only for what is no word in its own script. */
export function foldLookAlikes(folded: string): string {
  return folded.replace(/[\u0370-\u04ff]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
}
