/**
 * What-if tables as formulas that cannot be calculated here: they depend on the formulas and values of their margins and on
 * their input cells. May not read a value.
 */
import { cellName } from "../../sheet/address";
import { areaName } from "../../sheet/areas";
import type { XlsxBook } from "../model";
import type { FormulaNode } from "./formulaNode";

export function dataTableNodes(book: XlsxBook): FormulaNode[] {
  return book.sheets.flatMap(({ cells, dataTables }, sheet) =>
    dataTables.map(({ area, inputs }): FormulaNode => {
      const { row, column, rows, columns } = area;
      const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
      const margins = [
        { row: top, column: left, rows: 1, columns: columns + 1 },
        { row: top, column: left, rows: rows + 1, columns: 1 },
      ];
      const text = `=TABLE(${inputs.map(areaName).join(",")})`;
      const anchor = cells.find((cell) => cell.row === row && cell.column === column);
      const given = {
        line: null,
        formula: text,
        reads: [...margins, ...inputs].map((read) => ({ ...read, sheet })),
        readsAnything: false,
        unproven: null,
        obstacle: { kind: "dataTable" as const, detail: areaName(area) },
      };
      return {
        ...given,
        given,
        sheet,
        ours: [],
        isValued: !book.neverCalculated,
        area,
        cell: {
          address: cellName(row, column),
          row,
          column,
          value: anchor?.value ?? null,
          numberFormat: anchor?.numberFormat ?? "General",
          formula: { text, stored: text.slice(1), kind: "array", area },
        },
      };
    }),
  );
}
