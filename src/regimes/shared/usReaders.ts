/** Arguments that several US laws take: shares and inflation paths. */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import type { CpiPath } from "./cpi";
import type { Cell } from "../../calls/cells";
import { isBlank, refuseErrorCell, shownCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { calendarYear } from "../../calls/readers/date";
import { readDecimal } from "../../calls/readers/number";
import { reader } from "../../calls/readers/reader";

/** A fraction: 25 % is 0.25, so a 25 meant as a percentage is refused. */
function fraction(cell: Cell, from: number): Decimal {
  const value = readDecimal(cell, true);
  if (value.lessThan(from) || value.greaterThan(1)) throw new RuleError("outOfRange", "share", { found: shownCell(cell), from });
  return value;
}

export const share = reader<Decimal>({ kind: "quantity", zero: "lawful", parse: (cell) => fraction(cell, 0) });

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
