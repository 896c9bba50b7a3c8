/** Formulas below one another that differ in their rows only. May not know what a formula calls. */
import { filledDown } from "../sheet/references";

export type At = { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };

/** From so many on they are told as blocks; fewer are told one by one, which says more. */
export const FEWEST = 2_000;

/** Row by row, as a sheet is read. Every formula is in one run, runs are in the order of their first cells. */
export function runsOf<T extends At>(formulas: Iterable<T>): T[][] {
  const open = new Map<string, Map<number, { readonly run: T[]; readonly filled: (down: number) => string }>>();
  const runs: T[][] = [];
  for (const one of formulas) {
    let columns = open.get(one.sheet);
    if (!columns) open.set(one.sheet, (columns = new Map()));
    const above = columns.get(one.column);
    const first = above?.run[0];
    if (above && first && first.row + above.run.length === one.row && above.filled(above.run.length) === one.formula) above.run.push(one);
    else {
      const run = [one];
      runs.push(run);
      columns.set(one.column, { run, filled: filledDown(one.formula) });
    }
  }
  return runs;
}
