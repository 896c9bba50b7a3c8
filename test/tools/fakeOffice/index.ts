/**
 * Office.js without Office: a strict fake over the workbook in memory. Unloaded properties throw, writes apply at sync,
 * cells parse what is entered as Excel does. Installed as the globals the adapter uses.
 */
import { type Calculate, MemoryBook } from "../../../src/host/memory/book";
import { chartsOf, type FakeChart } from "./charts";
import { protectedSheets } from "./behaviour";
import { cardsOf, type FakeCard } from "./cards";
import { Context } from "./client";
import { notesOf } from "./notes";
import type { FakeParts } from "./parts";
import { select, selections } from "./range";
import { fakeDocument } from "./document";
import { fakeWorkbook, frozenRows } from "./workbook";

type Command = (event: { readonly completed: () => void }) => Promise<void>;

export type FakeOffice = {
  readonly book: MemoryBook;
  /** Custom XML parts by id, those of other programs among them. */
  readonly parts: FakeParts;
  readonly select: (address: string) => void;
  readonly frozenRows: ReadonlyMap<string, number>;
  readonly charts: readonly FakeChart[];
  /** Addresses opened in the browser, in order. */
  readonly opened: string[];
  /** Runs whose changes are undone as one. */
  readonly undoGroups: () => number;
  /** Functions left out of what is offered while a formula is typed. */
  readonly hidden: readonly string[];
  /** Files that were opened as workbooks of their own, in base64. */
  readonly created: readonly string[];
  /** Notes by the address of their cell. */
  readonly notes: ReadonlyMap<string, string>;
  /** Cards by the address of their cell. */
  readonly cards: ReadonlyMap<string, FakeCard>;
  /** Presses a button of the ribbon. */
  readonly press: (command: string) => Promise<void>;
  /** How often the pane was brought into sight. */
  readonly shown: () => number;
  /** How the add-in starts with the workbook, as often as that was set. */
  readonly startup: readonly string[];
  /** Round trips to Excel so far. */
  readonly syncs: () => number;
  /** Sheets that take no change; `STRUCTURE` for the workbook. */
  readonly protectedSheets: Set<string>;
  /** Asked at every sync: how many steps of the batch still happen before Excel goes away; null: all. */
  readonly interruption: { cut: (steps: number) => number | null };
  readonly dispose: () => void;
};

/** `without`: versions of ExcelApi this Excel does not have, or of another set with its name ("SharedRuntime 1.1"). */
type Surroundings = {
  /** The open workbook as a file, and where it lies. */
  readonly file?: { readonly bytes: Uint8Array; readonly url: string };
  readonly displayLanguage?: string;
  readonly bodyBackgroundColor?: string;
  readonly without?: readonly string[];
  /** The file cannot be changed. */
  readonly readOnly?: boolean;
};

export function installFakeOffice(calculate: Calculate | null, surroundings: Surroundings = {}): FakeOffice {
  const book = new MemoryBook(calculate);
  const settings = new Map<string, string>();
  const parts: FakeParts = new Map();
  const kept = new Map<string, string>();
  const opened: string[] = [];
  const contexts: Context[] = [];
  const commands = new Map<string, Command>();
  let shown = 0;
  const startup = { now: "None", set: [] as string[] };
  const hidden: string[] = [];
  const created: string[] = [];
  const undoGroups: Context[] = [];
  const interruption: FakeOffice["interruption"] = { cut: () => null };
  selections.set(book, { address: { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }, listeners: new Set() });

  const newContext = (): Context => {
    let workbook: object | null = null;
    const context = new Context(
      (self) => (workbook ??= fakeWorkbook(self, book, settings, parts)),
      (steps) => interruption.cut(steps),
    );
    contexts.push(context);
    return context;
  };
  const globals: Record<string, unknown> = {
    Excel: {
      Workbook: Object,
      createWorkbook: async (file: string) => void created.push(file),
      CustomFunctionManager: { setVisibility: ({ hide = [] }: { hide?: string[] }) => void hidden.splice(0, Infinity, ...hide) },
      run: async (first: unknown, second?: unknown) => {
        const context = first instanceof Context ? first : newContext();
        if (typeof first === "object" && first !== null && "mergeUndoGroup" in first) undoGroups.push(context);
        const work = (typeof first === "function" ? first : second) as (context: Context) => Promise<unknown>;
        const result = await work(context);
        await context.sync();
        return result;
      },
    },
    Office: {
      actions: { associate: (name: string, act: Command) => void commands.set(name, act) },
      StartupBehavior: { none: "None", load: "Load" },
      // Where the set is missing the object is, too.
      addin: surroundings.without?.includes("SharedRuntime 1.1")
        ? undefined
        : {
            showAsTaskpane: async () => void shown++,
            getStartupBehavior: async () => startup.now,
            setStartupBehavior: async (behavior: string) => {
              if (surroundings.readOnly) throw new Error("AccessDenied: the document is read-only");
              startup.set.push((startup.now = behavior));
            },
          },
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded" },
      context: {
        document: fakeDocument(surroundings.file),
        displayLanguage: surroundings.displayLanguage ?? "en-US",
        officeTheme: { bodyBackgroundColor: surroundings.bodyBackgroundColor ?? "#ffffff" },
        requirements: {
          isSetSupported: (set: string, version: string) =>
            !surroundings.without?.some((one) => one === version || one === `${set} ${version}`),
        },
        ui: { openBrowserWindow: (url: string) => void opened.push(url) },
      },
    },
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  };
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

  return {
    book,
    parts,
    opened,
    interruption,
    protectedSheets: protectedSheets(book),
    frozenRows: frozenRows(book),
    charts: chartsOf(book),
    hidden,
    created,
    undoGroups: () => undoGroups.length,
    notes: notesOf(book),
    cards: cardsOf(book),
    press: async (command) => {
      const act = commands.get(command);
      if (!act) throw new Error(`no command ${command}`);
      await act({ completed: () => undefined });
    },
    shown: () => shown,
    startup: startup.set,
    select: (address) => select(book, book.locate(address)),
    syncs: () => contexts.reduce((sum, context) => sum + context.syncs, 0),
    dispose: () =>
      before.forEach(([name, descriptor]) =>
        descriptor ? Object.defineProperty(globalThis, name, descriptor) : Reflect.deleteProperty(globalThis, name),
      ),
  };
}
