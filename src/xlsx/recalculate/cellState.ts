/**
 * What the cells of a workbook hold: in the file, and while it is calculated anew. Remembers which cells hold something
 * else than the file, and which hold a value that may be out of date because its formula could not be calculated.
 */
import { sizeOf } from "../../sheet/areas";
import type { XlsxBook, XlsxValue } from "../model";
import { identical } from "../sameValue";
import type { Calculator } from "./calculator";
import { type CallLine, keyOf, type FormulaNode } from "./formulaNode";
import { PlaceMap } from "./placeMap";
import { blockOf, eachCell, type Block } from "./placing";
import type { SheetArea } from "./formulaNode";

export class CellState {
  private readonly held = new PlaceMap<XlsxValue>();
  /** Cells that hold no constant: a formula gives what stands there. */
  private readonly computed = new PlaceMap<true>();
  private readonly now = new PlaceMap<XlsxValue>();
  private readonly marks = { changed: new Marks(), doubtful: new Marks() };

  constructor(
    private readonly book: XlsxBook,
    private readonly calculator: Calculator,
  ) {
    book.sheets.forEach((sheet, s) => {
      for (const cell of sheet.cells) {
        this.held.set(s, cell.row, cell.column, cell.value);
        if (cell.formula) eachCell(cell.formula.area, (row, column) => this.computed.set(s, row, column, true));
      }
    });
  }

  /** A sheet as the file holds it. */
  load(sheet: number): void {
    for (const { row, column } of this.book.sheets[sheet]?.cells ?? []) this.setFromFile(sheet, row, column);
  }

  private setFromFile(sheet: number, row: number, column: number): void {
    this.calculator.set(sheet, row, column, this.inFile(sheet, row, column), this.computed.has(sheet, row, column));
  }

  readonly inFile = (sheet: number, row: number, column: number): XlsxValue => this.held.get(sheet, row, column) ?? null;

  /** What a function of ours is given of a cell, or of a constant; undefined: nothing. */
  given(place: CallLine["cells"][number]): XlsxValue | undefined {
    if (place === null) return undefined;
    if ("constant" in place) return place.constant;
    const { sheet, row, column } = place;
    const current = this.now.get(sheet, row, column);
    const value = (current === undefined ? this.held.get(sheet, row, column) : current) ?? null;
    return value === 0 && (current !== undefined || this.computed.has(sheet, row, column)) ? this.calculator.computedZero : value;
  }

  put(sheet: number, row: number, column: number, value: XlsxValue): void {
    this.now.set(sheet, row, column, value);
    this.marks.changed.set(sheet, row, column, !identical(value, this.inFile(sheet, row, column)));
    this.calculator.set(sheet, row, column, value, true);
  }

  /** The values a formula has in the file. */
  fileBlock({ sheet, cell }: FormulaNode): XlsxValue[][] {
    return blockOf(cell.formula.area, (row, column) => this.inFile(sheet, row, column));
  }

  /** The cells of a formula hold again what the file holds; `doubtful`: that may be out of date. */
  keep(node: FormulaNode, doubtful: boolean): Block {
    node.area = node.cell.formula.area;
    eachCell(node.area, (row, column) => {
      this.put(node.sheet, row, column, this.inFile(node.sheet, row, column));
      this.marks.doubtful.set(node.sheet, row, column, doubtful);
    });
    return this.fileBlock(node);
  }

  /** Every cell holds what the file holds. */
  restore(): void {
    this.now.forEach((sheet, row, column) => this.setFromFile(sheet, row, column));
    this.now.clear();
    this.marks.changed.clear();
    this.marks.doubtful.clear();
    this.calculator.forget();
  }

  readsChanged = ({ reads }: FormulaNode): boolean => reads.some((area) => this.marks.changed.first(area) !== null);

  /** A cell that the formula reads and whose value may be out of date; null where there is none. */
  readsDoubtful(node: FormulaNode): { readonly sheet: number; readonly row: number; readonly column: number } | null {
    for (const area of node.reads) {
      const found = this.marks.doubtful.first(area);
      if (found) return found;
    }
    return null;
  }

  get anythingChanged(): boolean {
    return this.marks.changed.size > 0;
  }
}

/** Marked cells by sheet. An area is looked through cell by cell, or mark by mark, whichever is less. */
class Marks {
  private readonly sheets = new Map<number, Map<number, { readonly row: number; readonly column: number }>>();

  set(sheet: number, row: number, column: number, on: boolean): void {
    const marked = this.sheets.get(sheet);
    if (!on) marked?.delete(keyOf(0, row, column));
    else if (marked) marked.set(keyOf(0, row, column), { row, column });
    else this.sheets.set(sheet, new Map([[keyOf(0, row, column), { row, column }]]));
  }

  first(area: SheetArea): { readonly sheet: number; readonly row: number; readonly column: number } | null {
    const marked = this.sheets.get(area.sheet);
    if (!marked || marked.size === 0) return null;
    if (marked.size < sizeOf(area)) {
      for (const { row, column } of marked.values())
        if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
          return { sheet: area.sheet, row, column };
      return null;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (marked.has(keyOf(0, row, column))) return { sheet: area.sheet, row, column };
    return null;
  }

  clear(): void {
    this.sheets.clear();
  }

  get size(): number {
    return [...this.sheets.values()].reduce((sum, marked) => sum + marked.size, 0);
  }
}
