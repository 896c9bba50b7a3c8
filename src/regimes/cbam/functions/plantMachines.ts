/** What the functions of electrolysis and of cogeneration do: the figures they take, in the units the rules count in. */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Cogeneration } from "../rules/plant/cogeneration";
import { electricityEmissions, electricityFactor, heatEmissions, heatFactor, heatShare } from "../rules/plant/cogeneration";
import type { PfcMethod } from "../rules/plant/cellTechnology";
import type { Electrolysis } from "../rules/plant/perfluorocarbons";
import { c2f6Emissions, cf4Emissions, perfluorocarbons } from "../rules/plant/perfluorocarbons";
import type { HeatUse } from "../rules/plant/referenceEfficiency";
import { unitOf } from "./plantUnits";

type PfcInput = Omit<Electrolysis, "anodeEffect"> & {
  readonly frequency: Decimal | undefined;
  readonly duration: Decimal | undefined;
  readonly overvoltage: Decimal | undefined;
  readonly efficiency: Decimal | undefined;
};
const PER_CENT = parseDecimal("100");
const MEASURED: Readonly<Record<PfcMethod, readonly ["frequency" | "overvoltage", "duration" | "efficiency"]>> = {
  slope: ["frequency", "duration"],
  overvoltage: ["overvoltage", "efficiency"],
};

/** Each method has two measured figures of its own; those of the other method would go unused, and are refused. */
function electrolysis(input: PfcInput): Electrolysis {
  const [first, second] = MEASURED[input.method];
  for (const name of MEASURED[input.method === "slope" ? "overvoltage" : "slope"])
    if (input[name] !== undefined) throw new RuleError("conflict", "otherPfcMethod", { argument: name, method: input.method });
  const [one, two] = [input[first], input[second]];
  if (one === undefined || two === undefined)
    throw new RuleError("blank", "pfcMeasured", { argument: one === undefined ? first : second, method: input.method });
  return { ...input, anodeEffect: input.method === "slope" ? one.times(two) : one.dividedBy(two.times(PER_CENT)) };
}

export const PFC_ANSWERS = {
  CO2e: (input: PfcInput, law: Law) => perfluorocarbons(electrolysis(input), law),
  CF4: (input: PfcInput, law: Law) => cf4Emissions(electrolysis(input), law),
  C2F6: (input: PfcInput, law: Law) => c2f6Emissions(electrolysis(input), law),
} as const;

type ChpInput = {
  readonly emissions: Decimal;
  readonly fuel: Decimal | undefined;
  readonly heat: Decimal;
  readonly unit: string;
  readonly electricity: Decimal;
  readonly electricityUnit: string;
  readonly category: string;
  readonly built: number;
  readonly use: HeatUse;
};

function cogeneration(input: ChpInput): Cogeneration {
  const heat = unitOf("unit", input.unit, ["energy"]).factor;
  const electricity = unitOf("electricityUnit", input.electricityUnit, ["energy"]).factor;
  return {
    ...input,
    fuel: input.fuel?.times(heat),
    heat: input.heat.times(heat),
    electricity: input.electricity.times(electricity),
  };
}

export const CHP_ANSWERS = {
  heat: (input: ChpInput, law: Law) => heatEmissions(cogeneration(input), law),
  electricity: (input: ChpInput, law: Law) => electricityEmissions(cogeneration(input), law),
  heatFactor: (input: ChpInput, law: Law) => heatFactor(cogeneration(input), law),
  electricityFactor: (input: ChpInput, law: Law) => electricityFactor(cogeneration(input), law),
  heatShare: (input: ChpInput, law: Law) => heatShare(cogeneration(input), law),
} as const;
