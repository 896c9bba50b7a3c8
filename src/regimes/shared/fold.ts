/**
 * Names and fixed words brought to one spelling before they are compared. What folds alike is the same word written by
 * another keyboard, program or language setting; nothing is shortened and no part of a word is matched.
 */
import { plainText } from "../../core/plainText";
import { remembered } from "../../core/remembered";

const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u00b4`\u2032\uff07]/g;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ə: "e",
};

/** Width, case, blanks, dashes, apostrophes and invisible characters; accents stay. */
export function foldPlain(text: string): string {
  // The Turkish capital İ becomes i and a dot of its own in lower case; the dot is not an accent to keep.
  // Apostrophes first: the acute accent standing alone would fall apart into a blank and an accent.
  return plainText(text.replace(APOSTROPHES, "'"))
    .replace(DASHES, "-")
    .toLowerCase()
    .replace(/i\u0307/g, "i")
    .replace(/\s*-\s*/g, "-");
}

/** ASCII and Chinese have none. */
const NO_ACCENTS = /^[ -~\u4e00-\u9fff]*$/;

/** The same without accents. Accents of Latin, Greek and Cyrillic only: the marks of other scripts are letters. */
export const foldAccents = remembered((text: string): string => {
  const plain = foldPlain(text);
  if (NO_ACCENTS.test(plain)) return plain;
  return plain
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ıßøđðłæœþħə]/g, (letter) => LETTERS[letter] ?? letter);
});
