/**
 * Keeps the record of the open workbook: while the law, the tables and the program are those recorded it follows the
 * workbook quietly; when they differ it stays until a person accepts. A decision over what was read by somebody else;
 * never writes a cell. May not know a clock: the moment is handed in.
 */
import type { Snapshot } from "../audit/snapshot";
import type { WorkbookBasis } from "../audit/types";
import type { Host } from "../host/port";
import { isPending } from "../sheet/errors";
import type { Comparison } from "./changes";
import { compareRecords, editionDiffers } from "./compare";
import type { Edition } from "./edition";
import type { BasisRecord } from "./record";
import { sameRecord } from "./sameness";
import { type Loaded, loadRecord, type Made, saveRecord, withKeptValues } from "./store";
import { type Recording, takeRecord } from "./takeRecord";

export type Keeping =
  /** No formula of ours, and no record. */
  | { readonly kind: "empty" }
  | { readonly kind: "kept"; readonly record: BasisRecord }
  /** The record stands as it is; `comparison` says what differs. */
  | { readonly kind: "differs"; readonly record: BasisRecord; readonly comparison: Comparison }
  /** There is a record that cannot be read; it stays until a person accepts a new one. Sentence: `basis.unreadable.<why>`. */
  | { readonly kind: "unreadable"; readonly why: "damaged" | "tooLarge" | "newer" }
  /** Nothing could be written: too many formulas for a record, or the host refused. */
  | { readonly kind: "failed"; readonly why: "keeping" | "failed"; readonly detail: string };

/** `write`: what the workbook is to carry from now on; null: what it carries stays. */
export type Decision = { readonly state: Keeping; readonly write: BasisRecord | null };

/** `accepted`: a person takes the running edition for the workbook's. null: nothing can be said while cells are calculated. */
export function decide(loaded: Loaded, made: Made, running: Edition, accepted: boolean): Decision | null {
  const stay = (state: Keeping): Decision => ({ state, write: null });
  if (loaded.kind === "unreadable" && !accepted) return stay(loaded);
  const before = loaded.kind === "record" ? loaded.record : null;
  if (before && !accepted && editionDiffers(before, running))
    return stay({ kind: "differs", record: before, comparison: compareRecords(before, made.record, made.snapshot, running) });
  const record = before ? withKeptValues(made.record, before, made.snapshot) : made.record;
  // A workbook whose formulas are all gone keeps what it was computed with.
  if (record.formulas.length === 0) return stay(before ? { kind: "kept", record: before } : { kind: "empty" });
  // What is still being calculated is no result; the news of the result comes.
  const settled = !record.formulas.some(({ value }) => isPending(value));
  if (!accepted && !settled) return before ? stay({ kind: "kept", record: before }) : null;
  if (before && !accepted && sameRecord(before, record)) return stay({ kind: "kept", record: before });
  return { state: { kind: "kept", record }, write: record };
}

export type KeepOptions = Recording & { readonly accepted: boolean; readonly signal?: AbortSignal };

/** Keeps the record of a workbook just read. null: stopped, or nothing can be said yet. */
export async function keepRecord(
  host: Pick<Host, "parts" | "settings">,
  snapshot: Snapshot,
  basis: WorkbookBasis,
  { accepted, signal, ...recording }: KeepOptions,
): Promise<Keeping | null> {
  try {
    const loaded = await loadRecord(host);
    const made = { record: await takeRecord(snapshot, basis, recording), snapshot };
    if (signal?.aborted) return null;
    const decision = decide(loaded, made, recording.edition, accepted);
    if (!decision?.write) return decision && decision.state;
    return (await saveRecord(host, decision.write)) ? decision.state : { kind: "failed", why: "keeping", detail: "" };
  } catch (error) {
    return { kind: "failed", why: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
}
