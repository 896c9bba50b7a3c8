/**
 * Goods whose functional unit is not their own mass (2025/2547 Art. 4(4) and (5), Annex III, B, eq. 64-66): cement is counted in
 * tonnes of clinker, nitrogen fertilisers in kilograms of nitrogen.
 */
import { parseCitation } from "../../../../core/citation";
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { rule } from "../../../../core/rule";

export const CONVERSIONS = ["goods", "content"] as const;
export type Conversion = (typeof CONVERSIONS)[number];

export type Composition = {
  readonly intensity: Decimal;
  /** t of clinker or of nitrogen per tonne of goods */
  readonly content: Decimal;
  /** bounds of the range of composition the goods are sold in */
  readonly lowest: Decimal | undefined;
  readonly highest: Decimal | undefined;
  readonly to: Conversion;
};

const EQUATIONS = parseCitation("2025-2547:Annex III, B, eq. 64-66");

function checkRange({ content, lowest, highest }: Composition, law: Law): void {
  if (lowest === undefined && highest === undefined) return;
  if (lowest === undefined || highest === undefined)
    throw new RuleError("blank", "compositionBound", { argument: lowest === undefined ? "lowest" : "highest" });
  const widest = law.decimal("cbam.plant.compositionRange");
  if (content.lessThan(lowest) || content.greaterThan(highest))
    throw new RuleError("outOfRange", "outsideComposition", {
      content: content.toString(),
      lowest: lowest.toString(),
      highest: highest.toString(),
    });
  const width = highest.minus(lowest);
  if (width.greaterThan(widest))
    throw new RuleError("outOfRange", "compositionTooWide", { found: width.toString(), max: widest.toString() });
}

function converted(of: Composition, law: Law): Decimal {
  checkRange(of, law);
  law.record("cbam.composition.content", of.content, "1", "userInput", [EQUATIONS]);
  return of.to === "goods" ? of.intensity.times(of.content) : of.intensity.dividedBy(of.content);
}

export const byClinker = rule<Composition, Decimal>(
  { id: "cbam.byClinker", unit: "t CO2e/t", cite: ["2025-2547:Art. 4(5)", "2025-2547:Annex III, B, eq. 64"] },
  converted,
);

export const byNitrogen = rule<Composition, Decimal>(
  { id: "cbam.byNitrogen", unit: "t CO2e/t", cite: ["2025-2547:Art. 4(4)", "2025-2547:Annex III, B, eq. 65-66"] },
  converted,
);
