/** Areas of cells: reading `A1:B9`, wording them, asking whether they share a cell. */
import { cellName } from "./address";
import type { CellArea } from "./grid";
import { readCell } from "./references";

export function readArea(reference: string): CellArea | null {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [readCell(first), readCell(last)];
  if (!from || !to) return null;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(to.column - from.column) + 1,
  };
}

export function areaName(area: CellArea): string {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export const holds = (area: CellArea, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Cells joined to areas: runs down a column, in the order of columns and rows. */
export function columnRuns(cells: readonly { readonly row: number; readonly column: number; readonly rows?: number }[]): CellArea[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column, rows = 1 } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += rows;
    else if (!last || last.column !== column || row >= last.row + last.rows) runs.push({ row, column, rows, columns: 1 });
  }
  return runs;
}

export const sizeOf = (area: CellArea): number => area.rows * area.columns;
