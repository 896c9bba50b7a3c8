/**
 * The note that lets frozen values become formulas again. It is kept in the file, so that a colleague can restore them.
 * May not touch a cell.
 */
import type { Address, CellValue, Store } from "./port";

export type FrozenFormula = {
  readonly address: Address;
  readonly formula: string;
  readonly value: CellValue;
  /** The block the formula filled; its other cells are emptied before the formula returns. */
  readonly rows: number;
  readonly columns: number;
};

const KEY = "frozenFormulas";

export async function readFrozen(settings: Store): Promise<FrozenFormula[]> {
  const text = await settings.get(KEY);
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isFrozen) : [];
  } catch {
    // A note that somebody damaged restores nothing; the values in the cells stay.
    return [];
  }
}

export async function writeFrozen(settings: Store, frozen: readonly FrozenFormula[]): Promise<void> {
  await settings.set(KEY, frozen.length === 0 ? null : JSON.stringify(frozen));
}

/** Rows may have moved since: a formula returns only where its value still stands. */
export function stillThere(frozen: FrozenFormula, value: CellValue): boolean {
  return frozen.value === value;
}

function isFrozen(value: unknown): value is FrozenFormula {
  if (typeof value !== "object" || value === null) return false;
  const { address, formula, rows, columns } = value as Record<string, unknown>;
  return typeof address === "string" && typeof formula === "string" && typeof rows === "number" && typeof columns === "number";
}
