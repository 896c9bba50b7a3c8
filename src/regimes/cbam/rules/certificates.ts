/**
 * Certificates of a line: max(0, embedded emissions - free-allocation adjustment - price-paid reduction).
 * The floor is per line: a surplus of one good does not pay for another (Commission Q&A 3.7 and 4.32).
 */
import type { Decimal } from "../../../core/decimal";
import { larger, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { shownEvent } from "../../../core/civilDate";
import { rule } from "../../../core/rule";
import { defaultIntensity } from "./defaultIntensity";
import { exemptOrigin } from "./exemptOrigin";
import { needGood } from "./goodsScope";
import type { ImportLine } from "./importLine";
import { lineFreeAllocation } from "./lineFreeAllocation";
import { pricePaidReduction } from "./pricePaid";

export const embeddedEmissions = rule<ImportLine, Decimal>(
  { id: "cbam.embeddedEmissions", unit: "t CO2e", cite: ["2023-956:Art. 6(2)(a)", "2023-956:Art. 7"] },
  (line, law) => {
    if (line.intensity === undefined) return line.tonnes.times(defaultIntensity(line, law));
    law.record("cbam.intensity.own", line.intensity, "t CO2e/t", "userInput");
    return line.tonnes.times(line.intensity);
  },
);

const written = (figure: Decimal | string | undefined): string | undefined => (figure === undefined ? undefined : String(figure));

export const freeAllocationAdjustment = rule<ImportLine, Decimal>(
  { id: "cbam.freeAllocationAdjustment", unit: "t CO2e", cite: ["2025-2620:Annex 2, eq. 1", "2023-956:Art. 31"] },
  (line, law) => {
    if (line.intensity !== undefined) return line.tonnes.times(lineFreeAllocation(line, law));
    const { code, origin, route, sefa, produced, assume } = line;
    // Lines on default values differ only in mass, so the specific figure is found once.
    const specific = law.memo(["sefa", code, origin, route, written(sefa), produced, written(assume)], () => lineFreeAllocation(line, law));
    return line.tonnes.times(specific);
  },
);

/** Whether certificates are due at all for a good of an origin. */
export function obliged(
  { code, origin }: Pick<ImportLine, "code" | "origin">,
  law: Law,
): { readonly sector: string; readonly exempt: boolean } {
  const { sector } = needGood(code, law);
  const exempt = exemptOrigin(origin, law);
  if (law.text("cbam.obligation") !== "surrender")
    throw new RuleError("notInForce", "reportingOnly", { date: shownEvent(law.event), version: law.version.id });
  return { sector, exempt };
}

export const certificates = rule<ImportLine, Decimal>(
  { id: "cbam.certificates", unit: "certificates", cite: ["2023-956:Art. 6(2)", "2023-956:Art. 22(1)", "commission-qa-2026:3.7 and 4.32"] },
  (line, law: Law) => {
    const { sector, exempt } = law.memo(["obliged", line.code, line.origin], () => obliged(line, law));
    law.record("cbam.tonnes", line.tonnes, sector === "Electricity" ? "MWh" : "t", "userInput");
    if (exempt) return ZERO;
    const emissions = embeddedEmissions(line, law);
    const remaining = larger(ZERO, emissions.minus(freeAllocationAdjustment(line, law)));
    if (line.pricePaid === undefined) return remaining;
    return larger(ZERO, remaining.minus(pricePaidReduction({ line, remaining }, law)));
  },
);
