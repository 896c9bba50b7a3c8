/** Workbook, sheets, names and settings of the fake. */
import { parseAddress, formatAddress } from "../../../src/sheet/address";
import type { MemoryBook } from "../../../src/host/memory/book";
import { fakeCharts } from "./charts";
import { protectedSheets, STRUCTURE } from "./behaviour";
import { Client, Context } from "./client";
import { fakeNotes } from "./notes";
import { type FakeParts, fakeParts, sheetEvent } from "./parts";
import { insertSheets } from "./insertSheets";
import { FakeRange, type Placed, select, selections, usedWithin } from "./range";
import { FakeTables } from "./tables";

const WHOLE = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

class FakeProtection extends Client<boolean> {
  protected read(_: string, isProtected: boolean): unknown {
    return isProtected;
  }
  get protected(): boolean {
    return this.get("protected") as boolean;
  }
}

class FakeSheet extends Client<string> {
  readonly freezePanes = { freezeRows: (count: number): void => this.write((name) => void frozenRows(this.book).set(name, count)) };

  constructor(
    context: Context,
    private readonly book: MemoryBook,
    private readonly lookUp: () => string | null,
    orNull = false,
  ) {
    super(context, lookUp, orNull);
  }
  static loaded(context: Context, book: MemoryBook, name: string): FakeSheet {
    const sheet = new FakeSheet(context, book, () => findSheet(book, name));
    sheet.keep("name", name);
    return sheet;
  }
  /** What Excel loads as a navigation property. */
  get protection(): FakeProtection {
    return (this.guard ??= new FakeProtection(this.context, () => {
      const name = this.lookUp();
      return name === null ? null : protectedSheets(this.book).has(name);
    }));
  }
  private guard: FakeProtection | null = null;

  protected read(property: string, name: string): unknown {
    if (property === "name") return name;
    throw new Error(`The fake has no Worksheet.${property}`);
  }
  get notes(): object {
    return fakeNotes(this.context, this.book, this.lookUp);
  }
  get charts(): object {
    return fakeCharts(this.context, this.book, this.lookUp);
  }
  get name(): string {
    return this.get("name") as string;
  }
  getRange(address?: string): FakeRange {
    return new FakeRange(this.context, this.book, () => {
      const sheet = this.lookUp();
      if (sheet === null) return null;
      return { ...(address === undefined ? WHOLE : parseAddress(address)), sheet } as Placed;
    });
  }
  getUsedRangeOrNullObject(valuesOnly = false): FakeRange {
    return new FakeRange(
      this.context,
      this.book,
      () => {
        const sheet = this.lookUp();
        return sheet === null ? null : usedWithin(this.book, { ...WHOLE, sheet }, valuesOnly);
      },
      true,
    );
  }
  activate(): void {
    this.write((name) => select(this.book, { sheet: name, row: 0, column: 0, rows: 1, columns: 1 }));
  }
  delete(): void {
    this.write((name) => {
      if (protectedSheets(this.book).has(STRUCTURE)) throw new Error("AccessDenied: the workbook is protected");
      if (this.book.sheets.size === 1) throw new Error("InvalidOperation: the last sheet");
      this.book.sheets.delete(name);
      this.book.active = [...this.book.sheets.keys()][0] ?? "";
    });
  }
}

const findSheet = (book: MemoryBook, name: string): string | null =>
  [...book.sheets.keys()].find((sheet) => sheet.toLowerCase() === name.toLowerCase()) ?? null;
const frozen = new WeakMap<MemoryBook, Map<string, number>>();
/** Sheet -> rows that stay in sight. */
export function frozenRows(book: MemoryBook): Map<string, number> {
  if (!frozen.has(book)) frozen.set(book, new Map());
  return frozen.get(book) as Map<string, number>;
}

class FakeSetting extends Client<string> {
  constructor(
    context: Context,
    private readonly store: Map<string, string>,
    private readonly key: string,
  ) {
    super(context, () => store.get(key) ?? null, true);
  }
  protected read(): unknown {
    return this.now();
  }
  get value(): unknown {
    return this.get("value");
  }
  delete(): void {
    this.write(() => void this.store.delete(this.key));
  }
}

class FakeName extends Client<string> {
  constructor(
    context: Context,
    private readonly book: MemoryBook,
    readonly key: string,
  ) {
    super(context, () => book.names.get(key) ?? null, true);
  }
  static loaded(context: Context, book: MemoryBook, key: string): FakeName {
    const name = new FakeName(context, book, key);
    name.keep("name", key);
    name.keep("type", book.names.has(key) ? "Range" : "String");
    name.keep("formula", book.formulaNames.get(key) ?? `=${book.names.get(key) ?? ""}`);
    return name;
  }
  protected read(property: string): unknown {
    return property === "name" ? this.key : "Range";
  }
  get formula(): string {
    return this.get("formula") as string;
  }
  get name(): string {
    return this.get("name") as string;
  }
  get type(): string {
    return this.get("type") as string;
  }
  set formula(formula: string) {
    this.write(() => void this.book.names.set(this.key, formatAddress(parseAddress(formula.slice(1)))));
  }
  getRangeOrNullObject(): FakeRange {
    return new FakeRange(
      this.context,
      this.book,
      () => {
        const address = this.book.names.get(this.key);
        return address === undefined ? null : this.book.locate(address);
      },
      true,
    );
  }
}

/** The collections are made once per context, so that what was loaded of them stays loaded. */
export function fakeWorkbook(context: Context, book: MemoryBook, settings: Map<string, string>, parts: FakeParts): object {
  let sheetItems: FakeSheet[] | null = null;
  let nameItems: FakeName[] | null = null;
  const need = <T>(items: T[] | null, what: string): T[] => {
    if (!items) throw new Error(`PropertyNotLoaded: ${what}.items`);
    return items;
  };
  const selected = (): Placed | null => selections.get(book)?.address ?? null;
  return {
    context,
    protection: new FakeProtection(context, () => protectedSheets(book).has(STRUCTURE)),
    customXmlParts: fakeParts(context, parts),
    insertWorksheetsFromBase64: (file: string, options: { positionType?: string }) => insertSheets(context, book, file, options),
    worksheets: {
      onCalculated: sheetEvent(context, book),
      onChanged: sheetEvent(context, book),
      onAdded: sheetEvent(context, book),
      onDeleted: sheetEvent(context, book),
      load: () => context.enqueue(() => void (sheetItems = [...book.sheets.keys()].map((name) => FakeSheet.loaded(context, book, name)))),
      get items() {
        return need(sheetItems, "WorksheetCollection");
      },
      getActiveWorksheet: () => new FakeSheet(context, book, () => book.active),
      getItem: (name: string) => new FakeSheet(context, book, () => findSheet(book, name)),
      getItemOrNullObject: (name: string) => new FakeSheet(context, book, () => findSheet(book, name), true),
      add: (name: string) => {
        context.enqueue(() => {
          if (protectedSheets(book).has(STRUCTURE)) throw new Error("AccessDenied: the workbook is protected");
          if (name.length > 31 || /[\\/?*[\]:]/.test(name) || findSheet(book, name) !== null)
            throw new Error(`InvalidArgument: sheet name ${name}`);
          book.sheets.set(name, new Map());
        });
        return new FakeSheet(context, book, () => findSheet(book, name));
      },
    },
    tables: new FakeTables(context, book),
    names: {
      load: () =>
        context.enqueue(
          () => void (nameItems = [...book.names.keys(), ...book.formulaNames.keys()].map((name) => FakeName.loaded(context, book, name))),
        ),
      get items() {
        return need(nameItems, "NamedItemCollection");
      },
      getItemOrNullObject: (name: string) => new FakeName(context, book, name),
      add: (name: string, range: FakeRange) =>
        context.enqueue(() => {
          const area = (range as unknown as { where: () => Placed | null }).where();
          if (area) book.names.set(name, formatAddress(area));
        }),
    },
    settings: {
      getItemOrNullObject: (key: string) => new FakeSetting(context, settings, key),
      add: (key: string, value: string) => context.enqueue(() => void settings.set(key, value)),
    },
    getSelectedRange: () => new FakeRange(context, book, selected),
    onSelectionChanged: {
      add: (handler: () => Promise<void>) => {
        context.enqueue(() => void selections.get(book)?.listeners.add(handler));
        return { context, remove: () => context.enqueue(() => void selections.get(book)?.listeners.delete(handler)) };
      },
    },
    application: {
      suspendApiCalculationUntilNextSync: () => undefined,
      calculate: () =>
        context.enqueue(() => {
          for (const { sheet, row, column, cell } of book.formulaCells()) book.setFormula(sheet, row, column, cell.formula, undefined);
        }),
    },
  };
}
