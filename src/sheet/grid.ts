/** The sheet as a formula sees it: areas and tables by their places, and how far a sheet reaches. Rows and columns count from 0. */

export type CellArea = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

export type TableShape = CellArea & {
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly headers: readonly string[];
};

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
