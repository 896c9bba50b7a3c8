/** Whether a material's embodied carbon is within its limit; at the limit is. */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import { KG_PER_T } from "../../../core/unit";
import { limit, type Query } from "./limit";

/** A figure within ten times the limit, or a tenth of it, is none that needs asking. */
const USUAL = 10;

/** Programmes count in kilograms or in tonnes: a thousandth or a thousandfold of what is usual was counted in the other. Ours, not law. */
function refuseOtherUnit(gwp: Decimal, most: Decimal): void {
  const usual = (figure: Decimal): boolean => figure.times(USUAL).greaterThanOrEqualTo(most) && figure.lessThanOrEqualTo(most.times(USUAL));
  const other = [gwp.times(KG_PER_T), gwp.dividedBy(KG_PER_T)].find(usual);
  if (other === undefined || usual(gwp)) return;
  throw new RuleError("conflict", "buycleanUnit", { found: gwp.toFixed(), limit: most.toFixed(), other: other.toFixed() });
}

export const complies = rule<Query & { readonly gwp: Decimal }, boolean>(
  { id: "buyclean.complies", unit: "TRUE/FALSE", cite: ["gsa-ira:material requirements", "bcca:DGS page"], status: "secondary" },
  (query, law) => {
    law.record("buyclean.gwp", query.gwp, "1", "userInput");
    const most = limit(query, law);
    refuseOtherUnit(query.gwp, most);
    return query.gwp.lessThanOrEqualTo(most);
  },
);
