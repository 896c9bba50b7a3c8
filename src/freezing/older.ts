/**
 * Formulas that the first versions of this program froze: a list as JSON in the workbook's settings, with the first value
 * of each. Read so that they can still be put back; never written. Anybody may have written it. May not touch a cell.
 */
import { parseAddress } from "../sheet/address";
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

function entriesOf(text: string | null): readonly unknown[] {
  if (text === null || text.length > LONGEST) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function cellOf(entry: unknown): FrozenCell | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { address, formula, value, rows, columns } = entry as Record<string, unknown>;
  if (typeof address !== "string" || typeof formula !== "string" || !formula.startsWith("=") || formula.length > LONGEST_FORMULA)
    return null;
  if (!isCount(rows, MAX_ROWS) || !isCount(columns, MAX_COLUMNS) || rows * columns > MOST_CELLS) return null;
  // A value it never noted would be found in every empty cell.
  if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") return null;
  const at = placeOf(address);
  if (at === null || at.row + rows > MAX_ROWS || at.column + columns > MAX_COLUMNS) return null;
  const kind = rows * columns === 1 ? "plain" : "dynamic";
  return { ...at, kind, area: { row: at.row, column: at.column, rows, columns }, stored: "", readable: formula, value, block: [] };
}

function placeOf(address: string): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  try {
    const { sheet, row, column } = parseAddress(address);
    return sheet === null ? null : { sheet, row, column };
  } catch {
    return null;
  }
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
