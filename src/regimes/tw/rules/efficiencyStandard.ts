/**
 * Efficiency standard of an emission source, t CO2e a year: mean of three years where consecutive years differ little,
 * else the lowest; on a repeated application the year approved last. Open points of the wording are readings to choose.
 */
import { parseCitation } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { mean, smaller } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const BASES = ["earlier", "later"] as const;
export const PAIRS = ["every", "any"] as const;

export type Application = {
  /** emissions of the three years before the application year, oldest first */
  readonly years: readonly (Decimal | undefined)[];
  /** emissions of the year approved last, on a repeated application */
  readonly approvedYear: Decimal | undefined;
  readonly base: (typeof BASES)[number];
  readonly pairs: (typeof PAIRS)[number];
};

const STUDY = [parseCitation("tw-standard-study:Section II.1")];

function threeYears(years: Application["years"]): readonly Decimal[] {
  return years.map((year, i) => {
    if (year === undefined) throw new RuleError("blank", "standardYear", { argument: `year${i + 1}` });
    return year;
  });
}

export const yearlyDifference = rule<
  { readonly earlier: Decimal; readonly later: Decimal; readonly base: Application["base"]; readonly index: number },
  Decimal
>(
  { id: "tw.yearlyDifference", unit: "1", cite: ["tw-standard-study:Section II.1"], status: "sourceDocument" },
  ({ earlier, later, base, index }) => {
    const divisor = base === "earlier" ? earlier : later;
    if (divisor.isZero())
      throw new RuleError("arithmetic", "baseYearZero", { argument: `year${base === "earlier" ? index + 1 : index + 2}` });
    return later.minus(earlier).abs().dividedBy(divisor);
  },
);

export const efficiencyStandard = rule<Application, Decimal>(
  {
    id: "tw.efficiencyStandard",
    unit: "t CO2e",
    cite: ["tw-standard-2018:Art. 3", "tw-standard-study:Section II.1"],
    status: "sourceDocument",
  },
  ({ years, approvedYear, base, pairs }, law: Law) => {
    law.remark("twStandardUnverified", "sourceDocument", STUDY);
    if (approvedYear !== undefined) {
      law.remark("twRepeatApplication", "sourceDocument", STUDY);
      return approvedYear;
    }
    const given = threeYears(years);
    const limit = law.decimal("tw.standard.difference");
    law.remark(base === "earlier" ? "twBaseEarlier" : "twBaseLater", "notSettled", STUDY);
    law.remark(pairs === "every" ? "twEveryPair" : "twAnyPair", "notSettled", STUDY);
    const within = given
      .slice(1)
      .map((later, i) => yearlyDifference({ earlier: given[i] as Decimal, later, base, index: i }, law).lessThanOrEqualTo(limit));
    return (pairs === "every" ? within.every(Boolean) : within.some(Boolean)) ? mean(given) : given.reduce(smaller);
  },
  {
    preview: {
      cite: ["tw-standard-2018:Preview"],
      status: "draft",
      run: ({ years, approvedYear }) => approvedYear ?? mean(threeYears(years)),
    },
  },
);
