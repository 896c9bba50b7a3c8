/** Emissions above the baseline of a line: max(0, intensity - percentage x baseline) x quantity (sec. 4692(a)). */
import type { Decimal } from "../../../core/decimal";
import { larger, ZERO } from "../../../core/decimal";
import type { Law } from "../../../core/law";

export type Line = { readonly intensity: Decimal; readonly baseline: Decimal; readonly quantity: Decimal };

export function excess(line: Line, law: Law): Decimal {
  law.record("cca.intensity", line.intensity, "t CO2e/t", "userInput");
  law.record("cca.baseline", line.baseline, "t CO2e/t", "userInput");
  law.record("cca.quantity", line.quantity, "t", "userInput");
  const above = larger(ZERO, line.intensity.minus(law.decimal("cca.percent").times(line.baseline)));
  law.record("cca.excess", above, "t CO2e/t", "derived");
  return above.times(line.quantity);
}
