/**
 * What a reference of a formula points at in a snapshot, and the values there. May not calculate.
 */
import { longRow } from "../../sheet/names";
import type { Expression } from "../../sheet/expression";
import type { CellArea } from "../../sheet/grid";
import { cutTo } from "../../sheet/places";
import { sizeOf } from "../../sheet/areas";
import { structuredArea } from "../../sheet/structured";
import type { SheetArea, Snapshot } from "../snapshot";
import { type Cell, computedCell, held, NotReadable, type Value } from "./values";

/** The cell the formula stands in. */
export type Standing = { readonly snapshot: Snapshot; readonly sheet: string; readonly row: number; readonly column: number };

/** More cells than any list of goods has; a whole column is cut to the used part before. */
const LARGEST = 2_000_000;

type ReferenceExpression = Extract<Expression, { kind: "reference" }>;

export function areaOf(expression: ReferenceExpression, standing: Standing): SheetArea {
  const { snapshot } = standing;
  const { place, text } = expression;
  const sheet = expression.sheet === null ? standing.sheet : snapshot.sheetNamed(expression.sheet);
  if (sheet === null) throw new NotReadable("reference", text);
  if (place.kind === "table") return tableArea(place.table, place.bracket, standing, text);
  if (place.kind === "name") return named(place.name, standing, text);
  return limited({ ...(place.whole ? cutTo(place.area, snapshot.extent(sheet)) : place.area), sheet }, text);
}

function tableArea(name: string, bracket: string, standing: Standing, text: string): SheetArea {
  const { snapshot, sheet, row, column } = standing;
  const table = name === "" ? snapshot.tableAt(sheet, row, column) : snapshot.table(name);
  if (!table) throw new NotReadable("reference", text);
  const area = structuredArea(table, bracket.startsWith("[@") ? longRow(bracket) : bracket, row);
  if (!area) throw new NotReadable("reference", text);
  return limited({ ...area, sheet: table.sheet }, text);
}

function named(name: string, { snapshot }: Standing, text: string): SheetArea {
  const area = snapshot.named(name);
  if (area) return limited(snapshot.sheetNamed(area.sheet) === null ? null : area, text);
  // A table's name alone means its rows.
  const table = snapshot.table(name);
  const rows = table && structuredArea(table, "[]", table.row);
  if (table && rows) return limited({ ...rows, sheet: table.sheet }, text);
  throw new NotReadable("name", text);
}

function limited(area: SheetArea | null, text: string): SheetArea {
  if (!area) throw new NotReadable("reference", text);
  if (sizeOf(area) > LARGEST) throw new NotReadable("tooLarge", text);
  return area;
}

/** `B2#`: the block the formula in B2 fills. */
export function spillArea(anchor: Expression, text: string, standing: Standing): SheetArea {
  if (anchor.kind !== "reference") throw new NotReadable("spill", text);
  const at = areaOf(anchor, standing);
  const block = sizeOf(at) === 1 ? standing.snapshot.spill(at.sheet, at.row, at.column) : null;
  if (!block) throw new NotReadable("spill", text);
  return limited(block, text);
}

/** `@A:A`: of a column the cell in the row of the formula, of a row the one in its column. */
export function singleCell(area: SheetArea, { row, column }: Standing, text: string): SheetArea {
  if (area.rows === 1 && area.columns === 1) return area;
  const inRow = area.columns === 1 && row >= area.row && row < area.row + area.rows;
  const inColumn = area.rows === 1 && column >= area.column && column < area.column + area.columns;
  if (!inRow && !inColumn) throw new NotReadable("reference", text);
  return { sheet: area.sheet, row: inRow ? row : area.row, column: inColumn ? column : area.column, rows: 1, columns: 1 };
}

export function valuesAt(area: SheetArea, snapshot: Snapshot): Value {
  const at = (r: number, c: number): Cell => {
    const cell = held(snapshot.value(area.sheet, r, c));
    return cell === 0 && snapshot.isComputed(area.sheet, r, c) ? computedCell(cell) : cell;
  };
  if (sizeOf(area) === 1) return at(area.row, area.column);
  return block(area, at);
}

const block = (area: CellArea, at: (row: number, column: number) => Cell): Cell[][] =>
  Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => at(area.row + r, area.column + c)));
