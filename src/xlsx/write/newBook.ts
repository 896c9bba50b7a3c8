/**
 * What a new workbook file is written from: plain data, formulas as a person reads them. Rows and columns count from 0.
 */
import type { XlsxValue } from "../model";

export type CellStyle = {
  /** en-US format code. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  /** A thin line below. */
  readonly underlined?: boolean;
};

export type NewFormulaCell = {
  /** `=CBAM.COST(A2)`, `=SUM(Goods[Mass])`; in a table also `[@Mass]`. */
  readonly text: string;
  /** `dynamic` spills. Blank: formulas with functions of ours spill, others do not, as Excel itself does it. */
  readonly kind?: "plain" | "dynamic" | "array";
  /** How far the result reaches at present; the other cells are given with their values. Blank: one cell. */
  readonly rows?: number;
  readonly columns?: number;
};

export type NewCell = { readonly row: number; readonly column: number; readonly value: XlsxValue; readonly formula?: NewFormulaCell; readonly style?: CellStyle };

export type NewTable = {
  readonly name: string;
  /** The header row, whose cells the table writes itself. */
  readonly row: number;
  readonly column: number;
  /** Header row included. */
  readonly rows: number;
  readonly headers: readonly string[];
  /** The formula for new rows, by header. */
  readonly columnFormulas?: Readonly<Record<string, string>>;
  readonly style?: string;
};

export type NewValidation = {
  /** A1 notation. */
  readonly area: string;
  /** A reference or formula that yields the choices: `=Lists!$A$2:$A$30`. */
  readonly choices: string;
  /** What other entries meet. */
  readonly others: "refused" | "allowed";
};

export type NewSheet = {
  readonly name: string;
  readonly visibility?: "visible" | "hidden";
  readonly cells: readonly NewCell[];
  readonly tables?: readonly NewTable[];
  /** In characters, by column from the first on; null: the usual width. */
  readonly widths?: readonly (number | null)[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** A1 notation. */
  readonly merged?: readonly string[];
  readonly validations?: readonly NewValidation[];
};

export type NewBook = {
  readonly sheets: readonly NewSheet[];
  /** `text`: a reference or formula, `='Import lines'!$B$2`. `sheet`: known on that sheet only. */
  readonly names?: readonly { readonly name: string; readonly text: string; readonly sheet?: string }[];
};
