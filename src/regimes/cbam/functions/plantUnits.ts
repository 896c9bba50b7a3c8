/**
 * Units of plant data: mass, energy, gas volume, and the quotients factors are printed in. Never assumed, and only converted
 * exactly, by definition.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE, parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { hasTwoMeanings, massUnit } from "../../../calls/headings/unit";
import { folded } from "../../../calls/headings/words";
import { reading } from "../../../calls/evaluate";
import unitWords from "./plantUnits.json";

type Dimension = "mass" | "energy" | "normalVolume" | "volume";
/** `factor`: to t, TJ, 1000 Nm3 or 1000 m3 */
type Known = { readonly dimension: Dimension; readonly factor: Decimal };
type Listed = Readonly<Record<string, { readonly factor: string; readonly names: readonly string[] }>>;
const units = unitWords as Readonly<Record<"energy" | "normalVolume" | "volume" | "massOfFactors", Listed>>;

/** What a figure is multiplied by to be in the base of its dimension. */
export const BASES: Readonly<Record<Dimension, string>> = { mass: "t", energy: "TJ", normalVolume: "1000 Nm3", volume: "1000 m3" };

const named = (dimension: Dimension, list: Listed): readonly (readonly [string, Known])[] =>
  Object.values(list).flatMap(({ factor, names }) => names.map((name) => [name, { dimension, factor: parseDecimal(factor) }] as const));
const KNOWN = new Map<string, Known>([
  ...named("energy", units.energy),
  ...named("normalVolume", units.normalVolume),
  ...named("volume", units.volume),
  ...named("mass", units.massOfFactors),
]);

const SAID: Readonly<Record<Dimension, string>> = {
  mass: "t, kg",
  energy: "TJ, GJ, MWh, kWh",
  normalVolume: "1000 Nm3, Nm3",
  volume: "1000 m3, m3",
};
const GASES = /\s*\(?co2 ?e?q?\)?$/;

function lookUp(text: string): Known | undefined {
  const mass = massUnit(text);
  return mass ? { dimension: "mass", factor: mass.factor } : KNOWN.get(text);
}

function refuse(found: string, expected: string): never {
  if (hasTwoMeanings(folded(found))) throw new RuleError("unknownCode", "tonWithTwoMeanings", { found: found.trim() });
  throw new RuleError("unknownCode", "plantUnit", { found: found.trim(), expected });
}

/** The unit of an amount, of one of the dimensions that have a meaning there. */
export function unitOf(argument: string, text: string, dimensions: readonly Dimension[]): Known {
  return reading(argument, () => {
    const found = lookUp(folded(text));
    if (found && dimensions.includes(found.dimension)) return found;
    return refuse(text, dimensions.map((one) => SAID[one]).join(", "));
  });
}

/** 't CO2/TJ': tonnes of CO2 per base unit, and what the base is. */
export function factorUnit(argument: string, text: string): Known {
  return reading(argument, () => {
    const [above = "", below = "", ...more] = folded(text).replace(" per ", "/").split("/");
    const [emitted, per] = [massUnit(above.trim().replace(GASES, "")), lookUp(below.trim())];
    if (more.length > 0 || !GASES.test(above.trim()) || !emitted || !per)
      return refuse(text, "t CO2/TJ, kg CO2/GJ, kg CO2/kWh, t CO2/t, t CO2/1000 Nm3");
    return { dimension: per.dimension, factor: emitted.factor.dividedBy(per.factor) };
  });
}

/** 'GJ/t': TJ per base unit, and what the base is. */
export function calorificUnit(argument: string, text: string): Known {
  return reading(argument, () => {
    const [above = "", below = "", ...more] = folded(text).replace(" per ", "/").split("/");
    const [energy, per] = [KNOWN.get(above.trim()), lookUp(below.trim())];
    if (more.length > 0 || energy?.dimension !== "energy" || !per || per.dimension === "energy")
      return refuse(text, "GJ/t, TJ/Gg, MJ/kg, GJ/1000 Nm3");
    return { dimension: per.dimension, factor: energy.factor.dividedBy(per.factor) };
  });
}

/** Kilograms of nitrogen per tonne, or a share, as tonnes per tonne. */
export function contentUnit(argument: string, text: string): Decimal {
  return reading(argument, () => {
    const unit = folded(text).replace(/\s*\(?(?:n|clinker)\)?(?=\/|$)/, "");
    if (unit === "share") return ONE;
    const [above = "", below = "", ...more] = unit.split("/").map((part) => massUnit(part.trim()));
    if (more.length > 0 || !above || !below) return refuse(text, "share, kg/t, t/t");
    return above.factor.dividedBy(below.factor);
  });
}
