/**
 * Sheets that got another name since formulas of theirs were frozen: found by the frozen values, which stand where they
 * stood. May not change a cell.
 */
import { convincing } from "./evidence";
import type { FrozenCell } from "./record";
import { blockAt, type Standing } from "./standing";

/** Old name (small letters) -> name now. Only where one sheet, and no other, can be meant. */
export function renamedSheets(
  groups: ReadonlyMap<string, readonly FrozenCell[]>,
  sheets: ReadonlyMap<string, Standing>,
  notes: readonly string[],
): Map<string, string> {
  const free = [...sheets].filter(([name]) => !groups.has(name) && !notes.includes(name)).map(([, sheet]) => sheet);
  const found = new Map<string, string>();
  for (const [old, cells] of groups) {
    if (sheets.has(old)) continue;
    const scores = free
      .map((sheet) => ({ sheet, stands: cells.filter((cell) => blockAt(cell, sheet, cell.row, cell.column) === "stands") }))
      .filter(({ stands }) => stands.length * 2 >= cells.length && convincing(stands))
      .sort((a, b) => b.stands.length - a.stands.length);
    const [best, second] = scores;
    if (best && best.stands.length > (second?.stands.length ?? 0) && ![...found.values()].includes(best.sheet.sheet))
      found.set(old, best.sheet.sheet);
  }
  return found;
}
