/**
 * Goods codes as people and programs write them: with blanks, dots, dashes, quotes, a name in front, a float's ".0" behind, as
 * national tariffs print them. Says what stands there; whether a code exists is asked of the nomenclature.
 */
import { asLatin, plainText } from "../../core/plainText";
import codeNames from "./codeNames.json";
import type { GoodsCode } from "./goodsCode";
import { asGoodsCode, headingExists, printGoodsCode } from "./goodsCode";

/** Reasons of a refusal, as the messages know them. */
type Flaw =
  | "goodsCode"
  | "codeLetter"
  | "codeDecimals"
  | "codeScientific"
  | "codeDigits"
  | "codeLostZero"
  | "codeHeading"
  | "codeTwo"
  | "codeWords";

export type WrittenCode =
  | { readonly form: "code"; readonly code: GoodsCode }
  /** longer than the CN, or printed as a country prints its own tariff. `cn`: printed as German code numbers are, CN in front */
  | { readonly form: "national"; readonly digits: string; readonly cn: boolean }
  | { readonly form: "none"; readonly flaw: Flaw; readonly details: Readonly<Record<string, string | number>> };

const none = (flaw: Flaw, details: Readonly<Record<string, string | number>> = {}): WrittenCode => ({ form: "none", flaw, details });

const names = codeNames as { readonly code: readonly string[]; readonly national: readonly string[] };
/** Blanks, dots and quotes stand anywhere in copied codes; other marks only between pairs of digits, or 1,234 would be a heading. */
const ANYWHERE = /[ .'’‘`´"“”]+/g;
const BETWEEN_PAIRS = /^\d\d(?:\d\d)*(?:[-‐‑‒–—−/·,;:_ .]+\d\d(?:\d\d)*)+$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;
/** A program wrote the code as a number with decimals; two zeros behind eight digits are TARIC's, and mean the same. */
const FLOAT = /^(\d{4}|\d{6}|\d{8})\.(?:0|0{3,})$|^(\d{10})\.0+$/;
const THOUSANDS = /^\d{1,3}(?:([,'’])\d{3})(?:\1\d{3})+$/;
/** Figures of a ten-digit code and a check digit, as Taiwan prints its CCC code. */
const CHECK_DIGIT = /^[\d. ]+-\d$/;
/** 7318.15.8069: the United States part their ten digits so, nobody else. */
const UNITED_STATES = /^\d{4}\.\d{2}\.\d{4}$/;
const GERMAN = /^(?:\d{8}|\d{4} \d{4}|\d{4} \d\d \d\d) ?\d\d \d$/;
const LIKE_DIGITS: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1", "|": "1", s: "5", b: "8", z: "2", о: "0", ο: "0" };
const LONGEST_CN = 10;
/** Turkey prints 12, China 13 digits. */
const LONGEST_NATIONAL = 14;
/** A second code behind the first: 7208 39 00 / 7209 15 00. */
const TWO_CODES = /\d[^\d.\-]*[/,;:_·+&][^\d]*\d{4}|\d{6}[^\d.\-]+\d{5}/;

/** The words in front of the digits; null: something else stands there. "ex" says that only a part of the code is meant, by the same digits. */
function nameOf(front: string): "" | "code" | "national" | null {
  if (/[^\p{L}\p{M} .'’‘`´"“”([#:=°º]/u.test(front.replace(/(?<=\p{L})-(?=\p{L})/gu, ""))) return null;
  const word = asLatin(front)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .replace(/^ex(?=$|[^p])/, "")
    .replace(/(?:no|nr)$/, "");
  if (word === "") return "";
  return names.national.includes(word) ? "national" : names.code.includes(word) ? "code" : null;
}

/** Digits of a code of the usual lengths. */
function ofDigits(digits: string): WrittenCode {
  const code = asGoodsCode(digits);
  if (code !== undefined) return headingExists(digits) ? { form: "code", code } : none("codeHeading", { heading: digits.slice(0, 4) });
  if (digits.length > LONGEST_CN && digits.length <= LONGEST_NATIONAL) return { form: "national", digits, cn: false };
  const longer = asGoodsCode(`0${digits}`);
  return longer !== undefined && headingExists(longer)
    ? none("codeLostZero", { digits: digits.length, code: printGoodsCode(longer) })
    : none("codeDigits", { digits: digits.length });
}

/** Words behind a code are named; O for 0, l for 1 too, and never exchanged in silence. */
function withLetters(text: string): WrittenCode {
  const before = /^([\d .-]*\d)[ ,;:([–—-]+\p{L}/u.exec(text)?.[1];
  const code = before === undefined ? undefined : ofText(before);
  if (code?.form === "code" && before !== undefined) return none("codeWords", { code: printGoodsCode(code.code) });
  const letter = [...text].find((one) => LIKE_DIGITS[one.toLowerCase()] !== undefined);
  const mended = [...text].map((one) => LIKE_DIGITS[one.toLowerCase()] ?? one).join("");
  return letter !== undefined && ofText(mended).form !== "none"
    ? none("codeLetter", { letter, digit: LIKE_DIGITS[letter.toLowerCase()] ?? "" })
    : none("goodsCode");
}

function ofText(written: string): WrittenCode {
  const text = plainText(written)
    .replace(/^((?:ex )?(?:CN|HS|KN|NC|SH))-?(?:4|6|8|10)(?=[ :])/i, "$1")
    .replace(/[ .,;"”’')\]]+$/, "");
  if (SCIENTIFIC.test(text)) return none("codeScientific");
  const [, front = "", body = ""] = /^([^\d]*)(.*)$/u.exec(text) ?? [];
  const name = nameOf(front);
  if (name === null) return withLetters(text);
  if (/[^\d .'’‘`´"“”\-‐‑‒–—−/·,;:_]/u.test(body)) return withLetters(body);
  const float = FLOAT.exec(body);
  if (float) return ofDigits((float[1] ?? float[2]) as string);
  if (TWO_CODES.test(body)) return none("codeTwo");
  const plain = body.replace(ANYWHERE, "");
  const digits = /^\d+$/.test(plain) ? plain : body.replace(/\D/g, "");
  if (name === "national" || UNITED_STATES.test(body) || CHECK_DIGIT.test(body))
    return digits.length < 8 ? none("codeDigits", { digits: digits.length }) : { form: "national", digits, cn: false };
  if (GERMAN.test(body)) return { form: "national", digits, cn: true };
  const grouped = plain === digits || BETWEEN_PAIRS.test(body) || (THOUSANDS.test(body) && digits.length >= 8);
  return grouped && digits !== "" ? ofDigits(digits) : none("goodsCode");
}

/** A number with an odd number of digits has lost its zero in front, where a heading begins so. */
function ofNumber(value: number): WrittenCode {
  if (!Number.isInteger(value)) return none(value > 0 ? "codeDecimals" : "goodsCode");
  if (value <= 0 || !Number.isSafeInteger(value)) return none("goodsCode");
  const read = ofDigits(String(value));
  return read.form === "none" && read.flaw === "codeLostZero" ? ofDigits(`0${value}`) : read;
}

export function readWrittenCode(cell: string | number): WrittenCode {
  return typeof cell === "number" ? ofNumber(cell) : ofText(cell);
}
