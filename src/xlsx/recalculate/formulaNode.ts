/** A formula of a file as the calculation knows it: what it reads, what it fills, why it may not be calculated. */
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/grid";
import type { XlsxArea, XlsxCell, XlsxFormula } from "../model";

export type SheetArea = XlsxArea & { readonly sheet: number };
export type Obstacle = {
  readonly kind:
    | "otherFile"
    | "otherAddIn"
    | "severalSheets"
    | "unknownFunction"
    | "changesShape"
    | "tooLarge"
    | "tooManySteps"
    | "circular"
    /** The engine gives another value than the file holds; its function is not proven; what it reads may be out of date. */
    | "notKnown"
    | "unproven"
    | "doubtfulInput"
    /** A what-if table: it changes cells to see what comes of it. */
    | "dataTable";
  readonly detail: string;
};

/** Calls of one shape differ in nothing but the cells they read. */
export type CallLine = {
  readonly shape: string;
  readonly id: string;
  /** As many arguments as the function has. */
  readonly most: number;
  readonly cells: readonly (CellPlace | { readonly constant: string | number | boolean } | null)[];
};
export type CellPlace = { readonly sheet: number; readonly row: number; readonly column: number };

export type FormulaCell = XlsxCell & { readonly formula: XlsxFormula };
export type FormulaNode = {
  readonly sheet: number;
  readonly cell: FormulaCell;
  /** Our functions it calls, by itself or through names; empty for a formula of somebody else. */
  readonly ours: readonly string[];
  /** Known without its formula: a what-if table has none. */
  readonly given?: Resolved;
  /** The file holds a value for it that somebody calculated. */
  readonly isValued: boolean;
  formula: string;
  /** It is one call of ours over single cells and constants; null: it is something else. */
  line: CallLine | null;
  reads: readonly SheetArea[];
  /** It may read any cell: which ones stands nowhere in the formula. */
  readsAnything: boolean;
  /** A function it calls that is not known to give what Excel gives. */
  unproven: string | null;
  /** Why it cannot be calculated here. */
  obstacle: Obstacle | null;
  /** The cells it fills at the moment. */
  area: XlsxArea;
};

export type Resolved = Pick<FormulaNode, "formula" | "line" | "reads" | "readsAnything" | "unproven" | "obstacle">;
export type Resolver = (stored: string, at: { readonly sheet: number; readonly row: number; readonly column: number }) => Resolved;

export const keyOf = (sheet: number, row: number, column: number): number => (sheet * MAX_ROWS + row) * MAX_COLUMNS + column;
