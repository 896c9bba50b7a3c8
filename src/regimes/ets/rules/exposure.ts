/** Carbon leakage exposure factor (2019/331 Art. 16(3)-(4), Annex V). */
import type { Decimal } from "../../../core/decimal";
import { rule } from "../../../core/rule";

export const EXPOSURES = ["exposed", "notExposed", "districtHeating"] as const;
export type Exposure = (typeof EXPOSURES)[number];

export const exposureFactor = rule<Exposure, Decimal>(
  { id: "ets.exposure", unit: "1", cite: ["2019-331:Art. 16(3)-(4)", "2019-331:Annex V"] },
  (kind, law) => law.decimal(`ets.exposure.${kind}`),
);
