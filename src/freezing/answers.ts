/** What freezing and restoring answer; a part of the port. */
import type { LeftReason } from "./match";
import type { NoteOf } from "./record";
import type { Address, TaskOptions } from "../sheet/plain";

/** A formula that was not frozen or not put back, and why; the cell is as it was. */
export type FreezeLeft = {
  readonly address: Address;
  readonly formula: string;
  readonly reason:
    | LeftReason
    /** It has no value that could stand without it: not calculated, busy, kept from spilling, function unknown. */
    | "notCalculated"
    | "protected"
    /** The spreadsheet did not take the change. */
    | "refused";
  /** Where the values were found (`moved`); what the cell shows (`notCalculated`). */
  readonly detail: string;
};

export type FreezeResult = {
  /** `cancelled` and `refused`: everything is as it was. */
  readonly outcome: "done" | "cancelled" | "refused";
  readonly refusal: "protectedSheet" | "damagedRecord" | "nothingFrozen" | null;
  readonly cells: number;
  readonly addresses: readonly Address[];
  readonly left: readonly FreezeLeft[];
  /** The sheet that tells of it; null: there is none (any more). */
  readonly note: string | null;
};

/** `note`: words the sheet that tells of it; blank: none is made. */
export type FreezeOptions = TaskOptions & { readonly note?: NoteOf };
/** `prefixes`: only formulas that call a function of these names go back; blank: any. */
export type RestoreOptions = FreezeOptions & { readonly prefixes?: readonly string[] };

export type FrozenState = {
  readonly cells: number;
  /** Freezing was interrupted; freezing or restoring again completes it. */
  readonly interrupted: boolean;
  /** The record in the file cannot be read. */
  readonly damaged: boolean;
};
