/** What Excel makes of what is put into a cell: text, number, date, truth value, formula, error. */
import type { CellValue } from "../../../src/host/port";

export type Entry = { readonly kind: "formula"; readonly formula: string } | { readonly kind: "value"; readonly value: CellValue };

const ERRORS = /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!)$/;
const DAY = 86_400_000;

export function enter(input: unknown, format: string): Entry | null {
  // null leaves a cell as it is; "" empties it.
  if (input === null || input === undefined) return null;
  if (typeof input !== "string") return { kind: "value", value: input as CellValue };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1) };
  if (input === "") return { kind: "value", value: null };
  if (format === "@") return { kind: "value", value: input };
  if (/^[=+\-@]/.test(input) && !/^[+-]?\d+(\.\d+)?$/.test(input))
    return { kind: "formula", formula: input.startsWith("=") ? input : `=${input}` };
  if (/^[+-]?\d+(\.\d+)?%?$/.test(input))
    return { kind: "value", value: input.endsWith("%") ? Number(input.slice(0, -1)) / 100 : Number(input) };
  if (/^\d{4}-\d\d-\d\d$/.test(input))
    return { kind: "value", value: Math.round((Date.parse(`${input}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY) };
  if (/^(true|false)$/i.test(input)) return { kind: "value", value: /^true$/i.test(input) };
  return { kind: "value", value: input };
}

export function typeOf(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return ERRORS.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
