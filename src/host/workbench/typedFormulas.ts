/**
 * Formulas a person types or pastes into the grid, on their way in: they may refer to tables as in Excel, of which the grid reads few
 * forms, and their cell takes the number format of the result where it has none, as in Excel. May not change any other formula.
 */
import { type ICellData, isDefaultFormat, type Nullable } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { FormatOf } from "../resultFormats";
import { gridFormula } from "./structuredRefs";
import { shapesOf } from "./tables";
import type { UniverBook } from "./univerBook";

type Cells = Record<number, Record<number, ICellData | null> | undefined>;
type Written = {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly startColumn: number };
  readonly value?: unknown;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every cell that is written, with its place; a single cell and a list of rows count from the corner of the range. */
function cellsOf({ range, value }: Written): { readonly row: number; readonly column: number; readonly cell: ICellData }[] {
  const [top, left] = [range?.startRow ?? 0, range?.startColumn ?? 0];
  if (Array.isArray(value))
    return (value as (ICellData | null)[][]).flatMap((line, r) =>
      line.flatMap((cell, c) => (cell ? [{ row: top + r, column: left + c, cell }] : [])),
    );
  if (!isRecord(value)) return [];
  if ("f" in value || "v" in value || "p" in value) return [{ row: top, column: left, cell: value as ICellData }];
  return Object.entries(value as Cells).flatMap(([row, line]) =>
    Object.entries(line ?? {}).flatMap(([column, cell]) => (cell ? [{ row: Number(row), column: Number(column), cell }] : [])),
  );
}

export function takeTypedFormulas(book: UniverBook, formatOf: FormatOf): void {
  book.api.addEvent(book.api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || !isRecord(params)) return;
    const written = params as Written;
    for (const { row, column, cell } of cellsOf(written)) {
      if (typeof cell.f !== "string" || cell.f === "") continue;
      const sheet =
        (written.subUnitId === undefined ? null : book.workbook.getSheetBySheetId(written.subUnitId)) ?? book.workbook.getActiveSheet();
      const format = formatOf(cell.f);
      if (format !== undefined) giveFormat(book, cell, sheet.getSheet().getCellRaw(row, column), format);
      if (cell.f.includes("[")) cell.f = gridFormula(cell.f, shapesOf(book), { sheet: sheet.getSheetName(), row, column });
    }
  });
}

/** Nobody's format is exchanged: neither one the cell has nor one that comes with the formula. */
function giveFormat(book: UniverBook, cell: ICellData, standing: Nullable<ICellData>, format: string): void {
  const styles = book.workbook.getWorkbook().getStyles();
  const coming = styles.getStyleByCell(cell);
  const chosen = coming?.n?.pattern ?? styles.getStyleByCell(standing)?.n?.pattern;
  if (isDefaultFormat(chosen)) cell.s = { ...coming, n: { pattern: format } };
}
