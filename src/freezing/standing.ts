/**
 * What stands in the sheets now, as far as putting formulas back needs to know. May not know a spreadsheet.
 */
import { MAX_COLUMNS, type CellArea } from "../sheet/grid";
import type { FrozenCell, FrozenValue } from "./record";
import { isErrorText } from "../sheet/errors";
import { canonical, digestOf, sameValue, slicesOf } from "./digest";

export class Standing {
  private readonly cells = new Map<
    number,
    { readonly row: number; readonly column: number; readonly value: FrozenValue; readonly formula: string }
  >();
  private readonly spills = new Map<number, CellArea>();
  private readonly arrays = new Set<number>();

  private readonly files = new Map<number, Pick<FrozenCell, "kind" | "stored">>();

  /** `keepsBlankText`: a text of no letters is told apart from an empty cell. */
  constructor(
    readonly sheet: string,
    readonly isProtected = false,
    private readonly keepsBlankText = false,
  ) {}

  /** `formula`: as a person reads it; "" where the cell holds none of its own. */
  put(row: number, column: number, value: FrozenValue, formula: string): void {
    // LibreOffice saves an error that stands in a cell as the formula "=#N/A".
    if (formula.startsWith("=#") && isErrorText(formula.slice(1))) return this.put(row, column, { code: formula.slice(1) }, "");
    if (formula !== "" || canonical(value) !== "" || (value === "" && this.keepsBlankText))
      this.cells.set(row * MAX_COLUMNS + column, { row, column, value, formula });
  }
  /** The block a formula fills, when it is more than its own cell. */
  putSpill(row: number, column: number, area: CellArea, array = false): void {
    if (area.rows * area.columns > 1) this.spills.set(row * MAX_COLUMNS + column, area);
    if (array) this.arrays.add(row * MAX_COLUMNS + column);
  }
  /** What a file holds of a formula. */
  putFile(row: number, column: number, { kind, stored }: Pick<FrozenCell, "kind" | "stored">): void {
    this.files.set(row * MAX_COLUMNS + column, { kind, stored });
  }
  /** What the record keeps of a formula besides its text and place. */
  kept(row: number, column: number): Pick<FrozenCell, "kind" | "stored"> {
    return this.files.get(row * MAX_COLUMNS + column) ?? { kind: this.isArray(row, column) ? "array" : "dynamic", stored: "" };
  }
  /** The formula was entered into all cells of its block as one. */
  isArray(row: number, column: number): boolean {
    return this.arrays.has(row * MAX_COLUMNS + column);
  }
  value(row: number, column: number): FrozenValue {
    return this.cells.get(row * MAX_COLUMNS + column)?.value ?? null;
  }
  formula(row: number, column: number): string {
    return this.cells.get(row * MAX_COLUMNS + column)?.formula ?? "";
  }
  spill(row: number, column: number): CellArea | null {
    return this.spills.get(row * MAX_COLUMNS + column) ?? null;
  }
  /** Every filled cell. */
  each(visit: (row: number, column: number, value: FrozenValue, formula: string) => void): void {
    for (const { row, column, value, formula } of this.cells.values()) visit(row, column, value, formula);
  }
  values(area: CellArea): FrozenValue[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.value(area.row + r, area.column + c)),
    );
  }
}

export type Block = "stands" | "gone" | "formula";

const MOST_SCANNED = 2_000_000;

/** Whether the frozen values of a cell stand at a place: all of them, and nothing a person put there since. */
export function blockAt(cell: FrozenCell, sheet: Standing, row: number, column: number): Block {
  if (sheet.formula(row, column) !== "") return "formula";
  if (!sameValue(cell.value, sheet.value(row, column))) return "gone";
  const area = { ...cell.area, row, column };
  if (area.rows * area.columns === 1) return "stands";
  if (area.rows * area.columns > MOST_SCANNED) return "gone";
  for (let r = area.row; r < area.row + area.rows; r++)
    for (let c = area.column; c < area.column + area.columns; c++) if (sheet.formula(r, c) !== "") return "gone";
  return restStands(cell, sheet, row, column) ? "stands" : "gone";
}

/**
 * The values of a block without its first cell. A slice behind the first may be empty as a whole: writing a long block
 * may have been interrupted, and emptiness is nothing that could be lost.
 */
export function restStands(cell: FrozenCell, sheet: Standing, row: number, column: number): boolean {
  // Records of older versions know the first value only.
  if (cell.block.length === 0) return true;
  const value = (r: number, c: number): FrozenValue => (r === row && c === column ? cell.value : sheet.value(r, c));
  return slicesOf({ ...cell.area, row, column }).every((slice, i) => {
    if (digestOf(slice, value) === cell.block[i]) return true;
    return i > 0 && isEmpty(slice, sheet);
  });
}

function isEmpty(area: CellArea, sheet: Standing): boolean {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (canonical(sheet.value(row, column)) !== "") return false;
  return true;
}
