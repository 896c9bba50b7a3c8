/**
 * Electricity emission factor of a year, kg CO2e/kWh. The factor of a year appears in spring of the next one; a year
 * without a factor is refused and the last published one is named, never used in silence.
 */
import { parseCitation } from "../../../core/citation";
import type { Status } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

export const GRID_KINDS = ["public", "industry", "residential", "national", "base", "target"] as const;
export type GridKind = (typeof GRID_KINDS)[number];
export type GridYear = number | "latest";

/** Years with a factor of the kind, oldest first. */
function yearsOf(kind: GridKind, law: Law): readonly string[] {
  const table = law.table("gridFactors");
  return table
    .where({ kind })
    .map((row) => table.need(row, "year"))
    .sort();
}

export const gridFactor = rule<{ readonly year: GridYear; readonly kind: GridKind }, Decimal>(
  { id: "tw.gridFactor", unit: "kg CO2e/kWh", cite: ["moea-grid:Yearly factor"], status: "secondary" },
  ({ year, kind }, law) => {
    const table = law.table("gridFactors");
    const years = yearsOf(kind, law);
    const latest = years.at(-1) ?? "";
    const asked = year === "latest" ? latest : String(year);
    const [row] = table.where({ year: asked, kind });
    if (row === undefined) throw new RuleError("noValueOnDate", "gridFactor", { year: asked, kind, known: years.join(", ") });
    if (year === "latest") law.record("tw.gridFactor.year", asked, "year", "published");
    law.remark("twGridScope", "published", [parseCitation("moea-grid:Yearly factor")]);
    const value = law.cell({
      role: "gridFactors",
      row,
      column: "factor",
      quantity: "tw.gridFactor.value",
      unit: "kg CO2e/kWh",
      status: table.need(row, "status") as Status,
      cite: parseCitation(`moea-grid:${asked}, ${kind}`),
      note: table.need(row, "source"),
    });
    if (value === null) throw new RuleError("noValueOnDate", "gridFactor", { year: asked, kind, known: years.join(", ") });
    return value;
  },
);
