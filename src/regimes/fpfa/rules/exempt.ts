/** Imports free of the fee: within 10 % of the US; by trade agreement, scarce US output or national security. */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";

export type ExemptQuery = {
  readonly difference: Decimal;
  readonly fta: boolean;
  /** US output as a share of need */
  readonly outputShare: Decimal | undefined;
  readonly security: boolean;
};

export const exempt = rule<ExemptQuery, boolean>(
  { id: "fpfa.exempt", unit: "TRUE/FALSE", cite: ["s1325-119:sec. 4693(a)(2)(A)", "s1325-119:title II, sec. 201-205"], status: "billText" },
  ({ difference, fta, outputShare, security }, law) => {
    if (outputShare !== undefined) throw new RuleError("notCovered", "fpfaOutputShare", { version: law.version.id });
    if (difference.lessThanOrEqualTo(law.decimal("fpfa.exempt.difference"))) return true;
    if (fta) {
      law.decimal("fpfa.ftaDelayMonths");
      law.remark("fpfaFtaDelay", "billText");
    }
    if (!security) return false;
    law.text("fpfa.exempt.security");
    law.remark("fpfaSecurityMay", "notSettled");
    return true;
  },
  {
    as118: {
      cite: ["tri-118:sec. 4(2)6"],
      status: "sourceDocument",
      run: ({ difference, fta, outputShare, security }, law) => {
        if (difference.lessThanOrEqualTo(law.decimal("fpfa.exempt.difference"))) return true;
        if (fta && difference.lessThan(law.decimal("fpfa.exempt.ftaDifference"))) return true;
        if (outputShare?.lessThan(law.decimal("fpfa.exempt.outputShare"))) return true;
        if (security) law.text("fpfa.exempt.security");
        return security;
      },
    },
  },
);
