/**
 * In a file that counts days from 1904: a number that shows no date but is read as a day. The grid cannot know whether to
 * move it to its own calendar, so such a file is not opened. Looked at are our functions and those of the spreadsheet that
 * take a day, where the argument is a number or a reference. May not calculate.
 */
import { specOf } from "../functions/register";
import { cellName, quoteSheet } from "../sheet/address";
import { holds } from "../sheet/areas";
import { placeAt, sheetPrefix } from "../sheet/places";
import { argumentsOf, isCall, nextSolid, tokenize, type Token } from "../sheet/tokens";
import type { XlsxBook, XlsxCell, XlsxSheet } from "../xlsx";
import { names } from "./fileNames";
import { showsDay } from "../sheet/dayFormat";

/** Places of the arguments that are days. */
const TAKES_DAY: Readonly<Record<string, readonly number[]>> = {
  YEAR: [0],
  MONTH: [0],
  DAY: [0],
  WEEKDAY: [0],
  WEEKNUM: [0],
  ISOWEEKNUM: [0],
  EDATE: [0],
  EOMONTH: [0],
  WORKDAY: [0],
  "WORKDAY.INTL": [0],
  NETWORKDAYS: [0, 1],
  "NETWORKDAYS.INTL": [0, 1],
  DATEDIF: [0, 1],
  DAYS: [0, 1],
  DAYS360: [0, 1],
  YEARFRAC: [0, 1],
  TEXT: [0],
};
/** Smaller numbers are years, days of a month, counts: day 20,000 of the other calendar is in 1958, before any act. */
const FIRST_DAY = 20_000;

/** Addresses of the formula and of the number; null where every day is clear. */
export function unclearDay(book: XlsxBook): { readonly formula: string; readonly cell: string } | null {
  if (book.dates === "1900") return null;
  for (const sheet of book.sheets)
    for (const cell of sheet.cells) {
      const found = cell.formula ? inFormula(book, sheet, cell, tokenize(cell.formula.text)) : null;
      if (found !== null) return { formula: address(sheet, cell), cell: found };
    }
  return null;
}

const address = ({ name }: XlsxSheet, { row, column }: { readonly row: number; readonly column: number }): string =>
  `${quoteSheet(name)}!${cellName(row, column)}`;

function inFormula(book: XlsxBook, sheet: XlsxSheet, cell: XlsxCell, tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i++) {
    if (!isCall(tokens, i)) continue;
    const name = tokens[i]?.text.toUpperCase() ?? "";
    const places = TAKES_DAY[name] ?? daysOfOurs(name);
    const given = places.length === 0 ? [] : argumentsOf(tokens, i + 1);
    for (const place of places) {
      const [from, to] = given[place] ?? [0, 0];
      const found = inArgument(book, sheet, cell, tokens.slice(from, to));
      const isText =
        name === "TEXT" &&
        !showsDay(
          /^"(.*)"$/s.exec(
            tokens
              .slice(...(given[1] ?? [0, 0]))
              .map(({ text }) => text)
              .join("")
              .trim(),
          )?.[1] ?? "",
        );
      if (found !== null && !isText) return found;
    }
  }
  return null;
}

function daysOfOurs(name: string): number[] {
  if (names.stored(name) === null) return [];
  return Object.values(specOf(name).args).flatMap(({ kind }, i) => (kind === "date" || kind === "year" ? [i] : []));
}

function inArgument(book: XlsxBook, sheet: XlsxSheet, cell: XlsxCell, tokens: readonly Token[]): string | null {
  const start = nextSolid(tokens, 0);
  if (start < 0) return null;
  const solid = tokens.slice(start).filter(({ kind }) => kind !== "space");
  if (solid.length === 1 && solid[0]?.kind === "number") return Number(solid[0].text) >= FIRST_DAY ? address(sheet, cell) : null;
  const prefix = sheetPrefix(solid, 0);
  const read = prefix ? book.sheets.find(({ name }) => name.toLowerCase() === prefix.name.toLowerCase()) : sheet;
  const found = placeAt(solid, prefix ? 2 : 0);
  if (!read || found?.place.kind !== "area" || found.length !== solid.length - (prefix ? 2 : 0)) return null;
  const { area } = found.place;
  const unclear = read.cells.find(
    ({ row, column, value, formula, numberFormat }) =>
      !formula && typeof value === "number" && value >= FIRST_DAY && holds(area, row, column) && !showsDay(numberFormat),
  );
  return unclear ? address(read, unclear) : null;
}
