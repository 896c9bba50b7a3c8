/** Inserts or refreshes a table: progress, cancelling, and what came of it. */
import { useCallback } from "react";
import type { InsertResult, TableSpec as HostTable } from "../../../host/port";
import { useHost } from "../../context";
import { type TaskState, useTask } from "../../hooks/useTask";
import type { Recipe } from "./hostTable";
import { keepRecipe } from "./recipes";

export type InsertState = Exclude<TaskState<InsertResult>, { readonly kind: "done" }> | InsertResult;

export type Insert = {
  readonly state: InsertState;
  readonly start: (make: () => Promise<HostTable> | HostTable, recipe: Recipe) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

export function useInsert(whenDone: () => void): Insert {
  const host = useHost();
  const task = useTask<InsertResult>();

  const start = useCallback(
    (make: () => Promise<HostTable> | HostTable, recipe: Recipe): Promise<void> =>
      task.start(async (options) => {
        const result = await host.insertTable(await make(), options);
        if (result.kind === "created" || result.kind === "refreshed") {
          await keepRecipe(host, result.table.name, recipe);
          if (result.kind === "created") await host.activate(firstCell(result.table.address));
        }
        whenDone();
        return result;
      }),
    [host, task.start, whenDone],
  );

  const state = task.state.kind === "done" ? task.state.value : task.state;
  return { state, start, cancel: task.cancel, clear: task.clear };
}

export function firstCell(address: string): string {
  return address.replace(/:[^:!]*$/, "");
}
