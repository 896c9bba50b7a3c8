/** Arguments of the US regimes: shares, inflation paths, NAICS codes, lists of contained goods, waivers. */
import { yearOf } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import type { Line } from "../cca/rules/excess";
import type { CpiPath } from "./cpi";
import type { Cell } from "../../calls/cells";
import { isBlank, refuseErrorCell, shownCell } from "../../calls/cells";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { calendarYear, eventDate } from "../../calls/readers/date";
import { quantity, readDecimal } from "../../calls/readers/number";
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
  if (dated) return { form: "dated", changes: new Map(rows.map(({ row, cells }) => inRow(row, () => [calendarYear.read(cells[0]), change.read(cells[1])] as const))) };
  const cells = (matrix ?? []).flat();
  const last = cells.reduce<number>((at, cell, i) => (isBlank(cell, true, true) ? at : i), -1);
  // A gap in the middle would move the later years, so it is refused; blanks at the end are the rest of a selection.
  return { form: "list", changes: cells.slice(0, last + 1).map((cell, i) => inRow(i + 1, () => change.read(cell))) };
});

export const naics = reader<string>({
  kind: "text", zero: "blank",
  parse(cell) {
    const digits = plainText(String(cell)).replace(/[\s-]/g, "");
    if (!/^\d{6}$/.test(digits)) throw new RuleError("unknownCode", "naics", { found: shownCell(cell) });
    return digits;
  },
});

const filled = quantity({ zero: "blank" });

/** Rows of (intensity, baseline, quantity). */
export const containedGoods = block<readonly Line[]>((matrix) => filledRows(matrix).map(({ row, cells }) => inRow(row, (): Line => {
  cells.forEach(refuseErrorCell);
  if (cells.length !== 3) throw new RuleError("shape", "ccaGoodsColumns", { found: cells.length });
  return { intensity: filled.read(cells[0]), baseline: filled.read(cells[1]), quantity: filled.read(cells[2]) };
})), false);

/** USD that are waived, or TRUE for the whole charge. */
export const waiver = reader<Decimal | "all" | undefined>({
  kind: "quantity", zero: "blank",
  parse(cell) {
    if (cell === true || String(cell).trim().toUpperCase() === "TRUE") return "all";
    if (cell === false || String(cell).trim().toUpperCase() === "FALSE") return undefined;
    return filled.read(cell);
  },
});

/** A year counted from the start of the fee, 1 for the first. */
export const countedYear = reader<number>({
  kind: "quantity", zero: "blank",
  parse(cell) {
    const value = readDecimal(cell);
    if (!value.isInteger() || value.lessThan(1) || value.greaterThanOrEqualTo(YEARS_FROM)) throw new RuleError("outOfRange", "countedYear", { found: shownCell(cell) });
    return value.toNumber();
  },
});

/** Years in which something happened, or TRUE for all and FALSE for none. */
export type Years = readonly number[] | "all" | "none" | { readonly perTest: readonly boolean[] };

export const yearsOrFlags = block<Years>((matrix) => {
  const cells = (matrix ?? []).flat().filter((cell) => !isBlank(cell, true));
  cells.forEach(refuseErrorCell);
  if (cells.length === 0) return "none";
  const flag = (cell: Cell): boolean | undefined => {
    const word = String(cell).trim().toUpperCase();
    return word === "TRUE" || word === "FALSE" ? word === "TRUE" : undefined;
  };
  const flags = cells.map(flag);
  if (flags.every((one) => one !== undefined)) return flags.length === 1 ? (flags[0] ? "all" : "none") : { perTest: flags.map((one) => one === true) };
  return cells.map((cell, i) => inRow(i + 1, () => yearOf(eventDate.read(cell).date)));
});

const tierNumber = quantity({ zero: "blank" });

/** Rates per tier: one rate per tier in order from tier 1, or rows of (tier, rate). Blank: none. */
export const tierRates = block<ReadonlyMap<number, Decimal>>((matrix) => {
  const rows = filledRows(matrix);
  rows.forEach(({ cells }) => cells.forEach(refuseErrorCell));
  const pairs = rows.length > 0 && rows.every(({ cells }) => cells.length === 2 && Number.isInteger(Number(cells[0])) && Number(cells[0]) >= 1);
  // A rate may be 0 or above 1, so it is a plain amount; 0 in a list is the user's own.
  const rate = quantity({ zero: "lawful" });
  if (pairs) return new Map(rows.map(({ row, cells }) => inRow(row, () => [tierNumber.read(cells[0]).toNumber(), rate.read(cells[1])] as const)));
  return new Map((matrix ?? []).flat().map((cell, i) => [i + 1, cell] as const).filter(([, cell]) => !isBlank(cell, false)).map(([tier, cell]) => [tier, inRow(tier, () => rate.read(cell))] as const));
});

/** All filled cells of a range, which may be empty; required by its place only. */
export const wholeAmounts = block<readonly Decimal[]>((matrix) => filledRows(matrix, true).flatMap(({ row, cells }) => inRow(row, () => cells.filter((cell) => !isBlank(cell, true, true)).map((cell) => filled.read(cell)))), false);
