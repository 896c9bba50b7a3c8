/**
 * Finding formulas in the Univer workbook, turning them into values and back. May not know what a formula means.
 */
import { formatAddress, overlaps } from "../../formula/address";
import { callsPrefix } from "../../formula/calls";
import { readFrozen, stillThere, writeFrozen, type FrozenFormula } from "../frozen";
import type { FormulaCell, FormulaQuery, FreezeResult, Scope, Store } from "../port";
import { expandThisRow } from "./structuredRefs";
import type { Placed, UniverBook } from "./univerBook";

export type MessageAt = (at: Placed, formula: string) => string | null;

export function findFormulas(book: UniverBook, query: FormulaQuery, messageAt: MessageAt): FormulaCell[] {
  const inScope = scopeOf(book, query.scope);
  const found: FormulaCell[] = [];
  for (const sheet of book.workbook.getSheets()) {
    const name = sheet.getSheetName();
    sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
      const formula = cell?.f ?? "";
      if (formula === "" || !callsPrefix(formula, query.prefixes)) return;
      const at = { sheet: name, row, column, rows: 1, columns: 1 };
      const spill = book.spill(sheet, row, column);
      if (!inScope(spill ?? at)) return;
      const value = book.values(at)[0]?.[0] ?? null;
      found.push({ address: formatAddress(at), formula, value, spill: spill ? formatAddress(spill) : null, message: messageAt(at, formula) });
    });
  }
  return found;
}

export async function freeze(book: UniverBook, settings: Store, query: FormulaQuery): Promise<FreezeResult> {
  const cells = findFormulas(book, query, () => null);
  // Read everything first: writing one block may recalculate the formulas that depend on it.
  const blocks = cells.map((cell) => {
    const area = book.locate(cell.spill ?? cell.address);
    return { cell, area, values: book.values(area) };
  });
  for (const { area, values } of blocks) book.write(area.sheet, area.row, area.column, values);
  await book.settled();
  const notes = blocks.map(({ cell, area }): FrozenFormula => ({
    address: cell.address, formula: cell.formula, value: cell.value, rows: area.rows, columns: area.columns,
  }));
  await writeFrozen(settings, [...(await readFrozen(settings)), ...notes]);
  return { cells: notes.length, addresses: notes.map((note) => note.address) };
}

export async function restore(book: UniverBook, settings: Store, scope: Scope): Promise<FreezeResult> {
  const inScope = scopeOf(book, scope);
  const frozen = await readFrozen(settings);
  const sheets = new Set(book.workbook.getSheets().map((sheet) => sheet.getSheetName()));
  const back = frozen.filter((note) => {
    const at = book.locate(note.address);
    if (!sheets.has(at.sheet)) return false;
    return inScope({ ...at, rows: note.rows, columns: note.columns }) && stillThere(note, book.values(at)[0]?.[0] ?? null);
  });
  for (const note of back) {
    const at = book.locate(note.address);
    book.write(at.sheet, at.row, at.column, Array.from({ length: note.rows }, () => Array.from({ length: note.columns }, () => null)));
    book.writeFormulas(at.sheet, at.row, at.column, [[expandThisRow(note.formula, null)]], undefined);
  }
  await book.settled();
  await writeFrozen(settings, frozen.filter((note) => !back.includes(note)));
  return { cells: back.length, addresses: back.map((note) => note.address) };
}

function scopeOf(book: UniverBook, scope: Scope): (area: Placed) => boolean {
  if (scope.kind === "book") return () => true;
  if (scope.kind === "sheet") {
    const name = scope.sheet ?? book.workbook.getActiveSheet().getSheetName();
    return (area) => area.sheet === name;
  }
  const chosen = selectedArea(book);
  return (area) => area.sheet === chosen.sheet && overlaps(area, chosen);
}

/** Univer knows no selection until somebody has clicked; then it is the first cell. */
export function selectedArea(book: UniverBook): Placed {
  const sheet = book.workbook.getActiveSheet().getSheetName();
  const range = book.workbook.getActiveRange();
  if (!range) return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  return { sheet, row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() };
}
