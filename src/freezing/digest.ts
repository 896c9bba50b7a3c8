/**
 * Short digests of values, by which a block of cells is recognised without being kept twice. They find what a person
 * changed, they do not withstand somebody who forges them. May not touch a cell.
 */
import { isErrorText } from "../sheet/errors";
import type { CellArea } from "../sheet/grid";
import type { FrozenValue } from "./record";

/** One spelling of a value for all programs: some hold an error as an object, some as its text, and "" as nothing. */
export function canonical(value: FrozenValue): string {
  if (value === null || value === "") return "";
  if (typeof value === "object") return `e${value.code}`;
  if (typeof value === "string") return isErrorText(value) ? `e${value}` : `s${value}`;
  return typeof value === "number" ? `n${value}` : `b${value}`;
}

export const sameValue = (a: FrozenValue, b: FrozenValue): boolean => canonical(a) === canonical(b);

/** 53 bits (the public-domain hash "cyrb53"). */
export function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}

const CELLS = 10_000;
const MOST_ROWS = 1000;

/** Rows of a block that are written, and digested, together. */
export const sliceRows = (columns: number): number => Math.max(1, Math.min(MOST_ROWS, Math.floor(CELLS / Math.max(1, columns))));

/** The slices of a block from the top down. */
export function slicesOf(area: CellArea): CellArea[] {
  const step = sliceRows(area.columns);
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, i) => ({
    ...area,
    row: area.row + i * step,
    rows: Math.min(step, area.rows - i * step),
  }));
}

export function digestOf(area: CellArea, at: (row: number, column: number) => FrozenValue): string {
  const values: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) values.push(canonical(at(row, column)));
  return digest(values.join("\u0001"));
}
