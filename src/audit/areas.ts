/** Cells of a workbook joined to areas, in the order of sheets, columns and rows. May not know what is in them. */
import { formatAddress } from "../sheet/address";
import { columnRuns } from "../sheet/areas";
import { grouped } from "../sheet/grouped";
import type { Address } from "../host/port";

export type CellAt = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number /** Cells downwards; one where left out. */;
  readonly rows?: number;
};

export function areasOf(cells: readonly CellAt[]): Address[] {
  const sheets = new Map<string, CellAt[]>();
  for (const cell of cells) grouped(sheets, cell.sheet).push(cell);
  return [...sheets].flatMap(([sheet, list]) => columnRuns(list).map((area) => formatAddress({ ...area, sheet })));
}

export const addressOf = ({ sheet, row, column, rows = 1 }: CellAt): Address => formatAddress({ sheet, row, column, rows, columns: 1 });
