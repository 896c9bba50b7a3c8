/**
 * What a person assumes for years in which the law has no value yet (no benchmark of 2025/2620 reaches beyond production of
 * 2030): the last published value carried forward, or a benchmark of their own. Never assumed unless said.
 */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { yearOf } from "../../../core/civilDate";

export type Assumption = "hold" | Decimal;

/** Says whose year's value stands in. */
export function recordHeld(year: number, law: Law): void {
  law.record("cbam.assumedYear", parseDecimal(String(year)), "year", "assumed");
}

/** The correction factor of the year, or, where the law has none and something is assumed, the last one there was. */
export function correctionFactor(assume: Assumption | undefined, law: Law): Decimal {
  const held = assume === undefined ? law : law.lastDayOf("cbam.correctionFactor");
  if (held !== law) recordHeld(yearOf(held.event.date), law);
  return held.decimal("cbam.correctionFactor");
}
