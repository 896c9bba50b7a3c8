/** An argument that several US laws take: the path of inflation. */
import type { Decimal } from "../../core/decimal";
import type { CpiPath } from "./cpi";
import { fraction } from "../../calls/readers/shares";
import { isBlank, refuseErrorCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { calendarYear } from "../../calls/readers/date";
import { reader } from "../../calls/readers/reader";

const YEARS_FROM = 1900;
const change = reader<Decimal>({ kind: "quantity", zero: "blank", parse: (cell) => fraction(cell, -1) });

/** One change, one per year in order, or rows of (year, change). Blank: undefined. */
export const cpiPath = block<CpiPath | undefined>((matrix) => {
  const rows = filledRows(matrix, true);
  if (rows.length === 0) return undefined;
  rows.forEach(({ cells }) => cells.forEach(refuseErrorCell));
  const dated = rows.every(({ cells }) => cells.length === 2 && Number(cells[0]) >= YEARS_FROM);
  if (dated)
    return {
      form: "dated",
      changes: new Map(rows.map(({ row, cells }) => inRow(row, () => [calendarYear.read(cells[0]), change.read(cells[1])] as const))),
    };
  const cells = (matrix ?? []).flat();
  const last = cells.reduce<number>((at, cell, i) => (isBlank(cell, true, true) ? at : i), -1);
  // A gap in the middle would move the later years, so it is refused; blanks at the end are the rest of a selection.
  return { form: "list", changes: cells.slice(0, last + 1).map((cell, i) => inRow(i + 1, () => change.read(cell))) };
});
