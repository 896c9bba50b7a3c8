/**
 * Formulas that a file holds once for many cells: where the cell with the text gets another formula or none, every other
 * cell of the group gets the text as its own. May not change a group whose first cell stays.
 */
import { shifted } from "../../sheet/references";
import { scanSheet } from "../read/sheetScanner";
import type { XlsxArea } from "../model";

export type OwnFormula = { readonly row: number; readonly column: number; readonly stored: string; readonly area: XlsxArea };

/** `goes`: whether the formula of a cell is about to be exchanged or taken away. */
export function orphans(text: string, part: string, goes: (row: number, column: number) => boolean): OwnFormula[] {
  if (!/\bt\s*=\s*["']shared["']/.test(text)) return [];
  const lost = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  const found: OwnFormula[] = [];
  scanSheet(text, part, {
    cell: ({ row, column, formula }) => {
      if (formula?.attributes["t"] !== "shared") return;
      const id = formula.attributes["si"] ?? "";
      if (formula.text !== "") {
        if (goes(row, column)) lost.set(id, { row, column, text: formula.text });
        else lost.delete(id);
        return;
      }
      const first = lost.get(id);
      if (first && !goes(row, column))
        found.push({
          row,
          column,
          stored: shifted(first.text, row - first.row, column - first.column),
          area: { row, column, rows: 1, columns: 1 },
        });
    },
  });
  return found;
}
