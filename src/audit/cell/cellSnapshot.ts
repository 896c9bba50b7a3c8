/**
 * A snapshot of no more than one formula reads: its own cell and the areas it refers to. So a cell can be explained at
 * once in a workbook of any size. May not know what the cells mean.
 */
import { formatAddress } from "../../sheet/address";
import type { Expression } from "../../sheet/expression";
import { parseExpression } from "../../sheet/expression";
import { tokenize } from "../../sheet/tokens";
import type { CellValue, Host } from "../../host/port";
import { areaOf, spillArea, type Standing } from "../reading/references";
import { NotReadable } from "../reading/values";
import { type FormulaAt, placed, type SheetArea, type SheetCells, Snapshot } from "../snapshot";
import { takeShapes } from "../takeSnapshot";

export type CellHost = Pick<Host, "sheets" | "usedAreas" | "cells" | "spills" | "tables" | "names">;

/** A reference of the formula and the cells it means; `area` null: it means none that can be found. */
export type Reference = { readonly text: string; readonly area: SheetArea | null };
export type CellSnapshot = { readonly snapshot: Snapshot; readonly references: readonly Reference[] };

type ReferenceExpression = Extract<Expression, { readonly kind: "reference" | "spill" }>;

function referencesIn(expression: Expression): readonly ReferenceExpression[] {
  switch (expression.kind) {
    case "reference":
    case "spill":
      return [expression];
    case "single":
    case "negative":
    case "percent":
      return referencesIn(expression.of);
    case "operation":
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    case "call":
      return expression.arguments.flatMap(referencesIn);
    default:
      return [];
  }
}

const isWhole = (expression: ReferenceExpression): boolean =>
  expression.kind === "reference" && expression.place.kind === "area" && expression.place.whole;

export async function cellSnapshot(host: CellHost, at: FormulaAt): Promise<CellSnapshot> {
  const found = referencesIn(parseExpression(tokenize(at.formula).slice(1)));
  const shapes = await takeShapes(host);
  // Only whole columns and rows ask how far a sheet is used.
  const used = found.some(isWhole) ? (await host.usedAreas()).map(placed) : [];
  const bare = new Snapshot({ ...shapes, sheets: used.map((area) => ({ name: area.sheet, area, values: [], formulas: [] })) });
  const standing: Standing = { snapshot: bare, sheet: at.sheet, row: at.row, column: at.column };
  await learnSpills(host, bare, found, standing);
  const references = found.map((expression): Reference => ({ text: expression.text, area: areaIn(expression, standing) }));
  const own: SheetArea = { sheet: at.sheet, row: at.row, column: at.column, rows: 1, columns: 1 };
  const areas = [own, ...references.flatMap(({ area }) => (area ? [area] : []))];
  const sheets = await readSheets(host, areas, used);
  const snapshot = new Snapshot({ ...shapes, sheets });
  for (const { at: anchor, block } of bareSpills(bare)) snapshot.rememberSpill(anchor, block);
  return { snapshot, references };
}

function areaIn(expression: ReferenceExpression, standing: Standing): SheetArea | null {
  try {
    return expression.kind === "spill" ? spillArea(expression.of, expression.text, standing) : areaOf(expression, standing);
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}

/** `B2#` */
async function learnSpills(host: CellHost, bare: Snapshot, found: readonly ReferenceExpression[], standing: Standing): Promise<void> {
  const anchors = found.flatMap((expression) => {
    const of = expression.kind === "spill" && expression.of.kind === "reference" ? areaIn(expression.of, standing) : null;
    return of ? [of] : [];
  });
  if (anchors.length === 0) return;
  const blocks = await host.spills(anchors.map(formatAddress));
  anchors.forEach((anchor, i) => {
    const block = blocks[i] ?? null;
    bare.rememberSpill(anchor, block === null ? null : placed(block));
  });
}

const bareSpills = (bare: Snapshot): readonly { readonly at: SheetArea; readonly block: SheetArea }[] =>
  bare.spills().map((block) => ({ at: { ...block, rows: 1, columns: 1 }, block }));

/** One block of cells a sheet, in which only the areas asked for are filled. */
async function readSheets(host: CellHost, areas: readonly SheetArea[], used: readonly SheetArea[]): Promise<readonly SheetCells[]> {
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  const read: SheetCells[] = [];
  for (const sheet of sheets) {
    const own = areas.filter((area) => area.sheet === sheet);
    const extent = used.find((area) => area.sheet === sheet);
    const rows = Math.max(...[...own, ...(extent ? [extent] : [])].map((area) => area.row + area.rows));
    const columns = Math.max(...own.map((area) => area.column + area.columns));
    const values: CellValue[][] = Array.from({ length: rows }, () => []);
    const formulas: string[][] = Array.from({ length: rows }, () => []);
    for (const area of own) {
      const cells = await host.cells(formatAddress(area));
      cells.values.forEach((line, r) => line.forEach((value, c) => ((values[area.row + r] ?? [])[area.column + c] = value)));
      cells.formulas.forEach((line, r) => line.forEach((formula, c) => ((formulas[area.row + r] ?? [])[area.column + c] = formula)));
    }
    read.push({ name: sheet, area: { row: 0, column: 0, rows, columns }, values, formulas });
  }
  return read;
}
