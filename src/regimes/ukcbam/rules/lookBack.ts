/** Values of the months that a backward test looks at, none from before the look-back begins (SI 2026/830). */
import type { CivilDate } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { sum, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { monthsAway } from "./calendar";

export type Valued = { readonly date: CivilDate; readonly value: Decimal };

/** Value of the months before the first of a month, never from before the look-back begins. */
export function backValue(byMonth: ReadonlyMap<string, Decimal>, first: CivilDate, law: Law): Decimal {
  const months = law.decimal("ukcbam.threshold.backMonths").toNumber();
  const values = Array.from({ length: months }, (_, i) => byMonth.get(monthsAway(first, -1 - i)) ?? ZERO);
  return sum(values);
}

export function valueByMonth(imports: readonly Valued[], law: Law): ReadonlyMap<string, Decimal> {
  const start = law.text("ukcbam.threshold.lookBackStart");
  const byMonth = new Map<string, Decimal>();
  for (const { date, value } of imports) {
    const month = monthsAway(date, 0);
    if (date >= start) byMonth.set(month, (byMonth.get(month) ?? ZERO).plus(value));
  }
  return byMonth;
}
