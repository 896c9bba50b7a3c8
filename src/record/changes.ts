/**
 * What changed between a record and now: the shapes. Why is data, so that a pane can list it and a sentence can be made
 * of it in any language. May not know a spreadsheet.
 */
import type { Unit } from "../core/unit";
import type { Address, CellValue } from "../host/port";
import type { RecordedResult, RecordedTable } from "./record";

export type Reason =
  /** Another version answers although the formula names none. `since`: in force from this day; null: it has no window of force. */
  | {
      readonly kind: "version";
      readonly regime: string;
      readonly from: string;
      readonly to: string;
      readonly since: string | null;
      readonly acts: readonly string[];
    }
  /** The law's figure is another one. Exact digits or words of the law; several where the call has several lines. */
  | {
      readonly kind: "value";
      readonly quantity: string;
      readonly unit: Unit;
      readonly from: readonly string[];
      readonly to: readonly string[] /** `act:place` */;
      readonly cites: readonly string[];
    }
  /** The row of a table is another one, because another table is read or the table itself changed. */
  | {
      readonly kind: "table";
      readonly quantity: string;
      readonly unit: Unit;
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly tables: { readonly from: RecordedTable; readonly to: RecordedTable };
      readonly cites: readonly string[];
    }
  /** The same figures give another result: the rule was corrected in a later version of the program. */
  | { readonly kind: "rule"; readonly from: string; readonly to: string }
  /** The arguments are others: the workbook's own doing. */
  | { readonly kind: "inputs" }
  /** The arguments are others because this cell is, which the law or the program changed. */
  | { readonly kind: "follows"; readonly cell: Address }
  /** Our calls give what they gave; something around them in the formula changed. */
  | { readonly kind: "around" }
  /** What it reads cannot be known from outside the cell, so neither can the reason. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly detail: string }
  /** The record was too large to keep figures, so which of them changed is not known. */
  | { readonly kind: "notKept" }
  /** Same program, figures and arguments, and yet another result. */
  | { readonly kind: "unexplained" };

export type CallChange = { readonly functionId: string; readonly old: RecordedResult; readonly now: RecordedResult };

/**
 * edition: law, table or rule give another result; basis: they changed, and the result is the same; inputs: the person's
 * own change; formula: another formula stands there; gone, sheetGone: it is no longer there; asValue: its value stands
 * there without the formula; new: it is not in the record.
 */
export type ChangeKind = "edition" | "basis" | "inputs" | "formula" | "gone" | "sheetGone" | "asValue" | "new";

export type CellChange = {
  readonly kind: ChangeKind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Formulas filled down from there that changed as one. */
  readonly rows: number;
  readonly functions: readonly string[];
  /** What the cell showed when it was recorded, and shows now. */
  readonly recorded: CellValue;
  readonly shown: CellValue;
  /** Whether the cell shows another value already, will with the next calculation, or stays. */
  readonly state: "has" | "will" | "stays";
  /** Calls of ours whose result is another one. */
  readonly calls: readonly CallChange[];
  readonly reasons: readonly Reason[];
  /** The formula before, where it is another one now. */
  readonly before: string | null;
};

/** Cells that changed for the same reasons. */
export type ChangeGroup = {
  readonly kind: ChangeKind;
  readonly state: CellChange["state"];
  readonly reasons: readonly Reason[];
  readonly areas: readonly Address[];
  readonly cells: number;
  readonly first: CellChange;
};

export type Comparison = {
  /** Whether law, tables or program are others than recorded, whatever it means for the cells. */
  readonly editionDiffers: boolean;
  readonly program: { readonly from: string; readonly to: string };
  /** Moment of the recording, ISO. */
  readonly recordedAt: string;
  readonly changes: readonly CellChange[];
};
