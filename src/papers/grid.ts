/** A sheet of results as plain data, the same for a file and for an open workbook. May not know either. */
import type { Look } from "../templates/looks";

export type GridCell = string | number | boolean | null | { readonly formula: string };

export type GridColumn = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly look: Look;
  /** A person types here, or may change what stands there. */
  readonly typed?: boolean;
};

export type PaperGrid = {
  readonly sheet: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Cells of their own above the list, from row INPUT_ROW on: label, value. */
  readonly inputs: readonly { readonly label: string; readonly value: GridCell; readonly look: Look }[];
  /** Of the list, in the spreadsheet. */
  readonly table: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
};

/** Rows as people count them; every grid has the same head, so that formulas know their places beforehand. */
export const INPUT_ROW = 4;
export const HEAD_ROW = 7;
export const FIRST_ROW = HEAD_ROW + 1;
export const INPUT_COLUMN = "C";
