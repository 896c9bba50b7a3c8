/**
 * Emissions of one source stream by the standard method (2025/2547 Annex II, B.3.1): activity x emission factor x oxidation or
 * conversion factor, the biomass fraction counted as zero.
 */
import type { Decimal } from "../../../../core/decimal";
import { ONE } from "../../../../core/decimal";
import { parseCitation } from "../../../../core/citation";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";

export type SourceStream = {
  /** in the unit the factor is per: t, 1000 Nm3, TJ ... */
  readonly activity: Decimal;
  /** t CO2 per that unit */
  readonly factor: Decimal;
  /** what the activity is counted in, for the steps */
  readonly per: string;
  readonly oxidation: Decimal | undefined;
  readonly biomass: Decimal | undefined;
};

const BIOMASS = parseCitation("2025-2547:Annex II, B.3.1.1, eq. 10");

/** Left out, the act's own conservative values hold. */
export function biomassShare(given: Decimal | undefined, law: Law): Decimal {
  if (given === undefined) return law.decimal("cbam.plant.biomass");
  law.record("cbam.stream.biomass", given, "1", "userInput", [BIOMASS]);
  return given;
}

function carbonDioxide({ activity, factor, per, oxidation }: SourceStream, law: Law): Decimal {
  law.record("cbam.stream.activity", activity, "1", "userInput", [], per);
  law.record("cbam.stream.factor", factor, "1", "userInput", [], `t CO2/${per}`);
  if (oxidation !== undefined) law.record("cbam.stream.oxidation", oxidation, "1", "userInput");
  return activity.times(factor).times(oxidation ?? law.decimal("cbam.plant.oxidation"));
}

export const streamEmissions = rule<SourceStream, Decimal>(
  { id: "cbam.streamEmissions", unit: "t CO2", cite: ["2025-2547:Annex II, B.3.1, eq. 5-11"] },
  (stream, law) => carbonDioxide(stream, law).times(ONE.minus(biomassShare(stream.biomass, law))),
);

/** What the zero-rated biomass of the stream emits: reported, not counted. */
export const biogenicEmissions = rule<SourceStream, Decimal>(
  { id: "cbam.biogenicEmissions", unit: "t CO2", cite: ["2025-2547:Annex II, B.3.1.1, eq. 10"] },
  (stream, law) => carbonDioxide(stream, law).times(biomassShare(stream.biomass, law)),
);
