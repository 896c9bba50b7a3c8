/** Rows of a table by the names people write, exact after folding, never by substring. */
import type { Row, Table } from "../../core/dataset";
import { RuleError } from "../../core/error";

export function foldName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** undefined: no row is called so. */
export function rowNamed(table: Table, columns: readonly string[], name: string): Row | undefined {
  const wanted = foldName(name);
  return table.all().find((row) => columns.some((column) => foldName(table.text(row, column) ?? "") === wanted));
}

export function needNamed(table: Table, columns: readonly string[], name: string): Row {
  const found = rowNamed(table, columns, name);
  if (found !== undefined) return found;
  const wanted = foldName(name);
  // Everyday names that stand for several rows ("diesel") lead to them, but choose none.
  const searched = table.columnNames.includes("searchedAs") ? [...columns, "searchedAs"] : columns;
  const near = table.all().filter((row) => searched.some((column) => foldName(table.text(row, column) ?? "").includes(wanted)));
  const shown = (near.length > 0 ? near : table.all()).slice(0, 8).map((row) => table.need(row, columns[0] ?? ""));
  throw new RuleError("unknownCode", "named", { found: name.trim(), candidates: shown.join(", ") });
}
