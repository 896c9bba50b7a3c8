/** Inserts or refreshes a table: progress, cancelling, and what came of it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress, TableInfo, TableSpec as HostTable } from "../../../host/port";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import type { Recipe } from "./hostTable";
import { keepRecipe } from "./recipes";

export type InsertState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress }
  | { readonly kind: "created" | "refreshed"; readonly table: TableInfo }
  | { readonly kind: "cancelled" }
  | { readonly kind: "blocked"; readonly address: string }
  | { readonly kind: "failed"; readonly reason: string };

export type Insert = {
  readonly state: InsertState;
  readonly start: (make: () => Promise<HostTable> | HostTable, recipe: Recipe) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

export function useInsert(whenDone: () => void): Insert {
  const host = useHost();
  const [state, setState] = useState<InsertState>({ kind: "idle" });
  const stop = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      // Leaving the view does not stop a table half way: it is finished, only nobody watches.
      mounted.current = false;
    };
  }, []);

  const show = useCallback((next: InsertState): void => {
    if (mounted.current) setState(next);
  }, []);

  const start = useCallback(async (make: () => Promise<HostTable> | HostTable, recipe: Recipe): Promise<void> => {
    if (stop.current) return;
    const controller = new AbortController();
    stop.current = controller;
    try {
      show({ kind: "running", progress: { done: 0, total: 0 } });
      const table = await make();
      const result = await host.insertTable(table, { signal: controller.signal, onProgress: (progress) => show({ kind: "running", progress }) });
      if (result.kind === "created" || result.kind === "refreshed") {
        await keepRecipe(host, result.table.name, recipe);
        if (result.kind === "created") await host.activate(firstCell(result.table.address));
      }
      show(result);
      whenDone();
    } catch (error) {
      show({ kind: "failed", reason: reasonOf(error) });
    } finally {
      stop.current = null;
    }
  }, [host, show, whenDone]);

  const cancel = useCallback(() => stop.current?.abort(), []);
  const clear = useCallback(() => show({ kind: "idle" }), [show]);
  return { state, start, cancel, clear };
}

export function firstCell(address: string): string {
  return address.replace(/:[^:!]*$/, "");
}
