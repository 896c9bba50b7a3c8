/** Emissions of a plant that makes heat and electricity together, split by efficiencies (2025/2547 Annex III, A.2.2, eq. 46-52). */
import { parseCitation } from "../../../../core/citation";
import type { Decimal } from "../../../../core/decimal";
import { ONE, parseDecimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";
import type { HeatUse } from "./referenceEfficiency";
import { referenceEfficiency } from "./referenceEfficiency";

export type Cogeneration = {
  /** of the fuels and of flue gas cleaning, t CO2 */
  readonly emissions: Decimal;
  /** TJ; blank: not known, then the act's standard efficiencies hold */
  readonly fuel: Decimal | undefined;
  readonly heat: Decimal;
  readonly electricity: Decimal;
  /** letter and number of the fuel in Annex III.C */
  readonly category: string;
  readonly built: number;
  readonly use: HeatUse;
};

const TJ_PER_MWH = parseDecimal("0.0036");

function efficiencies(of: Cogeneration, law: Law): { readonly heat: Decimal; readonly electricity: Decimal } {
  if (of.fuel === undefined) {
    law.remark("chpStandardEfficiencies", "verified", [parseCitation("2025-2547:Annex III, A.2.2")]);
    return { heat: law.decimal("cbam.plant.chpHeatEfficiency"), electricity: law.decimal("cbam.plant.chpElectricityEfficiency") };
  }
  const out = of.heat.plus(of.electricity);
  if (out.greaterThan(of.fuel)) throw new RuleError("outOfRange", "moreThanFuel", { out: out.toString(), fuel: of.fuel.toString() });
  law.record("cbam.chp.fuel", of.fuel, "TJ", "userInput");
  return { heat: of.heat.dividedBy(of.fuel), electricity: of.electricity.dividedBy(of.fuel) };
}

/** Share of the emissions that goes with the heat. */
export const heatShare = rule<Cogeneration, Decimal>(
  { id: "cbam.chp.heatShare", unit: "1", cite: ["2025-2547:Annex III, A.2.2, eq. 47-50"] },
  (of, law) => {
    law.record("cbam.chp.heat", of.heat, "TJ", "userInput");
    law.record("cbam.chp.electricity", of.electricity, "TJ", "userInput");
    const found = efficiencies(of, law);
    law.record("cbam.chp.heatEfficiency", found.heat, "1", "derived");
    law.record("cbam.chp.electricityEfficiency", found.electricity, "1", "derived");
    const heat = found.heat.dividedBy(referenceEfficiency(of, of.use, law));
    const electricity = found.electricity.dividedBy(referenceEfficiency(of, "electricity", law));
    const both = heat.plus(electricity);
    return heat.dividedBy(both);
  },
);

export const heatEmissions = rule<Cogeneration, Decimal>(
  { id: "cbam.chp.heatEmissions", unit: "t CO2", cite: ["2025-2547:Annex III, A.2.2, eq. 46-51"] },
  (of, law) => {
    law.record("cbam.chp.emissions", of.emissions, "t CO2", "userInput");
    return of.emissions.times(heatShare(of, law));
  },
);

export const electricityEmissions = rule<Cogeneration, Decimal>(
  { id: "cbam.chp.electricityEmissions", unit: "t CO2", cite: ["2025-2547:Annex III, A.2.2, eq. 46-52"] },
  (of, law) => {
    law.record("cbam.chp.emissions", of.emissions, "t CO2", "userInput");
    return of.emissions.times(ONE.minus(heatShare(of, law)));
  },
);

/** t CO2 per TJ of heat */
export const heatFactor = rule<Cogeneration, Decimal>(
  { id: "cbam.chp.heatFactor", unit: "t CO2/TJ", cite: ["2025-2547:Annex III, A.2.2, eq. 51"] },
  (of, law) => perOutput(heatEmissions(of, law), of.heat),
);

/** Per MWh, as indirect emissions are counted. */
export const electricityFactor = rule<Cogeneration, Decimal>(
  { id: "cbam.chp.electricityFactor", unit: "t CO2e/MWh", cite: ["2025-2547:Annex III, A.2.2, eq. 52"] },
  (of, law) => perOutput(electricityEmissions(of, law), of.electricity).times(TJ_PER_MWH),
);

function perOutput(emissions: Decimal, output: Decimal): Decimal {
  return emissions.dividedBy(output);
}
