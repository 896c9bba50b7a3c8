/**
 * Finding formulas in the Univer workbook, and what is selected. May not know what a formula means.
 */
import { formatAddress, overlaps } from "../../sheet/address";
import { callsPrefix } from "../../sheet/calls";
import type { FormulaCell, FormulaQuery, Scope } from "../port";
import type { Placed, UniverBook } from "./univerBook";

export type MessageAt = (at: Placed, formula: string) => string | null;

export function findFormulas(book: UniverBook, query: FormulaQuery, messageAt: MessageAt): FormulaCell[] {
  const inScope = scopeOf(book, query.scope);
  const found: FormulaCell[] = [];
  for (const sheet of book.workbook.getSheets()) {
    const name = sheet.getSheetName();
    book.eachCell(sheet, (row, column, _, formula) => {
      if (formula === "" || !callsPrefix(formula, query.prefixes)) return;
      const at = { sheet: name, row, column, rows: 1, columns: 1 };
      const spill = book.spill(sheet, row, column);
      if (!inScope(spill ?? at)) return;
      const value = book.values(at)[0]?.[0] ?? null;
      found.push({
        address: formatAddress(at),
        formula,
        value,
        spill: spill ? formatAddress(spill) : null,
        message: messageAt(at, formula),
      });
    });
  }
  return found;
}

export function scopeOf(book: UniverBook, scope: Scope): (area: Placed) => boolean {
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

/** The cell's own formula, or that of the cell which spills into it. */
export function formulaAt(book: UniverBook, at: Placed, messageAt: MessageAt): FormulaCell | null {
  const asked = { ...at, rows: 1, columns: 1 };
  const own = book.formulas(asked)[0]?.[0] ?? "";
  const anchor = own === "" ? book.spillParent(asked) : asked;
  if (anchor === null) return null;
  const formula = own === "" ? (book.formulas(anchor)[0]?.[0] ?? "") : own;
  const spill = book.spill(book.sheet(anchor.sheet), anchor.row, anchor.column);
  return {
    address: formatAddress(anchor),
    formula,
    value: book.values(anchor)[0]?.[0] ?? null,
    spill: spill ? formatAddress(spill) : null,
    message: messageAt(anchor, formula),
  };
}
