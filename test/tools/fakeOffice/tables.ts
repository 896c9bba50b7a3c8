/** Tables of the fake workbook: names are unique, tables never overlap, and resizing keeps the header row. */
import { overlaps } from "../../../src/sheet/address";
import type { MemoryBook, MemoryTable } from "../../../src/host/memory/book";
import { Client, type Context } from "./client";
import { FakeRange, type Placed } from "./range";

export class FakeTable extends Client<MemoryTable> {
  style = "";

  constructor(
    context: Context,
    private readonly book: MemoryBook,
    private readonly lookUp: () => MemoryTable | null,
    orNull = false,
  ) {
    super(context, lookUp, orNull);
  }

  static loaded(context: Context, book: MemoryBook, name: string): FakeTable {
    const table = new FakeTable(context, book, () => byName(book, name));
    table.keep("name", name);
    return table;
  }

  protected read(property: string, table: MemoryTable): unknown {
    if (property === "name") return table.name;
    if (property === "showTotals") return table.totals === true;
    throw new Error(`The fake has no Table.${property}`);
  }
  get name(): string {
    return this.get("name") as string;
  }
  get showTotals(): boolean {
    return this.get("showTotals") as boolean;
  }
  set name(name: string) {
    this.write((table) => {
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
        throw new Error(`InvalidArgument: table name ${name}`);
      if (byName(this.book, name)) throw new Error(`InvalidArgument: there is a table ${name}`);
      this.book.tables.delete(table.name);
      table.name = name;
      this.book.tables.set(name, table);
    });
  }
  getRange(): FakeRange {
    return new FakeRange(this.context, this.book, () => this.lookUp()?.area ?? null);
  }
  getHeaderRowRange(): FakeRange {
    return new FakeRange(this.context, this.book, () => {
      const table = this.lookUp();
      return table && { ...table.area, rows: 1 };
    });
  }
  resize(range: FakeRange): void {
    this.write((table) => {
      const area = areaOf(range);
      if (area.row !== table.area.row || area.sheet !== table.area.sheet || !overlaps(area, table.area))
        throw new Error("InvalidArgument: a table keeps its header row");
      refuseOverlap(this.book, area, table);
      table.area = area;
      this.nameColumns(area);
    });
  }
  readonly columns = {
    add: (index: number, values: unknown[][]): void =>
      this.write((table) => {
        if (index !== -1) throw new Error("The fake adds columns at the end only");
        if (values.length !== table.area.rows) throw new Error("InvalidArgument: one value per row");
        const column = table.area.column + table.area.columns;
        values.forEach(([value], r) =>
          this.book.set(table.area.sheet, table.area.row + r, column, { value: value === "" ? null : (value as string) }),
        );
        table.area = { ...table.area, columns: table.area.columns + 1 };
      }),
  };
  /** A column without a head gets one, as in Excel. */
  private nameColumns(area: Placed): void {
    for (let c = 0; c < area.columns; c++) {
      if ((this.book.cell(area.sheet, area.row, area.column + c)?.value ?? null) === null)
        this.book.set(area.sheet, area.row, area.column + c, { value: `Column${c + 1}` });
    }
  }
}

export function byName(book: MemoryBook, name: string): MemoryTable | null {
  return [...book.tables.values()].find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function areaOf(range: FakeRange): Placed {
  const found = (range as unknown as { where: () => Placed | null }).where();
  if (!found) throw new Error("ItemNotFound: Range");
  return found;
}

function refuseOverlap(book: MemoryBook, area: Placed, except: MemoryTable | null): void {
  const other = [...book.tables.values()].find(
    (table) => table !== except && table.area.sheet === area.sheet && overlaps(table.area, area),
  );
  if (other) throw new Error(`InvalidArgument: overlaps the table ${other.name}`);
}

export class FakeTables {
  private list: FakeTable[] | null = null;

  constructor(
    private readonly context: Context,
    private readonly book: MemoryBook,
  ) {}

  load(properties: string): void {
    if (properties !== "items/name") throw new Error(`The fake loads items/name, not ${properties}`);
    this.context.enqueue(() => {
      this.list = [...this.book.tables.keys()].map((name) => FakeTable.loaded(this.context, this.book, name));
    });
  }
  get items(): FakeTable[] {
    if (!this.list) throw new Error("PropertyNotLoaded: TableCollection.items");
    return this.list;
  }
  getItem(name: string): FakeTable {
    return new FakeTable(this.context, this.book, () => byName(this.book, name));
  }
  getItemOrNullObject(name: string): FakeTable {
    return new FakeTable(this.context, this.book, () => byName(this.book, name), true);
  }
  add(range: FakeRange, hasHeaders: boolean): FakeTable {
    if (!hasHeaders) throw new Error("The fake makes tables with headers only");
    const made: { table: MemoryTable | null } = { table: null };
    this.context.enqueue(() => {
      const area = areaOf(range);
      refuseOverlap(this.book, area, null);
      const [heads = []] = this.book.values({ ...area, rows: 1 });
      if (heads.some((head) => typeof head !== "string") || new Set(heads).size !== heads.length)
        throw new Error("InvalidArgument: headers are distinct texts");
      made.table = { name: `Table${this.book.tables.size + 1}`, area };
      this.book.tables.set(made.table.name, made.table);
    });
    return new FakeTable(this.context, this.book, () => made.table);
  }
}
