/**
 * What a piece of a formula evaluates to, and how a spreadsheet turns one kind into another. Text that only the
 * spreadsheet's own language could read as a number is not readable, rather than guessed. May not know a reference.
 */
import { COMPUTED_ZERO } from "../../calls/cells";
import { fromCell } from "../../core/decimal";
import { isErrorText } from "../../sheet/errors";
import type { Unreadable, UnreadableReason } from "../types";

export type ErrorCell = { readonly code: string; readonly message: string };
export type Cell = number | string | boolean | null | ErrorCell;
export type Block = readonly (readonly Cell[])[];
/** undefined: left out. */
export type Value = Cell | Block | undefined;

export class NotReadable extends Error {
  readonly why: Unreadable;
  constructor(reason: UnreadableReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.why = { reason, detail: detail.length > 80 ? `${detail.slice(0, 80)}…` : detail };
  }
}

export const errorCell = (code: string): ErrorCell => ({ code, message: "" });
export const VALUE = errorCell("#VALUE!");

/** Errors reach us as their text, in a formula in any case. */
export function held(value: number | string | boolean | null): Cell {
  const shown = typeof value === "string" && value.startsWith("#") ? value.toUpperCase() : value;
  return isErrorText(shown) ? errorCell(shown) : value;
}

export const isBlock = (value: Value): value is Block => Array.isArray(value);
export const isError = (cell: Value): cell is ErrorCell => typeof cell === "object" && cell !== null && !Array.isArray(cell);

/** A 0 that came out of a formula is no typed zero. */
export const computed = (value: Value): Value =>
  isBlock(value) ? value.map((row) => row.map(computedCell)) : value === 0 ? COMPUTED_ZERO : value;
export const computedCell = (cell: Cell): Cell => (cell === 0 ? COMPUTED_ZERO : cell);

/** One cell of a value; a block of one cell is that cell. */
export function cellOf(value: Value): Cell {
  if (!isBlock(value)) return value ?? null;
  if (value.length === 1 && value[0]?.length === 1) return value[0][0] ?? null;
  throw new NotReadable("shape", `${value.length} x ${value[0]?.length ?? 0}`);
}

export function numberOf(cell: Cell): number | ErrorCell {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (cell === null) return 0;
  if (typeof cell === "object") return cell;
  const text = cell.trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  // "1,234", "5 %", "1.2.2026": which number this is depends on the settings of the machine.
  if (/\d/.test(text)) throw new NotReadable("text", `"${text}"`);
  return VALUE;
}

export function logicalOf(cell: Cell): boolean | ErrorCell {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "string") return /^(TRUE|FALSE)$/i.test(cell) ? cell.toUpperCase() === "TRUE" : VALUE;
  if (cell === null) return false;
  return typeof cell === "object" ? cell : cell !== 0;
}

/** As `&` writes it. */
export function textOf(cell: Cell): string | ErrorCell {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell === null) return "";
  if (typeof cell === "object") return cell;
  const size = Math.abs(cell);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) throw new NotReadable("text", String(cell));
  return fromCell(cell).toFixed();
}

/** Cell by cell; single values are stretched, and errors come through. */
export function each(values: readonly Value[], work: (cells: readonly Cell[]) => Cell): Value {
  const blocks = values.filter(isBlock);
  if (blocks.length === 0) return work(values.map((value) => (isBlock(value) ? null : (value ?? null))));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  for (const block of blocks) {
    const [r, c] = [block.length, block[0]?.length ?? 0];
    if ((r !== 1 && r !== rows) || (c !== 1 && c !== columns)) throw new NotReadable("shape", `${rows} x ${columns}, ${r} x ${c}`);
  }
  const at = (value: Value, r: number, c: number): Cell => {
    if (!isBlock(value)) return value ?? null;
    const line = value.length === 1 ? value[0] : value[r];
    return (line?.length === 1 ? line[0] : line?.[c]) ?? null;
  };
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => work(values.map((value) => at(value, r, c)))));
}

export function firstError(cells: readonly Cell[]): ErrorCell | null {
  return cells.find((cell): cell is ErrorCell => isError(cell)) ?? null;
}
