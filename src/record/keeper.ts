/**
 * Keeps the record of the open workbook: while the law, the tables and the program are those recorded it follows the
 * workbook quietly; when they differ it stays until a person accepts. Never writes a cell and never holds up the sheet.
 * May not know a clock: the moment is asked for.
 */
import type { Host, Unsubscribe } from "../host/port";
import type { Comparison } from "./changes";
import { compareRecords, editionDiffers } from "./compare";
import { type Edition, runningEdition } from "./edition";
import type { BasisRecord, RecordedCall, RecordedFormula } from "./record";
import { sameResult } from "./sameness";
import { loadRecord, makeRecord, saveRecord, withKeptValues } from "./store";

export type KeeperState =
  | { readonly kind: "reading" }
  /** No formula of ours, and no record. */
  | { readonly kind: "empty" }
  | { readonly kind: "kept"; readonly record: BasisRecord }
  /** The record stands as it is; `comparison` says what differs. */
  | { readonly kind: "differs"; readonly record: BasisRecord; readonly comparison: Comparison }
  /** There is a record that cannot be read; it stays until a person accepts a new one. Sentence: `basis.unreadable.<why>`. */
  | { readonly kind: "unreadable"; readonly why: "damaged" | "tooLarge" | "newer" }
  /** Nothing could be written: too many formulas for a record, or the host refused. */
  | { readonly kind: "failed"; readonly why: "keeping" | "failed"; readonly detail: string };

export type Keeper = {
  readonly state: () => KeeperState;
  readonly onState: (callback: (state: KeeperState) => void) => Unsubscribe;
  /** Looks again at once; resolves when the state is that of the workbook as it stands. */
  readonly check: () => Promise<void>;
  /** The person accepts the running edition: the record is made anew. */
  readonly accept: () => Promise<void>;
  readonly dispose: () => void;
};

export type KeeperOptions = {
  readonly host: Host;
  /** Version of the program. */
  readonly addIn: string;
  /** The moment, ISO. */
  readonly now: () => string;
  /** Milliseconds of quiet after a change. */
  readonly wait?: number;
  readonly edition?: (addIn: string) => Promise<Edition>;
};

const QUIET = 3000;
/** A large workbook takes long to read: it is left in peace for so many times as long afterwards. */
const REST = 4;
const LONGEST_REST = 60_000;

export function createKeeper({ host, addIn, now, wait = QUIET, edition = runningEdition }: KeeperOptions): Keeper {
  const callbacks = new Set<(state: KeeperState) => void>();
  const stop = new AbortController();
  let current: KeeperState = { kind: "reading" };
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (state: KeeperState): void => {
    current = state;
    if (!stop.signal.aborted) callbacks.forEach((callback) => callback(state));
  };

  const look = async (accepted: boolean): Promise<KeeperState | null> => {
    const loaded = await loadRecord(host);
    if (loaded.kind === "unreadable" && !accepted) return loaded;
    const running = await edition(addIn);
    const made = await makeRecord(host, { edition: running, at: now(), locale: host.locale() }, { signal: stop.signal });
    if (!made) return null;
    const before = loaded.kind === "record" ? loaded.record : null;
    if (before && !accepted && editionDiffers(before, running))
      return { kind: "differs", record: before, comparison: compareRecords(before, made.record, made.snapshot, running) };
    const record = before ? withKeptValues(made.record, before, made.snapshot) : made.record;
    // A workbook whose formulas are all gone keeps what it was computed with.
    if (record.formulas.length === 0) return before ? { kind: "kept", record: before } : { kind: "empty" };
    // What is still being calculated is no result; the news of the result comes.
    const settled = !record.formulas.some(({ value }) => UNSETTLED.has(value));
    if (!accepted && !settled) return before ? { kind: "kept", record: before } : null;
    if (before && !accepted && sameRecord(before, record)) return { kind: "kept", record: before };
    return (await saveRecord(host, record)) ? { kind: "kept", record } : { kind: "failed", why: "keeping", detail: "" };
  };

  /** One look at a time; those that wait share the next one. */
  const run = (accepted: boolean): Promise<void> => {
    clearTimeout(timer);
    if (waiting > 0 && !accepted) return queue;
    waiting++;
    queue = queue.then(async () => {
      waiting--;
      if (stop.signal.aborted) return;
      const start = performance.now();
      try {
        const state = await look(accepted);
        took = performance.now() - start;
        if (state) tell(state);
      } catch (error) {
        tell({ kind: "failed", why: "failed", detail: error instanceof Error ? error.message : String(error) });
      }
    });
    return queue;
  };

  const leave = host.onCalculated(() => {
    clearTimeout(timer);
    if (!stop.signal.aborted) timer = setTimeout(() => void run(false), Math.max(wait, Math.min(LONGEST_REST, took * REST)));
  });
  void run(false);

  return {
    state: () => current,
    onState: (callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    check: () => run(false),
    accept: () => run(true),
    dispose: () => {
      stop.abort();
      clearTimeout(timer);
      leave();
      callbacks.clear();
    },
  };
}

const UNSETTLED = new Set<unknown>(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/**
 * Apart from the moment and the language of the sentences. The same law, tables, program and arguments give the same
 * figures, so those need not be compared one by one.
 */
export function sameRecord(a: BasisRecord, b: BasisRecord): boolean {
  if (a.formulas.length !== b.formulas.length || a.addIn !== b.addIn) return false;
  const head = ({ regimes, versions, tables }: BasisRecord): string => JSON.stringify([regimes, versions, tables]);
  return head(a) === head(b) && a.formulas.every((formula, i) => sameFormula(formula, b.formulas[i], a.detailed && b.detailed));
}

function sameFormula(a: RecordedFormula, b: RecordedFormula | undefined, detailed: boolean): boolean {
  return (
    b !== undefined &&
    a.row === b.row &&
    a.column === b.column &&
    a.sheet === b.sheet &&
    a.formula === b.formula &&
    a.value === b.value &&
    a.block?.hash === b.block?.hash &&
    a.calls.length === b.calls.length &&
    a.calls.every((call, i) => sameCall(call, b.calls[i], detailed))
  );
}

function sameCall(a: RecordedCall, b: RecordedCall | undefined, detailed: boolean): boolean {
  if (b === undefined || a.kind !== b.kind || a.functionId !== b.functionId) return false;
  if (a.kind !== "read" || b.kind !== "read")
    return a.kind === "notReadable" && b.kind === "notReadable" && a.reason === b.reason && a.detail === b.detail;
  return (
    a.law === b.law && a.versions.join() === b.versions.join() && (!detailed || a.inputs === b.inputs) && sameResult(a.result, b.result)
  );
}
