/**
 * Penalties: per missing certificate the indexed ETS penalty of the import year, three to five times it for imports
 * without authorisation (2023/956 Art. 26); three times the average price in the Parliament's text of 2022.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export type Shortfall = {
  readonly missing: Decimal;
  /** indexed penalty per certificate; in the text of 2022 the average certificate price of the previous year */
  readonly unit: Decimal | undefined;
  readonly multiple: Decimal | undefined;
};

function lawfulMultiple(asked: Decimal | undefined, law: Law): Decimal {
  if (asked === undefined || asked.equals(ONE)) return ONE;
  const from = law.decimal("cbam.penalty.multipleFrom");
  const to = law.decimal("cbam.penalty.multipleTo");
  // Only some versions let the authority go below the lowest multiple.
  const lowered =
    asked.lessThan(from) && law.peek("cbam.penalty.multipleLowered") !== "" ? law.decimal("cbam.penalty.multipleLowered") : from;
  if (asked.lessThan(lowered) || asked.greaterThan(to)) {
    throw new RuleError("outOfRange", "penaltyMultiple", { found: asked.toString(), from: lowered.toString(), to: to.toString() });
  }
  return asked;
}

export const penalty = rule<Shortfall, Decimal>(
  { id: "cbam.penalty", unit: "EUR", cite: ["2023-956:Art. 26(1)", "2023-956:Art. 26(2)"] },
  ({ missing, unit, multiple }, law) => {
    const base = law.decimal("cbam.penalty.base");
    if (unit === undefined) throw new RuleError("blank", "indexedPenalty", { base: base.toString() });
    if (unit.lessThan(base)) throw new RuleError("outOfRange", "belowPenaltyBase", { found: unit.toString(), base: base.toString() });
    law.record("cbam.penalty.unit", unit, "EUR/certificate", "userInput");
    return missing.times(unit).times(lawfulMultiple(multiple, law));
  },
  {
    averagePrice: {
      cite: ["moea-2022-faq:Q7"],
      status: "sourceDocument",
      run: ({ missing, unit, multiple }, law) => {
        if (unit === undefined) throw new RuleError("blank", "averagePrice", {});
        const times = law.decimal("cbam.penalty.multiple");
        if (multiple !== undefined && !multiple.equals(times)) {
          throw new RuleError("outOfRange", "penaltyMultiple", {
            found: multiple.toString(),
            from: times.toString(),
            to: times.toString(),
          });
        }
        law.record("cbam.penalty.unit", unit, "EUR/certificate", "userInput");
        return missing.times(unit).times(times);
      },
    },
  },
);
