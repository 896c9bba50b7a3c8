/** Efficiencies of making heat and electricity apart (2025/2547 Annex III.C), by fuel and year of construction. */
import { parseCitation } from "../../../../core/citation";
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";

/** hot water, steam, exhaust gas used directly */
export type HeatUse = "hotWater" | "steam" | "exhaustGas";

type Plant = { readonly category: string; readonly built: number };

const PER_CENT = 100;
const TABLES = { electricity: parseCitation("2025-2547:Annex III.C, Table 1"), heat: parseCitation("2025-2547:Annex III.C, Table 2") };

export function referenceEfficiency(of: Plant, output: "electricity" | HeatUse, law: Law): Decimal {
  const table = law.table("referenceEfficiencies");
  const category = of.category.trim().toUpperCase();
  const rows = table.where({ category });
  if (rows.length === 0) {
    const known = [...new Set(table.all().map((row) => `${table.need(row, "category")} ${table.need(row, "fuel")}`))];
    throw new RuleError("unknownCode", "named", { found: of.category.trim(), candidates: known.join("; ") });
  }
  const row = rows.find(
    (one) =>
      table.text(one, "output") === output &&
      of.built >= Number(table.text(one, "fromYear") ?? 0) &&
      of.built <= Number(table.text(one, "toYear") ?? of.built),
  );
  if (row === undefined) throw new RuleError("noRow", "referenceEfficiency", { category, output, built: of.built });
  const heat = output !== "electricity";
  const percent = law.cell({
    role: "referenceEfficiencies",
    row,
    column: "percent",
    quantity: heat ? "cbam.chp.referenceHeat" : "cbam.chp.referenceElectricity",
    unit: "%",
    cite: heat ? TABLES.heat : TABLES.electricity,
    status: "verified",
  });
  return (percent as Decimal).dividedBy(PER_CENT);
}
