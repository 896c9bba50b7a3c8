/** The supplier's workbook: places and headings, the same for whoever writes and reads it. Every heading is in all three languages. */
import papersWords from "../words.json";
import type { Look } from "../../templates/looks";

export const SUPPLIER_TABLES = { about: "SupplierAbout", goods: "SupplierGoods" } as const;

export const ABOUT = ["supplier", "installation", "country", "unlocode", "from", "to", "verifier", "contact"] as const;
export type AboutItem = (typeof ABOUT)[number];
export const DAYS: readonly AboutItem[] = ["from", "to"];

export const SUPPLIER_COLUMNS = [
  ["cn", 14, "inputCode"],
  ["product", 30, "inputText"],
  ["direct", 16, "inputNumber"],
  ["indirect", 16, "inputNumber"],
  ["sefa", 16, "inputNumber"],
  ["byDefault", 16, "inputShare"],
  ["precursors", 34, "inputText"],
  ["mn", 10, "inputShare"],
  ["cr", 10, "inputShare"],
  ["ni", 10, "inputShare"],
  ["verified", 24, "inputText"],
] as const satisfies readonly (readonly [string, number, Look])[];
export type SupplierColumn = (typeof SUPPLIER_COLUMNS)[number][0];

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** English, Taiwan's Chinese and the mainland's, one under the other. */
export function everyLanguage(key: string): string {
  const texts = Object.values((papersWords as Words)[`papers.supplier.${key}`] ?? {});
  return [...new Set(texts)].join("\n");
}
