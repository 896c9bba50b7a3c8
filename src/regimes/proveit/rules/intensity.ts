/** Average product emissions intensity of a country: emissions over production, and its ratio to the US (sec. 2(a)). */
import type { Decimal } from "../../../core/decimal";
import { sum } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";

export type Plant = { readonly emissions: Decimal; readonly production: Decimal };
export type Pair = { readonly intensity: Decimal; readonly usIntensity: Decimal };

/** The boundary matters for every figure, so it stands in the steps. */
function sayBoundary(law: Law): void {
  law.text("proveit.boundary");
  law.text("proveit.charge");
}

/** Weighted by production: sum over sum, not a mean of the plants' intensities. */
const average: Run<readonly Plant[], Decimal> = (plants, law) => {
  sayBoundary(law);
  const production = sum(plants.map((plant) => plant.production));
  const emissions = sum(plants.map((plant) => plant.emissions));
  law.record("proveit.emissions", emissions, "t CO2e", "userInput");
  law.record("proveit.production", production, "t", "userInput");
  return emissions.dividedBy(production);
};

const toUs: Run<Pair, Decimal> = ({ intensity, usIntensity }, law) => {
  sayBoundary(law);
  return intensity.dividedBy(usIntensity);
};

const ARTICLE = { asArticle: { cite: ["tri-118:sec. 2(2)3"], status: "sourceDocument" } } as const;

export const intensity = rule<readonly Plant[], Decimal>(
  { id: "proveit.intensity", unit: "t CO2e/t", cite: ["s1863-118:sec. 2(a)"], status: "billText" },
  average,
  alike(average, ARTICLE),
);

export const ratio = rule<Pair, Decimal>(
  { id: "proveit.ratio", unit: "1", cite: ["s1863-118:sec. 2(a)"], status: "billText" },
  toUs,
  alike(toUs, ARTICLE),
);
