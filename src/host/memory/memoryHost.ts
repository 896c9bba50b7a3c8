/**
 * The host port over a workbook in memory. The reference of the port: what it does, the other adapters must do too.
 * May not know a function, nor a real spreadsheet.
 */
import { type Area, formatAddress, overlaps } from "../../sheet/address";
import { callsPrefix } from "../../sheet/calls";
import { freezeFormulas } from "../../freezing/freeze";
import { frozenState } from "../../freezing/store";
import { checkedParts } from "../partXml";
import type { Address, Card, ChartSpec, FormulaCell, FormulaQuery, Locale, Scope, Theme } from "../port";
import { restoreFormulas } from "../../freezing/restore";
import { createAsking } from "../asking";
import { withNote } from "../noteText";
import { soon } from "../soon";
import { chartParts } from "../chartParts";
import { MemoryBook } from "./book";
import { memoryFreezeBook } from "./freezeBook";
import type { MemoryHost, MemoryOptions } from "./memoryTypes";
import { createListeners, createMemoryStore } from "./parts";
import { insertMemoryTable } from "./tables";

export type { MemoryHost, MemoryOptions } from "./memoryTypes";

export function createMemoryHost(options: MemoryOptions = {}): MemoryHost {
  const book = new MemoryBook(options.calculate ?? null);
  const settings = createMemoryStore();
  const parts = checkedParts(createMemoryStore());
  const protectedSheets = new Set<string>();
  const selectionListeners = createListeners<void>();
  const themeListeners = createListeners<Theme>();
  const localeListeners = createListeners<Locale>();
  const calculationListeners = createListeners<void>();
  book.changed = soon(() => calculationListeners.call());
  const opened: string[] = [];
  const charts: ChartSpec[] = [];
  const notes = new Map<Address, string>();
  const cards = new Map<Address, Card>();
  const hiddenFunctions: string[] = [];
  const opening = { starts: false, shown: 0 };
  const asking = createAsking();
  let theme: Theme = options.theme ?? "light";
  let locale: Locale = options.locale ?? "en";
  let selected: Address = "Sheet1!A1";

  const select = (address: Address): void => {
    const area = book.locate(address);
    book.active = area.sheet;
    selected = formatAddress(area);
    selectionListeners.call();
  };

  const inScope = (scope: Scope, area: Area): boolean => {
    if (scope.kind === "book") return true;
    if (scope.kind === "sheet") return area.sheet === (scope.sheet ?? book.active);
    const chosen = book.locate(selected);
    return chosen.sheet === area.sheet && overlaps(chosen, area);
  };

  const formulaCells = (): FormulaCell[] =>
    book.formulaCells().map(({ sheet, row, column, cell }) => {
      const address = formatAddress({ sheet, row, column, rows: 1, columns: 1 });
      const spill = book.spills.get(address) ?? null;
      return { address, formula: cell.formula, value: cell.value, spill: spill ? formatAddress(spill) : null, message: cell.message };
    });
  const fills = ({ spill, address }: FormulaCell): Area => book.locate(spill ?? address);
  const formulas = ({ scope, prefixes }: FormulaQuery): FormulaCell[] =>
    formulaCells().filter((cell) => inScope(scope, fills(cell)) && callsPrefix(cell.formula, prefixes));
  const freezing = memoryFreezeBook(book, { parts, settings }, inScope, protectedSheets);

  return {
    book,
    opening,
    select,
    opened,
    charts,
    notes,
    cards,
    hiddenFunctions,
    ask: asking.ask,
    protectedSheets,
    changeTheme: (next) => {
      theme = next;
      themeListeners.call(next);
    },
    capabilities: () => ({
      charts: "shown",
      cellMessages: true,
      settingsInFile: true,
      notes: true,
      cards: true,
      ready: "sheets",
      functionList: true,
      hostTheme: false,
    }),
    status: async () => ({ kind: "memory", functions: 0, version: "" }),

    selection: async () => {
      const area = book.locate(selected);
      const table = [...book.tables.values()].find(
        (t) => t.area.sheet === area.sheet && overlaps(t.area, { ...area, rows: 1, columns: 1 }),
      );
      return { address: selected, values: book.values(area), formulas: book.formulas(area), table: table ? book.tableInfo(table) : null };
    },
    onSelection: selectionListeners.add,
    activate: async (address) => select(address),

    read: async (address) => book.values(book.locate(address)),
    cells: async (address) => ({ values: book.values(book.locate(address)), formulas: book.formulas(book.locate(address)) }),
    usedAreas: async () => book.usedAreas(),
    spills: async (anchors) =>
      anchors.map((anchor) => {
        const spill = book.spills.get(formatAddress(book.locate(anchor)));
        return spill ? formatAddress(spill) : null;
      }),
    write: async (address, values, numberFormat) => book.write(book.locate(address), values, numberFormat),
    writeCard: async (address, card) => {
      book.write(book.locate(address), [[card.value]], card.numberFormat);
      cards.set(formatAddress(book.locate(address)), card);
    },
    writeFormulas: async (address, lines, numberFormat) => {
      const { sheet, row, column } = book.locate(address);
      lines.forEach((line, r) => line.forEach((formula, c) => book.setFormula(sheet, row + r, column + c, formula, numberFormat)));
    },
    replaceFormulas: async (changes) => {
      for (const { address, formula } of changes) {
        const { sheet, row, column } = book.locate(address);
        book.setFormula(sheet, row, column, formula, undefined);
      }
    },
    ensureSheet: async (name) => {
      if (book.sheets.has(name)) return "exists";
      book.sheets.set(name, new Map());
      return "created";
    },
    sheets: async () => [...book.sheets.keys()],

    insertTable: (table, taskOptions = {}) => insertMemoryTable(book, settings, table, taskOptions),
    tables: async () => [...book.tables.values()].map((table) => book.tableInfo(table)),
    addColumn: async ({ table, header, formula, numberFormat }) => {
      const found = book.tables.get(table);
      if (!found) throw new Error(`No table ${table}`);
      const at = book.tableInfo(found).headers.indexOf(header);
      if (at < 0) found.area = { ...found.area, columns: found.area.columns + 1 };
      const column = found.area.column + (at < 0 ? found.area.columns - 1 : at);
      const { sheet, row, rows } = found.area;
      book.set(sheet, row, column, { value: header });
      for (let r = 1; r < rows; r++) book.setFormula(sheet, row + r, column, formula, numberFormat);
      return formatAddress({ sheet, row: row + 1, column, rows: rows - 1, columns: 1 });
    },
    insertChart: async (chart) => {
      const [data, at] = [book.locate(chart.data), book.locate(chart.at)];
      chartParts(data);
      charts.push({ ...chart, data: formatAddress(data), at: formatAddress(at) });
    },

    formulas: async (query) => formulas(query),
    formulaAt: async (address) => {
      const at = { ...book.locate(address), rows: 1, columns: 1 };
      return formulaCells().find((cell) => fills(cell).sheet === at.sheet && overlaps(fills(cell), at)) ?? null;
    },
    freeze: (query, freezeOptions) => freezeFormulas(freezing, query, freezeOptions),
    restore: (scope, restoreOptions) => restoreFormulas(freezing, scope, restoreOptions),
    frozen: () => frozenState(freezing),
    messageAt: async (address) => {
      const { sheet, row, column } = book.locate(address);
      return book.cell(sheet, row, column)?.message ?? null;
    },
    recalculate: async () => {
      for (const { sheet, row, column, cell } of book.formulaCells()) book.setFormula(sheet, row, column, cell.formula, undefined);
    },
    onCalculated: calculationListeners.add,

    names: async () =>
      [...book.names].map(([name, address]) => ({ name, address, value: book.values(book.locate(address))[0]?.[0] ?? null })),
    namedFormulas: async () => [...book.formulaNames].map(([name, formula]) => ({ name, sheet: null, formula })),
    defineName: async (name, address) => void book.names.set(name, formatAddress(book.locate(address))),

    file: async () => options.file?.() ?? Promise.reject(new Error("A workbook in memory is no file")),
    settings,
    parts,
    prefs: createMemoryStore(),
    locale: () => locale,
    setLocale: async (next) => {
      locale = next;
      localeListeners.call(next);
    },
    onLocale: localeListeners.add,
    theme: () => theme,
    onTheme: themeListeners.add,
    openUrl: async (url) => void opened.push(url),
    startWithWorkbook: async () => void (opening.starts = true),
    showPane: async () => void opening.shown++,
    offerFunctions: async (_shown, hidden) => void hiddenFunctions.splice(0, Infinity, ...hidden),
    addNote: async (address, text) => {
      const at = formatAddress(book.locate(address));
      notes.set(at, withNote(notes.get(at) ?? null, text));
    },
    openReady: async (ready) => {
      book.sheets.set(ready, new Map());
      return { kind: "sheets", sheets: [ready] };
    },
    onAsked: asking.listen,
  };
}
