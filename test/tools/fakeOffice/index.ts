/**
 * Office.js without Office: a strict fake over the workbook in memory. Unloaded properties throw, writes apply at sync,
 * cells parse what is entered as Excel does. Installed as the globals the adapter uses.
 */
import { type Calculate, MemoryBook } from "../../../src/host/memory/book";
import { chartsOf, type FakeChart } from "./charts";
import { protectedSheets } from "./behaviour";
import { Context } from "./client";
import type { FakeParts } from "./parts";
import { select, selections } from "./range";
import { fakeWorkbook, frozenRows } from "./workbook";

export type FakeOffice = {
  readonly book: MemoryBook;
  /** Custom XML parts by id, those of other programs among them. */
  readonly parts: FakeParts;
  readonly select: (address: string) => void;
  readonly frozenRows: ReadonlyMap<string, number>;
  readonly charts: readonly FakeChart[];
  /** Addresses opened in the browser, in order. */
  readonly opened: string[];
  /** Round trips to Excel so far. */
  readonly syncs: () => number;
  /** Sheets that take no change; `STRUCTURE` for the workbook. */
  readonly protectedSheets: Set<string>;
  /** Asked at every sync: how many steps of the batch still happen before Excel goes away; null: all. */
  readonly interruption: { cut: (steps: number) => number | null };
  readonly dispose: () => void;
};

type Surroundings = { readonly displayLanguage?: string; readonly bodyBackgroundColor?: string };

export function installFakeOffice(calculate: Calculate | null, surroundings: Surroundings = {}): FakeOffice {
  const book = new MemoryBook(calculate);
  const settings = new Map<string, string>();
  const parts: FakeParts = new Map();
  const kept = new Map<string, string>();
  const opened: string[] = [];
  const contexts: Context[] = [];
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
      run: async (first: unknown, second?: unknown) => {
        const context = typeof first === "function" ? newContext() : (first as Context);
        const work = (typeof first === "function" ? first : second) as (context: Context) => Promise<unknown>;
        const result = await work(context);
        await context.sync();
        return result;
      },
    },
    Office: {
      context: {
        displayLanguage: surroundings.displayLanguage ?? "en-US",
        officeTheme: { bodyBackgroundColor: surroundings.bodyBackgroundColor ?? "#ffffff" },
        requirements: { isSetSupported: () => true },
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
    select: (address) => select(book, book.locate(address)),
    syncs: () => contexts.reduce((sum, context) => sum + context.syncs, 0),
    dispose: () =>
      before.forEach(([name, descriptor]) =>
        descriptor ? Object.defineProperty(globalThis, name, descriptor) : Reflect.deleteProperty(globalThis, name),
      ),
  };
}
