/** Where the lists of goods and of precursors stand beside each other, so that their formulas find one another. */
import { quoteSheet } from "../../sheet/address";
import { FIRST_ROW } from "../grid";
import { ask, figureOf } from "../ours";
import { yearOfDay } from "../days";
import type { Paper, PaperGood, PaperPrecursor } from "./paper";
import type { Installation } from "./plant";

export type PrecursorEntry = { readonly paper: Paper; readonly process: string; readonly precursor: PaperPrecursor };

export type PaperPlaces = {
  readonly goodsSheet: string;
  readonly precursorsSheet: string;
  readonly goodsTable: string;
  readonly precursorsTable: string;
  readonly precursors: readonly PrecursorEntry[];
  /** Share and free allocation of what the good's process takes in, as a range; null: nothing. */
  readonly precursorsOf: (good: PaperGood) => string | null;
};

/** Columns of the list of precursors that formulas of the other list read. */
export const SHARE_COLUMN = "M";
export const SEFA_COLUMN = "N";

export function placesOf(
  papers: readonly Paper[],
  names: Pick<PaperPlaces, "goodsSheet" | "precursorsSheet" | "goodsTable" | "precursorsTable">,
): PaperPlaces {
  const entries: PrecursorEntry[] = [];
  const blocks = new Map<PaperGood, string>();
  for (const paper of papers) {
    const byProcess = new Map<string, string | null>();
    for (const good of paper.goods) {
      const process = good.process?.name ?? "";
      if (!byProcess.has(process)) {
        const first = FIRST_ROW + entries.length;
        entries.push(...good.precursors.map((precursor) => ({ paper, process, precursor })));
        const last = FIRST_ROW + entries.length - 1;
        const range = `${quoteSheet(names.precursorsSheet)}!$${SHARE_COLUMN}$${first}:$${SEFA_COLUMN}$${last}`;
        byProcess.set(process, last < first ? null : range);
      }
      const block = byProcess.get(process);
      if (block) blocks.set(good, block);
    }
  }
  return { ...names, precursors: entries, precursorsOf: (good) => blocks.get(good) ?? null };
}

/** The year of production, where it is one in which production is charged. */
export function periodYear({ to }: Installation): number | null {
  const year = yearOfDay(to);
  return year !== null && figureOf(ask("CBAM.FACTOR", year)) !== null ? year : null;
}
