/**
 * What the functions of plant data do. A part of the program of its own, with its words: fetched with the first formula that needs
 * it, so that Excel starts no slower for those who never do.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { inRow } from "../../../calls/readers/block";
import { reading } from "../../../calls/evaluate";
import { addWords } from "../../../i18n/t";
import type { Conversion } from "../rules/plant/composition";
import { byNitrogen } from "../rules/plant/composition";
import type { CarbonFlow } from "../rules/plant/massBalance";
import { massBalance } from "../rules/plant/massBalance";
import type { SourceStream } from "../rules/plant/sourceStream";
import { biogenicEmissions, biomassShare, streamEmissions } from "../rules/plant/sourceStream";
import { calorificValue, carbonContent, emissionFactor, isPerEnergy, needFactorRow } from "../rules/plant/standardFactor";
import plantWords from "../words/plant.json";
import type { WrittenFlow } from "./plantReaders";
import { BASES, calorificUnit, contentUnit, factorUnit, unitOf } from "./plantUnits";

export { byClinker } from "../rules/plant/composition";
export { CHP_ANSWERS, PFC_ANSWERS } from "./plantMachines";
export { precursorChain } from "../rules/plant/precursorChain";
export { reportedFigure } from "../rules/plant/reportedFigure";
export { checkedList } from "./plausibleList";

addWords(plantWords);

let chineseNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** Fuels and materials are called by the act's name or by its Chinese ones. */
export function nameFactors(texts: unknown): void {
  chineseNames = texts as typeof chineseNames;
}

const inChinese = (name: string): readonly string[] => Object.values(chineseNames[name] ?? {});
const T_PER_GG = 1000;

export type StreamInput = {
  readonly amount: Decimal;
  readonly unit: string;
  readonly factor: Decimal;
  readonly factorUnit: string;
  readonly ncv: Decimal | undefined;
  readonly ncvUnit: string | undefined;
  readonly oxidation: Decimal | undefined;
  readonly biomass: Decimal | undefined;
};

/** TJ of an amount: its own unit is one of energy, or its calorific value says it. */
function energyOf(input: StreamInput, law: Law): Decimal {
  const amount = unitOf("unit", input.unit, ["energy", "mass", "normalVolume", "volume"]);
  const base = input.amount.times(amount.factor);
  if (amount.dimension === "energy") return base;
  if (input.ncv === undefined) throw new RuleError("blank", "calorificValue", { unit: input.unit });
  if (input.ncvUnit === undefined) throw new RuleError("blank", "calorificUnit", {});
  const calorific = calorificUnit("ncvUnit", input.ncvUnit);
  if (calorific.dimension !== amount.dimension) throw new RuleError("conflict", "unitsApart", { unit: input.unit, per: input.ncvUnit });
  law.record("cbam.stream.calorificValue", input.ncv, "1", "userInput", [], input.ncvUnit);
  return base.times(input.ncv).times(calorific.factor);
}

function streamOf(input: StreamInput, law: Law): SourceStream {
  const { oxidation, biomass } = input;
  const factor = factorUnit("factorUnit", input.factorUnit);
  const common = { factor: input.factor.times(factor.factor), per: BASES[factor.dimension], oxidation, biomass };
  if (factor.dimension === "energy") return { ...common, activity: energyOf(input, law) };
  const amount = unitOf("unit", input.unit, ["energy", "mass", "normalVolume", "volume"]);
  if (amount.dimension !== factor.dimension) throw new RuleError("conflict", "unitsApart", { unit: input.unit, per: input.factorUnit });
  return { ...common, activity: input.amount.times(amount.factor) };
}

export const STREAM_ANSWERS = {
  emissions: (input: StreamInput, law: Law) => streamEmissions(streamOf(input, law), law),
  biogenic: (input: StreamInput, law: Law) => biogenicEmissions(streamOf(input, law), law),
  energy: (input: StreamInput, law: Law) => energyOf(input, law).times(ONE.minus(biomassShare(input.biomass, law))),
} as const;

export type FuelInput = { readonly name: string; readonly amount: Decimal; readonly unit: string };

/** The amount in the unit its standard factor is per, and the factor. */
function fuelStream({ name, amount, unit }: FuelInput, law: Law): SourceStream {
  const row = reading("name", () => needFactorRow(name, "burned", inChinese, law));
  const given = unitOf("unit", unit, isPerEnergy(row, law) ? ["mass", "energy"] : ["mass"]);
  const base = amount.times(given.factor);
  const common = { factor: emissionFactor(row, law), oxidation: undefined, biomass: undefined };
  if (!isPerEnergy(row, law)) return { ...common, activity: base, per: BASES.mass };
  const activity = given.dimension === "energy" ? base : base.times(calorificValue(row, law)).dividedBy(T_PER_GG);
  return { ...common, activity, per: BASES.energy };
}

export const FUEL_ANSWERS = {
  emissions: (input: FuelInput, law: Law) => streamEmissions(fuelStream(input, law), law),
  energy: (input: FuelInput, law: Law) => {
    const { activity, per } = fuelStream(input, law);
    if (per !== BASES.energy) throw new RuleError("noRow", "noCalorificValue", { name: input.name });
    return activity;
  },
  factor: ({ name }: FuelInput, law: Law) =>
    emissionFactor(
      reading("name", () => needFactorRow(name, "burned", inChinese, law)),
      law,
    ),
  ncv: ({ name }: FuelInput, law: Law) =>
    calorificValue(
      reading("name", () => needFactorRow(name, "burned", inChinese, law)),
      law,
    ),
  carbon: ({ name }: FuelInput, law: Law) =>
    carbonContent(
      reading("name", () => needFactorRow(name, "balanced", inChinese, law)),
      law,
    ),
} as const;

function carbonFlow(flow: WrittenFlow, argument: string, law: Law): CarbonFlow {
  return reading(argument, () =>
    inRow(flow.row, () => {
      const mass = unitOf(argument, flow.unit, ["mass"]);
      const { carbon } = flow;
      return {
        tonnes: flow.amount.times(mass.factor),
        carbon: typeof carbon === "string" ? carbonContent(needFactorRow(carbon, "balanced", inChinese, law), law) : carbon,
        biomass: flow.biomass,
      };
    }),
  );
}

export function balance(inputs: readonly WrittenFlow[], outputs: readonly WrittenFlow[], law: Law): Decimal {
  return massBalance(
    {
      inputs: inputs.map((flow) => carbonFlow(flow, "inputs", law)),
      outputs: outputs.map((flow) => carbonFlow(flow, "outputs", law)),
    },
    law,
  );
}

type NitrogenInput = {
  readonly intensity: Decimal;
  /** t CO2e per t or kg of nitrogen */
  readonly intensityUnit: string;
  readonly content: Decimal;
  readonly contentUnit: string;
  readonly lowest: Decimal | undefined;
  readonly highest: Decimal | undefined;
  readonly to: Conversion | undefined;
};

/** Contents are taken to tonnes per tonne, emissions per nitrogen to tonnes of it. */
export function nitrogen(input: NitrogenInput, law: Law): Decimal {
  const perTonne = factorUnit("intensityUnit", input.intensityUnit.replace(/\s*n$/i, "")).factor;
  const content = contentUnit("contentUnit", input.contentUnit);
  reading("content", () => {
    if (input.content.times(content).greaterThan(ONE))
      throw new RuleError("outOfRange", "above", { found: input.content.toFixed(), max: ONE.dividedBy(content).toFixed() });
  });
  const to = input.to ?? "goods";
  const found = byNitrogen(
    {
      to,
      intensity: to === "goods" ? input.intensity.times(perTonne) : input.intensity,
      content: input.content.times(content),
      lowest: input.lowest?.times(content),
      highest: input.highest?.times(content),
    },
    law,
  );
  return to === "goods" ? found : found.dividedBy(perTonne);
}

/** Waste gas handed on counts like natural gas, less what it burns worse (2025/2547 Annex III, A.2.3, eq. 53-54). */
export function wasteGasFactor(direction: "in" | "out", law: Law): Decimal {
  const natural = emissionFactor(needFactorRow("Natural gas", "burned", inChinese, law), law);
  return natural.times(direction === "out" ? law.decimal("cbam.plant.wasteGasEfficiency") : ONE);
}
