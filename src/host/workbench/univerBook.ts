/**
 * Reading and writing cells of a Univer workbook in the terms of the port: values with their types, text that stays
 * text, spills included. May not know what a table, a freeze or the pane is.
 */
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { CellValueType, type ICellData, type Injector, type IRange, type Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { type Area, parseAddress } from "../../sheet/address";
import type { CellValue, Matrix } from "../port";
import { type FormulaOf, formulaReader } from "./sharedFormulas";

export type Placed = Area & { readonly sheet: string };

export class UniverBook {
  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
  ) {}

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open");
    return workbook;
  }

  sheet(name: string): FWorksheet {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  locate(address: string): Placed {
    const name = this.workbook.getDefinedName(address)?.getFormulaOrRefString();
    const area = parseAddress(name ?? address);
    return { ...area, sheet: area.sheet ?? this.workbook.getActiveSheet().getSheetName() };
  }

  range(area: Placed): FRange {
    return this.sheet(area.sheet).getRange(area.row, area.column, area.rows, area.columns);
  }

  values(area: Placed): CellValue[][] {
    return this.map(area, (row, column, sheet) => valueOf(this.cell(sheet, row, column)));
  }

  formulas(area: Placed): string[][] {
    const cells = this.sheet(area.sheet).getSheet().getCellMatrix();
    const formulaOf = this.formulaReader(this.sheet(area.sheet));
    return this.map(area, (row, column) => formulaOf(row, column, cells.getValue(row, column)));
  }

  /** Every cell of a sheet that holds anything, with its formula; "" where it has none. */
  eachCell(sheet: FWorksheet, see: (row: number, column: number, cell: Nullable<ICellData>, formula: string) => void): void {
    const formulaOf = this.formulaReader(sheet);
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => see(row, column, cell, formulaOf(row, column, cell)));
  }

  /** The one way to know the formula of a cell. */
  private formulaReader(sheet: FWorksheet): FormulaOf {
    return formulaReader((see) =>
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => see(row, column, cell)),
    );
  }

  /** The cell itself, or what a formula elsewhere spilled into it. */
  cell(sheet: FWorksheet, row: number, column: number): Nullable<ICellData> {
    const own = sheet.getSheet().getCellMatrix().getValue(row, column);
    if (own && own.v !== undefined && own.v !== null) return own;
    const spilled = this.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.workbook.getId()]?.[sheet.getSheetId()]?.[row]?.[
      column
    ];
    return spilled ?? own;
  }

  /** The cell whose formula fills this one; null: none does. */
  spillParent({ sheet, row, column }: Placed): Placed | null {
    const data = this.injector.get(FormulaDataModel).getArrayFormulaRange()[this.workbook.getId()]?.[this.sheet(sheet).getSheetId()];
    const ranges: IRange[] = Object.values(data ?? {}).flatMap((line) => Object.values(line ?? {}) as IRange[]);
    const found = ranges.find(
      ({ startRow, endRow, startColumn, endColumn }) => row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
    );
    return found ? { sheet, row: found.startRow, column: found.startColumn, rows: 1, columns: 1 } : null;
  }

  /** The block a formula fills, when it is more than its own cell. */
  spill(sheet: FWorksheet, row: number, column: number): Placed | null {
    const ranges = this.injector.get(FormulaDataModel).getArrayFormulaRange()[this.workbook.getId()]?.[sheet.getSheetId()];
    const range = ranges?.[row]?.[column];
    if (!range) return null;
    const { startRow, startColumn, endRow, endColumn } = range;
    return {
      sheet: sheet.getSheetName(),
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
  }

  /** Writes values as they are; formats where given, one for all or one per column. */
  write(sheet: string, row: number, column: number, values: Matrix, formats: readonly (string | undefined)[] = []): void {
    const width = values[0]?.length ?? 0;
    if (values.length === 0 || width === 0) return;
    this.makeRoom(sheet, row + values.length, column + width);
    const cells = values.map((line) => line.map((value, c) => cellOf(value, formats.length === 1 ? formats[0] : formats[c])));
    this.range({ sheet, row, column, rows: values.length, columns: width }).setValues(cells);
  }

  writeFormulas(sheet: string, row: number, column: number, formulas: readonly (readonly string[])[], format: string | undefined): void {
    const width = formulas[0]?.length ?? 0;
    if (formulas.length === 0 || width === 0) return;
    this.makeRoom(sheet, row + formulas.length, column + width);
    const style = format === undefined ? {} : { s: { n: { pattern: format } } };
    const cells = formulas.map((line) =>
      line.map((f): ICellData => ({ ...(f.startsWith("=") ? { f, v: null, p: null } : cellOf(f, undefined)), ...style })),
    );
    this.range({ sheet, row, column, rows: formulas.length, columns: width }).setValues(cells);
  }

  /** Empties cells, formats included, so that nothing of an old table is left to be seen. */
  clear(area: Placed): void {
    if (area.rows > 0 && area.columns > 0) this.range(area).clear();
  }

  makeRoom(name: string, rows: number, columns: number): void {
    const sheet = this.sheet(name);
    if (sheet.getMaxRows() < rows) sheet.setRowCount(rows + 50);
    if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns + 5);
  }

  isEmpty(name: string): boolean {
    const sheet = this.sheet(name);
    const area = { sheet: name, row: 0, column: 0, rows: sheet.getLastRow() + 1, columns: sheet.getLastColumn() + 1 };
    return this.values(area).every((line) => line.every((value) => value === null));
  }

  /** Resolves when the engine has written what it had to write. */
  async settled(): Promise<void> {
    try {
      await this.api.getFormula().onCalculationResultApplied(10_000);
    } catch {
      // Nothing had to be calculated, or it takes longer than one waits: the cells say which.
    }
  }

  private map<T>(area: Placed, read: (row: number, column: number, sheet: FWorksheet) => T): T[][] {
    const sheet = this.sheet(area.sheet);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c, sheet)),
    );
  }
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null || value === "") return cell?.f || cell?.si ? "" : value;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  return value;
}

/** The type is stated with every text, because Univer would otherwise read "01" as a number and "=x" as a formula. */
function cellOf(value: CellValue, format: string | undefined): ICellData {
  const style = format === undefined ? {} : { s: { n: { pattern: format } } };
  const bare = { f: null, si: null, p: null, ...style };
  if (typeof value === "string") return { ...bare, v: value, t: CellValueType.STRING };
  if (typeof value === "boolean") return { ...bare, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...bare, v: value, t: CellValueType.NUMBER };
  return { ...bare, v: null };
}
