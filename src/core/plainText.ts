/**
 * What stands in copied text besides what one sees: characters without a look of their own, blanks of many kinds,
 * full-width forms, digits of other scripts. Read here once, for every reader. Knows no law and no language.
 */

/** Zero-width blanks, byte-order marks, soft hyphens, marks of direction and control characters. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** Tabs and line breaks are control characters that part words. */
const BREAKS = /[\t-\r\u0085]+/g;
/** Raised, lowered and circled figures are notes at a figure, not a part of it: folding would make 1234² the number 12342. */
const BESIDES_NOTES = /[^\u00b2\u00b3\u00b9\u2070-\u2094\u2460-\u24ff\u2776-\u2793]+/gu;
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
/** The zeros of the scripts above (Arabic twice, Devanagari, Bengali, Thai); each is followed by its nine. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
/**
 * Words of characters that stay as they are, one blank between each and the next: most of what is typed and all codes. ASCII,
 * Latin letters with accents, Russian, kana, Chinese, Korean.
 */
const PLAIN = /^(?:[!-~\u00c0-\u0131\u0410-\u044f\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]+(?: (?!$)|$))*$/;

function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const zero = ZEROS.filter((start) => start <= point).at(-1) ?? point;
  return String(point - zero);
}

/** The text as one sees it: no invisible characters, one kind of blank, ASCII digits and forms, trimmed. */
export function plainText(written: string): string {
  if (PLAIN.test(written)) return written;
  return written
    .replace(BREAKS, " ")
    .replace(INVISIBLE, "")
    .replace(BESIDES_NOTES, (part) => part.normalize("NFKC"))
    .replace(FOREIGN_DIGIT, asciiDigit)
    .replace(/\s+/gu, " ")
    .trim();
}

/** A whole number as programs write the numbers of a column with gaps: 331110.0. */
export function withoutFloat(text: string): string {
  return text.replace(/^(\d+)\.0$/, "$1");
}

/** Nothing in it can be seen. */
export function isUnseen(text: string): boolean {
  return /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u.test(text);
}

/** Letters that look like a Latin one, and that one, in the same place. */
const CYRILLIC = [
  "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443",
  "ABCEHIJKMOPSTXYaceijopsxy",
] as const;
const GREEK = [
  "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd",
  "ABEZHIKMNOPTYXov",
] as const;
const LOOK_ALIKES = new Map(
  [CYRILLIC, GREEK].flatMap(([foreign, latin]) => Array.from(foreign, (letter, i) => [letter, latin.charAt(i)] as const)),
);
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const UNNAMED_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}](?!\[U\+)/gu;

/** Foreign letters by the Latin ones they look like: for fixed words, where no other word could be meant. */
export function asLatin(text: string): string {
  return text.replace(FOREIGN_LETTER, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

function named(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** For a message: what cannot be seen is written out, and a letter in disguise among Latin ones is followed by its name. */
export function madeVisible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const foreign = text.match(FOREIGN_LETTER) ?? [];
  const disguised =
    foreign.length > 0 && foreign.every((letter) => LOOK_ALIKES.has(letter)) && (/[A-Za-z0-9]/.test(text) || foreign.length <= 2);
  const seen = text.replace(INVISIBLE, named);
  return disguised ? seen.replace(UNNAMED_LETTER, (letter) => `${letter}${named(letter)}`) : seen;
}
