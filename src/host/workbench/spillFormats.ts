/**
 * The cells that a formula fills show the number format of its own cell, where they have none themselves. Only what is shown
 * changes. May not know a function.
 */
import { CellValueType, type ICellData, type Injector, isDefaultFormat } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";

type Corner = { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number };
type Corners = Readonly<Record<number, Readonly<Record<number, Corner | null>> | undefined>>;

export function showFormatsOfSpills(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 0.5,
    handler: (cell, { unitId, subUnitId, row, col, workbook, worksheet }, next) => {
      const corners = formulas.getArrayFormulaRange()[unitId]?.[subUnitId] as Corners | undefined;
      if (!cell || cell.t !== CellValueType.NUMBER || !corners) return next(cell);
      const styles = workbook.getStyles();
      const own = styles.getStyleByCell(cell as ICellData);
      if (!isDefaultFormat(own?.n?.pattern)) return next(cell);
      const corner = cornerOf(corners, row, col);
      if (!corner || (corner.startRow === row && corner.startColumn === col)) return next(cell);
      const format = styles.getStyleByCell(worksheet.getCellRaw(corner.startRow, corner.startColumn))?.n;
      return next(format ? { ...cell, s: { ...own, n: format } } : cell);
    },
  });
}

function cornerOf(corners: Corners, row: number, column: number): Corner | null {
  for (const line of Object.values(corners))
    for (const corner of Object.values(line ?? {}))
      if (corner && row >= corner.startRow && row <= corner.endRow && column >= corner.startColumn && column <= corner.endColumn)
        return corner;
  return null;
}
