/** Mark-up on default values by sector and year of import (2025/2621 Annex I, table heads). */
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";

/** 'Iron and steel' -> 'ironAndSteel': the sector as it stands in a parameter id. */
export function sectorId(sector: string): string {
  return sector.toLowerCase().replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Share added to the total, e.g. 0.1; not compounding. */
export const markUp = rule<string, Decimal>(
  { id: "cbam.markUp", unit: "1", cite: ["2025-2621:Annex I, introduction"] },
  (sector, law: Law) => law.decimal(`cbam.markUp.${sectorId(sector)}`),
);
