/**
 * The host port over a workbook in memory. The reference of the port: what it does, the other adapters must do too.
 * May not know a function, nor a real spreadsheet.
 */
import { type Area, formatAddress, overlaps } from "../../formula/address";
import { callsPrefix } from "../../formula/calls";
import { readFrozen, stillThere, writeFrozen, type FrozenFormula } from "../frozen";
import { checkedParts } from "../partXml";
import type { Address, FormulaCell, FormulaQuery, Host, Locale, Scope, Theme } from "../port";
import { soon } from "../soon";
import { type Calculate, MemoryBook } from "./book";
import { createListeners, createMemoryStore } from "./parts";
import { insertMemoryTable } from "./tables";

export type MemoryHost = Host & {
  readonly book: MemoryBook;
  readonly select: (address: Address) => void;
  readonly changeTheme: (theme: Theme) => void;
  /** Addresses opened with `openUrl`, in order. */
  readonly opened: string[];
};

export type MemoryOptions = { readonly locale?: Locale; readonly theme?: Theme; readonly calculate?: Calculate };

export function createMemoryHost(options: MemoryOptions = {}): MemoryHost {
  const book = new MemoryBook(options.calculate ?? null);
  const settings = createMemoryStore();
  const selectionListeners = createListeners<void>();
  const themeListeners = createListeners<Theme>();
  const localeListeners = createListeners<Locale>();
  const calculationListeners = createListeners<void>();
  book.changed = soon(() => calculationListeners.call());
  const opened: string[] = [];
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

  const formulas = (query: FormulaQuery): FormulaCell[] =>
    book.formulaCells().flatMap(({ sheet, row, column, cell }) => {
      const area = { sheet, row, column, rows: 1, columns: 1 };
      const address = formatAddress(area);
      const spill = book.spills.get(address) ?? null;
      if (!inScope(query.scope, spill ?? area) || !callsPrefix(cell.formula, query.prefixes)) return [];
      return [{ address, formula: cell.formula, value: cell.value, spill: spill ? formatAddress(spill) : null, message: cell.message }];
    });

  return {
    book, select, opened,
    changeTheme: (next) => {
      theme = next;
      themeListeners.call(next);
    },
    capabilities: () => ({ charts: false, cellMessages: true, settingsInFile: true, hostTheme: false }),
    status: async () => ({ kind: "memory", functions: 0, version: "" }),

    selection: async () => {
      const area = book.locate(selected);
      const table = [...book.tables.values()].find((t) => t.area.sheet === area.sheet && overlaps(t.area, { ...area, rows: 1, columns: 1 }));
      return { address: selected, values: book.values(area), formulas: book.formulas(area), table: table ? book.tableInfo(table) : null };
    },
    onSelection: selectionListeners.add,
    activate: async (address) => select(address),

    read: async (address) => book.values(book.locate(address)),
    cells: async (address) => ({ values: book.values(book.locate(address)), formulas: book.formulas(book.locate(address)) }),
    usedAreas: async () => [...book.sheets.keys()].flatMap((sheet) => {
      const area = book.used(sheet);
      return area ? [formatAddress(area)] : [];
    }),
    spills: async (anchors) => anchors.map((anchor) => {
      const spill = book.spills.get(formatAddress(book.locate(anchor)));
      return spill ? formatAddress(spill) : null;
    }),
    write: async (address, values, numberFormat) => {
      const { sheet, row, column } = book.locate(address);
      const format = numberFormat === undefined ? {} : { format: numberFormat };
      values.forEach((line, r) => line.forEach((value, c) => book.set(sheet, row + r, column + c, { value, ...format })));
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
    insertChart: async () => undefined,

    formulas: async (query) => formulas(query),
    freeze: async (query) => {
      const cells = formulas(query);
      const notes = cells.map((cell): FrozenFormula => {
        const area = book.locate(cell.spill ?? cell.address);
        const values = book.values(area);
        const { sheet, row, column } = book.locate(cell.address);
        book.set(sheet, row, column, { value: cell.value });
        values.forEach((line, r) => line.forEach((value, c) => book.set(sheet, area.row + r, area.column + c, { value })));
        return { address: cell.address, formula: cell.formula, value: cell.value, rows: area.rows, columns: area.columns };
      });
      await writeFrozen(settings, [...(await readFrozen(settings)), ...notes]);
      return { cells: notes.length, addresses: notes.map((note) => note.address) };
    },
    restore: async (scope) => {
      const frozen = await readFrozen(settings);
      const back = frozen.filter((note) => {
        const area = book.locate(note.address);
        return inScope(scope, { ...area, rows: note.rows, columns: note.columns }) && stillThere(note, book.values(area)[0]?.[0] ?? null);
      });
      for (const note of back) {
        const area = { ...book.locate(note.address), rows: note.rows, columns: note.columns };
        book.each(area, (row, column) => book.sheets.get(area.sheet)?.delete(`${row} ${column}`));
        book.setFormula(area.sheet, area.row, area.column, note.formula, undefined);
      }
      await writeFrozen(settings, frozen.filter((note) => !back.includes(note)));
      return { cells: back.length, addresses: back.map((note) => note.address) };
    },
    messageAt: async (address) => {
      const { sheet, row, column } = book.locate(address);
      return book.cell(sheet, row, column)?.message ?? null;
    },
    recalculate: async () => {
      for (const { sheet, row, column, cell } of book.formulaCells()) book.setFormula(sheet, row, column, cell.formula, undefined);
    },
    onCalculated: calculationListeners.add,

    names: async () => [...book.names].map(([name, address]) => ({ name, address, value: book.values(book.locate(address))[0]?.[0] ?? null })),
    defineName: async (name, address) => void book.names.set(name, formatAddress(book.locate(address))),

    settings,
    parts: checkedParts(createMemoryStore()),
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
  };
}
