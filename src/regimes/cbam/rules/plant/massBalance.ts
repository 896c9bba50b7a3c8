/** Mass balance (2025/2547 Annex II, B.3.2): carbon brought in less carbon that leaves in products, as CO2. May be negative. */
import type { Decimal } from "../../../../core/decimal";
import { ONE, sum } from "../../../../core/decimal";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";

export type CarbonFlow = {
  readonly tonnes: Decimal;
  /** t C per tonne */
  readonly carbon: Decimal;
  readonly biomass: Decimal | undefined;
};

export type Balance = { readonly inputs: readonly CarbonFlow[]; readonly outputs: readonly CarbonFlow[] };

function carbonOf(flows: readonly CarbonFlow[], law: Law): Decimal {
  return sum(
    flows.map(({ tonnes, carbon, biomass }) => tonnes.times(carbon).times(ONE.minus(biomass ?? law.decimal("cbam.plant.biomass")))),
  );
}

export const massBalance = rule<Balance, Decimal>(
  { id: "cbam.massBalance", unit: "t CO2", cite: ["2025-2547:Annex II, B.3.2, eq. 12-15"] },
  ({ inputs, outputs }, law) => {
    const [carbonIn, carbonOut] = [carbonOf(inputs, law), carbonOf(outputs, law)];
    law.record("cbam.balance.in", carbonIn, "t C", "userInput");
    law.record("cbam.balance.out", carbonOut, "t C", "userInput");
    return carbonIn.minus(carbonOut).times(law.decimal("cbam.plant.carbonDioxidePerCarbon"));
  },
);
