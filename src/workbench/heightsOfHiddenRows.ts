/**
 * A row whose cells change while a filter hides it keeps the height of its neighbours. The grid takes a hidden row for one of no height, so
 * that the height of its letters, which is less than a row has, would be seen once the filter is gone. May not hide a row.
 */
import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

/** Once for all grids: what measures rows is shared by them. */
export function keepHeightsOfHiddenRows(): void {
  const { prototype } = SpreadsheetSkeleton;
  const measure = prototype.calculateAutoHeightInRange;
  prototype.calculateAutoHeightInRange = function (this: SpreadsheetSkeleton, ...given: Parameters<typeof measure>) {
    // First of all: a sheet that has just gone is told as ever.
    const rows = measure.apply(this, given);
    const least = this.worksheet.getConfig().defaultRowHeight;
    return rows.map(({ row, autoHeight = least }) => ({ row, autoHeight: Math.max(least, autoHeight) }));
  };
}
