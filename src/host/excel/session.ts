/**
 * Ranges of the open workbook as plain values: one place that knows how Excel reads, writes and parses.
 * May not know tables, freezing or settings.
 */
import { type Area, formatAddress, parseAddress } from "../../sheet/address";
import type { Address, CellValue, Matrix } from "../port";

export type Context = Excel.RequestContext;
export type Placed = Area & { readonly sheet: string };

/** Excel on the web takes five megabytes a request; ten thousand cells of long text stay well below. */
const CELLS_PER_REQUEST = 10_000;

export function rowsPerRequest(columns: number): number {
  return Math.max(1, Math.min(1000, Math.floor(CELLS_PER_REQUEST / Math.max(1, columns))));
}

/** Whatever one call changes is one step for a person who undoes it, where Excel can do that. */
export function inBook<T>(work: (context: Context) => Promise<T>): Promise<T> {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
}

export function sheetOf(context: Context, sheet: string | null): Excel.Worksheet {
  return sheet === null ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(sheet);
}

export function rangeOf(context: Context, area: Area): Excel.Range {
  return sheetOf(context, area.sheet).getRange(formatAddress({ ...area, sheet: null }));
}

/** Excel's own addresses carry the sheet; they come back in the port's spelling. */
export function placed(address: Address): Placed {
  const area = parseAddress(address);
  if (area.sheet === null) throw new Error(`No sheet in ${address}`);
  return { ...area, sheet: area.sheet };
}

export const portAddress = (excelAddress: string): Address => formatAddress(parseAddress(excelAddress));

/** An address without a sheet means the active one. */
export async function locate(context: Context, address: Address): Promise<Placed> {
  const area = parseAddress(address);
  if (area.sheet !== null) return { ...area, sheet: area.sheet };
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return { ...area, sheet: sheet.name };
}

export const valueOf = (cell: unknown): CellValue =>
  typeof cell === "number" || typeof cell === "boolean" ? cell : typeof cell === "string" && cell !== "" ? cell : null;

/** Text that starts with = comes back among the formulas too; then it is what the cell shows. */
export const formulaOf = (cell: unknown, value: unknown): string =>
  typeof cell === "string" && cell.startsWith("=") && cell !== value ? cell : "";

export const formulasOf = (range: Excel.Range): string[][] =>
  range.formulas.map((row: unknown[], r: number) => row.map((cell, c) => formulaOf(cell, range.values[r]?.[c])));

export const valuesOf = (cells: readonly (readonly unknown[])[]): CellValue[][] => cells.map((row) => row.map(valueOf));

/** An apostrophe keeps text from being read as a number, a date or a formula; "" empties a cell (null would leave it). */
export const entered = (value: CellValue): number | string | boolean =>
  value === null ? "" : typeof value === "string" ? `'${value}` : value;

/** A format or value for all cells of a range may be given once; the declared type does not say so. */
export const forAll = (value: string): string[][] => value as unknown as string[][];

/** The parts of an area that fit one request each, from the top down. */
export function slices(area: Placed): Placed[] {
  const step = rowsPerRequest(area.columns);
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, i) => ({
    ...area,
    row: area.row + i * step,
    rows: Math.min(step, area.rows - i * step),
  }));
}

export async function readValues(context: Context, area: Placed): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  for (const part of slices(area)) {
    const range = rangeOf(context, part);
    range.load("values");
    await context.sync();
    values.push(...valuesOf(range.values));
  }
  return values;
}

export async function writeValues(context: Context, area: Placed, values: Matrix, numberFormat?: string): Promise<void> {
  for (const part of slices(area)) {
    const range = rangeOf(context, part);
    if (numberFormat !== undefined) range.numberFormat = forAll(numberFormat);
    range.values = values.slice(part.row - area.row, part.row - area.row + part.rows).map((row) => row.map(entered));
    await context.sync();
  }
}

/** First filled cell in reading order; null when there is none. */
export async function firstFilled(context: Context, area: Placed): Promise<Placed | null> {
  if (area.rows < 1 || area.columns < 1) return null;
  const used = rangeOf(context, area).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  if (used.isNullObject) return null;
  const filled = placed(used.address);
  for (const part of slices(filled)) {
    const values = await readValues(context, part);
    const row = values.findIndex((line) => line.some((value) => value !== null));
    if (row >= 0)
      return {
        ...part,
        row: part.row + row,
        column: part.column + (values[row] ?? []).findIndex((value) => value !== null),
        rows: 1,
        columns: 1,
      };
  }
  return null;
}
