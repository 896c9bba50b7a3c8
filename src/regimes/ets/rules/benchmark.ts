/**
 * Product benchmarks, best-10-% averages and rates by period (2021/447 Annex; 2019/331 Annex I; 2026/1412).
 * A value that was not found is refused with the bounds the Directive sets.
 */
import { parseCitation, type Status } from "../../../core/citation";
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { productRow } from "./product";

export const PERIODS = ["2013-2020", "2021-2025", "2026-2030"] as const;
export type Period = (typeof PERIODS)[number];

export const SOURCE: Readonly<Record<Period, { readonly column: string; readonly cite: string; readonly status: Status }>> = {
  "2013-2020": { column: "value2013", cite: "2019-331:Annex I", status: "verified" },
  "2021-2025": { column: "value2021", cite: "2021-447:Annex", status: "verified" },
  "2026-2030": { column: "value2026", cite: "2026-1412:Annex", status: "secondary" },
};

function onlyFor(period: string, part: string, law: Law): void {
  if (law.version.id !== period) throw new RuleError("noRow", "etsPart", { part, period: law.version.id, known: period });
}

function unitOf(product: string, law: Law): "allowances/t" | "allowances/TJ" | "allowances/CWT tonne" | "1" {
  const unit = law.table("benchmarks").need(productRow(product, law), "unit");
  return unit === "allowances/t" || unit === "allowances/TJ" || unit === "allowances/CWT tonne" ? unit : "1";
}

export const etsBenchmark = rule<string, Decimal>(
  { id: "ets.benchmark", unit: "allowances/t", cite: ["2021-447:Annex", "2019-331:Annex I"] },
  (product, law) => {
    const table = law.table("benchmarks");
    const row = productRow(product, law);
    const name = table.need(row, "product");
    const source = SOURCE[law.version.id as Period];
    const value = law.cell({
      role: "benchmarks",
      row,
      column: source.column,
      quantity: "ets.benchmark.value",
      unit: unitOf(product, law),
      status: source.status,
      cite: parseCitation(`${source.cite}, ${name}`),
    });
    if (value !== null) return value;
    if (name === "Process emissions") throw new RuleError("noRow", "processEmissions", {});
    throw new RuleError("noRow", "etsNotFound", {
      product: name,
      period: law.version.id,
      lower: table.need(row, "lower2026"),
      upper: table.need(row, "upper2026"),
    });
  },
);

export const etsBest10 = rule<string, Decimal>({ id: "ets.best10", unit: "t CO2e/t", cite: ["2021-447:Annex"] }, (product, law) => {
  onlyFor("2021-2025", "best10", law);
  const row = productRow(product, law);
  const value = law.cell({
    role: "benchmarks",
    row,
    column: "best10",
    quantity: "ets.best10",
    unit: "t CO2e/t",
    status: "verified",
    cite: parseCitation("2021-447:Annex"),
  });
  if (value === null) throw new RuleError("noRow", "etsPart", { part: "best10", period: law.version.id, known: "-" });
  return value;
});

/** Yearly reduction rate, a share; recomputed from the two benchmarks, so marked derived. */
export const etsRate = rule<string, Decimal>(
  { id: "ets.rate", unit: "1", cite: ["2021-447:recital 3"], status: "derived" },
  (product, law) => {
    onlyFor("2021-2025", "rate", law);
    const text = law.table("benchmarks").text(productRow(product, law), "rate2021");
    if (text === null) throw new RuleError("noRow", "etsPart", { part: "rate", period: law.version.id, known: "-" });
    return parseDecimal(text).dividedBy(100);
  },
);

export function etsUnit(product: string, law: Law): string {
  return law.table("benchmarks").need(productRow(product, law), "unit");
}
