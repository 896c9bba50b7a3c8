/**
 * Which formulas depend on cells, directly or through others. May not calculate.
 */
import { grouped } from "../../sheet/grouped";
import { sizeOf } from "../../sheet/areas";
import type { OurNames } from "../../sheet/ourNames";
import type { XlsxArea, XlsxBook } from "../model";
import { extentsOf } from "./extents";
import { formulaNodes } from "./graph";
import { keyOf, type FormulaNode } from "./formulaNode";
import { createResolver } from "./resolve";
import { type SheetArea } from "./formulaNode";

export type CellPlace = { readonly sheet: number; readonly row: number; readonly column: number };

/** What a formula reads stands nowhere in these: a change of any cell may concern them. */
const READS_ANYTHING = /\b(INDIRECT|OFFSET)\s*\(/i;

export class Dependents {
  readonly nodes: readonly FormulaNode[];
  private readonly readers = new Map<number, FormulaNode[]>();
  private readonly wide: { readonly area: SheetArea; readonly node: FormulaNode }[] = [];
  private readonly anything: FormulaNode[] = [];

  constructor(book: XlsxBook, names: OurNames) {
    this.nodes = formulaNodes(book, names);
    const anchors = new Map(this.nodes.map((node) => [keyOf(node.sheet, node.cell.row, node.cell.column), node]));
    const context = {
      book,
      names,
      functions: new Set<string>(),
      proven: null,
      takesLines: () => null,
      extents: extentsOf(book),
      spillAt: (sheet: number, row: number, column: number): XlsxArea | null => anchors.get(keyOf(sheet, row, column))?.area ?? null,
    };
    const resolve = createResolver(context);
    for (const node of this.nodes) {
      const at = { sheet: node.sheet, row: node.cell.row, column: node.cell.column };
      if (READS_ANYTHING.test(node.cell.formula.stored)) this.anything.push(node);
      for (const area of resolve(node.cell.formula.stored, at).reads) {
        if (sizeOf(area) > 1) this.wide.push({ area, node });
        else grouped(this.readers, keyOf(area.sheet, area.row, area.column)).push(node);
      }
    }
  }

  /** Formulas whose result may be another one when these cells hold something else. */
  of(cells: Iterable<CellPlace>): ReadonlySet<FormulaNode> {
    const found = new Set<FormulaNode>();
    const touched = new Map<number, CellPlace>();
    let fresh: CellPlace[] = [...cells];
    const take = (node: FormulaNode): void => {
      if (found.has(node)) return;
      found.add(node);
      const { row, column, rows, columns } = node.area;
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) fresh.push({ sheet: node.sheet, row: r, column: c });
    };
    if (fresh.length > 0) this.anything.forEach(take);
    while (fresh.length > 0) {
      const wave = fresh;
      fresh = [];
      for (const cell of wave) {
        const key = keyOf(cell.sheet, cell.row, cell.column);
        if (touched.has(key)) continue;
        touched.set(key, cell);
        this.readers.get(key)?.forEach(take);
      }
      if (fresh.length > 0) continue;
      for (const { area, node } of this.wide) if (!found.has(node) && reads(area, touched)) take(node);
    }
    return found;
  }
}

function reads(area: SheetArea, cells: ReadonlyMap<number, CellPlace>): boolean {
  if (sizeOf(area) <= cells.size) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (cells.has(keyOf(area.sheet, row, column))) return true;
    return false;
  }
  for (const { sheet, row, column } of cells.values())
    if (
      sheet === area.sheet &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns
    )
      return true;
  return false;
}
