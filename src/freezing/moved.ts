/**
 * Frozen values that stand at other rows or columns than before: rows or columns were inserted or deleted. A distance
 * counts when enough different values moved by it. May not change a cell.
 */
import { canonical } from "./digest";
import { convincing } from "./evidence";
import type { Axis, OffsetOf } from "./moves";
import type { FrozenCell } from "./record";
import { blockAt, type Standing } from "./standing";

export type Moved = { readonly row: number; readonly column: number; readonly standing: boolean };
type Found = { readonly moved: ReadonlyMap<FrozenCell, Moved>; readonly axis: Axis; readonly offsetOf: OffsetOf };

/** Places looked at for one value; beyond that it is too common to say anything. */
const MOST_PLACES = 200;
const MOST_OFFSETS = 40;

export function findMoved(missing: readonly FrozenCell[], atHome: readonly FrozenCell[], sheet: Standing): Found {
  if (missing.length === 0) return { moved: new Map(), axis: "row", offsetOf: () => 0 };
  const [rows, columns] = [along("row", missing, atHome, sheet), along("column", missing, atHome, sheet)];
  return columns.moved.size > rows.moved.size ? columns : rows;
}

function along(axis: Axis, missing: readonly FrozenCell[], atHome: readonly FrozenCell[], sheet: Standing): Found {
  const line = (cell: { row: number; column: number }): number => (axis === "row" ? cell.row : cell.column);
  const across = (cell: { row: number; column: number }): number => (axis === "row" ? cell.column : cell.row);
  const places = new Map<string, number[]>();
  const wanted = new Set(missing.map((cell) => `${across(cell)} ${canonical(cell.value)}`));
  sheet.each((row, column, value) => {
    const key = `${across({ row, column })} ${canonical(value)}`;
    if (!wanted.has(key)) return;
    const list = places.get(key);
    if (list) list.push(line({ row, column }));
    else places.set(key, [line({ row, column })]);
  });
  const byOffset = new Map<number, FrozenCell[]>();
  for (const cell of missing) {
    const lines = places.get(`${across(cell)} ${canonical(cell.value)}`) ?? [];
    if (lines.length > MOST_PLACES) continue;
    for (const at of lines) {
      const offset = at - line(cell);
      const list = byOffset.get(offset);
      if (list) list.push(cell);
      else byOffset.set(offset, [cell]);
    }
  }
  const claimed = new Set(atHome.map((cell) => `${cell.row} ${cell.column}`));
  const moved = new Map<FrozenCell, Moved & { offset: number }>();
  const candidates = [...byOffset]
    .filter(([offset]) => offset !== 0)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_OFFSETS);
  for (const [offset, cells] of candidates) {
    const fitting = cells.flatMap((cell) => {
      const place = axis === "row" ? { row: cell.row + offset, column: cell.column } : { row: cell.row, column: cell.column + offset };
      if (moved.has(cell) || claimed.has(`${place.row} ${place.column}`)) return [];
      const block = blockAt(cell, sheet, place.row, place.column);
      return block === "gone" ? [] : [{ cell, place: { ...place, standing: block === "formula", offset } }];
    });
    if (!convincing(fitting.map(({ cell }) => cell))) continue;
    for (const { cell, place } of fitting) {
      moved.set(cell, place);
      claimed.add(`${place.row} ${place.column}`);
    }
  }
  return {
    moved,
    axis,
    offsetOf: offsets([
      ...atHome.map((cell) => [line(cell), 0] as const),
      ...[...moved].map(([cell, { offset }]) => [line(cell), offset] as const),
    ]),
  };
}

/** Between two lines that moved alike, everything moved so; above the first that stayed, everything stayed. */
function offsets(known: readonly (readonly [number, number])[]): OffsetOf {
  const byLine = new Map<number, number | null>();
  for (const [at, offset] of known) byLine.set(at, byLine.has(at) && byLine.get(at) !== offset ? null : offset);
  const lines = [...byLine.keys()].sort((a, b) => a - b);
  return (line) => {
    const exact = byLine.get(line);
    if (exact !== undefined) return exact;
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    const after = byLine.get(lines[low] ?? -1) ?? null;
    if (low === lines.length || after === null) return null;
    if (low === 0) return after === 0 ? 0 : null;
    return byLine.get(lines[low - 1] ?? -1) === after ? after : null;
  };
}
