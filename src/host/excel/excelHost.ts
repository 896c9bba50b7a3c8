/**
 * The host port over Office.js. Every method is one visit to Excel; no proxy object leaves this folder.
 * May not know a function of ours nor the pane.
 */
import { freezeFormulas } from "../../freezing/freeze";
import { frozenState } from "../../freezing/store";
import type { Host, Locale } from "../port";
import { type FormatOf, formatFor, FORMATS_CHOICE, NO_FORMATS } from "../resultFormats";
import { restoreFormulas } from "../../freezing/restore";
import { bookFile } from "./bookFile";
import { insertChart } from "./charts";
import { watchCalculations } from "./calculations";
import { writeCard } from "./cards";
import { readCells, replaceFormulas, spills, usedAreas } from "./cells";
import { findFormulas, formulaAt } from "./formulas";
import { excelFreezeBook } from "./freezeBook";
import { insertTable } from "./insertTable";
import { readSelection, watchSelection } from "./selection";
import { asked } from "./asked";
import { defineName, namedCells, namedFormulas } from "./names";
import { addNote } from "./cellNotes";
import { showPane, startWithWorkbook } from "./opening";
import { columnPoints } from "./columnPoints";
import { inBook, locate, rangeOf, readValues, sheetOf, writeValues } from "./session";
import { fileParts, fileStore, personStore, readPreference } from "./stores";
import { insertsSheets, openReady } from "./readyBooks";
import { currentTheme, firstLocale, rememberLocale, watchTheme } from "./surroundings";
import { addColumn, listTables } from "./tables";

export type ExcelOptions = {
  readonly functions: number;
  readonly version: string;
  /** The number format of a formula's result. */
  readonly formatOf?: FormatOf;
};

const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

export function createExcelHost(options: ExcelOptions): Host {
  const formatOf: FormatOf = (formula) => (readPreference(FORMATS_CHOICE) === NO_FORMATS ? undefined : options.formatOf?.(formula));
  const localeListeners = new Set<(locale: Locale) => void>();
  let locale = firstLocale();

  return {
    capabilities: () => ({
      charts: "shown",
      cellMessages: false,
      settingsInFile: true,
      notes: supports("ExcelApi", "1.18"),
      cards: supports("ExcelApi", "1.19"),
      ready: insertsSheets() ? "sheets" : "workbook",
      functionList: supports("ExcelApi", "1.20"),
      hostTheme: true,
    }),
    status: async () => ({ kind: "excel", functions: options.functions, version: options.version }),

    selection: () => inBook(readSelection),
    onSelection: watchSelection,
    activate: (address) =>
      inBook(async (context) => {
        const area = await locate(context, address);
        sheetOf(context, area.sheet).activate();
        rangeOf(context, area).select();
        await context.sync();
      }),

    read: (address) => inBook(async (context) => readValues(context, await locate(context, address))),
    cells: (address) => inBook(async (context) => readCells(context, await locate(context, address))),
    usedAreas: () => inBook(usedAreas),
    spills: (anchors) => inBook((context) => spills(context, anchors)),
    replaceFormulas: (changes) => inBook((context) => replaceFormulas(context, changes)),
    write: (address, values, numberFormat) =>
      inBook(async (context) => {
        const area = await locate(context, address);
        await writeValues(context, { ...area, rows: values.length, columns: values[0]?.length ?? 0 }, values, numberFormat);
      }),
    writeCard: (address, card) =>
      inBook(async (context) => {
        const area = await locate(context, address);
        if (supports("ExcelApi", "1.19")) await writeCard(context, area, card);
        else await writeValues(context, { ...area, rows: 1, columns: 1 }, [[card.value]], card.numberFormat);
      }),
    writeFormulas: (address, formulas, numberFormat) =>
      inBook(async (context) => {
        const area = await locate(context, address);
        const range = rangeOf(context, { ...area, rows: formulas.length, columns: formulas[0]?.length ?? 0 });
        range.load("numberFormat");
        await context.sync();
        const standing: readonly (readonly string[])[] = range.numberFormat;
        range.numberFormat = formulas.map((row, r) =>
          row.map((formula, c) => formatFor(standing[r]?.[c] ?? "", numberFormat, formatOf(formula))),
        );
        range.formulas = formulas.map((row) => [...row]);
        await context.sync();
      }),
    ensureSheet: (name, widths = []) =>
      inBook(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        await context.sync();
        if (!sheet.isNullObject) return "exists";
        const made = context.workbook.worksheets.add(name);
        widths.forEach((width, column) => {
          made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(width);
        });
        await context.sync();
        return "created";
      }),
    sheets: () =>
      inBook(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map((sheet) => sheet.name);
      }),

    insertTable: (table, taskOptions = {}) => inBook((context) => insertTable(context, fileStore, table, taskOptions)),
    tables: () => inBook(listTables),
    addColumn: (column) => inBook((context) => addColumn(context, column)),
    insertChart: (chart) => inBook((context) => insertChart(context, chart)),

    formulas: (query) => inBook((context) => findFormulas(context, query)),
    formulaAt: (address) => inBook(async (context) => formulaAt(context, await locate(context, address))),
    freeze: (query, freezeOptions) => freezeFormulas(excelFreezeBook(), query, freezeOptions),
    restore: (scope, restoreOptions) => restoreFormulas(excelFreezeBook(), scope, restoreOptions),
    frozen: () => frozenState({ parts: fileParts, settings: fileStore }),
    // Excel shows the reason at the cell and hands it to nobody.
    messageAt: async () => null,
    recalculate: () =>
      inBook(async (context) => {
        context.workbook.application.calculate("Full");
        await context.sync();
      }),
    onCalculated: watchCalculations,

    names: () => inBook(namedCells),
    namedFormulas: () => inBook(namedFormulas),
    defineName: (name, address) => inBook(async (context) => defineName(context, name, await locate(context, address))),

    file: bookFile,
    settings: fileStore,
    parts: fileParts,
    prefs: personStore,
    locale: () => locale,
    setLocale: async (next) => {
      locale = next;
      await rememberLocale(next);
      localeListeners.forEach((listener) => listener(next));
    },
    onLocale: (callback) => {
      localeListeners.add(callback);
      return () => void localeListeners.delete(callback);
    },
    theme: currentTheme,
    onTheme: watchTheme,
    openUrl: async (url) => {
      if (supports("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(url);
      else window.open(url, "_blank", "noopener");
    },
    startWithWorkbook,
    showPane,
    offerFunctions: async (shown, hidden) => {
      if (supports("ExcelApi", "1.20")) Excel.CustomFunctionManager.setVisibility({ show: [...shown], hide: [...hidden] });
    },
    addNote: (address, text) => inBook(async (context) => addNote(context, await locate(context, address), text)),
    openReady: (book) => (book === "blank" ? Promise.reject(new Error("Excel makes its own workbooks")) : openReady(book, locale)),
    onAsked: asked.listen,
  };
}
