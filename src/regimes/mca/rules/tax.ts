/** Tax on emissions: tonnes x rate, less the credited part of payments to states (sec. 9901-9903, 9905). */
import type { Decimal } from "../../../core/decimal";
import { smaller } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { RateQuery } from "./rate";
import { mcaRate } from "./rate";
import { others } from "./sources";

export type Taxed = RateQuery & {
  readonly emissions: Decimal;
  /** USD paid to states for greenhouse gases */
  readonly statePayments: Decimal | undefined;
};

export function onEmissions(emissions: Decimal, query: RateQuery, law: Law): Decimal {
  law.record("mca.emissions", emissions, "t CO2e", "userInput");
  return emissions.times(mcaRate(query, law));
}

const run: Run<Taxed, Decimal> = ({ emissions, statePayments, ...query }, law) => {
  const tax = onEmissions(emissions, query, law);
  if (statePayments === undefined) return tax;
  if (!law.has("mca.stateCredit")) throw new RuleError("notCovered", "mcaStateCredit", { version: law.version.id });
  law.record("mca.statePayments", statePayments, "USD", "userInput");
  // A credit can only take away what is due.
  const credit = smaller(tax, statePayments.times(law.decimal("mca.stateCredit")));
  law.record("mca.credit", credit, "USD", "derived");
  return tax.minus(credit);
};

export const tax = rule<Taxed, Decimal>(
  { id: "mca.tax", unit: "USD", cite: ["hr3338-119:sec. 9901-9903", "hr3338-119:sec. 9905"], status: "billText" },
  run,
  alike(run, others("sec. 9901-9903", "2-4")),
);
