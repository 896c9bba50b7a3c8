/**
 * Goods codes (CN, HS, TARIC) as people write them: number or text, with blanks or dots, 4 to 10 digits.
 */
import { RuleError } from "../../core/error";

export type GoodsCode = string & { readonly __goodsCode: true };

/** Blanks of every kind, dots, and the quotes that creep in from copied lists. */
const SEPARATORS = /[\s\u00a0\u2007\u202f\u3000.'’]/g;

/** undefined: not a goods code. `text` false: the cell holds a number, so a leading zero may be lost. */
export function parseGoodsCode(written: string, text: boolean): GoodsCode | undefined {
  // A number with decimals (7318.10 arrives as 7318.1) has lost its last zeros: which code it was cannot be told.
  if (!text && !/^\d+$/.test(written)) return undefined;
  const digits = written.normalize("NFKC").replace(SEPARATORS, "");
  if (!/^\d+$/.test(digits)) return undefined;
  // Codes have an even number of digits, so an odd number in a number cell can only be a lost zero.
  const code = !text && digits.length % 2 === 1 ? `0${digits}` : digits;
  const lengths = [4, 6, 8, 10];
  return lengths.includes(code.length) ? (code as GoodsCode) : undefined;
}

/** '73181500' -> '7318 15 00', as the acts print it. */
export function printGoodsCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)].filter((part) => part !== "").join(" ");
}

/** A code shorter than every entry of the list it is looked up in: ask for more digits and name some. */
export function tooShort(code: string, below: readonly string[]): RuleError {
  const shown = below.slice(0, 8).map(printGoodsCode).join(", ");
  return new RuleError("unknownCode", "tooShort", { found: printGoodsCode(code), candidates: below.length > 8 ? `${shown}, …` : shown });
}
