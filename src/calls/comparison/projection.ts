/**
 * The comparison over several years: every line is asked again for each year, with what the user expects of that year
 * (certificate price, price of a bill, inflation, own intensity) in place of its column.
 */
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import type { Cell } from "../cells";
import { isBlank } from "../cells";
import { calendarYear } from "../readers/date";
import type { GoodsLine } from "./goods";

const MOST_YEARS = 50;

export type Projection = {
  readonly years: readonly number[];
  /** header -> one value per year */
  readonly paths: ReadonlyMap<string, readonly Cell[]>;
};

/** '2026-2034', with any dash, in one cell. */
const SPAN = /^(\d{4})\s*(?:[-‐‑–—~～至]|to)\s*(\d{4})$/;

export function readYears(from: Cell, to: Cell): readonly number[] {
  const [, begin, end] = (isBlank(to, true) && SPAN.exec(plainText(String(from ?? "")))) || [undefined, from, to];
  const first = calendarYear.read(begin);
  const last = isBlank(end, true) ? first : calendarYear.read(end);
  const count = last - first + 1;
  if (count < 1 || count > MOST_YEARS) throw new RuleError("outOfRange", "years", { from: first, to: last });
  return Array.from({ length: count }, (_, i) => first + i);
}

/** One value for all years, or one for each; a gap would move the later years up, so it is refused. */
export function readPath(cells: readonly Cell[], years: number): readonly Cell[] {
  const last = cells.findLastIndex((cell) => !isBlank(cell, true));
  const given = cells.slice(0, last + 1);
  if (given.length === 1) return Array.from({ length: years }, () => given[0]);
  if (given.length !== years || given.some((cell) => isBlank(cell, true)))
    throw new RuleError("shape", "perYear", { found: given.length, years });
  return given;
}

/** A proven SEFA holds the factor of one year; over several it is left blank, so that the line says what it needs. */
function ofOneYear(header: string, cell: Cell, projection: Projection): boolean {
  return header === "sefa" && projection.years.length > 1 && !/^\s*[AB]\s*$/i.test(String(cell ?? ""));
}

export function inYear(line: GoodsLine, projection: Projection, year: number): GoodsLine {
  const position = projection.years.indexOf(year);
  return {
    number: line.number,
    cell(header) {
      if (header === "date") return year;
      const path = projection.paths.get(header);
      if (path) return path[position];
      const cell = line.cell(header);
      return ofOneYear(header, cell, projection) ? undefined : cell;
    },
  };
}
