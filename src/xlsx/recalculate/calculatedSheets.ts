/** The sheets of a workbook as a calculator is told of them. May not read a value. */
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import type { XlsxBook } from "../model";
import { engineSheet, type CalculatedSheet } from "./calculator";
import { keyOf } from "./formulaNode";

export function calculatedSheets(book: XlsxBook): CalculatedSheet[] {
  return book.sheets.map(({ cells, hiddenRows }, i) => {
    const subtotals = new Set(
      cells
        .filter(({ formula }) => formula && /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula.stored))
        .map(({ row, column }) => keyOf(0, row, column)),
    );
    return {
      name: engineSheet(i),
      rows: MAX_ROWS,
      columns: MAX_COLUMNS,
      hidden: (row) => hiddenRows.get(row) ?? null,
      isSubtotal: (row, column) => subtotals.has(keyOf(0, row, column)),
    };
  });
}
