/** Rounding of what is reported (2025/2547 Annex II, A.1, points 6 and 8): only ever done when asked for. */
import type { Decimal } from "../../../../core/decimal";
import { roundHalfUp } from "../../../../core/decimal";
import { rule } from "../../../../core/rule";

export const REPORTED = ["emissions", "intensity"] as const;
export type Reported = (typeof REPORTED)[number];

export const reportedFigure = rule<{ readonly value: Decimal; readonly of: Reported }, Decimal>(
  { id: "cbam.reportedFigure", unit: "1", cite: ["2025-2547:Annex II, A.1, points 6, 8"] },
  ({ value, of }, law) =>
    roundHalfUp(
      value,
      law.decimal(of === "emissions" ? "cbam.reporting.emissionsDecimals" : "cbam.reporting.intensityDecimals").toNumber(),
    ),
);
