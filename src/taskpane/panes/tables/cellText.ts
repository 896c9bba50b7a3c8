/** A cell of a table as the preview shows it: the same digits its number format gives on the sheet. */
import { fromSerial } from "../../../core/civilDate";
import type { Cell, Column } from "../../../tables/table";

export function cellText(cell: Cell, column: Column): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (column.kind === "date") return fromSerial(cell) ?? String(cell);
  if (column.kind === "percent") return `${(cell * 100).toFixed(decimalsOf(column.numberFormat) ?? 1)}%`;
  const decimals = decimalsOf(column.numberFormat);
  return decimals === null ? String(cell) : cell.toFixed(decimals);
}

/** '0.000' -> 3, '0.0%' -> 1; null without a format. */
function decimalsOf(format: string | undefined): number | null {
  const match = /^[#,]*0(?:\.(0+))?%?$/.exec(format ?? "");
  return match ? (match[1]?.length ?? 0) : null;
}

export function alignsRight(column: Column): boolean {
  return column.kind === "number" || column.kind === "percent" || column.kind === "date";
}
