/** Own intensity against the benchmark: difference and share of the benchmark. */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import { KG_PER_T } from "../../../core/unit";
import { etsBenchmark } from "./benchmark";

export type Own = { readonly product: string; readonly intensity: Decimal };

/** The worst of plants emit some forty times the benchmark (nitrous oxide let go): beyond this kilograms were counted. Ours, not law. */
const FAR = 100;

function refuseKilograms(intensity: Decimal, benchmark: Decimal): void {
  if (benchmark.isZero() || intensity.lessThan(benchmark.times(FAR))) return;
  const details = { found: intensity.toFixed(), benchmark: benchmark.toFixed(), tonnes: intensity.dividedBy(KG_PER_T).toFixed() };
  throw new RuleError("outOfRange", "etsKilograms", details);
}

export const gap = rule<Own, Decimal>({ id: "ets.gap", unit: "t CO2e/t", cite: ["2021-447:Annex"] }, ({ product, intensity }, law) => {
  const benchmark = etsBenchmark(product, law);
  refuseKilograms(intensity, benchmark);
  return intensity.minus(benchmark);
});

export const gapShare = rule<Own, Decimal>({ id: "ets.gapShare", unit: "1", cite: ["2021-447:Annex"] }, ({ product, intensity }, law) => {
  const value = etsBenchmark(product, law);
  return intensity.minus(value).dividedBy(value);
});
