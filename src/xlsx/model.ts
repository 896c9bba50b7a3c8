/**
 * A workbook as plain data: what can be read from a file and what a new file is written from. Rows and columns count
 * from 0. May not know the file format.
 */
import type { CellArea, TableShape } from "../sheet/grid";

export type XlsxError = { readonly code: string };
/** A date is its serial number; null is an empty cell. */
export type XlsxValue = number | string | boolean | XlsxError | null;

export type XlsxArea = CellArea;

export type XlsxFormula = {
  /** As a person reads it: `=LAW.VALUE(A2)`. */
  readonly text: string;
  /** As the file holds it, without the equals sign: `_xldudf_CBAM_COST(A2)`. */
  readonly stored: string;
  /** `dynamic`: spills as far as its result reaches. `array`: fills the area it was entered in. */
  readonly kind: "plain" | "dynamic" | "array";
  /** The cells it fills, its own included. */
  readonly area: XlsxArea;
};

export type XlsxCell = {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: XlsxValue;
  readonly formula: XlsxFormula | null;
  readonly numberFormat: string;
};

/** A what-if table of the spreadsheet: it enters values of its margins into input cells and notes what a formula then gives. */
export type XlsxDataTable = {
  /** Its results. The row above and the column to the left hold its formulas and values. */
  readonly area: XlsxArea;
  readonly inputs: readonly XlsxArea[];
};

export type XlsxSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden";
  /** Row by row; cells that hold nothing are left out. */
  readonly cells: readonly XlsxCell[];
  /** Rows that are not shown: filtered out, or hidden by hand or an outline. Subtotals pass over them. */
  readonly hiddenRows: ReadonlyMap<number, "filter" | "hand">;
  readonly dataTables: readonly XlsxDataTable[];
};

export type XlsxTable = TableShape & {
  readonly name: string;
  readonly sheet: string;
};

export type XlsxName = {
  readonly name: string;
  /** null: known in the whole workbook. */
  readonly sheet: string | null;
  readonly text: string;
  readonly stored: string;
};

export type XlsxBook = {
  readonly sheets: readonly XlsxSheet[];
  readonly tables: readonly XlsxTable[];
  readonly names: readonly XlsxName[];
  /** The day that serial number 0 stands for. */
  readonly dates: "1900" | "1904";
  /**
   * Its program wrote 0 for every formula and leaves the calculation to whoever opens the file, as libraries do: these
   * values were never calculated.
   */
  readonly neverCalculated: boolean;
  /** The file orders whoever opens it to calculate: its values may be older than its entries. */
  readonly calculatesOnOpening: boolean;
};

export const isXlsxError = (value: XlsxValue | undefined): value is XlsxError => typeof value === "object" && value !== null;
