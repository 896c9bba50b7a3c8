/**
 * Why a cell is an error: what was said when it was calculated, else where the error comes from, since a formula that reads a failing cell
 * fails with the same error. May not word an error.
 */
import { cellName, formatAddress } from "../../sheet/address";
import { cutTo, placeAt, sheetPrefix } from "../../sheet/places";
import { tokenize } from "../../sheet/tokens";
import type { MessageAt } from "./formulas";
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
  const tokens = tokenize(book.formulas(at)[0]?.[0] ?? "");
  const sheets = new Set(book.workbook.getSheets().map((sheet) => sheet.getSheetName()));
  for (let i = 0; i < tokens.length; i++) {
    const prefix = sheetPrefix(tokens, i);
    const found = placeAt(tokens, prefix ? i + 2 : i);
    const sheet = prefix ? prefix.name : at.sheet;
    if (found?.place.kind !== "area" || (prefix && prefix.kind !== "one") || !sheets.has(sheet)) continue;
    i += found.length - 1 + (prefix ? 2 : 0);
    const used = book.sheet(sheet);
    const area = cutTo(found.place.area, { rows: used.getLastRow() + 1, columns: used.getLastColumn() + 1 });
    const values = book.values({ ...area, sheet });
    const row = values.findIndex((line) => line.includes(error));
    if (row >= 0) return { sheet, row: area.row + row, column: area.column + (values[row]?.indexOf(error) ?? 0), rows: 1, columns: 1 };
  }
  return null;
}
