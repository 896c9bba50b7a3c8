/**
 * Neighbouring single cells as few rectangles, so that ten thousand of them are a handful of writes.
 * May not know what is written.
 */
import type { CellArea } from "../sheet/grid";

type Placed = { readonly sheet: string; readonly area: CellArea };
export type Rectangle<T> = Placed & { readonly rows: readonly (readonly T[])[] };

/** Single cells only; the order in which they come does not matter. */
export function rectangles<T extends Placed>(cells: readonly T[]): Rectangle<T>[] {
  const runs: { sheet: string; row: number; column: number; cells: T[] }[] = [];
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.area.column - b.area.column || a.area.row - b.area.row,
  );
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.sheet === cell.sheet && last.column === cell.area.column && last.row + last.cells.length === cell.area.row)
      last.cells.push(cell);
    else runs.push({ sheet: cell.sheet, row: cell.area.row, column: cell.area.column, cells: [cell] });
  }
  const open = new Map<string, { sheet: string; area: CellArea; columns: T[][] }>();
  const found: { sheet: string; area: CellArea; columns: T[][] }[] = [];
  for (const run of runs) {
    const known = open.get(`${run.column - 1} ${run.row} ${run.cells.length} ${run.sheet}`);
    const rectangle = known ?? {
      sheet: run.sheet,
      area: { row: run.row, column: run.column, rows: run.cells.length, columns: 0 },
      columns: [],
    };
    if (!known) found.push(rectangle);
    rectangle.columns.push(run.cells);
    rectangle.area = { ...rectangle.area, columns: rectangle.columns.length };
    open.set(`${run.column} ${run.row} ${run.cells.length} ${run.sheet}`, rectangle);
  }
  return found.map(({ sheet, area, columns }) => ({
    sheet,
    area,
    rows: Array.from({ length: area.rows }, (_, r) => columns.map((column) => column[r] as T)),
  }));
}

export const isSingle = ({ area }: Placed): boolean => area.rows * area.columns === 1;
