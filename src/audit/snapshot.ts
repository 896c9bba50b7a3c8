/**
 * The workbook as it stood at one moment: every used sheet read once. Everything the audit asks about a cell is answered
 * from here. May not know which functions are ours nor what a formula means.
 */
import type { Area } from "../sheet/address";
import { parseAddress } from "../sheet/address";
import { holds } from "../sheet/areas";
import type { CellArea, TableShape } from "../sheet/grid";
import type { CellValue } from "../host/port";

/** A used sheet; `values` and `formulas` start at `area`. */
export type SheetCells = {
  readonly name: string;
  readonly area: CellArea;
  readonly values: readonly (readonly CellValue[])[];
  /** "" where no formula stands. */
  readonly formulas: readonly (readonly string[])[];
};

export type SnapshotTable = TableShape & { readonly name: string; readonly sheet: string };
export type SheetArea = CellArea & { readonly sheet: string };
export type FormulaAt = { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };

export type SnapshotParts = {
  /** All sheets, empty ones too: a reference to one is no mistake. */
  readonly sheetNames: readonly string[];
  readonly sheets: readonly SheetCells[];
  readonly tables: readonly SnapshotTable[];
  readonly names: ReadonlyMap<string, SheetArea>;
};

const folded = (text: string): string => text.toLowerCase();

export class Snapshot {
  private readonly bySheet: ReadonlyMap<string, SheetCells>;
  private readonly byTable: ReadonlyMap<string, SnapshotTable>;
  private readonly byName: ReadonlyMap<string, SheetArea>;
  private readonly known: ReadonlyMap<string, string>;
  private readonly blocks = new Map<string, SheetArea | null>();
  private readonly filled: SheetArea[] = [];

  constructor(readonly parts: SnapshotParts) {
    this.bySheet = new Map(parts.sheets.map((sheet) => [folded(sheet.name), sheet]));
    this.byTable = new Map(parts.tables.map((table) => [folded(table.name), table]));
    this.byName = new Map([...parts.names].map(([name, area]) => [folded(name), area]));
    this.known = new Map(parts.sheetNames.map((name) => [folded(name), name]));
  }

  /** The sheet's own spelling of its name; null: there is none. */
  sheetNamed(name: string): string | null {
    return this.known.get(folded(name)) ?? null;
  }

  table(name: string): SnapshotTable | null {
    return this.byTable.get(folded(name)) ?? null;
  }

  tableAt(sheet: string, row: number, column: number): SnapshotTable | null {
    return this.parts.tables.find((table) => table.sheet === sheet && holds(table, row, column)) ?? null;
  }

  named(name: string): SheetArea | null {
    return this.byName.get(folded(name)) ?? null;
  }

  /** How far the sheet reaches, counted from A1. */
  extent(sheet: string): { readonly rows: number; readonly columns: number } {
    const area = this.bySheet.get(folded(sheet))?.area;
    return area ? { rows: area.row + area.rows, columns: area.column + area.columns } : { rows: 1, columns: 1 };
  }

  value(sheet: string, row: number, column: number): CellValue {
    const cells = this.bySheet.get(folded(sheet));
    return cells?.values[row - cells.area.row]?.[column - cells.area.column] ?? null;
  }

  formula(sheet: string, row: number, column: number): string {
    const cells = this.bySheet.get(folded(sheet));
    return cells?.formulas[row - cells.area.row]?.[column - cells.area.column] ?? "";
  }

  /** Every formula of the workbook, sheet by sheet in reading order. */
  *formulas(): Generator<FormulaAt> {
    for (const { name, area, formulas } of this.parts.sheets)
      for (let r = 0; r < formulas.length; r++) {
        const line = formulas[r] ?? [];
        for (let c = 0; c < line.length; c++) {
          const formula = line[c] ?? "";
          if (formula !== "") yield { sheet: name, row: area.row + r, column: area.column + c, formula };
        }
      }
  }

  /** The block of a formula whose spills were asked for (`rememberSpills`); null: it fills its own cell only. */
  spill(sheet: string, row: number, column: number): SheetArea | null {
    return this.blocks.get(keyOf(sheet, row, column)) ?? null;
  }

  spillKnown(sheet: string, row: number, column: number): boolean {
    return this.blocks.has(keyOf(sheet, row, column));
  }

  rememberSpill(at: { readonly sheet: string; readonly row: number; readonly column: number }, block: SheetArea | null): void {
    this.blocks.set(keyOf(at.sheet, at.row, at.column), block);
    if (block) this.filled.push(block);
  }

  /** A formula gave the value of the cell, there or from where it spills. */
  isComputed(sheet: string, row: number, column: number): boolean {
    return this.formula(sheet, row, column) !== "" || this.filled.some((block) => block.sheet === sheet && holds(block, row, column));
  }

  /** Every block known. */
  spills(): readonly SheetArea[] {
    return [...this.blocks.values()].filter((block) => block !== null);
  }
}

const keyOf = (sheet: string, row: number, column: number): string => `${row} ${column} ${folded(sheet)}`;

/** An address that names its sheet. */
export function placed(address: string): SheetArea {
  const area: Area = parseAddress(address);
  if (area.sheet === null) throw new Error(`No sheet in ${address}`);
  return { ...area, sheet: area.sheet };
}
