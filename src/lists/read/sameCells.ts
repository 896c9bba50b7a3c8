/** Whether two columns say the same in every row: masses in kilograms and in tonnes, a code printed twice. */
import { RuleError } from "../../core/error";
import type { Decimal } from "../../core/decimal";
import { shownText, type RawCell, type RawRow } from "../cells";
import type { Column } from "./column";
import { decimalMarks, readMarked } from "./decimals";

export function sameCells(first: Column, second: Column, rows: readonly RawRow[]): boolean {
  if (first.field !== "tonnes" || !first.unit || !second.unit)
    return rows.every((row) => shownText(row[first.index]) === shownText(row[second.index]));
  const readers = [first, second].map((column) => massReader(column, rows));
  return rows.every((row) => {
    const [a, b] = readers.map((read) => read(row));
    return a === undefined || b === undefined ? a === b : a.equals(b);
  });
}

function massReader({ index, unit }: Column, rows: readonly RawRow[]): (row: RawRow) => Decimal | undefined {
  const marks = decimalMarks(rows.map((row): RawCell => row[index] ?? null));
  const mark = marks.kind === "decided" ? marks.mark : undefined;
  return (row) => {
    try {
      return readMarked(row[index] ?? null, mark).times(unit?.factor ?? 1);
    } catch (error) {
      if (error instanceof RuleError) return undefined;
      throw error;
    }
  };
}
