/**
 * Whatever a person changes is in the browser's storage a moment later, or at once when the page is left; a calculated
 * value alone is no change. May not draw anything, and keeps nothing while another page has the turn.
 */
import { CommandType, ILogService } from "@univerjs/core";
import { followHeaders } from "../host/workbench/tables";
import { UniverBook } from "../host/workbench/univerBook";
import type { Grid } from "./grid";
import { store } from "./storage";
import type { Turn } from "./turn";

const SAVE_AFTER = 800;

export type Saving = {
  /** Settings or parts of the workbook changed: they are saved with a changed workbook, and alone are no reason to keep the sample. */
  readonly follow: () => void;
  readonly onSaved: (callback: (failure: string | null) => void) => void;
  /** Before the page is started anew with another workbook. */
  readonly stop: () => Promise<void>;
};

export function keepSaving(grid: Grid, turn: Turn, alreadyChanged: boolean): Saving {
  const book = new UniverBook(grid.api, grid.injector);
  let changed = alreadyChanged;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners: ((failure: string | null) => void)[] = [];
  const save = async (): Promise<void> => {
    await followHeaders(book).catch(() => undefined);
    const workbook = grid.api.getActiveWorkbook()?.save();
    if (!workbook || !turn.mine()) return;
    try {
      await store(workbook);
      listeners.forEach((listener) => listener(null));
    } catch (error) {
      grid.injector.get(ILogService).warn("[workbench]", error);
      listeners.forEach((listener) => listener(error instanceof Error ? error.message : String(error)));
    }
  };
  const saveNow = (): Promise<void> => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      running = save();
    }
    return running;
  };
  const saveSoon = (): void => {
    if (!turn.mine() || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), SAVE_AFTER);
  };
  turn.beforeLeaving(saveNow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void saveNow();
  });
  const watching = grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, type, options }) => {
    if (type !== CommandType.MUTATION || !/^sheet\.|defined-name/.test(id) || id.includes("auto-height")) return;
    const byItself = options?.["applyFormulaCalculationResult"] === true;
    // What follows from a change is saved with it; a calculation alone is no reason to keep the sample.
    if (byItself && !changed) return;
    changed = true;
    saveSoon();
  });
  return {
    follow: () => {
      if (changed) saveSoon();
    },
    onSaved: (callback) => void listeners.push(callback),
    stop: () => {
      stopped = true;
      watching.dispose();
      clearTimeout(timer);
      timer = undefined;
      return running;
    },
  };
}
