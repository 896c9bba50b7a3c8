/**
 * What lines of a function must have in common to rest on the same: all but the figures that the function can tell from the rest of a
 * line, and the day only so far as the law changes. May not run a function.
 */
import { RuleError } from "../core/error";
import type { EventDate } from "../core/civilDate";
import { bookOf } from "../calls/books";
import { PassedError } from "../calls/cells";
import type { FunctionSpec } from "../calls/spec";

type Cell = unknown;
/** null: a line of this function is like itself alone. */
export type LineKey = ((cells: readonly Cell[]) => string) | null;

export function lineKey(spec: FunctionSpec): LineKey {
  if (spec.form !== "rows" || !spec.prepared) return null;
  const { isFigure } = spec.prepared;
  const days = spec.parameters.flatMap(({ reader }, i) => (reader.kind === "date" ? [i] : []));
  const law = spec.parameters.findIndex(({ name }) => name === "law");
  const day = days.length === 1 && !spec.versionOf && !spec.regimeOf ? (days[0] ?? -1) : -1;
  const known = new Map<Cell, Map<Cell, unknown>>();
  const stretches = new Map<object, number>();
  const stretch = (version: Cell, date: Cell): unknown => {
    try {
      const id = spec.parameters[law]?.reader.read(version) as string | undefined;
      const event = spec.parameters[day]?.reader.read(date) as EventDate;
      const found = bookOf(spec.regime).stretchOf(id, event);
      if (!stretches.has(found)) stretches.set(found, stretches.size);
      return [stretches.get(found)];
    } catch (error) {
      if (error instanceof RuleError || error instanceof PassedError) return date;
      throw error;
    }
  };
  const dayKey = (version: Cell, date: Cell): unknown => {
    if (typeof date !== "number" || date <= 0) return plain(date);
    const ofVersion = known.get(version) ?? new Map<Cell, unknown>();
    known.set(version, ofVersion);
    if (!ofVersion.has(date)) ofVersion.set(date, stretch(version, date));
    return ofVersion.get(date);
  };
  return (cells) =>
    JSON.stringify(
      cells.map((cell, i) => (isFigure[i] ? wayOf(cell) : i === day ? dayKey(law < 0 ? undefined : cells[law], cell) : plain(cell))),
    );
}

/** A 0 that a formula gave is no typed one. */
const plain = (cell: Cell): unknown => (Object.is(cell, -0) ? [0] : (cell ?? null));

/** Below, at and above zero are three ways, and so is a text. */
const wayOf = (cell: Cell): unknown => (typeof cell === "number" ? plain(Math.sign(cell)) : plain(cell));
