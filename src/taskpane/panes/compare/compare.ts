/** Asks BORDER.COMPARE itself and reads its rows. Long lists go in pieces, so that the pane stays awake. */
import { RuleError, TableNotLoaded } from "../../../core/error";
import { loadTable } from "../../../datasource";

import { PassedError } from "../../../calls/cells";
import { evaluate } from "../../../calls/evaluate";
import { messageOf } from "../../../calls/message";
import { specOf } from "../../../functions/register";
import type { Result } from "../../../calls/spec";
import type { Matrix } from "../../../host/port";
import type { Request } from "./request";

export type CompareRow = {
  /** line of the goods, from 1 */
  readonly line: number;
  readonly year: number | null;
  readonly regime: string;
  readonly version: string;
  readonly charge: Result;
  readonly currency: string;
  readonly status: string;
  readonly basis: string;
  /** in the currency of the comparison; an error where there is no charge or no rate */
  readonly converted: Result;
  readonly perTonne: Result;
  readonly convertedPerTonne: Result;
};

export type Comparison =
  | { readonly kind: "rows"; readonly rows: readonly CompareRow[] }
  | { readonly kind: "refused"; readonly message: string };
export type Watch = { readonly onProgress?: (done: number, all: number) => void; readonly stopped?: () => boolean };

export const ID = "BORDER.COMPARE";
const AT_ONCE = 60;

async function cellsOf({ goods, fx, options }: Request): Promise<readonly (readonly Result[])[]> {
  for (;;) {
    try {
      return evaluate(specOf(ID), [goods, fx, options.length === 0 ? undefined : options]);
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadTable(error.datasetId);
    }
  }
}

function rowOf(cells: readonly Result[], years: boolean, before: number): CompareRow {
  const [line, ...rest] = cells;
  const [year, ...after] = years ? rest : [null, ...rest];
  const [regime, version, charge, currency, perTonne, status, basis, converted, convertedPerTonne] = after;
  return {
    line: Number(line) + before,
    year: year === null || year === undefined ? null : Number(year),
    regime: String(regime),
    version: String(version),
    charge: charge ?? null,
    currency: String(currency),
    status: String(status),
    basis: String(basis),
    converted: converted ?? null,
    perTonne: perTonne ?? null,
    convertedPerTonne: convertedPerTonne ?? null,
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** null: stopped on the way. */
export async function compare(request: Request, { onProgress, stopped }: Watch = {}): Promise<Comparison | null> {
  const [heads = [], ...lines] = request.goods;
  const years = request.options.length > 0;
  const rows: CompareRow[] = [];
  const filled = (part: Matrix): boolean => part.some((line) => line.some((cell) => cell !== null && cell !== "" && cell !== 0));
  const several = lines.length > AT_ONCE;
  for (let from = 0; from === 0 || from < lines.length; from += AT_ONCE) {
    const part = lines.slice(from, from + AT_ONCE);
    // A stretch of empty lines is nothing wrong within a list; a list of nothing else is, and the function says so.
    if (several && !filled(part)) continue;
    const cells = await cellsOf({ ...request, goods: [heads, ...part] });
    const [[first] = []] = cells;
    if (first instanceof RuleError) return { kind: "refused", message: messageOf(first, ID, undefined) };
    if (first instanceof PassedError) return { kind: "refused", message: errorText(first) };
    for (const row of cells) rows.push(rowOf(row, years, from));
    if (!several) break;
    onProgress?.(Math.min(from + AT_ONCE, lines.length), lines.length);
    await pause();
    if (stopped?.()) return null;
  }
  // A list of empty lines is for the function to refuse, in its own words.
  if (rows.length === 0) return compare({ ...request, goods: [heads, heads.map(() => null)] });
  return { kind: "rows", rows };
}

/** An error that stood in a cell of the list. */
export function errorText(error: PassedError): string {
  return String((error.cell as { readonly code?: unknown }).code ?? "");
}
