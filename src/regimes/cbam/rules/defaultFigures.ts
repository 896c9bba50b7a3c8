/** The figures of a default row, with the status of the row that gave them. */
import { parseCitation, type Status } from "../../../core/citation";
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { DefaultRow } from "./defaultValue";

export type Part = "total" | "direct" | "indirect";

/** Where each table is printed. */
export const PLACE: Record<DefaultRow["role"], string> = {
  defaults: "2025-2621:Annex I",
  unknownOrigin: "2025-2621:Annex IV",
  transitionalDefaults: "commission-2023-defaults:Table",
};

const ROW_STATUS: Readonly<Record<string, Status>> = {
  verified: "verified",
  secondary: "secondary",
  derived: "derived",
  derivedRoute: "derived",
  derivedCorrected: "derived",
};

/** How a row was checked. */
export function statusOfRow(role: DefaultRow["role"], row: Row, law: Law): Status {
  if (role === "transitionalDefaults") return "guidance";
  const table = law.table(role);
  if (!table.columnNames.includes("status")) return "verified";
  return ROW_STATUS[table.need(row, "status")] ?? "derived";
}

/** null: the table prints no such figure (Annex II goods have no indirect column). */
export function defaultFigure(found: DefaultRow, part: Part, law: Law): Decimal | null {
  if (found.fallback) law.remark("otherCountriesTable", "verified", [parseCitation("2025-2621:Annex I, introduction")]);
  const { role, row } = found;
  if (!law.table(role).columnNames.includes(part)) return null;
  return law.cell({
    role,
    row,
    column: part,
    quantity: `cbam.default.${part}`,
    unit: "t CO2e/t",
    cite: parseCitation(`${PLACE[role]}, ${found.code}${found.fallback ? ", other countries and territories" : ""}`),
    status: statusOfRow(role, row, law),
  });
}
