/** The person's own columns, kept as they were. */
import { isBlankCell, isDay, isError, type RawCell, type RawRow } from "../cells";
import type { Column } from "../read/column";
import type { PlanColumn, Value } from "./plan";

export function asWritten(cell: RawCell | undefined): Value {
  if (isBlankCell(cell) || cell === undefined) return null;
  if (isDay(cell)) return cell.serial;
  return isError(cell) ? { code: cell.code } : cell;
}

const WIDEST = 40;

/** A table needs different headings: one that stands there already gets a number. */
export function ownColumns(columns: readonly Column[], rows: readonly RawRow[], taken: readonly string[]): PlanColumn[] {
  const used = new Set(taken.map((header) => header.toLowerCase()));
  return columns.map(({ index, heading }): PlanColumn => {
    const plain = heading === "" ? `#${index + 1}` : heading;
    let header = plain;
    for (let n = 2; used.has(header.toLowerCase()); n++) header = `${plain} (${n})`;
    used.add(header.toLowerCase());
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(asWritten(row[index]) ?? "").length), heading.length / 1.5);
    return {
      key: `own${index}`,
      header,
      kind: "own",
      format: rows.some((row) => isDay(row[index])) ? "date" : "asIs",
      width: Math.min(WIDEST, Math.max(9, longest + 2)),
      values: rows.map((row) => asWritten(row[index])),
    };
  });
}
