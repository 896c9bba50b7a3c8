/** What a read list becomes: sheets of tables with live formulas, as plain data. May not know a spreadsheet. */
/** A result that is an error keeps the sentence why. */
export type Value = string | number | boolean | null | { readonly code: string; readonly why?: string };
export type Format = "text" | "code" | "date" | "month" | "number" | "mass" | "money" | "price" | "intensity" | "year" | "whole" | "asIs";

export type PlanColumn = {
  readonly key: string;
  readonly header: string;
  /** The person's own, read from them and theirs to correct, told by us, or calculated. */
  readonly kind: "own" | "typed" | "told" | "formula";
  readonly format: Format;
  readonly width: number;
  /** For every row, as a person reads it. */
  readonly formula?: string;
  /** What stands in the rows; of a formula what it gives. */
  readonly values: readonly Value[];
  /** Words a person can choose from. */
  readonly choices?: readonly string[];
};
export type PlanTable = {
  readonly name: string;
  /** Above the table. */
  readonly title: string;
  readonly columns: readonly PlanColumn[];
  readonly rows: number;
};
export type Fact = {
  readonly label: string;
  readonly value: Value;
  readonly formula?: string;
  readonly format: Format;
  /** Typed by a person; the name formulas know it by. */
  readonly name?: string;
};
/** A formula over a whole list that fills many cells. */
export type Spill = { readonly title: string; readonly formula: string; readonly values: readonly (readonly Value[])[] };
export type PlanSheet = {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly facts: readonly Fact[];
  readonly tables: readonly PlanTable[];
  readonly spill?: Spill;
};
