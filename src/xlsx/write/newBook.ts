/**
 * What a new workbook file is written from: plain data, formulas as a person reads them. Rows and columns count from 0.
 */
import type { XlsxValue } from "../model";
import type { NewChart } from "./newChart";

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
  /** Thin lines on all four sides, in that colour: six hexadecimal digits. */
  readonly framed?: string;
  /** Points; 11 where blank. */
  readonly size?: number;
  /** Of the writing in the cell; wrapped text stands at the top where blank. */
  readonly vertical?: "top" | "center" | "bottom";
  /** Steps to the right. */
  readonly indent?: number;
  /** The writing itself, as links have it. */
  readonly underlineText?: boolean;
  /** May be typed into on a protected sheet. */
  readonly unlocked?: boolean;
};

export type NewFormulaCell = {
  /** `=LAW.VALUE(A2)`, `=SUM(Goods[Mass])`; in a table also `[@Mass]`. */
  readonly text: string;
  /**
   * `dynamic` spills. Blank: formulas with functions of ours spill, others do not, as Excel itself does it. `plain` shows
   * one value; other programs keep that value, while they drop those of formulas that may spill.
   */
  readonly kind?: "plain" | "dynamic" | "array";
  /** How far the result reaches at present; the other cells are given with their values. Blank: one cell. */
  readonly rows?: number;
  readonly columns?: number;
};

export type NewCell = {
  readonly row: number;
  readonly column: number;
  readonly value: XlsxValue;
  readonly formula?: NewFormulaCell;
  readonly style?: CellStyle;
};

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
  /** Of those formulas; blank: as for cells. */
  readonly formulaKind?: "plain" | "dynamic";
  readonly style?: string;
  /** A row below the others with a word or a sum per column, by header; the table writes its cells itself. Not counted in `rows`. */
  readonly totals?: Readonly<Record<string, NewTotal>>;
};

/** `text`: `=SUM(Goods[Mass])`; the other kinds are those Excel offers in its list. */
export type NewTotal =
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "sum" | "average" | "max" | "min" | "count" }
  | { readonly kind: "formula"; readonly text: string };

export type NewValidation = {
  /** A1 notation. */
  readonly area: string;
  /** A reference or formula that yields the choices: `=Lists!$A$2:$A$30`. */
  readonly choices: string;
  /** What other entries meet. */
  readonly others: "refused" | "allowed";
};

/** How a sheet goes to paper: A4, made to fit. */
export type NewPrint = {
  readonly orientation: "portrait" | "landscape";
  /** As many pages high as it takes, or exactly one. */
  readonly height?: "any" | "one";
  /** A1 notation; blank: everything. */
  readonly area?: string;
  /** Pages side by side; 1 where blank. */
  readonly width?: number;
  /** The first rows and columns on every page. */
  readonly titleRows?: number;
  readonly titleColumns?: number;
  /** Excel's codes: `&L` left, `&C` centre, `&R` right, `&P` page, `&N` pages, `&A` sheet. `&&` is the sign itself. */
  readonly header?: string;
  readonly footer?: string;
};

/** A cell that leads to a page outside or, with `place`, to a cell of the workbook. */
export type NewLink = { readonly cell: string; readonly tip?: string } & ({ readonly url: string } | { readonly place: string });

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
  /** In points, by row. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Six hexadecimal digits. */
  readonly tabColor?: string;
  readonly gridlines?: "shown" | "hidden";
  readonly print?: NewPrint;
  readonly links?: readonly NewLink[];
  readonly charts?: readonly NewChart[];
  /** Only unlocked cells take entries. There is no password: it keeps slips away, not people. */
  readonly protected?: boolean;
};

export type NewBook = {
  readonly sheets: readonly NewSheet[];
  /** Custom XML parts: the namespace of the root element, and the whole text. */
  readonly parts?: readonly { readonly namespace: string; readonly xml: string }[];
  /** What the file says of itself. Who made it and when is left out. */
  readonly properties?: { readonly title: string; readonly subject?: string; readonly language?: string };
  /** `text`: a reference or formula, `='Import lines'!$B$2`. `sheet`: known on that sheet only. */
  readonly names?: readonly { readonly name: string; readonly text: string; readonly sheet?: string }[];
};
