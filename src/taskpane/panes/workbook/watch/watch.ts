/**
 * Looks at the formulas of the workbook in the background, again whenever the workbook changes, and remembers what was seen
 * for the badge and the views. Part of the first bundle: what reads the law is fetched only when there is a formula of ours.
 */
import type { Host } from "../../../../host/port";
import { allSpecs } from "../../../../functions/register";
import type { Keeper, KeeperState } from "../../../../record/keeper";
import { reasonOf } from "../../../hooks/useAsync";
import { NOTHING_SEEN, type Seen } from "./seen";

export type Watch = {
  readonly get: () => Seen;
  readonly subscribe: (callback: () => void) => () => void;
  /** Looks at everything once more, at once. */
  readonly again: () => void;
  /** From now on also where no formula of ours stands: one may have been lost as text. Costs reading every cell. */
  readonly thorough: () => void;
  /** The numbers are accepted as they are now: the record in the file is made anew. null: there is nothing to record. */
  readonly accept: () => Promise<KeeperState | null>;
  /** Stops looking until the workbook changes or `again`. */
  readonly stop: () => void;
  readonly end: () => void;
};

const FIRST_MS = 700;
const PAUSE_MS = 1200;

/** "CBAM." and its like: how the names of our functions begin. */
export const PREFIXES: readonly string[] = [...new Set(allSpecs().map(({ id }) => id.slice(0, id.indexOf(".") + 1)))];

export function createWatch(host: Host): Watch {
  const listeners = new Set<() => void>();
  let seen: Seen = NOTHING_SEEN;
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let everywhere = false;
  let keeping: Promise<Keeper> | null = null;
  let ended = false;

  const publish = (change: Partial<Seen>): void => {
    seen = { ...seen, ...change };
    listeners.forEach((listener) => listener());
  };

  const keep = async (start: (host: Host) => Promise<Keeper>): Promise<void> => {
    // Two looks may come here together; there is one keeper.
    keeping ??= start(host).then((keeper) => {
      if (ended) keeper.dispose();
      else {
        publish({ keeping: keeper.state() });
        keeper.onState((state) => publish({ keeping: state }));
      }
      return keeper;
    });
    await keeping;
  };

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const current = (change: Partial<Seen>): void => {
      if (running === mine) publish(change);
    };
    const began = performance.now();
    try {
      current({ stage: "formulas", progress: { done: 0, total: 0 }, failed: null, stopped: false });
      const formulas = await host.formulas({ scope: { kind: "book" }, prefixes: PREFIXES });
      const frozen = await host.frozen();
      current({ formulas, frozen });
      if (formulas.length === 0 && !everywhere) current({ ...NOTHING_SEEN, formulas, frozen });
      else {
        const { startKeeper, survey } = await import("./survey");
        if (formulas.length > 0) await keep(startKeeper);
        await survey(host, { signal: mine.signal, publish: current });
      }
      current({ stage: null });
    } catch (error) {
      if (!mine.signal.aborted) current({ stage: null, failed: reasonOf(error) });
    } finally {
      took = performance.now() - began;
      if (running === mine) running = null;
    }
  };

  const later = (pause: number): void => {
    clearTimeout(timer);
    // A look that takes long is taken less often: a person goes on typing meanwhile.
    timer = setTimeout(() => void look(), Math.max(pause, took));
  };
  const leave = host.onCalculated(() => later(PAUSE_MS));
  later(FIRST_MS);

  const stop = (): void => {
    clearTimeout(timer);
    if (!running) return;
    running.abort();
    running = null;
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
      const keeper = await keeping;
      await keeper?.accept();
      return keeper?.state() ?? null;
    },
    end: () => {
      ended = true;
      void keeping?.then((keeper) => keeper.dispose());
      leave();
      listeners.clear();
      stop();
    },
  };
}
