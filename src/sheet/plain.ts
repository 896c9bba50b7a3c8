/** Plain data of any spreadsheet: what cells hold, where they lie, what a longer work tells of itself. */

/** What a cell holds. An error is its own text ("#N/A"); a date is its serial number; null is an empty cell. */
export type CellValue = number | string | boolean | null;
export type Matrix = readonly (readonly CellValue[])[];

/** A1 notation, with the sheet in front: `'Import lines'!B2:C9`. A method also takes it without: the active sheet. */
export type Address = string;

export type Unsubscribe = () => void;

export type Progress = { readonly done: number; readonly total: number };
export type TaskOptions = {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type Scope = { readonly kind: "selection" } | { readonly kind: "sheet"; readonly sheet?: string } | { readonly kind: "book" };

/** Which formulas: those that call a function whose name starts with one of the prefixes ("ETS.", "LAW."). */
export type FormulaQuery = { readonly scope: Scope; readonly prefixes: readonly string[] };

export type Store = {
  readonly get: (key: string) => Promise<string | null>;
  /** null removes. */
  readonly set: (key: string, value: string | null) => Promise<void>;
};
