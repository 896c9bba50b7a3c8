/** Own intensity against the benchmark: difference and share of the benchmark. */
import type { Decimal } from "../../../core/decimal";
import { rule } from "../../../core/rule";
import { etsBenchmark } from "./benchmark";

export type Own = { readonly product: string; readonly intensity: Decimal };

export const gap = rule<Own, Decimal>({ id: "ets.gap", unit: "t CO2e/t", cite: ["2021-447:Annex"] }, ({ product, intensity }, law) =>
  intensity.minus(etsBenchmark(product, law)),
);

export const gapShare = rule<Own, Decimal>({ id: "ets.gapShare", unit: "1", cite: ["2021-447:Annex"] }, ({ product, intensity }, law) => {
  const value = etsBenchmark(product, law);
  return intensity.minus(value).dividedBy(value);
});
