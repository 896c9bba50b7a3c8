/** What a calculation needs from a formula engine. The engine is handed in, so that reading and writing stay free of it. */
import type { XlsxValue } from "../model";

export type CalculatedValue = number | string | boolean | { readonly code: string; readonly message: string };
export type CalculatedCall = { readonly id: string; readonly args: readonly unknown[] };

export type Calculator = {
  /** What can be called, upper case. */
  readonly functions: ReadonlySet<string>;
  /** Those of the spreadsheet itself that are known to give what Excel gives; null: not asked. */
  readonly proven: ReadonlySet<string> | null;
  /** `isComputed`: a formula gave the value. */
  readonly set: (sheet: number, row: number, column: number, value: XlsxValue, isComputed?: boolean) => void;
  readonly forget: () => void;
  readonly evaluate: (
    sheet: number,
    row: number,
    column: number,
    formula: string,
  ) => {
    readonly block: readonly (readonly CalculatedValue[])[];
    readonly calls: readonly CalculatedCall[];
    /** A function whose work has no end in sight: the block is no answer. */
    readonly unfinished: string | null;
  };
  /** A 0 that a formula gave, as functions of ours are told of it. */
  readonly computedZero: number;
  /**
   * One call of a function of ours over columns, null where an argument is left out: a result a line, as the function gives them.
   * Null: the function does not take lines.
   */
  readonly lines: (id: string, columns: readonly (readonly (readonly XlsxValue[])[] | null)[]) => readonly (readonly unknown[])[] | null;
  /** How many arguments a function of ours has that takes lines; null: it takes none. */
  readonly takesLines: (id: string) => number | null;
  readonly dispose: () => void;
};

export type CalculatedSheet = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: (row: number) => "filter" | "hand" | null;
  readonly isSubtotal: (row: number, column: number) => boolean;
};
export type CreateCalculator = (sheets: readonly CalculatedSheet[]) => Calculator;

/** A name of a sheet that no engine misreads: people call theirs `A!B`, `R1C1` or `2026`. */
export const engineSheet = (sheet: number): string => `sheet_${sheet}`;
