/** Amounts the Act itself prints: failing to notify changes, failing to keep records, the highest fine on summary conviction (Schedules 17 and 18). */
import type { Decimal } from "../../../core/decimal";
import { larger } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";

export const FAILURES = ["changes", "records", "evasion"] as const;
export type Failure = {
  readonly failure: (typeof FAILURES)[number];
  /** days for which the failure goes on */
  readonly days: Decimal | undefined;
  /** tax evaded, GBP */
  readonly tax: Decimal | undefined;
};

export const penalty = rule<Failure, Decimal>(
  { id: "ukcbam.penalty", unit: "GBP", cite: ["fa-2026:Sch. 17 paras. 33-40", "fa-2026:Sch. 18"], status: "secondary" },
  ({ failure, days, tax }, law) => {
    if (failure === "records") return law.decimal("ukcbam.penalty.records");
    if (failure === "evasion") {
      if (tax === undefined) throw new RuleError("blank", "argument", {});
      law.remark("ukSummaryFine", "verified", [{ act: "fa-2026", place: "Sch. 18" }]);
      return larger(law.decimal("ukcbam.penalty.evasionFloor"), law.decimal("ukcbam.penalty.evasionTimes").times(tax));
    }
    if (days === undefined) throw new RuleError("blank", "argument", {});
    return law.decimal("ukcbam.penalty.changes").plus(law.decimal("ukcbam.penalty.changesDaily").times(days));
  },
);
