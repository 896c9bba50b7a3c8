/** What a column of a list is: the figure that stands in it, and how its cells are to be read. */
import type { Decimal } from "../../core/decimal";

export type DecimalMark = "." | ",";
export type DayOrder = "day-month" | "month-day";
/** By what a column is known. */
export type How = "heading" | "unitsRow" | "map" | "cells" | "same" | "unitColumn";

export type Column = {
  /** From 0. */
  readonly index: number;
  /** As it stands in the header row. */
  readonly heading: string;
  /** null: the person's own, kept and not read. */
  readonly field: string | null;
  readonly how: How;
  /** The unit of the cells, by name, and by what they are multiplied. */
  readonly unit?: { readonly name: string; readonly factor: Decimal; readonly how: How };
  readonly decimals?: { readonly mark: DecimalMark; readonly how: How };
  readonly order?: { readonly order: DayOrder; readonly how: How };
  /** Worth saying: `list.note.<key>`. */
  readonly note?: string;
};

/** Read as a day. */
export const DAYS: ReadonlySet<string> = new Set(["date"]);
/** Read as a number. */
export const FIGURES: ReadonlySet<string> = new Set([
  "tonnes",
  "value",
  "intensity",
  "pricePaid",
  "price",
  "ukRate",
  "ukRelief",
  "siteEmissions",
  "baseline",
  "usIntensity",
  "originIntensity",
  "usPrice",
  "usedQuota",
]);
/** A number, a share with its sign, or a word: what is no number is left to the function that takes it. */
export const FIGURES_OR_WORDS: ReadonlySet<string> = new Set(["sefa", "assume", "difference", "inflation", "exportShare"]);
