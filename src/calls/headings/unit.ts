/**
 * Units as headings and cells write them, and by what a figure is multiplied to be in the unit our functions count in.
 * Only what converts exactly, by definition; a word with two meanings is none.
 */
import { Decimal, parseDecimal } from "../../core/decimal";
import { folded, trimmed } from "./words";
import unitWords from "./units.json";

/**
 * mass: t; the others by name. A currency is never converted. Nor is a share: below "%", 0.5 can be half a percent, and a half in a cell
 * that shows 50 %.
 */
export type Counted = "mass" | "share" | "t CO2e" | "t CO2e/t" | "EUR" | "USD" | "GBP";
export type Unit = { readonly name: string; readonly factor: Decimal };

type Words = {
  readonly mass: Readonly<Record<string, { readonly factor: string; readonly names: readonly string[] }>>;
  readonly twoMeanings: readonly string[];
  readonly currency: Readonly<Record<string, readonly string[]>>;
  readonly gas: readonly string[];
  readonly ofGoods: readonly string[];
  readonly perYear: readonly string[];
  readonly share: readonly string[];
  readonly percent: readonly string[];
};
const units = unitWords as Words;
const MASSES = new Map(
  Object.entries(units.mass).flatMap(([name, { factor, names }]) =>
    names.map((word) => [word, { name, factor: parseDecimal(factor) }] as const),
  ),
);
const CURRENCIES = new Map(Object.entries(units.currency).flatMap(([name, names]) => names.map((word) => [word, name] as const)));
export const CURRENCY_CODES: readonly string[] = Object.keys(units.currency);
const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const GASES = longestFirst(units.gas);
const GOODS = longestFirst(units.ofGoods);

function without(ends: readonly string[], text: string): string {
  const end = ends.find((word) => text.endsWith(word));
  return end === undefined ? text : trimmed(text.slice(0, -end.length));
}

export function massUnit(text: string): Unit | undefined {
  return MASSES.get(text);
}

/** "ton": metric, short or long. */
export function hasTwoMeanings(text: string): boolean {
  return units.twoMeanings.includes(text);
}

export const isPercent = (text: string): boolean => units.percent.includes(text);

function emissionsUnit(text: string): Unit | undefined {
  const yearly = without(units.perYear, text.replace(/\s*\/\s*/g, " / "));
  return massUnit(without(GASES, yearly));
}

/** 'kg co2e / t': the quotient of two masses. */
function perMass(text: string): Unit | undefined {
  const [above, below, ...more] = text.split(/\s*\/\s*|\s+per\s+/);
  if (above === undefined || below === undefined || more.length > 0) return undefined;
  const [emitted, made] = [massUnit(without(GASES, above)), massUnit(without(GOODS, below))];
  return emitted && made ? { name: `${emitted.name}/${made.name}`, factor: emitted.factor.dividedBy(made.factor) } : undefined;
}

/** The currency of 'eur', 'eur / t co2e'; of anything else nothing. */
export function currencyOf(text: string): string | undefined {
  const [money = "", below, ...more] = text.split(/\s*\/\s*|\s+per\s+/);
  if (more.length > 0 || (below !== undefined && massUnit(without(GASES, below))?.name !== "t")) return undefined;
  return CURRENCIES.get(trimmed(money));
}

/** The unit a text names, if it is one for what is counted. */
export function unitIn(text: string, counted: Counted): Unit | undefined {
  if (counted === "mass") return massUnit(text);
  if (counted === "share") return units.share.includes(text) ? { name: "1", factor: Decimal.of(1) } : undefined;
  if (counted === "t CO2e") return emissionsUnit(text);
  if (counted === "t CO2e/t") return perMass(text);
  return currencyOf(text) === counted ? { name: counted, factor: Decimal.of(1) } : undefined;
}

/** A unit of whatever kind: it is there, but not one that fits. */
export function isSomeUnit(text: string): boolean {
  return (
    isPercent(text) ||
    hasTwoMeanings(text) ||
    currencyOf(text) !== undefined ||
    CURRENCIES.has(text) ||
    massUnit(text) !== undefined ||
    emissionsUnit(text) !== undefined ||
    perMass(text) !== undefined
  );
}

/** '100000 kg' -> 100000, kg. The number is left as written. */
export function numberWithMass(written: string): { readonly number: string; readonly unit: Unit } | undefined {
  const [, number, word = ""] = /^([+-]?[\d.,' ]*\d)\s*(\D+)$/.exec(folded(written)) ?? [];
  const unit = massUnit(trimmed(word));
  return number === undefined || unit === undefined ? undefined : { number, unit };
}
