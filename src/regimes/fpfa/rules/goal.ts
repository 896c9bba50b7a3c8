/** Target of the import-weighted difference by phase (118th): years 1-6, 7-12, 13 on, by the group at the start. */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { tierOf } from "./tier";

export type GoalQuery = { readonly difference: Decimal; readonly year: number; readonly start: Decimal | undefined };

function phase(year: number, law: Law): 1 | 2 | 3 {
  if (year <= law.decimal("fpfa.goal.phase1Years").toNumber()) return 1;
  return year <= law.decimal("fpfa.goal.phase2Years").toNumber() ? 2 : 3;
}

export const goal = rule<GoalQuery, Decimal>(
  { id: "fpfa.goal", unit: "1", cite: ["tri-118:sec. 4(2)4, Table 2"], status: "sourceDocument" },
  ({ difference, year, start }, law) => {
    if (!law.has("fpfa.goal.phase1Years")) throw new RuleError("notCovered", "fpfaGoal", { version: law.version.id });
    const now = phase(year, law);
    law.record("fpfa.goal.phase", String(now), "text", "derived");
    law.remark("fpfaMisprint", "derived");
    return parseDecimal(law.table("bands").need(tierOf(start ?? difference, law).row, `goal${now}`)).dividedBy(100);
  },
);

/** "Not more than": a difference at the target meets it. */
export function goalMet(query: GoalQuery, target: Decimal): boolean {
  return query.difference.lessThanOrEqualTo(target);
}
