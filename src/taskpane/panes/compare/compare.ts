/** The comparison for the pane: typed rows, by the same code as the function's. Long lists go in pieces, so that the pane stays awake. */
import { RuleError, TableNotLoaded } from "../../../core/error";
import { loadMissing } from "../../../datasource";
import { PassedError } from "../../../calls/cells";
import { type Asked, readAsked } from "../../../calls/comparison/asked";
import { compareLines, type CompareRow } from "../../../calls/comparison/compareLines";
import type { GoodsLine } from "../../../calls/comparison/goods";
import { messageOf } from "../../../calls/message";
import { specOf } from "../../../functions/register";
import { adapters } from "../../../regimes/comparisons";
import type { Request } from "./request";

export type { CompareRow } from "../../../calls/comparison/compareLines";

export type Comparison =
  | { readonly kind: "rows"; readonly rows: readonly CompareRow[] }
  | { readonly kind: "refused"; readonly message: string };
export type Watch = { readonly onProgress?: (done: number, all: number) => void; readonly stopped?: () => boolean };

const ID = "BORDER.COMPARE";
const AT_ONCE = 60;

export const askedOf = ({ goods, fx, options }: Request): Asked => readAsked(goods, fx, options);

/** Runs again after fetching a table that was missing. */
export async function withTables<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** null: stopped on the way. */
export async function compare(request: Request, watch: Watch = {}): Promise<Comparison | null> {
  try {
    const rows = await rowsOf(askedOf(request), watch);
    return rows && { kind: "rows", rows };
  } catch (error) {
    if (error instanceof RuleError) return { kind: "refused", message: messageOf(error, ID, undefined) };
    if (error instanceof PassedError) return { kind: "refused", message: errorText(error) };
    throw error;
  }
}

async function rowsOf(asked: Asked, { onProgress, stopped }: Watch): Promise<readonly CompareRow[] | null> {
  const { lines } = asked.goods;
  const all = adapters(specOf);
  const rows: CompareRow[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const part: readonly GoodsLine[] = lines.slice(from, from + AT_ONCE);
    for (const row of await withTables(() => compareLines(part, asked, all))) rows.push(row);
    if (lines.length <= AT_ONCE) break;
    onProgress?.(Math.min(from + AT_ONCE, lines.length), lines.length);
    await pause();
    if (stopped?.()) return null;
  }
  return rows;
}

/** An error that stood in a cell of the list. */
function errorText(error: PassedError): string {
  return String((error.cell as { readonly code?: unknown }).code ?? "");
}
