/** Dates of the yearly duties; laid down relative to the year of importation (2023/956 Art. 6, 20, 22-24). */
import { relativeDate, yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const DUTIES = ["declaration", "surrender", "repurchase", "cancellation", "sale"] as const;
export type Duty = (typeof DUTIES)[number];

/** ISO date; the boundary turns it into a date cell. */
export const deadline = rule<Duty, string>(
  { id: "cbam.deadline", unit: "date", cite: ["2023-956:Art. 6(1)", "2023-956:Art. 20", "2023-956:Art. 22-24"] },
  (duty, law: Law) => {
    if (!law.has(`cbam.deadline.${duty}`)) throw new RuleError("notCovered", "duty", { duty, version: law.version.id });
    return relativeDate(law.text(`cbam.deadline.${duty}`), yearOf(law.event.date));
  },
);
