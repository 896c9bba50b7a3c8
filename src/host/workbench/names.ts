/** Names of a Univer workbook: those of cells, those of formulas. May not know which of them are ours. */
import { formatAddress } from "../../sheet/address";
import type { NamedCell, NamedFormula } from "../port";
import type { Placed, UniverBook } from "./univerBook";

function cellsOf(book: UniverBook, name: string): Placed | null {
  try {
    return book.locate(name);
  } catch {
    return null;
  }
}

export function namedCells(book: UniverBook): NamedCell[] {
  return book.workbook.getDefinedNames().flatMap((entry) => {
    const at = cellsOf(book, entry.getName());
    return at ? [{ name: entry.getName(), address: formatAddress(at), value: book.values(at)[0]?.[0] ?? null }] : [];
  });
}

export function namedFormulas(book: UniverBook): NamedFormula[] {
  const sheetOf = (id: string): string | null =>
    book.workbook
      .getSheets()
      .find((sheet) => sheet.getSheetId() === id)
      ?.getSheetName() ?? null;
  return book.workbook.getDefinedNames().flatMap((entry) => {
    if (cellsOf(book, entry.getName())) return [];
    const stored = entry.getFormulaOrRefString();
    const sheet = entry.isWorkbookScope() ? null : sheetOf(entry.getLocalSheetId() ?? "");
    return [{ name: entry.getName(), sheet, formula: stored.startsWith("=") ? stored : `=${stored}` }];
  });
}

export function defineName(book: UniverBook, name: string, area: Placed): void {
  const reference = formatAddress(area);
  const known = book.workbook.getDefinedName(name);
  if (known) known.setRef(reference);
  else book.workbook.insertDefinedName(name, reference);
}
