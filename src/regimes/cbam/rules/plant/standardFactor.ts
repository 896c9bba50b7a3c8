/** The standard factors of 2025/2547 Annex II.G by the names people give fuels and materials. */
import { parseCitation } from "../../../../core/citation";
import type { Row, Table } from "../../../../core/dataset";
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { foldName } from "../../../shared/named";

/** What the name of the act is called in Chinese: in Taiwan, on the mainland. */
export type OtherNames = (name: string) => readonly string[];

/** Which of two rows of one name is meant: a fuel that burns, or a material of the mass balance. */
export type Use = "burned" | "balanced";

const BALANCED = "steel input/output";
const G = parseCitation("2025-2547:Annex II.G");

function called(table: Table, row: Row, wanted: string, names: OtherNames): boolean {
  const name = table.need(row, "name");
  return [name, ...names(name)].some((one) => foldName(one) === wanted);
}

/** undefined: the act has no factor of that name. */
export function factorRow(name: string, use: Use, names: OtherNames, law: Law): Row | undefined {
  const table = law.table("standardFactors");
  const hits = table.all().filter((row) => called(table, row, foldName(name), names));
  const balanced = (row: Row): boolean => table.need(row, "group") === BALANCED;
  return use === "balanced" ? hits.find(balanced) : (hits.find((row) => !balanced(row)) ?? hits[0]);
}

export function needFactorRow(name: string, use: Use, names: OtherNames, law: Law): Row {
  const found = factorRow(name, use, names, law);
  if (found !== undefined) return found;
  const table = law.table("standardFactors");
  const rows = table.all().filter((row) => use === "burned" || table.need(row, "group") === BALANCED);
  const near = rows.filter((row) => {
    const known = table.need(row, "name");
    return [known, ...names(known)].some((one) => foldName(one).includes(foldName(name)));
  });
  const shown = [...new Set((near.length > 0 ? near : rows).slice(0, 8).map((row) => table.need(row, "name")))];
  const inChinese = (which: 0 | 1): string => shown.map((known) => names(known)[which] ?? known).join(", ");
  const [candidatesTw, candidatesCn] = [inChinese(0), inChinese(1)];
  throw new RuleError("unknownCode", "named", { found: name.trim(), candidates: shown.join(", "), candidatesTw, candidatesCn });
}

function figure(row: Row, column: "factor" | "second", quantity: string, unit: Parameters<Law["cell"]>[0]["unit"], law: Law): Decimal {
  const value = law.cell({ role: "standardFactors", row, column, quantity, unit, cite: G, status: "verified" });
  const name = law.table("standardFactors").need(row, "name");
  if (value === null) throw new RuleError("noRow", "noCalorificValue", { name });
  return value;
}

export const isPerEnergy = (row: Row, law: Law): boolean => law.table("standardFactors").need(row, "group") === "fuel";

/** t CO2 per TJ of a fuel, per tonne of anything else (of CO2e for a gas). */
export function emissionFactor(row: Row, law: Law): Decimal {
  return figure(row, "factor", "cbam.factor.emissions", isPerEnergy(row, law) ? "t CO2/TJ" : "t CO2/t", law);
}

/** TJ per 1000 t, as the act prints it. */
export function calorificValue(row: Row, law: Law): Decimal {
  if (!isPerEnergy(row, law)) throw new RuleError("noRow", "noCalorificValue", { name: law.table("standardFactors").need(row, "name") });
  return figure(row, "second", "cbam.factor.calorificValue", "1", law);
}

/** t C per tonne; printed for the materials of iron and steel only. */
export function carbonContent(row: Row, law: Law): Decimal {
  const table = law.table("standardFactors");
  if (table.need(row, "group") !== BALANCED) throw new RuleError("noRow", "noCarbonContent", { name: table.need(row, "name") });
  return figure(row, "second", "cbam.factor.carbon", "t C/t", law);
}
