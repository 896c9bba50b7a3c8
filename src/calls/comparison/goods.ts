/**
 * Goods lines with a row of header names: what each regime further needs is found by the name of its column.
 * Columns of other names are the user's own and are named as not read, unless the name looks like a slip of a known one.
 */
import { RuleError } from "../../core/error";
import type { Cell, Matrix } from "../cells";
import { isBlank } from "../cells";
import { HEADERS, readHeading } from "../headings/heading";
import { headingFault, readColumns } from "../headings/list";

export { HEADERS };

export type GoodsLine = {
  /** row of the goods, without the header row, from 1 */
  readonly number: number;
  /** cell under a header, in the unit our functions count in; undefined: no such column */
  readonly cell: (header: string) => Cell;
};

export type GoodsList = {
  readonly lines: readonly GoodsLine[] /** columns that are not read, by their headings */;
  readonly unread: readonly string[];
};

/** The header a spelling stands for; one that is a slip, or leaves its unit open, is refused. */
export function headerOf(cell: Cell): string | undefined {
  const heading = readHeading(cell);
  const fault = headingFault(heading, String(cell));
  if (fault) throw fault;
  return heading.kind === "known" && heading.factor === undefined ? heading.header : undefined;
}

export function readList(matrix: Matrix | undefined): GoodsList {
  const [first = [], ...rows] = matrix ?? [];
  const columns = readColumns(first, rows);
  if (HEADERS.every((header) => columns.at(header) === undefined))
    throw new RuleError("shape", "goodsHeaders", { known: HEADERS.join(", ") });
  const lines = rows.flatMap((cells, i): GoodsLine[] => {
    if (cells.every((cell) => isBlank(cell, true))) return [];
    return [{ number: i + 1, cell: (header) => columns.cell(cells, header) }];
  });
  if (lines.length === 0) throw new RuleError("blank", "goods", {});
  return { lines, unread: columns.unread };
}
