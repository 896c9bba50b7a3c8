/** How the cells of a list's workbook look, by what they are for. */
import type { Format, PlanColumn } from "../lists/sheets/plan";
import { LOOKS } from "../templates/looks";
import type { CellStyle } from "../xlsx";

const NUMBERS: Readonly<Partial<Record<Format, string>>> = {
  code: "@",
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  number: "#,##0.000",
  mass: "#,##0.000###",
  money: "#,##0.00",
  price: "#,##0.00",
  intensity: "0.000###",
  year: "0",
  whole: "#,##0",
};
const CENTRED: readonly Format[] = ["code", "date", "month", "year"];
const FIGURES: readonly Format[] = ["number", "mass", "money", "price", "intensity", "whole"];

const { numberFormat: _, ...INPUT } = LOOKS.inputText;
const OWN: CellStyle = { color: "4B5563" };

export function cellLook(kind: PlanColumn["kind"], format: Format): CellStyle {
  const base: CellStyle = kind === "typed" ? INPUT : kind === "own" ? OWN : LOOKS.plain;
  const code = NUMBERS[format];
  return {
    ...base,
    ...(code === undefined ? {} : { numberFormat: code }),
    ...(CENTRED.includes(format) ? { align: "center" as const } : FIGURES.includes(format) ? { align: "right" as const } : {}),
    ...(kind === "told" && format === "text" ? { wrap: true } : {}),
  };
}

export const headLook = (kind: PlanColumn["kind"]): CellStyle =>
  kind === "own" ? { ...LOOKS.head, fill: "6B7280", framed: "6B7280" } : kind === "typed" ? LOOKS.assumedHead : LOOKS.head;
