/**
 * How much equal values prove. A lone 0 or 100 stands in many cells by chance; several different values in one order,
 * or one long number, do not. May not read a sheet.
 */
import { canonical } from "./digest";
import type { FrozenCell } from "./record";

const ENOUGH = 3;

export function convincing(cells: readonly FrozenCell[]): boolean {
  const points = new Map<string, number>();
  for (const cell of cells) points.set(canonical(cell.value), Math.max(points.get(canonical(cell.value)) ?? 0, weight(cell)));
  return [...points.values()].reduce((sum, weightOfOne) => sum + weightOfOne, 0) >= ENOUGH;
}

function weight({ value, area, block }: FrozenCell): number {
  if (area.rows * area.columns >= 4 && block.length > 0) return ENOUGH;
  if (typeof value === "number")
    return String(value)
      .replace(/\D/g, "")
      .replace(/^0+|0+$/g, "").length >= 6
      ? ENOUGH
      : 1;
  if (typeof value === "string") return value.length >= 12 ? 2 : 1;
  return 0;
}
