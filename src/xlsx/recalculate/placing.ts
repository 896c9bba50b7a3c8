/**
 * Where the result of a formula goes: its cell, the area an array formula was entered in, or as far as it spills. May not
 * calculate.
 */
import { sizeOf } from "../../sheet/areas";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import type { XlsxArea, XlsxBook, XlsxValue } from "../model";
import type { CalculatedValue } from "./calculator";
import type { FormulaNode } from "./formulaNode";
import { PlaceMap } from "./placeMap";

export type Block = readonly (readonly XlsxValue[])[];
export type Placed = { readonly area: XlsxArea; readonly values: XlsxValue[][]; readonly message: string };
/** Cells a block may not spill over, and the formula that holds them. */
export type Taken = PlaceMap<FormulaNode | "filled">;

export function occupied(book: XlsxBook, order: readonly FormulaNode[]): Taken {
  const taken: Taken = new PlaceMap();
  book.sheets.forEach((sheet, s) => {
    for (const cell of sheet.cells) taken.set(s, cell.row, cell.column, "filled");
    for (const cell of sheet.cells) {
      const area = cell.formula?.area;
      // What a formula spilled is not there by itself.
      if (area && sizeOf(area) > 1) eachCell(area, (row, column) => taken.delete(s, row, column));
      if (area && sizeOf(area) > 1) taken.set(s, cell.row, cell.column, "filled");
    }
  });
  const planned = new PlaceMap<true>();
  for (const { sheet, cell } of order) if (sizeOf(cell.formula.area) > 1) planned.set(sheet, cell.row, cell.column, true);
  book.sheets.forEach((sheet, s) => {
    for (const cell of sheet.cells)
      if (cell.formula && sizeOf(cell.formula.area) > 1 && !planned.has(s, cell.row, cell.column))
        eachCell(cell.formula.area, (row, column) => taken.set(s, row, column, "filled"));
  });
  return taken;
}

export function placed(
  node: FormulaNode,
  block: readonly (readonly CalculatedValue[])[],
  isFree: (row: number, column: number) => boolean,
): Placed {
  const { row, column, formula } = node.cell;
  const one = { row, column, rows: 1, columns: 1 };
  const message =
    block
      .flat()
      .map((value) => (typeof value === "object" ? value.message : ""))
      .find((text) => text !== "") ?? "";
  const plain = block.map((line) => line.map((value): XlsxValue => (typeof value === "object" ? { code: value.code } : value)));
  if (formula.kind === "plain") return { area: one, values: [[plain[0]?.[0] ?? null]], message };
  if (formula.kind === "array") return { area: formula.area, values: stretched(plain, formula.area), message };
  const area = { row, column, rows: plain.length, columns: plain[0]?.length ?? 1 };
  let free = row + area.rows <= MAX_ROWS && column + area.columns <= MAX_COLUMNS;
  if (free)
    eachCell(area, (r, c) => {
      if (!(r === row && c === column) && !isFree(r, c)) free = false;
    });
  return free ? { area, values: plain, message } : { area: one, values: [[{ code: "#SPILL!" }]], message };
}

/** An array formula fills its area: single values, rows and columns are repeated, what is missing is #N/A. */
function stretched(block: Block, area: XlsxArea): XlsxValue[][] {
  const at = (r: number, c: number): XlsxValue => {
    const line = block.length === 1 ? block[0] : block[r];
    const value = line?.length === 1 ? line[0] : line?.[c];
    return value === undefined ? { code: "#N/A" } : value;
  };
  return blockOf({ ...area, row: 0, column: 0 }, at);
}

export function eachCell(area: XlsxArea, see: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) see(row, column);
}

export const blockOf = (area: XlsxArea, at: (row: number, column: number) => XlsxValue): XlsxValue[][] =>
  Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => at(area.row + r, area.column + c)));

export const sameArea = (a: XlsxArea, b: XlsxArea | undefined): boolean => b !== undefined && a.rows === b.rows && a.columns === b.columns;
