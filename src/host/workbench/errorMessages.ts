/**
 * Why a cell is an error: what was said when it was calculated, else where the error comes from, since a formula that reads a failing cell
 * fails with the same error. May not word an error.
 */
import { cellName, formatAddress } from "../../sheet/address";
import type { MessageAt } from "./formulas";
import { areasRead } from "./reads";
import type { Placed, UniverBook } from "./univerBook";

/** Why a cell is an error; `code` is what it shows. */
export type ErrorWords = {
  /** What was said when the cell was calculated. */
  readonly said: (place: { unitId: string; sheetId: string; row: number; column: number }, code: string) => string | null;
  /** What can be said of the code and the formula alone. */
  readonly ofCode: (code: string, formula: string) => string | null;
  readonly passedOn: (cell: string, message: string) => string;
};

export function messagesOf(book: UniverBook, { said, ofCode, passedOn }: ErrorWords): MessageAt {
  return (at, formula) => {
    const value = book.values(at)[0]?.[0] ?? null;
    if (typeof value !== "string" || !/^#[A-Z/0]+[!?]?$|^#N\/A$/.test(value)) return null;
    const saidAt = ({ sheet, row, column }: Placed): string | null =>
      said({ unitId: book.workbook.getId(), sheetId: book.sheet(sheet).getSheetId(), row, column }, value);
    const own = saidAt(at);
    const origin = own === null ? errorOrigin(book, at, value) : null;
    if (origin === null) return own ?? ofCode(value, formula);
    const cell = origin.sheet === at.sheet ? cellName(origin.row, origin.column) : formatAddress(origin);
    const reason = saidAt(origin) ?? ofCode(value, book.formulas(origin)[0]?.[0] ?? "");
    return reason === null ? null : passedOn(cell, reason);
  };
}

/** Formulas that read one another further than this are left to the person. */
const FURTHEST = 20;

/** null: the formula reads no cell with this error. */
function errorOrigin(book: UniverBook, at: Placed, error: string): Placed | null {
  let origin = at;
  for (let steps = 0; steps < FURTHEST; steps++) {
    const next = failingCell(book, origin, error);
    if (next === null) break;
    origin = next;
  }
  return origin === at ? null : origin;
}

function failingCell(book: UniverBook, at: Placed, error: string): Placed | null {
  for (const area of areasRead(book, book.formulas(at)[0]?.[0] ?? "", at.sheet)) {
    const values = book.values(area);
    const row = values.findIndex((line) => line.includes(error));
    if (row >= 0) return { ...area, row: area.row + row, column: area.column + (values[row]?.indexOf(error) ?? 0), rows: 1, columns: 1 };
  }
  return null;
}
