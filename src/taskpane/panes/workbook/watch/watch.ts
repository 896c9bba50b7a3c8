/**
 * Looks at the formulas of the workbook in the background, again whenever the workbook changes, and remembers what was seen
 * for the badge and the views. The only one that looks: one reading of the cells serves views, record and checks alike.
 * Part of the first bundle: what reads the law is fetched only when there is a formula of ours.
 */
import type { Host } from "../../../../host/port";
import { allSpecs } from "../../../../functions/register";
import type { Keeping } from "../../../../record/keeping";
import { reasonOf } from "../../../hooks/useAsync";
import { stopped } from "../stopped";
import { NOTHING_SEEN, type Seen } from "./seen";

export type Watch = {
  readonly get: () => Seen;
  readonly subscribe: (callback: () => void) => () => void;
  /** Looks at everything once more, at once. */
  readonly again: () => void;
  /** From now on also where no formula of ours stands: one may have been lost as text. Costs reading every cell. */
  readonly thorough: () => void;
  /** The numbers are accepted as they are now: the record in the file is made anew. null: there is nothing to record. */
  readonly accept: () => Promise<Keeping | null>;
  /** Stops looking until the workbook changes or `again`. */
  readonly stop: () => void;
  readonly end: () => void;
};

/** Milliseconds until the first look, and of quiet after a change. */
export type Pauses = { readonly first: number; readonly quiet: number };
const PAUSES: Pauses = { first: 700, quiet: 1200 };

/** "LAW." and its like: how the names of our functions begin. */
export const PREFIXES: readonly string[] = [...new Set(allSpecs().map(({ id }) => id.slice(0, id.indexOf(".") + 1)))];

export function createWatch(host: Host, { first, quiet }: Pauses = PAUSES): Watch {
  const listeners = new Set<() => void>();
  let seen: Seen = NOTHING_SEEN;
  let running: AbortController | null = null;
  let latest: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let everywhere = false;
  /** A person accepted; the next look that comes to its end renews the record. */
  let accepting = false;

  const publish = (change: Partial<Seen>): void => {
    seen = { ...seen, ...change };
    listeners.forEach((listener) => listener());
  };

  const lookAround = async (mine: AbortController): Promise<void> => {
    const current = (change: Partial<Seen>): void => {
      if (running === mine) publish(change);
    };
    const began = performance.now();
    try {
      current({ stage: "formulas", progress: { done: 0, total: 0 }, failed: null, stopped: false });
      const formulas = await host.formulas({ scope: { kind: "book" }, prefixes: PREFIXES });
      const frozen = await host.frozen();
      current({ formulas, frozen });
      // Once there is a record, a workbook whose formulas are gone still has something to say.
      if (formulas.length === 0 && !everywhere && seen.keeping === null) current({ ...NOTHING_SEEN, formulas, frozen });
      else {
        const { survey } = await import("./survey");
        await survey(host, { signal: mine.signal, publish: current, accepted: accepting });
      }
      current({ stage: null });
    } catch (error) {
      if (!mine.signal.aborted) current({ stage: null, failed: reasonOf(error) });
    } finally {
      took = performance.now() - began;
      if (running === mine) {
        running = null;
        accepting = false;
      }
    }
  };

  const look = (): Promise<void> => {
    clearTimeout(timer);
    running?.abort();
    running = new AbortController();
    latest = lookAround(running);
    return latest;
  };

  const later = (pause: number): void => {
    clearTimeout(timer);
    // A look that takes long is taken less often: a person goes on typing meanwhile.
    timer = setTimeout(() => void look(), Math.max(pause, took));
  };
  const leave = host.onCalculated(() => later(quiet));
  later(first);

  const stop = (): void => {
    clearTimeout(timer);
    if (!running) return;
    running.abort();
    running = null;
    accepting = false;
    publish({ stage: null, stopped: true });
  };
  return {
    get: () => seen,
    subscribe: (callback) => {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    again: () => void look(),
    thorough: () => {
      if (everywhere) return;
      everywhere = true;
      if (seen.formulas === null || seen.reading === null) void look();
    },
    stop,
    accept: async () => {
      accepting = true;
      void look();
      // A change meanwhile starts another look, which accepts in its place.
      for (let waited: Promise<void> | null = null; waited !== latest; ) await (waited = latest);
      if (seen.stopped) throw stopped();
      if (seen.failed !== null) throw new Error(seen.failed);
      return seen.keeping;
    },
    end: () => {
      leave();
      listeners.clear();
      stop();
    },
  };
}
