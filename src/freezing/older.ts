/**
 * Formulas that the first versions of this program froze: a list as JSON in the workbook's settings, with the first value
 * of each. Read so that they can still be put back; never written. Anybody may have written it. May not touch a cell.
 */
import { parseAddress } from "../sheet/address";
import { attempt, fields, integer, list, text, textWithin } from "../sheet/foreign";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { FrozenCell } from "./record";
import type { SoonStore } from "./book";
import { step, type Steps } from "./steps";

export const OLDER_KEY = "frozenFormulas";

const LONGEST = 20_000_000;
const LONGEST_FORMULA = 40_000;
const MOST_CELLS = 2_000_000;

/** None where nothing is kept, or nothing that can be used. */
export function* readOlder(settings: SoonStore): Steps<readonly FrozenCell[]> {
  return entriesOf(yield* step(settings.get(OLDER_KEY))).flatMap((entry) => cellOf(entry) ?? []);
}

/** The record has taken over what could be read; what could not be read stays where it is. */
export function* forgetOlder(settings: SoonStore): Steps<void> {
  const text = yield* step(settings.get(OLDER_KEY));
  if (text === null) return;
  const entries = entriesOf(text);
  const strange = entries.filter((entry) => cellOf(entry) === null);
  if (strange.length === entries.length) return;
  yield* step(settings.set(OLDER_KEY, strange.length === 0 ? null : JSON.stringify(strange)));
}

function entriesOf(kept: string | null): readonly unknown[] {
  if (kept === null || kept.length > LONGEST) return [];
  return attempt(() => list(JSON.parse(kept))) ?? [];
}

function cellOf(entry: unknown): FrozenCell | null {
  return attempt(() => {
    const { address, formula, value, ...size } = fields(entry);
    const readable = textWithin(formula, LONGEST_FORMULA);
    const [rows, columns] = [integer(size["rows"], 1, MAX_ROWS), integer(size["columns"], 1, MAX_COLUMNS)];
    const { sheet, row, column } = parseAddress(text(address));
    if (!readable.startsWith("=") || sheet === null) return null;
    if (rows * columns > MOST_CELLS || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) return null;
    // A value it never noted would be found in every empty cell.
    if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") return null;
    const kind = rows * columns === 1 ? "plain" : "dynamic";
    return { sheet, row, column, kind, area: { row, column, rows, columns }, stored: "", readable, value, block: [] };
  });
}
