/** Rules called without cells: a version at a date, decimals from text, refusals caught. */
import { civilDate, ofYear, type EventDate } from "../../src/core/civilDate";
import { Decimal, parseDecimal } from "../../src/core/decimal";
import { RuleError } from "../../src/core/error";
import type { Law } from "../../src/core/law";
import type { Trace } from "../../src/core/trace";
import { bookOf } from "../../src/calls/books";
import "../../src/regimes";
import type { Country } from "../../src/regimes/shared/country";
import type { GoodsCode } from "../../src/regimes/shared/goodsCode";

export const d = (text: string): Decimal => parseDecimal(text);
export const cn = (code: string): GoodsCode => code as GoodsCode;
export const from = (country: string): Country => country as Country;

/** '2026' is the year, '2026-03-31' the day. */
export function when(text: string): EventDate {
  return text.length === 4 ? ofYear(Number(text)) : { date: civilDate(text), precision: "day" };
}

export function lawAt(date: string, version?: string, regime = "cbam", trace?: Trace): Law {
  return bookOf(regime).law(version, when(date), trace);
}

/** 'code.reason' of the refusal; fails when the work answers or breaks in another way. */
export function refusalOf(work: () => unknown): string {
  try {
    const answer = work();
    throw new Error(`answered ${String(answer)}`);
  } catch (error) {
    if (error instanceof RuleError) return `${error.code}.${error.reason}`;
    throw error;
  }
}
