/** What other programs see of the functions: plain data only, so that these types need no others. */

export type Language = "en" | "zh-TW" | "zh-CN";

/** A cell, a column or row of cells, or a block of rows. Blank is null, undefined or "". A day is text such as "2026-02-01". */
export type Value = number | string | boolean;
export type Argument =
  | Value
  | null
  | undefined
  | readonly (Value | null | undefined)[]
  | readonly (readonly (Value | null | undefined)[])[];

/** Why there is no value: what a spreadsheet's cell would show, and the sentence behind it. A refusal is an answer, never 0. */
export type Refusal = { readonly error: "#VALUE!" | "#N/A" | "#NUM!"; readonly message: string };
export type Cell = Value | Refusal;

export type Answer = {
  /** The result, or the first cell of several. Days are text such as "2027-09-30". */
  readonly value: Cell;
  /** All cells of the result, row by row. A list as argument gives a cell for each of its lines. */
  readonly cells: readonly (readonly Cell[])[];
};

/** One step of a calculation. */
export type Step = {
  /** what it is, in words */
  readonly quantity: string;
  readonly value: Cell;
  readonly unit: string;
  /** name of the quantity that is the same in every language */
  readonly rule: string;
  /** act and article */
  readonly citation: string;
  /** legal version */
  readonly version: string;
  /** edition of the table, where one was read */
  readonly dataset: string;
  /** verified, derived, secondary ..., in words */
  readonly status: string;
};

export type Explanation = Answer & { readonly steps: readonly Step[] };

export type FunctionDescription = {
  readonly name: string;
  readonly does: string;
  readonly gives: string;
  readonly arguments: readonly { readonly name: string; readonly optional: boolean; readonly is: string; readonly unit?: string }[];
};

export type Options = { readonly language?: Language };

/**
 * The result of a function, as a spreadsheet's cell would show it.
 *
 * `await evaluate("CBAM.COST", ["73181542", "TW", 100, "2026-02-01"])`
 *
 * Throws a TypeError where there is no such function or too many arguments are given. What the law or the data do not answer is a `Refusal`.
 */
export declare function evaluate(name: string, args: readonly Argument[], options?: Options): Promise<Answer>;

/** The same with every step: value, unit, article, legal version, table edition, status. For one line, not for lists. */
export declare function explain(name: string, args: readonly Argument[], options?: Options): Promise<Explanation>;

/** Every function with its arguments, in the order of the catalogue. */
export declare function describeFunctions(options?: Options): Promise<readonly FunctionDescription[]>;

export declare function isRefusal(cell: Cell): cell is Refusal;
