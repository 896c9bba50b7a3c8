/** Something long a person starts: running with progress, cancelled, done or failed. Leaving the view does not stop it; nobody watches then. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress, TaskOptions } from "../../host/port";
import { reasonOf } from "./useAsync";

export type TaskState<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress }
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export type Task<T> = {
  readonly state: TaskState<T>;
  /** Does nothing while one is running. */
  readonly start: (work: (options: Required<TaskOptions>) => Promise<T>) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

export function useTask<T>(): Task<T> {
  const [state, setState] = useState<TaskState<T>>({ kind: "idle" });
  const stop = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const show = useCallback((next: TaskState<T>): void => {
    if (mounted.current) setState(next);
  }, []);

  const start = useCallback(
    async (work: (options: Required<TaskOptions>) => Promise<T>): Promise<void> => {
      if (stop.current) return;
      const controller = new AbortController();
      stop.current = controller;
      show({ kind: "running", progress: { done: 0, total: 0 } });
      try {
        const value = await work({ signal: controller.signal, onProgress: (progress) => show({ kind: "running", progress }) });
        show({ kind: "done", value });
      } catch (error) {
        // A piece of work that is stopped says so by an error of that name.
        const stopped = controller.signal.aborted && error instanceof Error && error.name === "AbortError";
        show(stopped ? { kind: "cancelled" } : { kind: "failed", reason: reasonOf(error) });
      } finally {
        stop.current = null;
      }
    },
    [show],
  );

  const cancel = useCallback(() => stop.current?.abort(), []);
  const clear = useCallback(() => show({ kind: "idle" }), [show]);
  return { state, start, cancel, clear };
}
