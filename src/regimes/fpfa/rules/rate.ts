/**
 * Variable charge, a share of the customs value. 119th: 0 up to 10 %, 5 to 25 % and 25 to 80 % linear in the difference,
 * then a point per point to a cap; multiplied for non-market economies and entities of concern. 118th: the user's rates.
 */
import { parseCitation } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { ONE, smaller, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Reductions } from "./reductions";
import { reduced } from "./reductions";
import { points, tier, tierOf } from "./tier";

export type RateQuery = Reductions & {
  readonly difference: Decimal;
  /** not said: taken for no */
  readonly nonMarket: boolean | undefined;
  readonly entityOfConcern: boolean;
  /** tier number -> rate */
  readonly tierRates: ReadonlyMap<number, Decimal>;
};

const CITE = parseCitation("s1325-119:sec. 4693(a)(2)(A)");

/** Before the cap and the multipliers. */
function linear(difference: Decimal, law: Law): Decimal {
  const { row, over, to } = tierOf(difference, law);
  const read = (column: string) =>
    law.cell({ role: "bands", row, column, quantity: `fpfa.band.${column}`, unit: "%", cite: CITE, status: "billText" });
  const start = read("atOver") ?? ZERO;
  if (over === undefined || start.isZero()) return ZERO;
  const above = points(difference).minus(over);
  const end = to === undefined ? null : read("atTo");
  const slope = end === null || to === undefined ? (read("perPoint") ?? ZERO) : end.minus(start).dividedBy(to.minus(over));
  law.remark("fpfaLinear", "assumed");
  return start.plus(slope.times(above)).dividedBy(100);
}

function multiplier({ nonMarket, entityOfConcern }: RateQuery, law: Law, variable: Decimal): Decimal {
  if (nonMarket === undefined && !variable.isZero()) law.remark("fpfaMarketAssumed", "assumed");
  const country = nonMarket ? law.decimal("fpfa.multiplier.nonMarket") : ONE;
  return entityOfConcern ? country.times(law.decimal("fpfa.multiplier.entityOfConcern")) : country;
}

export const rate = rule<RateQuery, Decimal>(
  { id: "fpfa.rate", unit: "1", cite: ["s1325-119:sec. 4693(a)(2)(A)", "s1325-119:sec. 4693(a)(2)(C)"], status: "billText" },
  (query, law) => {
    if (query.tierRates.size > 0) throw new RuleError("conflict", "fpfaTierRates", { version: law.version.id });
    law.record("fpfa.differenceGiven", query.difference, "1", "userInput");
    const variable = smaller(linear(query.difference, law), law.decimal("fpfa.cap"));
    law.record("fpfa.variable", variable, "1", "derived");
    law.remark("fpfaAfter36Months", "notSettled");
    return reduced(variable.times(multiplier(query, law, variable)), query, law);
  },
  {
    as118: {
      cite: ["s3198-118:variable charge", "tri-118:sec. 4(2)3"],
      status: "userInput",
      run: (query, law) => {
        if (query.nonMarket || query.entityOfConcern) throw new RuleError("notCovered", "fpfaMultiplier", { version: law.version.id });
        law.record("fpfa.differenceGiven", query.difference, "1", "userInput");
        const number = tier(query.difference, law).toNumber();
        if (number === 0) return ZERO;
        const own = query.tierRates.get(number);
        if (own === undefined) throw new RuleError("blank", "fpfaTierRate", { tier: number });
        return reduced(own, query, law);
      },
    },
  },
);
