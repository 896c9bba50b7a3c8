/** A range of the fake workbook. Shapes must fit and every property must be loaded, as in Excel. */
import { formatAddress, overlaps } from "../../../src/sheet/address";
import type { MemoryBook, MemoryTable } from "../../../src/host/memory/book";
import { Client, type Context } from "./client";
import { arrayOf, breakArrays, enterArray, fillColumn, protectedSheets, spillShare } from "./behaviour";
import { enterCard } from "./cards";
import { enter, typeOf } from "./entry";
import { FakeTable } from "./tables";

export type Placed = MemoryTable["area"];

/** Excel answers 'Sheet 1'!A1 or Sheet1!A1, never an address without its sheet. */
export const excelAddress = (area: Placed): string => formatAddress(area);

type Cells = readonly (readonly unknown[])[] | string | number | boolean;

export class FakeRange extends Client<Placed> {
  readonly format = { font: {}, columnWidth: 0, autofitColumns: (): void => undefined };

  constructor(
    context: Context,
    private readonly book: MemoryBook,
    private readonly where: () => Placed | null,
    orNull = false,
  ) {
    super(context, where, orNull);
  }

  protected read(property: string, area: Placed): unknown {
    // An address costs nothing, however large the range.
    if (property === "address") return excelAddress(area);
    const values = this.book.values(area);
    if (property === "values") return values.map((row) => row.map((value) => value ?? ""));
    if (property === "valueTypes") return values.map((row) => row.map(typeOf));
    if (property === "hasSpill") return spillShare(this.book, area);
    if (property === "formulaArray") return arrayOf(this.book, area)?.formula ?? null;
    if (property === "numberFormat")
      return values.map((row, r) => row.map((_, c) => this.book.cell(area.sheet, area.row + r, area.column + c)?.format || "General"));
    if (property === "formulas" || property === "formulasR1C1")
      return this.book
        .formulas(area)
        .map((row, r) =>
          row.map(
            (formula, c) =>
              formula ||
              arrayOf(this.book, { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 })?.formula ||
              (values[r]?.[c] ?? ""),
          ),
        );
    throw new Error(`The fake has no Range.${property}`);
  }

  get address(): string {
    return this.get("address") as string;
  }
  get values(): unknown[][] {
    return this.get("values") as unknown[][];
  }
  get valueTypes(): unknown[][] {
    return this.get("valueTypes") as unknown[][];
  }
  get formulas(): unknown[][] {
    return this.get("formulas") as unknown[][];
  }
  get formulasR1C1(): unknown[][] {
    return this.get("formulasR1C1") as unknown[][];
  }

  get hasSpill(): unknown {
    return this.get("hasSpill");
  }
  get numberFormat(): unknown {
    return this.get("numberFormat");
  }
  get formulaArray(): unknown {
    return this.get("formulaArray");
  }
  set formulaArray(formula: unknown) {
    this.change((area) => enterArray(this.book, area, String(formula)));
  }

  set values(cells: Cells) {
    this.enterAll(cells);
  }
  set formulas(cells: Cells) {
    this.enterAll(cells);
  }
  set formulasR1C1(cells: Cells) {
    this.enterAll(cells);
  }
  set valuesAsJson(cells: Cells) {
    this.each(cells, (area, row, column, card) => enterCard(this.book, area.sheet, row, column, card));
  }
  set numberFormat(cells: Cells | unknown) {
    this.each(cells as Cells, (area, row, column, format) => this.book.set(area.sheet, row, column, { format: String(format) }));
  }

  private enterAll(cells: Cells): void {
    this.each(cells, (area, row, column, input) => {
      const entry = enter(input, this.book.cell(area.sheet, row, column)?.format ?? "General");
      if (entry?.kind === "formula") this.book.setFormula(area.sheet, row, column, entry.formula, undefined);
      else if (entry) this.book.set(area.sheet, row, column, { value: entry.value });
      if (entry?.kind === "formula") fillColumn(this.book, area, row, column, entry.formula);
    });
  }

  /** A protected sheet takes nothing, and an array formula only changes as a whole. */
  private change(work: (area: Placed) => void): void {
    this.write((area) => {
      if (protectedSheets(this.book).has(area.sheet)) throw new Error("AccessDenied: the sheet is protected");
      breakArrays(this.book, area);
      this.book.change(() => work(area));
    });
  }

  private each(cells: Cells, visit: (area: Placed, row: number, column: number, cell: unknown) => void): void {
    // The cells are taken as they are now; what the caller does to the array later must not matter.
    const taken = Array.isArray(cells) ? (cells as unknown[][]).map((row) => [...row]) : cells;
    this.change((area) => {
      if (Array.isArray(taken) && (taken.length !== area.rows || taken.some((row) => row.length !== area.columns))) {
        throw new Error(`InvalidArgument: ${taken.length} x ${taken[0]?.length ?? 0} cells for ${excelAddress(area)}`);
      }
      this.book.each(area, (row, column) =>
        visit(area, row, column, Array.isArray(taken) ? taken[row - area.row]?.[column - area.column] : taken),
      );
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): FakeRange {
    return new FakeRange(
      this.context,
      this.book,
      () => {
        const area = this.where();
        return area && usedWithin(this.book, area, valuesOnly);
      },
      true,
    );
  }
  getSpillingToRangeOrNullObject(): FakeRange {
    return new FakeRange(
      this.context,
      this.book,
      () => {
        const area = this.where();
        return area && !arrayOf(this.book, area) ? (this.book.spills.get(formatAddress(area)) ?? null) : null;
      },
      true,
    );
  }
  getSpillParentOrNullObject(): FakeRange {
    return new FakeRange(
      this.context,
      this.book,
      () => {
        const area = this.where();
        const parent = area && [...this.book.spills].find(([, spill]) => spill.sheet === area.sheet && overlaps(spill, area));
        return parent ? this.book.locate(parent[0]) : null;
      },
      true,
    );
  }
  getTables(_fully: boolean): { load: (names: string) => void; readonly items: FakeTable[] } {
    let items: FakeTable[] | null = null;
    const { context, book, where } = this;
    return {
      load: () =>
        context.enqueue(() => {
          const area = where();
          items = [...book.tables.values()]
            .filter((table) => area && table.area.sheet === area.sheet && overlaps(table.area, area))
            .map((table) => FakeTable.loaded(context, book, table.name));
        }),
      get items() {
        if (!items) throw new Error("PropertyNotLoaded: TableScopedCollection.items");
        return items;
      },
    };
  }
  clear(what: "All" | "Contents" = "All"): void {
    this.change((area) =>
      this.book.each(area, (row, column) => {
        if (what === "Contents" && !this.book.cell(area.sheet, row, column)) return;
        this.book.set(area.sheet, row, column, { value: null });
        if (what === "All") this.book.sheets.get(area.sheet)?.delete(`${row} ${column}`);
      }),
    );
  }
  select(): void {
    this.write((area) => select(this.book, area));
  }
}

/** The selection lives beside the book, which knows none. */
export const selections = new WeakMap<MemoryBook, { address: Placed; listeners: Set<() => Promise<void>> }>();

export function select(book: MemoryBook, area: Placed): void {
  const selection = selections.get(book);
  if (!selection) return;
  selection.address = area;
  book.active = area.sheet;
  selection.listeners.forEach((listener) => void listener());
}

export function usedWithin(book: MemoryBook, area: Placed, valuesOnly: boolean): Placed | null {
  const cells = [...(book.sheets.get(area.sheet) ?? [])]
    .filter(([, cell]) => cell.value !== null || cell.formula !== "" || (!valuesOnly && cell.format !== "" && cell.format !== "General"))
    .map(([key]) => key.split(" ").map(Number) as [number, number])
    .filter(([row, column]) => overlaps(area, { ...area, row, column, rows: 1, columns: 1 }));
  if (cells.length === 0) return null;
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { sheet: area.sheet, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
