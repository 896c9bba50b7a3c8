/**
 * Limit of embodied carbon of a material, in the material's own unit. GSA prints three tiers, California one limit per
 * date. What was not found or not yet set is refused.
 */
import { parseCitation } from "../../../core/citation";
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { calledIn, foldName, needNamed } from "../../shared/named";

export const PROGRAMMES = ["GSA", "California"] as const;
/** Where each programme prints its limits. */
export const LIMITS_PRINTED = { GSA: "gsa-ira:material requirements", California: "bcca:DGS page" } as const;
export const TIERS = ["top20", "top40", "average"] as const;
export type Query = { readonly material: string; readonly tier: (typeof TIERS)[number] | undefined; readonly highEarlyStrength: boolean };

/** What became of the programme stands before every figure. */
export function sayStatus(law: Law): void {
  law.text("buyclean.status");
  if (law.version.id === "GSA") law.remark("buycleanRevoked", "verified", [parseCitation("eo14148:paragraph (rr)")]);
}

function printed(row: Row, column: string, unit: string, law: Law, status: "secondary" | "notSettled"): Decimal | null {
  return law.cell({
    role: "limits",
    row,
    column,
    quantity: "buyclean.limit.printed",
    unit: "1",
    status,
    note: unit,
    cite: parseCitation(LIMITS_PRINTED[law.version.id as keyof typeof LIMITS_PRINTED]),
  });
}

function ofGsa({ material, tier, highEarlyStrength }: Query, law: Law): Decimal {
  const table = law.table("limits");
  const row = needNamed(table, ["material", "nameTw", "nameCn"], material);
  const name = table.need(row, "material");
  const value = printed(row, tier ?? "top20", table.need(row, "unit"), law, "secondary");
  if (value === null)
    throw new RuleError("noRow", table.need(row, "state") === "not found" ? "buycleanNotFound" : "buycleanOpen", {
      ...calledIn("material", [row], table, "material"),
      programme: law.version.id,
    });
  if (!highEarlyStrength) return value;
  if (!name.startsWith("concrete ") || name.startsWith("concrete masonry"))
    throw new RuleError("conflict", "buycleanConcreteOnly", calledIn("material", [row], table, "material"));
  return value.times(law.decimal("buyclean.highEarlyStrength"));
}

function ofCalifornia({ material, tier, highEarlyStrength }: Query, law: Law): Decimal {
  if (tier !== undefined || highEarlyStrength) throw new RuleError("conflict", "buycleanTier", {});
  const table = law.table("limits");
  const named = needNamed(table, ["material", "nameTw", "nameCn"], material);
  const [name, called] = [table.need(named, "material"), calledIn("material", [named], table, "material")];
  const row = table
    .all()
    .find(
      (one) =>
        foldName(table.need(one, "material")) === foldName(name) &&
        table.need(one, "from") <= law.event.date &&
        law.event.date <= (table.text(one, "to") ?? "9999"),
    );
  if (row === undefined) throw new RuleError("noRow", "buycleanDate", { ...called, date: law.event.date });
  const state = table.need(row, "state");
  if (state === "withdrawn") throw new RuleError("noRow", "buycleanWithdrawn", called);
  if (state === "unconfirmed") law.remark("buycleanUnconfirmed", "notSettled");
  const value = printed(row, "limit", table.need(row, "unit"), law, state === "unconfirmed" ? "notSettled" : "secondary");
  if (value === null) throw new RuleError("noRow", "buycleanNotFound", { ...called, programme: law.version.id });
  return value;
}

export const limit = rule<Query, Decimal>(
  { id: "buyclean.limit", unit: "1", cite: ["gsa-ira:material requirements", "bcca:DGS page"], status: "secondary" },
  (query, law) => {
    sayStatus(law);
    return law.version.id === "GSA" ? ofGsa(query, law) : ofCalifornia(query, law);
  },
);
