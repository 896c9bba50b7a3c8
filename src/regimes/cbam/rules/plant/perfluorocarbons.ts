/** Perfluorocarbons of primary aluminium (2025/2547 Annex II, B.7): the slope and the overvoltage method. */
import type { Decimal } from "../../../../core/decimal";
import { rule } from "../../../../core/rule";
import { KG_PER_T } from "../../../../core/unit";
import type { PfcMethod } from "./cellTechnology";
import { ownFactor, technologyFactor } from "./cellTechnology";
import { emissionFactor, needFactorRow } from "./standardFactor";

export type Electrolysis = {
  readonly method: PfcMethod;
  /** primary aluminium, t */
  readonly aluminium: Decimal;
  /** technology of the act, or own factors */
  readonly technology: string | undefined;
  /** anode effects per cell-day x minutes each; or mV overvoltage / per cent of current efficiency */
  readonly anodeEffect: Decimal;
  /** share of the emissions that the duct collects */
  readonly collection: Decimal;
  readonly cf4Factor: Decimal | undefined;
  readonly c2f6Share: Decimal | undefined;
};

/** t CF4, those that escape the duct included */
export const cf4Emissions = rule<Electrolysis, Decimal>(
  { id: "cbam.pfc.cf4", unit: "t", cite: ["2025-2547:Annex II, B.7, eq. 20-25"] },
  (input, law) => {
    law.record("cbam.pfc.anodeEffect", input.anodeEffect, "1", "userInput");
    law.record("cbam.pfc.aluminium", input.aluminium, "t", "userInput");
    law.record("cbam.pfc.collection", input.collection, "1", "userInput");
    const factor = ownFactor(input.cf4Factor, "cbam.pfc.cf4Factor", law) ?? technologyFactor(input, "cf4", law);
    return input.anodeEffect.times(factor).dividedBy(KG_PER_T).times(input.aluminium).dividedBy(input.collection);
  },
);

export const c2f6Emissions = rule<Electrolysis, Decimal>(
  { id: "cbam.pfc.c2f6", unit: "t", cite: ["2025-2547:Annex II, B.7, eq. 22, 25"] },
  (input, law) => {
    const cf4 = cf4Emissions(input, law);
    return cf4.times(ownFactor(input.c2f6Share, "cbam.pfc.c2f6Share", law) ?? technologyFactor(input, "c2f6", law));
  },
);

export const perfluorocarbons = rule<Electrolysis, Decimal>(
  { id: "cbam.pfc", unit: "t CO2e", cite: ["2025-2547:Annex II, B.7.3, eq. 26"] },
  (input, law) => {
    const warming = (gas: string): Decimal =>
      emissionFactor(
        needFactorRow(gas, "burned", () => [], law),
        law,
      );
    return cf4Emissions(input, law)
      .times(warming("CF4"))
      .plus(c2f6Emissions(input, law).times(warming("C2F6")));
  },
);
