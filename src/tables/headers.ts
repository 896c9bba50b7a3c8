/** The heads of a table's columns in the language in force. */
import { t } from "../i18n/t";
import type { Column } from "./table";

export function columnHeader(column: Column): string {
  const label = t(column.labelKey);
  return column.unit === undefined ? label : `${label} (${column.unit})`;
}

/** Two columns of one head would be renamed by Excel, and formulas could not name them. */
export function distinctHeaders(columns: readonly Column[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const header = columnHeader(column);
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return times === 1 ? header : `${header} ${times}`;
  });
}
