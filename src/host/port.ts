/**
 * The one door between the task pane and a spreadsheet: Excel, the workbench and an in-memory book stand behind it.
 * Plain data in, plain data out; every method is one round trip; no proxy object leaves an adapter.
 * May not know a regime, a function of ours, React, Office or Univer.
 */

import type { BookFile, Capabilities, HostStatus } from "./abilities";
import type { Card } from "./card";
import type { ReadyBook, ReadyOpened } from "./readyBooks";
import type { Address, CellValue, FormulaQuery, Matrix, Scope, Store, TaskOptions, Unsubscribe } from "../sheet/plain";
import type { FreezeOptions, FreezeResult, FrozenState, RestoreOptions } from "../freezing/answers";

export type { BookFile, Capabilities, HostStatus } from "./abilities";
export type { Card, CardRow } from "./card";
export type { Address, CellValue, FormulaQuery, Matrix, Progress, Scope, Store, TaskOptions, Unsubscribe } from "../sheet/plain";
export type { FreezeLeft, FreezeOptions, FreezeResult, FrozenState, RestoreOptions } from "../freezing/answers";

export type Locale = "en" | "zh-TW" | "zh-CN";
export type Theme = "light" | "dark" | "highContrast";

export type Selection = {
  readonly address: Address;
  readonly values: Matrix;
  /** "" where a cell has no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** The table the first cell lies in. */
  readonly table: TableInfo | null;
};

export type ColumnKind = "text" | "number" | "date" | "percent";
export type TableColumn = {
  readonly header: string;
  readonly kind: ColumnKind;
  /** en-US format code; blank: the usual one of the kind. */
  readonly numberFormat?: string;
};

/** New: on a sheet of that name (created, or a free name beside it when it holds something else), or from a cell on. */
export type TablePlace = { readonly kind: "sheet"; readonly sheet: string } | { readonly kind: "at"; readonly address: Address };

export type TableSpec = {
  /** Valid as a table name in Excel; the same name again refreshes that table where it stands and ignores `place`. */
  readonly name: string;
  readonly place: TablePlace;
  readonly columns: readonly TableColumn[];
  /** Text of a text column goes in as text, whatever it starts with; dates are serial numbers. */
  readonly rows: Matrix;
  /** Lines above the table: title, source, edition, status. */
  readonly notes: readonly string[];
};

export type InsertResult =
  | { readonly kind: "created" | "refreshed"; readonly table: TableInfo }
  | { readonly kind: "cancelled" }
  /** Something of the user's stands in the way; nothing was written. */
  | { readonly kind: "blocked"; readonly address: Address };

export type TableInfo = {
  readonly name: string;
  /** Header row, rows and totals row. */
  readonly address: Address;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** Present where the table shows a totals row under its rows. */
  readonly totalsRow?: true;
};

/** A whole column of a table, one formula for every row (structured references allowed). */
export type CalculatedColumn = {
  readonly table: string;
  readonly header: string;
  readonly formula: string;
  readonly numberFormat?: string;
};

export type FormulaCell = {
  /** The cell that holds the formula. */
  readonly address: Address;
  readonly formula: string;
  readonly value: CellValue;
  /** The whole spilled block, when the formula spills. */
  readonly spill: Address | null;
  /** Why the cell is an error, where the host knows. */
  readonly message: string | null;
};

/** A name that stands for a formula and not for cells. `sheet` null: known in the whole workbook; `formula`: with its equals sign. */
export type NamedFormula = { readonly name: string; readonly sheet: string | null; readonly formula: string };

/** What a person asks of the pane from outside of it: a button of the ribbon, a menu over a cell, a key, the line under the grid. */
export const ASKED = ["explain", "insert", "compare", "check", "freeze", "templates"] as const;
export type Asked = (typeof ASKED)[number];

/** What stands in the cells of an area. */
export type Cells = {
  readonly values: Matrix;
  /** "" where a cell has no formula. A cell that a formula elsewhere fills may show that formula. */
  readonly formulas: readonly (readonly string[])[];
};

export type FormulaChange = { readonly address: Address; readonly formula: string };

export type NamedCell = { readonly name: string; readonly address: Address; readonly value: CellValue };

/** A chart beside the cells it shows; it follows them when they change. An empty or failing cell is a gap, never 0. */
export type ChartSpec = {
  /** `bar`: lying, read from above. */
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  /** Labels in the first column, one series per further column, named by the header row. */
  readonly data: Address;
  /** Top left cell. */
  readonly at: Address;
  /** Cells it covers. */
  readonly rows: number;
  readonly columns: number;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Headers of the series that are drawn dashed, in a line chart. */
  readonly dashed?: readonly string[];
};

export type Host = {
  readonly capabilities: () => Capabilities;
  readonly status: () => Promise<HostStatus>;

  readonly selection: () => Promise<Selection>;
  readonly onSelection: (callback: () => void) => Unsubscribe;
  /** Shows and selects. */
  readonly activate: (address: Address) => Promise<void>;

  readonly read: (address: Address) => Promise<Matrix>;
  /** Values and formulas together, for whoever reads a whole workbook. */
  readonly cells: (address: Address) => Promise<Cells>;
  /** The smallest area of every sheet that holds everything in it; sheets without a value or formula are left out. */
  readonly usedAreas: () => Promise<readonly Address[]>;
  /** The block each of these formulas fills; null: only its own cell. */
  readonly spills: (anchors: readonly Address[]) => Promise<readonly (Address | null)[]>;
  /** Writes from the first cell of `address` on. Text stays text, whatever it starts with. */
  readonly write: (address: Address, values: Matrix, numberFormat?: string) => Promise<void>;
  /** One figure with its card; where the host knows none, the figure alone. */
  readonly writeCard: (address: Address, card: Card) => Promise<void>;
  /** One formula per cell, English names and comma separators. Writes from the first cell of `address` on. */
  readonly writeFormulas: (address: Address, formulas: readonly (readonly string[])[], numberFormat?: string) => Promise<void>;
  /** Exchanges formulas where they stand; formats stay as they are. */
  readonly replaceFormulas: (changes: readonly FormulaChange[]) => Promise<void>;
  /** Creates the sheet unless it exists, with first columns as wide as so many letters; never deletes one: formulas may point to it. */
  readonly ensureSheet: (name: string, widths?: readonly number[]) => Promise<"created" | "exists">;
  readonly sheets: () => Promise<readonly string[]>;

  readonly insertTable: (table: TableSpec, options?: TaskOptions) => Promise<InsertResult>;
  readonly tables: () => Promise<readonly TableInfo[]>;
  /** Adds the column at the right end, or rewrites the column of that header. */
  readonly addColumn: (column: CalculatedColumn) => Promise<Address>;
  readonly insertChart: (chart: ChartSpec) => Promise<void>;

  readonly formulas: (query: FormulaQuery) => Promise<readonly FormulaCell[]>;
  /** The formula that fills the cell: its own, or the one that spills into it; null: none does. */
  readonly formulaAt: (address: Address) => Promise<FormulaCell | null>;
  /** Formulas become their values, spilled blocks as a whole; the formulas are kept in the file for `restore`. */
  readonly freeze: (query: FormulaQuery, options?: FreezeOptions) => Promise<FreezeResult>;
  /** Puts formulas back where their values still stand; nothing a person entered since is overwritten. */
  readonly restore: (scope: Scope, options?: RestoreOptions) => Promise<FreezeResult>;
  /** What is frozen in the workbook. */
  readonly frozen: () => Promise<FrozenState>;
  /** Why this cell is an error, where the host knows. */
  readonly messageAt: (address: Address) => Promise<string | null>;
  readonly recalculate: () => Promise<void>;
  /** Cells, sheets or results changed, by whomever; told once for many changes, some time after them. */
  readonly onCalculated: (callback: () => void) => Unsubscribe;

  readonly names: () => Promise<readonly NamedCell[]>;
  readonly namedFormulas: () => Promise<readonly NamedFormula[]>;
  /** Creates the workbook name, or points it elsewhere. */
  readonly defineName: (name: string, address: Address) => Promise<void>;

  /** The open workbook as an .xlsx file. */
  readonly file: () => Promise<BookFile>;
  /** Kept in the file. */
  readonly settings: Store;
  /**
   * Custom XML parts of the file, which every spreadsheet program carries along and none shows. The key is the namespace
   * of the root element, the value the whole XML text; XML of another namespace is refused. Other parts stay untouched.
   */
  readonly parts: Store;
  /** Kept for this person on this machine. */
  readonly prefs: Store;

  readonly locale: () => Locale;
  /** The person chose a language in the pane: the host follows as far as it can, and remembers. */
  readonly setLocale: (locale: Locale) => Promise<void>;
  readonly onLocale: (callback: (locale: Locale) => void) => Unsubscribe;
  readonly theme: () => Theme;
  readonly onTheme: (callback: (theme: Theme) => void) => Unsubscribe;
  readonly openUrl: (url: string) => Promise<void>;
  /** The add-in starts whenever this workbook is opened, out of sight, where the application can do that. */
  readonly startWithWorkbook: () => Promise<void>;
  /** Brings the pane into sight where it may be out of it. */
  readonly showPane: () => Promise<void>;
  /** Which functions are offered while a formula is typed; hidden ones calculate as before. */
  readonly offerFunctions: (shown: readonly string[], hidden: readonly string[]) => Promise<void>;
  /** A note at the cell; text that stands in one already stays, with the new one below it. */
  readonly addNote: (address: Address, text: string) => Promise<void>;
  /** A ready workbook, as `capabilities().ready` says, in the language of the moment; "blank": an empty one, where the page keeps several. */
  readonly openReady: (book: ReadyBook | "blank") => Promise<ReadyOpened>;
  /** What was asked before anybody listened is told once somebody does. */
  readonly onAsked: (callback: (asked: Asked) => void) => Unsubscribe;
};
