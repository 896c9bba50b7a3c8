/**
 * What an adapter does for freezing and restoring: looking at the sheets, and writing in requests of bounded size. The
 * order of the steps, and what is safe when they are interrupted, is the same for all and stands in `freezing`.
 * May not know a spreadsheet.
 */
import type { Area } from "../sheet/address";
import type { CellArea } from "../sheet/grid";
import { sliceRows } from "./digest";
import type { FrozenValue } from "./record";
import type { Standing } from "./standing";
import type { FrozenStores } from "./store";
import type { FreezeResult } from "./answers";
import type { Scope } from "../sheet/plain";

export type ValueBlock = { readonly sheet: string; readonly area: CellArea; readonly values: readonly (readonly FrozenValue[])[] };
export type FormulaBlock = { readonly sheet: string; readonly area: CellArea; readonly formula: string; readonly array: boolean };
export type SheetArea = { readonly sheet: string; readonly area: CellArea };

export type FreezeBook = FrozenStores & {
  /** One formula can be entered into several cells at once. */
  readonly arrays: boolean;
  /** Every sheet. `wanted`: the formulas whose blocks are asked for. */
  readonly look: (wanted: (formula: string, sheet: string, row: number, column: number) => boolean) => Promise<readonly Standing[]>;
  readonly within: (scope: Scope) => Promise<(area: Area) => boolean>;
  /** One request. Text goes in as text, errors as errors; formats stay. */
  readonly putValues: (blocks: readonly ValueBlock[]) => Promise<void>;
  /** One request: the formula into the first cell of its area, or, as an array, into all of it. Formats stay. */
  readonly putFormulas: (blocks: readonly FormulaBlock[]) => Promise<void>;
  /** One request: values and formulas, not formats. */
  readonly empty: (areas: readonly SheetArea[]) => Promise<void>;
  /** Makes or rewrites the sheet; null: the workbook admits no new sheet. */
  readonly writeNote: (sheet: string, lines: readonly (readonly string[])[]) => Promise<string | null>;
  readonly removeSheet: (sheet: string) => Promise<void>;
  /** After formulas came back: resolves when the host calculated what it calculates at once. */
  readonly settled: () => Promise<void>;
};

export const UNTOUCHED: FreezeResult = { outcome: "done", refusal: null, cells: 0, addresses: [], left: [], note: null };

const CELLS_PER_REQUEST = 10_000;

/** Pieces for one request each: long blocks are cut where their digests are, short ones share a request. */
export function requests<T extends { readonly area: CellArea }>(blocks: readonly T[]): T[][] {
  const batches: T[][] = [];
  let cells = CELLS_PER_REQUEST;
  for (const block of blocks) {
    const size = Math.min(block.area.rows, sliceRows(block.area.columns)) * block.area.columns;
    if (cells + size > CELLS_PER_REQUEST) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(block);
    cells += size;
  }
  return batches;
}

/** A long block as several requests, the one with the formula's own cell first. */
export function cutValues(block: ValueBlock): ValueBlock[] {
  const step = sliceRows(block.area.columns);
  return Array.from({ length: Math.ceil(block.area.rows / step) }, (_, i) => {
    const values = block.values.slice(i * step, (i + 1) * step);
    return { sheet: block.sheet, area: { ...block.area, row: block.area.row + i * step, rows: values.length }, values };
  });
}

/** Values of one batch: short blocks together, long ones in pieces. Answers the blocks that were refused. */
export async function putBatch(book: FreezeBook, batch: readonly ValueBlock[]): Promise<readonly ValueBlock[]> {
  const short = batch.filter((block) => block.area.rows <= sliceRows(block.area.columns));
  const refused = short.length === 0 ? [] : await attempt(short, book.putValues);
  for (const block of batch) if (!short.includes(block)) for (const piece of cutValues(block)) await book.putValues([piece]);
  return refused;
}

/** Too many in a row mean that the workbook is gone, not that a cell is special. */
const MOST_REFUSALS = 25;

/** Writes a batch; what the spreadsheet refuses is tried alone, and named. */
export async function attempt<T>(items: readonly T[], put: (items: readonly T[]) => Promise<void>): Promise<readonly T[]> {
  const refused: T[] = [];
  const tryAll = async (list: readonly T[]): Promise<void> => {
    try {
      await put(list);
    } catch (error) {
      if (list.length <= 1) refused.push(...list);
      if (refused.length >= MOST_REFUSALS) throw error;
      if (list.length <= 1) return;
      const middle = list.length >> 1;
      await tryAll(list.slice(0, middle));
      await tryAll(list.slice(middle));
    }
  };
  await tryAll(items);
  return refused;
}
