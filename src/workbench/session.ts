/**
 * The order of the start: grid, workbook, tables of the law, functions, calculation, then the host for the pane.
 * Afterwards it saves what a person changes. May not draw anything.
 */
import { IDescriptionService } from "@univerjs/sheets-formula";
import { formatOfFormula } from "../audit/formatOfFormula";
import { errorWords } from "../engine/excelErrors";
import { type FunctionDescription, installFunctions, toFunctionInfo } from "../engine/install";
import { catalogue, preloadAll } from "../functions/catalogue";
import { createAsking } from "../host/asking";
import type { Asked, Host, Theme } from "../host/port";
import { FORMATS_CHOICE, NO_FORMATS } from "../host/resultFormats";
import { type CellNotes, createWorkbenchHost, type Watched, type WorkbenchOptions } from "../host/workbench/workbenchHost";
import { currentLocale, type Locale, t } from "../i18n/t";
import { bookFile } from "./bookFile";
import { loadDescriptions } from "./descriptions";
import { explainOnHover } from "./errorCard";
import { filterByTyping } from "./filterByTyping";
import { createGrid, type Grid, openWorkbook } from "./grid";
import { keysAsInExcel } from "./gridKeys";
import { nameButtons } from "./gridNames";
import { refuseUnless } from "./lookOnly";
import { preferenceStore, readPreference, switchLocale } from "./preferences";
import { createSample } from "./sample/sampleWorkbook";
import { keepSaving } from "./saving";
import { loadStored, type StoredWorkbook } from "./storage";
import { growAsAsked } from "./sheetRoom";
import { takeTurn, type Turn } from "./turn";

/** User timing of the moment the first workbook stands calculated; read by the timing of the page. */
export const CALCULATED = "workbook calculated";
const CALCULATION_PATIENCE = 8000;

type OpenReady = NonNullable<WorkbenchOptions["openReady"]>;

export type Session = {
  readonly grid: Grid;
  readonly host: Host;
  /** The saved workbook was unusable and the sample took its place. */
  readonly replaced: boolean;
  readonly descriptions: ReadonlyMap<string, FunctionDescription>;
  /** Whether this page keeps the workbook, or another one does. */
  readonly turn: Turn;
  readonly setDark: (dark: boolean) => void;
  /** Before the page is started anew with another workbook. */
  readonly stopSaving: () => Promise<void>;
  /** Who opens a ready workbook the pane asks for. */
  readonly onReady: (open: OpenReady) => void;
  /** Has the pane show something. */
  readonly ask: (asked: Asked) => void;
  readonly onSaved: (callback: (failure: string | null) => void) => void;
};

export async function startSession(container: HTMLElement, theme: Watched<Theme>): Promise<Session> {
  const locale = currentLocale();
  const [grid, { turn, stored }, descriptions] = await Promise.all([
    createGrid(container, locale, theme.get() === "dark"),
    takeTurn().then(async (taken) => ({ turn: taken, stored: await readStored() })),
    loadDescriptions(locale).catch(() => []),
    preloadAll(),
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
  let notes: CellNotes | null = null;
  let openReady: OpenReady = async () => undefined;
  const asking = createAsking();
  const host = createWorkbenchHost({
    api: grid.api,
    injector: grid.injector,
    functions: catalogue.length,
    version: document.querySelector('meta[name="version"]')?.getAttribute("content") ?? "",
    prefs: preferenceStore,
    errors: errorWords(failures, names),
    formatOf: (formula) => (readPreference(`pane.${FORMATS_CHOICE}`) === NO_FORMATS ? undefined : formatOfFormula(formula)),
    locale: { get: () => locale, watch: () => () => undefined },
    setLocale: async (next: Locale) => switchLocale(next),
    theme,
    openUrl: (url) => void window.open(url, "_blank", "noopener"),
    onKept: () => onKept(),
    notes: { read: (place) => notes?.read(place) ?? null, write: (place, text) => notes?.write(place, text) },
    openReady: (book) => openReady(book),
    file: bookFile,
    asking,
  });
  explainOnHover(grid, host.messageAt);
  keysAsInExcel(grid, container, () => document.querySelector(":has(> main) ~ aside"));
  filterByTyping(grid);
  nameButtons(grid, container);
  growAsAsked(grid, container);
  await calculated(grid);
  performance.mark(CALCULATED);
  notes = await import("./gridTools").then(({ addTools }) => addTools(grid));
  const saving = keepSaving(grid, turn, kept !== null);
  onKept = saving.follow;
  const lookOnly = (): void => void workbook?.setEditable(false);
  if (!turn.mine()) lookOnly();
  turn.onLost(lookOnly);
  return {
    grid,
    turn,
    descriptions: new Map(descriptions.map((description) => [description.id, description])),
    replaced: stored.unreadable,
    host: refuseUnless(turn.mine, () => t("workbench.elsewhere"), host),
    ask: asking.ask,
    onSaved: saving.onSaved,
    stopSaving: saving.stop,
    onReady: (open) => {
      openReady = open;
    },
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
