/**
 * A workbook in memory: cells, tables, names. It stores formulas and calculates only when it is given somebody who can.
 * For tests and for pages without a sheet. May not know a function.
 */
import { type Area, formatAddress, overlaps, parseAddress } from "../../sheet/address";
import type { Address, CellValue, Matrix, TableInfo } from "../port";

export type MemoryCell = { value: CellValue; formula: string; format: string; message: string | null };
export type MemoryTable = { name: string; area: Area & { sheet: string }; totals?: boolean };
export type MemoryResult = { readonly values: Matrix; readonly message: string | null };
/** What a formula gives; the book writes it and, where it is a block, spills it. */
export type Calculate = (formula: string) => MemoryResult;

type PlacedArea = Area & { readonly sheet: string };

export class MemoryBook {
  readonly sheets = new Map<string, Map<string, MemoryCell>>();
  readonly tables = new Map<string, MemoryTable>();
  readonly names = new Map<string, Address>();
  /** Names that stand for a formula. */
  readonly formulaNames = new Map<string, string>();
  /** Anchor address -> area, for formulas that filled more than one cell. */
  readonly spills = new Map<Address, PlacedArea>();
  /** Cell that a formula fills -> the formula's own cell. */
  private readonly fillers = new Map<Address, Address>();
  /** Formulas whose block has no room. */
  private readonly blocked = new Set<Address>();
  /** Changes that belong together are under way: blocked formulas look for room when they are done. */
  private together = 0;
  active = "Sheet1";
  /** Called at every change of a cell. */
  changed: () => void = () => undefined;

  constructor(private readonly calculate: Calculate | null) {
    this.sheets.set(this.active, new Map());
  }

  locate(address: Address): PlacedArea {
    const area = parseAddress(this.names.get(address) ?? address);
    const sheet = area.sheet ?? this.active;
    if (!this.sheets.has(sheet)) throw new Error(`No sheet ${sheet}`);
    return { ...area, sheet };
  }

  cell(sheet: string, row: number, column: number): MemoryCell | null {
    return this.sheets.get(sheet)?.get(`${row} ${column}`) ?? null;
  }

  usedAreas(): Address[] {
    return [...this.sheets.keys()].flatMap((sheet) => this.used(sheet) ?? []).map(formatAddress);
  }

  write({ sheet, row, column }: PlacedArea, values: Matrix, numberFormat: string | undefined): void {
    const format = numberFormat === undefined ? {} : { format: numberFormat };
    this.change(() => values.forEach((line, r) => line.forEach((value, c) => this.set(sheet, row + r, column + c, { value, ...format }))));
  }

  set(sheet: string, row: number, column: number, cell: Partial<MemoryCell>): void {
    const old = this.cell(sheet, row, column) ?? { value: null, formula: "", format: "", message: null };
    const anchor = formatAddress({ sheet, row, column, rows: 1, columns: 1 });
    this.changed();
    if (cell.formula === undefined && cell.value !== undefined) {
      const filler = this.fillers.get(anchor);
      // Emptying a cell that a formula fills changes nothing; anything else takes the room away from the formula.
      if (filler !== undefined && cell.value === null) return;
      if (filler !== undefined) this.block(filler);
      this.unspill(anchor);
      this.blocked.delete(anchor);
    }
    this.sheets
      .get(sheet)
      ?.set(`${row} ${column}`, cell.value === undefined ? { ...old, ...cell } : { ...old, formula: "", message: null, ...cell });
    if (cell.value === null && cell.formula === undefined) this.retryBlocked();
  }

  setFormula(sheet: string, row: number, column: number, formula: string, format: string | undefined): void {
    const anchor = formatAddress({ sheet, row, column, rows: 1, columns: 1 });
    const filler = this.fillers.get(anchor);
    if (filler !== undefined) this.block(filler);
    this.unspill(anchor);
    this.blocked.delete(anchor);
    const result = this.calculate?.(formula) ?? { values: [[null]], message: null };
    const area = { sheet, row, column, rows: result.values.length, columns: result.values[0]?.length ?? 1 };
    const style = format === undefined ? {} : { format };
    let inTheWay = false;
    this.each(area, (r, c) => {
      if ((r !== row || c !== column) && ((this.cell(sheet, r, c)?.value ?? null) !== null || this.cell(sheet, r, c)?.formula))
        inTheWay = true;
    });
    if (inTheWay) {
      this.set(sheet, row, column, { value: "#SPILL!", formula, message: null, ...style });
      this.blocked.add(anchor);
      return;
    }
    result.values.forEach((line, r) => line.forEach((value, c) => this.set(sheet, row + r, column + c, { value })));
    this.set(sheet, row, column, { value: result.values[0]?.[0] ?? null, formula, message: result.message, ...style });
    if (area.rows * area.columns === 1) return;
    this.spills.set(anchor, area);
    this.each(area, (r, c) => {
      if (r !== row || c !== column) this.fillers.set(formatAddress({ sheet, row: r, column: c, rows: 1, columns: 1 }), anchor);
    });
  }

  /** Somebody filled a cell of its block: the formula keeps its own cell and says so. */
  private block(anchor: Address): void {
    const area = this.spills.get(anchor);
    if (!area) return;
    this.unspill(anchor);
    const own = this.cell(area.sheet, area.row, area.column);
    if (own) own.value = "#SPILL!";
    this.blocked.add(anchor);
  }

  /** Many cells at once. */
  change(act: () => void): void {
    this.together++;
    try {
      act();
    } finally {
      this.together--;
      this.retryBlocked();
    }
  }

  private retryBlocked(): void {
    if (this.together > 0) return;
    for (const anchor of [...this.blocked]) {
      const area = parseAddress(anchor);
      const formula = this.cell(area.sheet ?? "", area.row, area.column)?.formula ?? "";
      this.blocked.delete(anchor);
      if (formula !== "") this.setFormula(area.sheet ?? "", area.row, area.column, formula, undefined);
    }
  }

  /** Empties the cells a formula filled, except its own; formats stay. */
  private unspill(anchor: Address): void {
    const area = this.spills.get(anchor);
    if (!area) return;
    this.spills.delete(anchor);
    this.each(area, (row, column) => {
      if (row === area.row && column === area.column) return;
      this.fillers.delete(formatAddress({ sheet: area.sheet, row, column, rows: 1, columns: 1 }));
      const format = this.cell(area.sheet, row, column)?.format ?? "";
      if (format === "") this.sheets.get(area.sheet)?.delete(`${row} ${column}`);
      else this.sheets.get(area.sheet)?.set(`${row} ${column}`, { value: null, formula: "", format, message: null });
    });
  }

  each(area: PlacedArea, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }

  values(area: PlacedArea): CellValue[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.cell(area.sheet, area.row + r, area.column + c)?.value ?? null),
    );
  }

  formulas(area: PlacedArea): string[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.cell(area.sheet, area.row + r, area.column + c)?.formula ?? ""),
    );
  }

  /** The smallest area that holds every value and formula of a sheet. */
  used(sheet: string): PlacedArea | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.sheets.get(sheet) ?? []) {
      if (cell.value === null && cell.formula === "") continue;
      const [row = 0, column = 0] = key.split(" ").map(Number);
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Every formula cell, in reading order of each sheet. */
  formulaCells(): { sheet: string; row: number; column: number; cell: MemoryCell }[] {
    return [...this.sheets].flatMap(([sheet, cells]) =>
      [...cells]
        .filter(([, cell]) => cell.formula !== "")
        .map(([key, cell]) => {
          const [row = 0, column = 0] = key.split(" ").map(Number);
          return { sheet, row, column, cell };
        })
        .sort((a, b) => a.row - b.row || a.column - b.column),
    );
  }

  firstFilled(area: PlacedArea, except: PlacedArea | null): { row: number; column: number } | null {
    let found: { row: number; column: number } | null = null;
    this.each(area, (row, column) => {
      const inside = except !== null && except.sheet === area.sheet && overlaps({ ...area, row, column, rows: 1, columns: 1 }, except);
      if (found || inside) return;
      const cell = this.cell(area.sheet, row, column);
      if (cell && cell.value !== null) found = { row, column };
    });
    return found;
  }

  tableInfo(table: MemoryTable): TableInfo {
    const [headers = []] = this.values({ ...table.area, rows: 1 });
    const rowCount = table.area.rows - (table.totals ? 2 : 1);
    return {
      name: table.name,
      address: formatAddress(table.area),
      headers: headers.map((h) => String(h ?? "")),
      rowCount,
      ...(table.totals ? { totalsRow: true } : {}),
    };
  }
}
