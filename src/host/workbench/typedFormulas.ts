/**
 * Formulas a person types or pastes into the grid may refer to tables as in Excel; the grid reads few of these forms, so
 * the text is exchanged on its way in. May not change a formula that has no such part.
 */
import type { ICellData } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
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

export function expandTypedFormulas(book: UniverBook): void {
  book.api.addEvent(book.api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || !isRecord(params)) return;
    const written = params as Written;
    for (const { row, column, cell } of cellsOf(written)) {
      if (typeof cell.f !== "string" || !cell.f.includes("[")) continue;
      const sheet =
        (written.subUnitId === undefined ? null : book.workbook.getSheetBySheetId(written.subUnitId)) ?? book.workbook.getActiveSheet();
      cell.f = gridFormula(cell.f, shapesOf(book), { sheet: sheet.getSheetName(), row, column });
    }
  });
}
