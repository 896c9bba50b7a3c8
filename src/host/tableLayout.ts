/**
 * Where the parts of an inserted table stand: notes, one empty row, headers, rows. The same for every host.
 * May not touch a cell.
 */
import type { Area } from "../sheet/address";
import { ARROW, BOLD, textWidth } from "../sheet/textWidth";
import type { ColumnKind, TableColumn, TableSpec } from "./port";

export type TableLayout = {
  readonly headerRow: number;
  readonly column: number;
  readonly columns: number;
  /** Header and rows: an empty table keeps one empty row, because a spreadsheet table needs one. */
  readonly tableRows: number;
};

/** `anchor`: the top left cell of everything, notes included. */
export function layoutAt(table: TableSpec, anchor: { readonly row: number; readonly column: number }): TableLayout {
  const above = table.notes.length === 0 ? 0 : table.notes.length + 1;
  return layoutOver(table, { row: anchor.row + above, column: anchor.column });
}

/** A table that stands already keeps its header where it is. */
export function layoutOver(table: TableSpec, header: { readonly row: number; readonly column: number }): TableLayout {
  return { headerRow: header.row, column: header.column, columns: table.columns.length, tableRows: Math.max(1, table.rows.length) + 1 };
}

export function tableArea(layout: TableLayout, sheet: string): Area {
  return { sheet, row: layout.headerRow, column: layout.column, rows: layout.tableRows, columns: layout.columns };
}

const FORMATS: Readonly<Record<ColumnKind, string>> = { text: "@", number: "General", date: "yyyy-mm-dd", percent: "0.00%" };

export const formatOf = (column: TableColumn): string => column.numberFormat ?? FORMATS[column.kind];

/** How wide a column must be for its longest text, in characters; Chinese characters count twice. */
export function widthOf(column: TableColumn, cells: readonly unknown[]): number {
  const longest = cells
    .slice(0, 500)
    .reduce<number>((most, cell) => Math.max(most, textWidth(String(cell ?? ""))), textWidth(column.header) * BOLD + ARROW);
  return Math.min(60, Math.max(8, Math.ceil(longest) + 1));
}
