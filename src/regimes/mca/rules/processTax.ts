/** Taxes on industrial processes and product uses of the lists (sec. 9902, 9903); small plants are left out. */
import type { Decimal } from "../../../core/decimal";
import { ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { calledIn, needNamed } from "../../shared/named";
import type { RateQuery } from "./rate";
import { others } from "./sources";
import { onEmissions } from "./tax";

export type Listed = RateQuery & { readonly item: string; readonly emissions: Decimal };

/** "More than": a plant at the threshold pays nothing, one above it pays on all its emissions. */
function aboveThreshold({ emissions, ...query }: Listed, law: Law): Decimal {
  return emissions.greaterThan(law.decimal("mca.threshold.facility")) ? onEmissions(emissions, query, law) : ZERO;
}

const process: Run<Listed, Decimal> = (listed, law) => {
  const table = law.table("processes");
  const row = needNamed(table, ["process", "nameTw", "nameCn", "order"], listed.item);
  law.record("mca.process", table.need(row, "process"), "text", "userInput");
  return aboveThreshold(listed, law);
};

const product: Run<Listed, Decimal> = (listed, law) => {
  const table = law.table("products");
  const row = needNamed(table, ["product", "nameTw", "nameCn"], listed.item);
  const name = table.need(row, "product");
  if (table.need(row, law.peek("mca.column.products")) === "no")
    throw new RuleError("notCovered", "mcaProduct", { ...calledIn("product", [row], table, "product"), version: law.version.id });
  law.record("mca.product", name, "text", "userInput");
  if (name === "Ozone depleting substances" && law.version.id !== "118") law.remark("mcaKigali", "billText");
  return table.need(row, "facilityThreshold") === "yes" ? aboveThreshold(listed, law) : onEmissions(listed.emissions, listed, law);
};

export const processTax = rule<Listed, Decimal>(
  { id: "mca.processTax", unit: "USD", cite: ["hr3338-119:sec. 9902"], status: "billText" },
  process,
  alike(process, others("sec. 9902", "3")),
);

export const productTax = rule<Listed, Decimal>(
  { id: "mca.productTax", unit: "USD", cite: ["hr3338-119:sec. 9903"], status: "billText" },
  product,
  alike(product, others("sec. 9903", "4")),
);
