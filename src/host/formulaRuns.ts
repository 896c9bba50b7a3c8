/** Formulas of neighbouring cells down a column, to be written together. May not touch a cell. */
import { type Area, parseAddress } from "../sheet/address";
import type { FormulaChange } from "./port";

export type FormulaRun = { readonly area: Area; readonly formulas: readonly (readonly string[])[] };

/** In the order given; no run is longer than `most` rows. */
export function formulaRuns(changes: readonly FormulaChange[], most: number): FormulaRun[] {
  const runs: { readonly area: Area; readonly formulas: string[][] }[] = [];
  for (const { address, formula } of changes) {
    const area = { ...parseAddress(address), rows: 1, columns: 1 };
    const last = runs.at(-1);
    const follows =
      last && last.area.sheet === area.sheet && last.area.column === area.column && last.area.row + last.formulas.length === area.row;
    if (follows && last.formulas.length < most) last.formulas.push([formula]);
    else runs.push({ area, formulas: [[formula]] });
  }
  return runs;
}
