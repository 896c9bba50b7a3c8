/**
 * What an adapter does for freezing and restoring: looking at the sheets, and writing in requests of bounded size. The
 * order of the steps, and what is safe when they are interrupted, is the same for all and stands in `freezing`.
 * May not know a spreadsheet.
 */
import type { Area } from "../sheet/address";
import type { CellArea } from "../sheet/grid";
import { sliceRows } from "./digest";
import type { FrozenCell, FrozenColumn, FrozenValue } from "./record";
import type { Standing } from "./standing";
import { step, type Soon, type Steps } from "./steps";
import type { FreezeResult } from "./answers";
import type { Scope } from "../sheet/plain";

/** A store of a spreadsheet, or of a file, which answers at once. */
export type SoonStore = {
  readonly get: (key: string) => Soon<string | null>;
  readonly set: (key: string, value: string | null) => Soon<void>;
};
/** Where the record lies, and where the first versions of this program kept it. */
export type FrozenStores = { readonly parts: SoonStore; readonly settings: SoonStore };

export type ValueBlock = { readonly sheet: string; readonly area: CellArea; readonly values: readonly (readonly FrozenValue[])[] };
export type FormulaBlock = {
  readonly sheet: string;
  readonly area: CellArea;
  readonly formula: string;
  readonly array: boolean;
  /** What the record knows of it. */
  readonly cell: FrozenCell;
};
/** Whether a formula of a cell is one of ours. */
export type IsOurs = (formula: string, sheet: string, row: number, column: number) => boolean;
export type SheetArea = { readonly sheet: string; readonly area: CellArea };

export type FreezeBook = FrozenStores & {
  /** One formula can be entered into several cells at once. */
  readonly arrays: boolean;
  /** All is written together when the steps are done, or nothing: nobody sees what stands in between. */
  readonly atOnce?: true;
  /** Where more than the prefixes of a formula tells whether it is ours. */
  readonly ours?: IsOurs;
  /** Formulas that tables fill new rows with, where a program learns them from nothing else: taken out, and put back. */
  readonly columns?: { readonly take: () => readonly FrozenColumn[]; readonly put: (columns: readonly FrozenColumn[]) => void };
  /** Every sheet. `wanted`: the formulas whose blocks are asked for. */
  readonly look: (wanted: IsOurs) => Soon<readonly Standing[]>;
  readonly within: (scope: Scope) => Soon<(area: Area) => boolean>;
  /** One request. Text goes in as text, errors as errors; formats stay. */
  readonly putValues: (blocks: readonly ValueBlock[]) => Soon<void>;
  /** One request: the formula into the first cell of its area, or, as an array, into all of it. Formats stay. */
  readonly putFormulas: (blocks: readonly FormulaBlock[]) => Soon<void>;
  /** One request: values and formulas, not formats. */
  readonly empty: (areas: readonly SheetArea[]) => Soon<void>;
  /** Makes or rewrites the sheet; null: the workbook admits no new sheet. */
  readonly writeNote: (sheet: string, lines: readonly (readonly string[])[]) => Soon<string | null>;
  readonly removeSheet: (sheet: string) => Soon<void>;
  /** After formulas came back: resolves when the host calculated what it calculates at once. */
  readonly settled: () => Soon<void>;
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
export function* putBatch(book: FreezeBook, batch: readonly ValueBlock[]): Steps<readonly ValueBlock[]> {
  const short = batch.filter((block) => block.area.rows <= sliceRows(block.area.columns));
  const refused = short.length === 0 ? [] : yield* attempt(short, book.putValues);
  for (const block of batch) if (!short.includes(block)) for (const piece of cutValues(block)) yield* step(book.putValues([piece]));
  return refused;
}

/** Too many in a row mean that the workbook is gone, not that a cell is special. */
const MOST_REFUSALS = 25;

/** Writes a batch; what the spreadsheet refuses is tried alone, and named. */
export function* attempt<T>(items: readonly T[], put: (items: readonly T[]) => Soon<void>): Steps<readonly T[]> {
  const refused: T[] = [];
  function* tryAll(list: readonly T[]): Steps<void> {
    try {
      yield* step(put(list));
    } catch (error) {
      if (list.length <= 1) refused.push(...list);
      if (refused.length >= MOST_REFUSALS) throw error;
      if (list.length <= 1) return;
      const middle = list.length >> 1;
      yield* tryAll(list.slice(0, middle));
      yield* tryAll(list.slice(middle));
    }
  }
  yield* tryAll(items);
  return refused;
}
