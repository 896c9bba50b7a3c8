/**
 * The host port over a Univer workbook: the task pane works here exactly as in Excel.
 * May not know a function of ours nor the pane; what differs between page and test comes in through `WorkbenchOptions`.
 */
import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { formatAddress } from "../../sheet/address";
import { freezeFormulas } from "../../freezing/freeze";
import { frozenState } from "../../freezing/store";
import type { Asking } from "../asking";
import { checkedParts } from "../partXml";
import type { FormatOf } from "../resultFormats";
import type { BookFile, Host, Locale, Store, Theme, Unsubscribe } from "../port";
import { restoreFormulas } from "../../freezing/restore";
import { watchCalculations } from "./calculations";
import { readCells, replaceFormulas, spills, usedAreas } from "./cells";
import { CHARTS, keepChart } from "./charts";
import { calculateWithFilters } from "./filteredRows";
import { univerFreezeBook } from "./freezeBook";
import { findFormulas, formulaAt, selectedArea } from "./formulas";
import { metadataStore, PARTS } from "./metadata";
import { keepFormulasOwn } from "./sharedFormulas";
import { defineName, namedCells, namedFormulas } from "./names";
import { oneUndoEach } from "./oneUndo";
import { type ErrorWords, messagesOf } from "./errorMessages";
import { showFormatsOfSpills } from "./spillFormats";
import { expandThisRow } from "./structuredRefs";
import { takeTypedFormulas } from "./typedFormulas";
import { editTablesWithFormulas } from "./tableEdits";
import { addColumn, insertTable, listTables, PIXELS_PER_CHARACTER, tableAt, tableInfo } from "./tables";
import { withNote } from "../noteText";
import type { ReadyBook } from "../readyBooks";
import { UniverBook } from "./univerBook";

/** A value the page may change, and how to hear of it. */
export type Watched<T> = { readonly get: () => T; readonly watch: (callback: (value: T) => void) => Unsubscribe };

type CellPlace = { readonly unitId: string; readonly sheetId: string; readonly row: number; readonly column: number };
export type CellNotes = {
  readonly read: (place: CellPlace) => string | null;
  readonly write: (place: CellPlace, text: string) => void;
};

export type WorkbenchOptions = {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly errors: ErrorWords;
  readonly functions: number;
  readonly version: string;
  readonly prefs: Store;
  readonly locale: Watched<Locale>;
  readonly setLocale: (locale: Locale) => Promise<void>;
  readonly theme: Watched<Theme>;
  readonly openUrl: (url: string) => void;
  /** The number format of a formula's result. */
  readonly formatOf?: FormatOf;
  /** What is asked of the pane around the grid. */
  readonly asking?: Asking;
  /** Notes at cells, a part of the grid that comes after its first result. */
  readonly notes?: CellNotes;
  /** The page opens a workbook in place of this one, after a question of its own. */
  readonly openReady?: (book: ReadyBook | "blank") => Promise<void>;
  /** The workbook as a file. */
  readonly file?: (book: UniverBook) => Promise<BookFile>;
  /** Something was written into the file that is no cell. */
  readonly onKept?: () => void;
};

export function createWorkbenchHost(options: WorkbenchOptions): Host {
  const book = new UniverBook(options.api, options.injector);
  const formatOf: FormatOf = options.formatOf ?? (() => undefined);
  takeTypedFormulas(book, formatOf);
  showFormatsOfSpills(options.injector);
  calculateWithFilters(options.injector);
  keepFormulasOwn(options.injector, () => book.workbook);
  editTablesWithFormulas(options.injector);
  const settings = metadataStore(book, "settings", options.onKept);
  const parts = checkedParts(metadataStore(book, PARTS, options.onKept));
  const freezing = univerFreezeBook(book, { parts, settings });
  const charts = metadataStore(book, CHARTS, options.onKept);

  const messageAt = messagesOf(book, options.errors);

  const host: Host = {
    capabilities: () => ({
      charts: "saved",
      cellMessages: true,
      settingsInFile: true,
      notes: options.notes !== undefined,
      cards: false,
      ready: "workbooks",
      functionList: false,
      hostTheme: true,
    }),
    status: async () => ({ kind: "workbench", functions: options.functions, version: options.version }),

    selection: async () => {
      const area = selectedArea(book);
      const table = tableAt(book, area);
      return {
        address: formatAddress(area),
        values: book.values(area),
        formulas: book.formulas(area),
        table: table ? tableInfo(book, table) : null,
      };
    },
    onSelection: (callback) => {
      // The facade's own event misses the name box and "go to"; these two of the service miss nothing.
      const selections = options.injector.get(SheetsSelectionsService);
      const heard = [selections.selectionMoveEnd$, selections.selectionSet$].map((event) => event.subscribe(() => callback()));
      return () => heard.forEach((subscription) => subscription.unsubscribe());
    },
    activate: async (address) => {
      const area = book.locate(address);
      book.workbook.setActiveSheet(book.sheet(area.sheet));
      book.range(area).activate();
    },

    read: async (address) => book.values(book.locate(address)),
    cells: async (address) => readCells(book, book.locate(address)),
    usedAreas: async () => usedAreas(book),
    spills: async (anchors) => spills(book, anchors),
    replaceFormulas: (changes) => replaceFormulas(book, changes),
    write: async (address, values, numberFormat) => {
      const { sheet, row, column } = book.locate(address);
      book.write(sheet, row, column, values, [numberFormat]);
      await book.settled();
    },
    writeCard: (address, { value, numberFormat }) => host.write(address, [[value]], numberFormat),
    writeFormulas: async (address, formulas, numberFormat) => {
      const at = book.locate(address);
      const table = tableAt(book, at)?.info.name ?? null;
      const expanded = formulas.map((line) => line.map((formula) => expandThisRow(formula, table)));
      book.writeFormulas(at.sheet, at.row, at.column, expanded, numberFormat);
      await book.settled();
    },
    ensureSheet: async (name, widths = []) => {
      if (book.workbook.getSheetByName(name)) return "exists";
      const sheet = book.workbook.create(name, 200, Math.max(26, widths.length));
      widths.forEach((width, column) => sheet.setColumnWidth(column, width * PIXELS_PER_CHARACTER));
      return "created";
    },
    sheets: async () => book.workbook.getSheets().map((sheet) => sheet.getSheetName()),

    insertTable: (table, taskOptions = {}) => insertTable(book, settings, table, taskOptions),
    tables: async () => listTables(book).map((table) => tableInfo(book, table)),
    addColumn: (column) => addColumn(book, column),
    insertChart: (chart) => keepChart(book, charts, chart),

    formulas: async (query) => findFormulas(book, query, messageAt),
    formulaAt: async (address) => formulaAt(book, book.locate(address), messageAt),
    freeze: (query, freezeOptions) => freezeFormulas(freezing, query, freezeOptions),
    restore: (scope, restoreOptions) => restoreFormulas(freezing, scope, restoreOptions),
    frozen: () => frozenState(freezing),
    messageAt: async (address) => {
      const at = { ...book.locate(address), rows: 1, columns: 1 };
      return messageAt(at, book.formulas(at)[0]?.[0] ?? "");
    },
    recalculate: async () => {
      options.api.getFormula().executeCalculation();
      await book.settled();
    },
    onCalculated: (callback) => watchCalculations(options.api, callback),

    names: async () => namedCells(book),
    namedFormulas: async () => namedFormulas(book),
    defineName: async (name, address) => defineName(book, name, book.locate(address)),

    file: async () => {
      if (!options.file) throw new Error("The page makes no file");
      await book.settled();
      return options.file(book);
    },
    settings,
    parts,
    prefs: options.prefs,
    locale: options.locale.get,
    setLocale: options.setLocale,
    onLocale: options.locale.watch,
    theme: options.theme.get,
    onTheme: options.theme.watch,
    openUrl: async (url) => options.openUrl(url),
    // The page starts with the workbook, the pane beside it.
    startWithWorkbook: async () => undefined,
    showPane: async () => undefined,
    offerFunctions: async () => undefined,
    addNote: async (address, text) => {
      if (!options.notes) throw new Error("The grid has no notes");
      const { sheet, row, column } = book.locate(address);
      const place = { unitId: book.workbook.getId(), sheetId: book.sheet(sheet).getSheetId(), row, column };
      options.notes.write(place, withNote(options.notes.read(place), text));
    },
    openReady: async (ready) => {
      if (!options.openReady) throw new Error("The page opens no workbook");
      await options.openReady(ready);
      return { kind: "asked" };
    },
    onAsked: options.asking?.listen ?? (() => () => undefined),
  };
  return oneUndoEach(options.injector, () => book.workbook.getId(), host);
}
