/**
 * Goods codes (CN, HS, TARIC) of 4 to 10 digits, and how the acts print them.
 */
import { RuleError } from "../../core/error";
import headings from "./headings.json";

export type GoodsCode = string & { readonly __goodsCode: true };

const LENGTHS = [4, 6, 8, 10];
/** Digits of the parts of a code. */
export const DIGITS = { heading: 4, subheading: 6, cn: 8 } as const;
const SHOWN = 16;
const { lastHeading } = headings as { readonly lastHeading: Readonly<Record<string, number>> };

/** undefined: not as many digits as a code has. */
export function asGoodsCode(digits: string): GoodsCode | undefined {
  return /^\d+$/.test(digits) && LENGTHS.includes(digits.length) ? (digits as GoodsCode) : undefined;
}

/** Whether the Harmonised System has the heading; a date or a slip in its first digits is no code. */
export function headingExists(code: string): boolean {
  const heading = Number(code.slice(2, 4));
  return heading >= 1 && heading <= (lastHeading[code.slice(0, 2)] ?? 0);
}

/** '73181500' -> '7318 15 00', as the acts print it. */
export function printGoodsCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)].filter((part) => part !== "").join(" ");
}

/** Codes for a message. */
export function printGoodsCodes(codes: readonly string[], most = codes.length): string {
  return codes.slice(0, most).map(printGoodsCode).join(", ") + (codes.length > most ? ", …" : "");
}

/** Codes that exist, beside one that does not. */
export function nearGoodsCodes(codes: readonly string[]): string {
  return printGoodsCodes(codes, SHOWN);
}

/** A code shorter than every entry of the list it is looked up in: ask for more digits and name some. */
export function tooShort(code: string, below: readonly string[]): RuleError {
  return new RuleError("unknownCode", "tooShort", { found: printGoodsCode(code), candidates: printGoodsCodes(below, 8) });
}
