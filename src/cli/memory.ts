/** Whether a calculation will find the memory it needs, asked before it begins: a program that runs out of it can say nothing. */
import { getHeapStatistics } from "node:v8";
import type { OurNames } from "../sheet/ourNames";
import { XlsxRefusal, type XlsxBook } from "../xlsx";

/** Bytes a formula takes while the workbook is calculated, measured on workbooks of 100,000 and 400,000 lines. */
const OF_OURS = 6_000;
const OF_OTHERS = 1_500;
const GIGABYTE = 1_000_000_000;

export type Heap = { readonly used: number; readonly limit: number };

function heapNow(): Heap {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return { used, limit };
}

export function refuseWithoutMemory(book: XlsxBook, names: OurNames, heap: Heap = heapNow()): void {
  let [count, work] = [0, 0];
  for (const { cells } of book.sheets)
    for (const { formula } of cells)
      if (formula) {
        count++;
        work += names.mayHold(formula.stored) ? OF_OURS : OF_OTHERS;
      }
  const needed = heap.used + work;
  if (needed <= heap.limit) return;
  throw new XlsxRefusal("tooLittleMemory", {
    count,
    needed: (needed / GIGABYTE).toFixed(1),
    given: (heap.limit / GIGABYTE).toFixed(1),
    megabytes: Math.ceil((needed * 1.25) / 1_000_000 / 1000) * 1000,
  });
}
