/**
 * The order of the start: grid, workbook, tables of the law, functions, calculation, then the host for the pane.
 * Afterwards it saves what a person changes. May not draw anything.
 */
import { CommandType, ILogService } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { explainExcelError } from "../engine/excelErrors";
import { type FunctionDescription, installFunctions, toFunctionInfo } from "../engine/install";
import { catalogue, preloadAll } from "../functions/catalogue";
import type { Host, Theme } from "../host/port";
import { followHeaders } from "../host/workbench/tables";
import { UniverBook } from "../host/workbench/univerBook";
import { createWorkbenchHost, type Watched } from "../host/workbench/workbenchHost";
import { currentLocale, type Locale } from "../i18n/t";
import { loadDescriptions } from "./descriptions";
import { createGrid, type Grid, openWorkbook } from "./grid";
import { preferenceStore, switchLocale } from "./preferences";
import { createSample } from "./sample/sampleWorkbook";
import { loadStored, store, type StoredWorkbook } from "./storage";

/** User timing of the moment the first workbook stands calculated; read by the timing of the page. */
export const CALCULATED = "workbook calculated";
const SAVE_AFTER = 800;
const CALCULATION_PATIENCE = 8000;

export type Session = {
  readonly grid: Grid;
  readonly host: Host;
  /** The saved workbook was unusable and the sample took its place. */
  readonly replaced: boolean;
  readonly descriptions: ReadonlyMap<string, FunctionDescription>;
  readonly setDark: (dark: boolean) => void;
  /** Before the page is started anew with another workbook. */
  readonly stopSaving: () => Promise<void>;
  readonly onSaved: (callback: (failure: string | null) => void) => void;
};

export async function startSession(container: HTMLElement, theme: Watched<Theme>): Promise<Session> {
  const locale = currentLocale();
  const [grid, stored, descriptions] = await Promise.all([
    createGrid(container, locale, theme.get() === "dark"), readStored(), loadDescriptions(locale).catch(() => []), preloadAll(),
  ]);
  // Only a workbook somebody changed is ever kept: an unchanged sample follows the language.
  const kept = stored.workbook;
  const sample = createSample();
  openWorkbook(grid, kept?.workbook ?? sample.data);

  const failures = installFunctions(grid.injector, catalogue);
  grid.injector.get(IDescriptionService).registerDescriptions(descriptions.map(toFunctionInfo));
  const workbook = grid.api.getActiveWorkbook();
  if (!kept && workbook) {
    for (const { name, reference } of sample.names) workbook.insertDefinedName(name, reference);
    for (const { name, sheet, range } of sample.tables) await workbook.getSheetByName(sheet)?.addTable(name, range, name, {});
  }
  const names = new Set(catalogue.map((entry) => entry.id));
  let onKept = (): void => undefined;
  const host = createWorkbenchHost({
    api: grid.api, injector: grid.injector, functions: catalogue.length, version: document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "", prefs: preferenceStore,
    explain: (place, code, formula) => failures.messageAt(place, code) ?? explainExcelError({ code, message: "" }, formula, names).message,
    locale: { get: () => locale, watch: () => () => undefined },
    setLocale: async (next: Locale) => switchLocale(next),
    theme,
    openUrl: (url) => void window.open(url, "_blank", "noopener"),
    onKept: () => onKept(),
  });
  await calculated(grid);
  performance.mark(CALCULATED);
  const { follow, ...saving } = keepSaving(grid, kept !== null);
  onKept = follow;
  return {
    grid, host, descriptions: new Map(descriptions.map((description) => [description.id, description])), replaced: stored.unreadable, ...saving,
    setDark: (dark) => grid.api.toggleDarkMode(dark),
  };
}

/** The grid begins to calculate when it has drawn itself, and says so when it is done. */
function calculated(grid: Grid): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      heard.dispose();
      resolve();
    };
    const timer = setTimeout(done, CALCULATION_PATIENCE);
    const heard = grid.api.getFormula().calculationResultApplied(done);
  });
}

async function readStored(): Promise<{ workbook: StoredWorkbook | null; unreadable: boolean }> {
  try {
    return { workbook: await loadStored(), unreadable: false };
  } catch {
    return { workbook: null, unreadable: true };
  }
}

/** Whatever a person changes is in the browser's storage a moment later; a calculated value alone is no change. */
function keepSaving(grid: Grid, alreadyChanged: boolean): Pick<Session, "onSaved" | "stopSaving"> & { readonly follow: () => void } {
  const book = new UniverBook(grid.api, grid.injector);
  let changed = alreadyChanged;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners: ((failure: string | null) => void)[] = [];
  const save = async (): Promise<void> => {
    await followHeaders(book).catch(() => undefined);
    const workbook = grid.api.getActiveWorkbook()?.save();
    if (!workbook) return;
    try {
      await store({ workbook });
      listeners.forEach((listener) => listener(null));
    } catch (error) {
      grid.injector.get(ILogService).warn("[workbench]", error);
      listeners.forEach((listener) => listener(error instanceof Error ? error.message : String(error)));
    }
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = save();
    }, SAVE_AFTER);
  };
  let stopped = false;
  const watching = grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, type, options }) => {
    if (type !== CommandType.MUTATION || !/^sheet\.|defined-name/.test(id) || id.includes("auto-height")) return;
    const byItself = options?.["applyFormulaCalculationResult"] === true;
    // What follows from a change is saved with it; a calculation alone is no reason to keep the sample.
    if (byItself && !changed) return;
    changed = true;
    saveSoon();
  });
  return {
    // Settings and parts of a changed workbook are saved with it; they alone are no reason to keep the sample.
    follow: () => {
      if (changed && !stopped) saveSoon();
    },
    onSaved: (callback) => void listeners.push(callback),
    stopSaving: () => {
      stopped = true;
      watching.dispose();
      clearTimeout(timer);
      return running;
    },
  };
}
