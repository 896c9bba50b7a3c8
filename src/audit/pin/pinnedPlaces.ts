/**
 * Which cells hold a version that pinning put there. The formula itself is the mark, because addresses move when rows are
 * inserted; a version that an author wrote is told apart by where it stood. May not change anything.
 */
import { relativeForm } from "../../sheet/references";
import { holds } from "../../sheet/areas";
import { ourFormulas } from "../ourFormulas";
import { placed, type FormulaAt, type SheetArea, type Snapshot } from "../snapshot";
import type { Pin } from "./pinMemory";

export type PinnedPlaces = {
  readonly pin: Pin;
  readonly cells: readonly FormulaAt[];
  /** The same formula elsewhere, which nobody pinned. */
  readonly copies: readonly FormulaAt[];
  /** Cells remembered but holding something else by now. */
  readonly missing: number;
};

export function pinnedPlaces(pins: readonly Pin[], snapshot: Snapshot): PinnedPlaces[] {
  const forms = new Map<string, FormulaAt[]>(pins.map(({ form }) => [form, []]));
  for (const at of ourFormulas(snapshot)) forms.get(relativeForm(at.formula, at.row, at.column))?.push(at);
  return pins.map((pin) => {
    const same = forms.get(pin.form) ?? [];
    const areas = pin.areas.map(placed);
    const others = pin.others.map(placed);
    const remembered = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const mine = same.filter((at) => within(areas, at) && !within(others, at));
    const free = same.filter((at) => !within(areas, at) && !within(others, at));
    const cells = new Set([...mine, ...grown(mine, free)]);
    if (others.length === 0) for (const at of free) if (moved(at, areas, mine, snapshot)) cells.add(at);
    return { pin, cells: [...cells], copies: free.filter((at) => !cells.has(at)), missing: Math.max(0, remembered - cells.size) };
  });
}

/**
 * An area that lost cells of its formula: rows inserted moved them down the column; where all are gone, columns were
 * inserted or the sheet has another name. An area that is whole lost none, so the same formula elsewhere is its author's.
 */
function moved(at: FormulaAt, areas: readonly SheetArea[], mine: readonly FormulaAt[], snapshot: Snapshot): boolean {
  return areas.some((area) => {
    const found = mine.filter((one) => within([area], one)).length;
    if (found === area.rows * area.columns) return false;
    if (snapshot.sheetNamed(area.sheet) === null) return !areas.some(({ sheet }) => sheet === at.sheet);
    return area.sheet === at.sheet && (found === 0 || holds(area, area.row, at.column));
  });
}

const within = (areas: readonly SheetArea[], { sheet, row, column }: FormulaAt): boolean =>
  areas.some((area) => area.sheet === sheet && holds(area, row, column));

/** A table that grew filled its new rows itself: what joins a pinned cell was filled from it. */
function grown(mine: readonly FormulaAt[], free: readonly FormulaAt[]): FormulaAt[] {
  const key = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;
  const waiting = new Map(free.map((at) => [key(at.sheet, at.row, at.column), at]));
  const found: FormulaAt[] = [];
  const edge = [...mine];
  for (let at = edge.pop(); at; at = edge.pop()) {
    for (const [row, column] of [
      [at.row + 1, at.column],
      [at.row - 1, at.column],
      [at.row, at.column + 1],
      [at.row, at.column - 1],
    ] as const) {
      const next = waiting.get(key(at.sheet, row, column));
      if (!next) continue;
      waiting.delete(key(at.sheet, row, column));
      found.push(next);
      edge.push(next);
    }
  }
  return found;
}
