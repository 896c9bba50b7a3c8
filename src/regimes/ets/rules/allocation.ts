/**
 * Free allocation of a sub-installation in a year, whole allowances (2019/331 Art. 15-16, 22; 2024/873):
 * benchmark x historical activity level x exposure factor x CBAM factor x correction factor.
 */
import type { Decimal } from "../../../core/decimal";
import { mean, median, ONE, roundHalfUp } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { etsBenchmark } from "./benchmark";
import type { Exposure } from "./exposure";
import { exposureFactor } from "./exposure";
import { productRow } from "./product";

export type SubInstallation = {
  readonly product: string;
  /** one level, or the baseline years in which the installation ran */
  readonly activity: readonly Decimal[];
  readonly exposure: Exposure;
  readonly cbamGood: boolean;
  /** direct emissions of the baseline with imported heat, t CO2e, and electricity used, MWh: exchangeability to 2025 */
  readonly direct: Decimal | undefined;
  readonly electricity: Decimal | undefined;
};

export const historicalActivity = rule<readonly Decimal[], Decimal>(
  { id: "ets.historicalActivity", unit: "t", cite: ["2019-331:Art. 15(3)-(8)", "2024-873:Art. 1(6)"] },
  (years, law) => (years.length === 1 ? (years[0] as Decimal) : law.text("ets.baseline") === "mean" ? mean(years) : median(years)),
);

/** Direct share of direct plus indirect emissions; 1 where fuel and electricity are not exchangeable, and from 2026. */
export const exchangeability = rule<SubInstallation, Decimal>(
  { id: "ets.exchangeability", unit: "1", cite: ["2019-331:Art. 22", "2024-873:Art. 1(11)"] },
  ({ product, direct, electricity }, law: Law) => {
    const table = law.table("benchmarks");
    const exchangeable = table.text(productRow(product, law), "exchangeable") === "true";
    if (!exchangeable || law.text("ets.exchangeability.applies") === "no") return ONE;
    if (direct === undefined || electricity === undefined) throw new RuleError("blank", "exchangeability", { product });
    const indirect = electricity.times(law.decimal("ets.exchangeability.electricityFactor"));
    return direct.dividedBy(direct.plus(indirect));
  },
);

function rate(product: string, law: Law): Decimal {
  const name = law.table("benchmarks").need(productRow(product, law), "product");
  return name === "Process emissions" ? law.decimal("ets.processEmissionsShare") : etsBenchmark(product, law);
}

/** It came with Directive (EU) 2023/959: for the years before, goods of CBAM are allocated for as all others. */
function cbamFactor(law: Law): Decimal {
  return law.peek("cbam.factor") === "" ? ONE : law.decimal("cbam.factor");
}

export const allocation = rule<SubInstallation, Decimal>(
  { id: "ets.allocation", unit: "allowances", cite: ["2019-331:Art. 16(2)-(4a)", "2019-331:Art. 16(8)-(9)"] },
  (part, law) => {
    const preliminary = rate(part.product, law)
      .times(historicalActivity(part.activity, law))
      .times(exchangeability(part, law))
      .times(exposureFactor(part.exposure, law));
    const retained = part.cbamGood ? preliminary.times(cbamFactor(law)) : preliminary;
    // Nearest whole allowance: Art. 16(9).
    return roundHalfUp(retained.times(law.decimal("cbam.correctionFactor")), 0);
  },
);
