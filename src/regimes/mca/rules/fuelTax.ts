/** Tax on a fossil fuel: CO2e if burned x rate, less refunds for other uses than burning and for sequestration (sec. 9901). */
import type { Decimal } from "../../../core/decimal";
import { larger, ONE, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { FuelQuery } from "./fuel";
import { fuelEmissions, fuelRow } from "./fuel";
import type { RateQuery } from "./rate";
import { others } from "./sources";
import { mcaRate } from "./rate";

export type FuelTaxQuery = FuelQuery &
  RateQuery & {
    /** share of the emissions that is avoided because the fuel is not burned */
    readonly nonCombustive: Decimal | undefined;
    /** t CO2e */
    readonly sequestered: Decimal | undefined;
  };

/** Coal, petroleum and natural gas have a point of taxation; gases made from them are taken as the fuel they come from. */
function needFossil(fuel: string, law: Law): void {
  const table = law.table("fuels");
  const group = table.need(fuelRow(fuel, law), "group");
  if (group === "biomass" || group === "otherSolid")
    throw new RuleError("notCovered", "mcaNotFossil", { fuel: fuel.trim(), version: law.version.id });
  if (group === "otherGas") law.remark("mcaDerivedGas", "assumed");
  else if (law.trace) law.text(`mca.point.${group}`);
}

function taxable(burned: Decimal, { nonCombustive, sequestered }: FuelTaxQuery, law: Law): Decimal {
  if (nonCombustive !== undefined) law.text("mca.refund.nonCombustive");
  if (sequestered !== undefined) law.text("mca.refund.sequestration");
  const left = burned.times(ONE.minus(nonCombustive ?? ZERO));
  if (sequestered?.greaterThan(left))
    throw new RuleError("outOfRange", "mcaSequestered", { found: sequestered.toString(), max: left.toString() });
  return larger(ZERO, left.minus(sequestered ?? ZERO));
}

const run: Run<FuelTaxQuery, Decimal> = (query, law) => {
  needFossil(query.fuel, law);
  const tonnes = taxable(fuelEmissions(query, law), query, law);
  law.record("mca.taxable", tonnes, "t CO2e", "derived");
  return tonnes.times(mcaRate(query, law));
};

export const fuelTax = rule<FuelTaxQuery, Decimal>(
  { id: "mca.fuelTax", unit: "USD", cite: ["hr3338-119:sec. 9901"], status: "billText" },
  run,
  alike(run, others("sec. 9901", "2")),
);
