/**
 * A workbook read and rewritten as a whole: used areas, values with formulas, spilled blocks, formulas exchanged in place.
 * May not know which formulas are ours.
 */
import { formulaRuns } from "../formulaRuns";
import type { Address, CellValue, Cells, FormulaChange } from "../port";
import { type Context, formulasOf, placed, type Placed, portAddress, rangeOf, rowsPerRequest, slices, valuesOf } from "./session";

/** Objects asked for in one request; more make it slow rather than fewer round trips. */
const OBJECTS = 2000;

export async function usedAreas(context: Context): Promise<Address[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  // Cells that are only formatted can reach to the end of a sheet.
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  used.forEach((range) => range.load("address"));
  await context.sync();
  return used.filter((range) => !range.isNullObject).map((range) => portAddress(range.address));
}

export async function readCells(context: Context, area: Placed): Promise<Cells> {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  for (const part of slices(area)) {
    const range = rangeOf(context, part);
    range.load("values, formulas");
    await context.sync();
    values.push(...valuesOf(range.values));
    formulas.push(...formulasOf(range));
  }
  return { values, formulas };
}

export async function spills(context: Context, anchors: readonly Address[]): Promise<(Address | null)[]> {
  const found: (Address | null)[] = [];
  for (let from = 0; from < anchors.length; from += OBJECTS) {
    const ranges = anchors.slice(from, from + OBJECTS).map((anchor) => rangeOf(context, placed(anchor)).getSpillingToRangeOrNullObject());
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    found.push(...ranges.map((range) => (range.isNullObject ? null : portAddress(range.address))));
  }
  return found;
}

/** Neighbours down a column go as one range. */
export async function replaceFormulas(context: Context, changes: readonly FormulaChange[]): Promise<void> {
  let waiting = 0;
  for (const { area, formulas } of formulaRuns(changes, rowsPerRequest(1))) {
    rangeOf(context, { ...area, rows: formulas.length }).formulas = formulas.map((row) => [...row]);
    if ((waiting += formulas.length) < rowsPerRequest(1)) continue;
    await context.sync();
    waiting = 0;
  }
  await context.sync();
}
