/** What a list is read for, and which figures that needs and can use. */
import { HEADERS } from "../../calls/headings/heading";

export const TARGETS = ["cbam", "ukcbam", "compare"] as const;
export type Target = (typeof TARGETS)[number];

const OF_LINE = ["cn", "origin", "tonnes", "date"];
const OF_CUSTOMS = ["importer", "procedure", "documents", "reference", "unit"];
const NEEDS: Readonly<Record<Target, readonly string[]>> = { cbam: OF_LINE, ukcbam: OF_LINE, compare: ["cn"] };
const USES: Readonly<Record<Target, readonly string[]>> = {
  cbam: [...OF_LINE, ...OF_CUSTOMS, "installation", "verification", "intensity", "route", "sefa", "pricePaid", "produced"],
  ukcbam: [...OF_LINE, ...OF_CUSTOMS, "intensity", "value", "ukRate", "ukRelief"],
  // Every figure some law asks for.
  compare: [...HEADERS, "reference", "unit"],
};

export const needs = (target: Target): readonly string[] => NEEDS[target];
export const uses = (target: Target, field: string): boolean => USES[target].includes(field);
export const usable = (target: Target): readonly string[] => USES[target];

/** The unit a value is counted in: the currency of the law's own threshold. */
export const VALUE_UNIT: Readonly<Partial<Record<Target, "GBP" | "USD">>> = { ukcbam: "GBP", compare: "USD" };
