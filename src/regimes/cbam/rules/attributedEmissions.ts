/**
 * Attributed direct emissions of a production process (2025/2547 Annex III): directly attributable + heat in - heat out
 * + waste gas in - waste gas out - electricity produced; never below zero.
 */
import type { Decimal } from "../../../core/decimal";
import { larger, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

/** An energy flow and its factor; the unit of the flow (TJ or MWh) is that of the factor. */
export type Flow = {
  readonly name: string;
  readonly factorName: string;
  readonly quantity: Decimal | undefined;
  readonly factor: Decimal | undefined;
};

export type Process = { readonly direct: Decimal; readonly added: readonly Flow[]; readonly deducted: readonly Flow[] };

function emissionsOf(flow: Flow, law: Law): Decimal {
  if (flow.quantity === undefined) return ZERO;
  if (flow.factor === undefined) throw new RuleError("blank", "factorOf", { argument: flow.factorName, of: flow.name });
  const emissions = flow.quantity.times(flow.factor);
  law.record(`cbam.flow.${flow.name}`, emissions, "t CO2e", "userInput");
  return emissions;
}

export const attributedEmissions = rule<Process, Decimal>(
  { id: "cbam.attributedEmissions", unit: "t CO2e", cite: ["2025-2547:Annex III"] },
  ({ direct, added, deducted }, law) => {
    law.record("cbam.flow.direct", direct, "t CO2e", "userInput");
    const plus = added.reduce((total, flow) => total.plus(emissionsOf(flow, law)), direct);
    return larger(
      ZERO,
      deducted.reduce((total, flow) => total.minus(emissionsOf(flow, law)), plus),
    );
  },
);

/** Indirect emissions: electricity used x the emission factor the user proves (2025/2547 Annex III). */
export const indirectEmissions = rule<{ readonly electricity: Decimal; readonly factor: Decimal }, Decimal>(
  { id: "cbam.indirectEmissions", unit: "t CO2e", cite: ["2025-2547:Annex III"] },
  ({ electricity, factor }, law) => {
    law.record("cbam.electricity", electricity, "MWh", "userInput");
    law.record("cbam.electricityFactor", factor, "t CO2e/MWh", "userInput");
    return electricity.times(factor);
  },
);
