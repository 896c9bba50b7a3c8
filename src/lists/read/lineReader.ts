/** Reads one goods line by the plan of its list. What cannot be read is named, all of it, and the line is refused. */
import type { CivilDate } from "../../core/civilDate";
import { shownEvent } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { ONE } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { shownCell } from "../../calls/cells";
import { massUnit, numberWithMass } from "../../calls/headings/unit";
import { folded } from "../../calls/headings/words";
import { country } from "../../calls/readers/code";
import { calendarYear, eventDate } from "../../calls/readers/date";
import { goodsCode } from "../../calls/readers/goodsCode";
import { refuseKilograms } from "../../calls/readers/number";
import { isBlankCell, isDay, isError, shownText, type RawCell, type RawRow } from "../cells";
import type { Column } from "./column";
import { FIGURES, FIGURES_OR_WORDS } from "./column";
import { inOrder } from "./dayOrder";
import { readMarked, withPoint } from "./decimals";
import type { Line, Reason, RefusedLine } from "./line";
import type { ListPlan } from "./plan";
import { needs } from "./target";

type LineReader = ((cells: RawRow, row: number) => Line | RefusedLine) & { readonly mass: (cells: RawRow) => Decimal | null };

const refuse = (reason: string, details: Readonly<Record<string, string | number>> = {}): RuleError =>
  new RuleError("conflict", reason, details);

export function lineReader(plan: ListPlan, from1904 = false): LineReader {
  const { fixed, target } = plan;
  const read = plan.columns.filter(({ field }) => field !== null);
  const of = (field: string): Column | undefined => read.find((column) => column.field === field);
  const [mass, unit] = [of("tonnes"), of("unit")];
  const needed = needs(target);
  const width = plan.columns.filter(({ heading }) => heading !== "").reduce((last, { index }) => Math.max(last, index + 1), 0);
  const others = read.filter(({ field }) => !["cn", "origin", "tonnes", "date", "unit"].includes(field ?? ""));

  const line = (cells: RawRow, row: number): Line | RefusedLine => {
    const reasons: Reason[] = [];
    const attempt = <T>(field: string, column: Column | undefined, work: (cell: RawCell) => T): T | null => {
      const cell = column === undefined ? (fixed[field] ?? null) : (cells[column.index] ?? null);
      const heading = column?.heading ?? field;
      try {
        if (isError(cell)) throw refuse("listErrorCell", { found: cell.code });
        if (!isBlankCell(cell)) return work(cell);
        if (needed.includes(field)) throw new RuleError("blank", field === "tonnes" ? "argument" : "argumentWords", {});
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        reasons.push({ heading, error });
      }
      return null;
    };
    const cn = attempt("cn", of("cn"), (cell) => codeOf(cell, of("cn")));
    const origin = attempt("origin", of("origin"), (cell) => country.read(plainCell(cell)));
    const tonnes = attempt("tonnes", mass, (cell) => tonnesOf(cell, mass, unit && (cells[unit.index] ?? null)));
    const date = attempt("date", of("date"), (cell) => dayOf(cell, of("date"), from1904));
    const values: Record<string, Decimal | string> = {};
    for (const column of others) {
      const field = column.field ?? "";
      const value = attempt(field, column, (cell) => valueOf(cell, column));
      if (value !== null) values[field] = value;
    }
    for (const [field, value] of Object.entries(fixed))
      if (!["cn", "origin", "tonnes", "date"].includes(field)) values[field] = String(value);
    const beside = cells.findIndex((cell, i) => i >= width && !isBlankCell(cell));
    // More cells than headings: a separator inside a cell moves all that follows.
    if (width > 0 && beside >= 0 && plan.columns[beside]?.heading === "")
      reasons.push({ heading: "", error: refuse("listMoreCells", { columns: width, found: shownText(cells[beside]) }) });
    if (reasons.length > 0 || cn === null) return { row, cells, reasons };
    return { row, cells, cn, origin: origin ?? "", tonnes, date, values };
  };
  return Object.assign(line, {
    mass: (cells: RawRow): Decimal | null => {
      const cell = mass === undefined ? null : (cells[mass.index] ?? null);
      if (mass === undefined || isBlankCell(cell)) return null;
      try {
        return amountOf(cell, mass, unit && (cells[unit.index] ?? null));
      } catch (error) {
        if (error instanceof RuleError) return null;
        throw error;
      }
    },
  });
}

const plainCell = (cell: RawCell): RawCell | number => (isDay(cell) ? cell.serial : cell);

/** A code number of German customs is the CN's eight digits, TARIC's two and one of its own. */
function codeOf(cell: RawCell, column: Column | undefined): string {
  const digits = shownText(cell).replace(/[\s.]/g, "");
  return goodsCode.read(column?.note === "germanCode" && /^\d{11}$/.test(digits) ? digits.slice(0, 10) : plainCell(cell));
}

/** Only a mass above zero is one. */
function tonnesOf(cell: RawCell, column: Column | undefined, unit: RawCell | undefined): Decimal {
  const value = amountOf(cell, column, unit);
  if (value.isNegative() && !value.isZero()) throw new RuleError("outOfRange", "negative", { found: shownCell(plainCell(cell)) });
  if (value.isZero()) throw refuse("listZeroMass");
  return value;
}

function amountOf(cell: RawCell, column: Column | undefined, unitCell: RawCell | undefined): Decimal {
  if (isDay(cell)) throw new RuleError("notNumber", "number", { found: String(cell.serial) });
  const weighed = typeof cell === "string" ? numberWithMass(plainText(cell)) : undefined;
  const number = readMarked(weighed?.number ?? cell, column?.decimals?.mark);
  if (column?.unit?.how === "cells") {
    if (!weighed) throw refuse("listUnitMissing", { found: shownCell(cell) });
    return number.times(weighed.unit.factor);
  }
  if (column?.unit?.how === "unitColumn") {
    const written = shownText(unitCell);
    const unit = massUnit(folded(written));
    if (!unit) throw refuse(written === "" ? "listUnitMissing" : "listUnitNoMass", { found: shownCell(cell), unit: written });
    return number.times(unit.factor);
  }
  const factor = column?.unit?.factor ?? ONE;
  // A cell that names another unit than its heading is one of the two; which, nobody can tell.
  if (weighed && column && !weighed.unit.factor.equals(factor))
    throw refuse("listUnitOther", { found: shownCell(cell), unit: column.unit?.name ?? "t" });
  return number.times(factor);
}

/** Serial numbers of days of our time, under either count. */
const isSerial = (cell: RawCell): boolean => typeof cell === "number" && cell > 10_000 && cell < 100_000;

function dayOf(cell: RawCell, column: Column | undefined, from1904: boolean): CivilDate {
  if (from1904 && isSerial(cell)) throw refuse("listSerial1904", { found: String(cell) });
  const event = eventDate.read(isDay(cell) ? cell.serial : inOrder(cell, column?.order?.order));
  if (event.precision !== "day") throw refuse("listDayNeeded", { found: shownEvent(event) });
  return event.date;
}

/** More than digits and their marks: a share, a list of rates, a word. */
const isWords = (cell: RawCell): boolean => typeof cell === "string" && /[^\d.,+\-\s]/.test(plainText(cell));

function valueOf(cell: RawCell, column: Column): Decimal | string {
  const field = column.field ?? "";
  if (field === "produced") return String(calendarYear.read(plainCell(cell)));
  if (field === "sefa" && /^[AB]$/i.test(shownText(cell))) return shownText(cell).toUpperCase();
  if (FIGURES_OR_WORDS.has(field) && isWords(cell))
    return column.decimals ? withPoint(shownText(cell), column.decimals.mark) : shownText(cell);
  if (!FIGURES.has(field) && !FIGURES_OR_WORDS.has(field)) return shownText(cell);
  const value = readMarked(isDay(cell) ? cell.serial : cell, column.decimals?.mark).times(column.unit?.factor ?? ONE);
  if (value.isNegative() && !value.isZero()) throw new RuleError("outOfRange", "negative", { found: shownCell(plainCell(cell)) });
  // Left in its line it would be refused there, and counted in the sum of emissions all the same.
  return field === "intensity" ? refuseKilograms(value, value.toNumber()) : value;
}
