/** A filled template as cells by sheet and address, as its file holds them. May not know what a cell means. */
import { fromCell, type Decimal } from "../../core/decimal";
import { isXlsxError, type XlsxBook, type XlsxCell, type XlsxValue } from "../../xlsx";
import type { Finding } from "../finding";

export class PaperSheets {
  private readonly sheets: ReadonlyMap<string, ReadonlyMap<string, XlsxCell>>;
  /** What was met while reading. */
  readonly findings: Finding[] = [];

  constructor(private readonly book: XlsxBook) {
    this.sheets = new Map(book.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [cell.address, cell]))]));
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  value(sheet: string, address: string): XlsxValue {
    return this.sheets.get(sheet)?.get(address)?.value ?? null;
  }

  /** What is written in the cell, without blanks around it; figures too. An error says nothing. */
  text(sheet: string, address: string): string {
    const value = this.value(sheet, address);
    return value === null || isXlsxError(value) ? "" : String(value).trim();
  }

  /** null: empty. Text or an error in a place for figures is named once and counts as empty. */
  figure(sheet: string, address: string): Decimal | null {
    const value = this.value(sheet, address);
    if (typeof value === "number") return fromCell(value);
    if (value === null || value === "") return null;
    const place = `${sheet}!${address}`;
    const found = isXlsxError(value) ? value.code : String(value);
    if (!this.findings.some((one) => one.place === place))
      this.findings.push({ code: "notNumber", level: "wrong", place, values: { found } });
    return null;
  }

  /** Serial number of a day; a file that counts from 1904 counts otherwise. */
  day(sheet: string, address: string): number | null {
    const value = this.value(sheet, address);
    return typeof value === "number" ? value + (this.book.dates === "1904" ? 1462 : 0) : null;
  }

  /** Formulas whose values a program other than a spreadsheet left out, or left as they were before it wrote its entries. */
  uncalculated(sheet: string): boolean {
    const formulas = [...(this.sheets.get(sheet)?.values() ?? [])].filter(({ formula }) => formula !== null);
    return formulas.length > 0 && (this.book.calculatesOnOpening || formulas.every(({ value }) => value === null));
  }
}
