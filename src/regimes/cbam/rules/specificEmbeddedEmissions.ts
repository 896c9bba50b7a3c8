/**
 * Specific embedded emissions of a simple or complex good (2023/956 Annex IV, points 2-3; 2025/2547 Annex III, eq. 55-63):
 * (attributed + sum of precursor mass x precursor emissions) / activity level.
 */
import type { Decimal } from "../../../core/decimal";
import { sum } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export type EmbeddedPrecursor = { readonly tonnes: Decimal; readonly intensity: Decimal };
export type Production = {
  /** attributed emissions of the process, t CO2e */
  readonly attributed: Decimal;
  /** activity level, t of good */
  readonly activity: Decimal;
  readonly precursors: readonly EmbeddedPrecursor[];
};

export const specificEmbeddedEmissions = rule<Production, Decimal>(
  { id: "cbam.specificEmbeddedEmissions", unit: "t CO2e/t", cite: ["2023-956:Annex IV, points 2-3", "2025-2547:Annex III, eq. 55-63"] },
  ({ attributed, activity, precursors }, law) => {
    law.record("cbam.attributed", attributed, "t CO2e", "userInput");
    law.record("cbam.activity", activity, "t", "userInput");
    const fromPrecursors = sum(precursors.map((p) => p.tonnes.times(p.intensity)));
    law.record("cbam.precursorEmissions", fromPrecursors, "t CO2e", "userInput");
    return attributed.plus(fromPrecursors).dividedBy(activity);
  },
);
