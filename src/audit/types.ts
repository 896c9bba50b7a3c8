/**
 * What the workbook's formulas rest on, as plain data that can be kept as JSON: no decimals, dates or errors of ours in it.
 * May not know a spreadsheet, a sentence or a control.
 *
 * Entry points, each in the file of its name (`null` means cancelled by the signal, progress counts formulas):
 *   takeSnapshot(host, options?)                         every used sheet once: values, formulas, tables, names, spills
 *   readBasis(snapshot, options?)                        WorkbookBasis | null
 *   checkWorkbook(snapshot, basis, options?)             Finding[] | null
 *   pinWorkbook(host, snapshot, basis, options?)         PinOutcome | null; options.addresses: only these formulas
 *   unpinWorkbook(host, snapshot, options?)              PinOutcome | null
 *   pinnedCells(host, snapshot), in pin/pinWorkbook      addresses of the formulas that hold a version put there by pinning
 */
import type { Status } from "../core/citation";
import type { VersionStatus } from "../core/legalVersion";
import type { Unit } from "../core/unit";
import type { Address, CellValue } from "../host/port";

/** A sentence by its key (topic `audit`) and what stands in its places; word it with `auditText`. */
export type Words = { readonly key: string; readonly values: Readonly<Record<string, string | number>> };

/**
 * Why an argument cannot be read from outside the spreadsheet. Key of its sentence: `audit.unreadable.<reason>`.
 * `clock`: TODAY, NOW; `chance`: RAND; `localNames`: LET, LAMBDA; `function`: a worksheet function we do not evaluate;
 * `reference`: no such sheet, table, column or name; `otherFile`; `severalSheets`; `name`: a name that stands for no cells;
 * `spill`: nothing is spilled there; `shape`: blocks of different size in one operator; `text`: text or a
 * number whose reading depends on the machine's settings; `tooLarge`; `syntax`; `tooMany`: more arguments than the function has.
 */
export type UnreadableReason =
  | "clock"
  | "chance"
  | "localNames"
  | "function"
  | "reference"
  | "otherFile"
  | "severalSheets"
  | "name"
  | "spill"
  | "shape"
  | "text"
  | "tooLarge"
  | "syntax"
  | "tooMany";
/** `detail`: the piece of the formula meant, e.g. `TODAY()`. */
export type Unreadable = { readonly reason: UnreadableReason; readonly detail: string };

/** A legal version that answered; whether the formula named it says `CallReading.law`. */
export type VersionUse = {
  readonly regime: string;
  readonly id: string;
  readonly status: VersionStatus;
  /** Day the version's own figures were last looked at, ISO. */
  readonly asOf: string;
  /** Titles of its acts. */
  readonly acts: readonly string[];
  readonly lines: number;
};

export type DatasetUse = { readonly id: string; readonly edition: string; readonly sha256: string; readonly lines: number };

/** One figure of the law that went into the result: a parameter or a cell of a table. */
export type LawValue = {
  /** Id of the quantity; `quantityName` of functions/explain words it. */
  readonly quantity: string;
  readonly kind: "parameter" | "table";
  /** Exact decimal digits, or the words of the law in English (`tNote` words them); "" where the source prints nothing. */
  readonly value: string;
  readonly unit: Unit;
  /** `act:place`, as in the data: stable across languages. */
  readonly cites: readonly string[];
  /** The same for a reader: title of the act and place. */
  readonly citation: string;
  readonly regime: string;
  readonly version: string;
  /** Id of the table edition; null for a parameter. */
  readonly dataset: string | null;
  readonly status: Status;
  /** English; `tNote` words it. */
  readonly note: string | null;
  /** Lines of the call it was used for. */
  readonly lines: number;
};

/** Results leave as a cell shows them; a refusal as the code of the cell and the sentence in the language in force. */
export type CallResult =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "date" /** ISO */; readonly date: string }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly reason: string /** argument at fault */;
      readonly argument: string | null;
      readonly message: string;
    }
  /** Several lines or cells: they stand in the sheet. */
  | { readonly kind: "block"; readonly rows: number; readonly columns: number; readonly refused: number };

/** Fingerprints: of the values of all arguments, and of all results. `sum`: of the results, where each line gave one figure or a refusal. */
export type CallPrints = { readonly inputs: string; readonly results: string; readonly sum: string | null };

/** What one call rests on: of a range call, what all its lines together rest on. */
export type CallBasis = {
  readonly versions: readonly VersionUse[];
  /** First and last event date of the lines, ISO (a year as its 1 January); null where the function knows no date. */
  readonly events: { readonly first: string; readonly last: string } | null;
  readonly datasets: readonly DatasetUse[];
  readonly values: readonly LawValue[];
  /** Every mark short of verified among all steps, rules and remarks included. */
  readonly open: readonly Status[];
  readonly result: CallResult;
  /** Lines of the call, and how many different ones among them were explained (`MOST_LINES` at most). */
  readonly lines: number;
  readonly explained: number;
  readonly prints: CallPrints;
};

/** One argument as it stands in the formula. */
export type CallArgument = { readonly name: string /** Trimmed; "" when left out. */; readonly text: string; readonly blank: boolean };

export type CallReading = {
  /** "LAW.VALUE" */
  readonly functionId: string;
  /** Place of the call among our calls of the formula, from the left. */
  readonly index: number;
  /** 0: at the top of the formula or inside worksheet functions only; 1: argument of another call of ours, ... */
  readonly depth: number;
  /** Id; "" for a function over several regimes: then the versions name theirs. */
  readonly regime: string;
  readonly arguments: readonly CallArgument[];
  /** The text of `law` where the formula writes it; null: left blank, or the function has no such argument. */
  readonly law: string | null;
} & (
  | { readonly kind: "read"; readonly basis: CallBasis }
  | { readonly kind: "notReadable"; readonly argument: string | null; readonly why: Unreadable }
);

export type FormulaBasis = {
  readonly address: Address;
  readonly formula: string;
  /** What the cell shows. */
  readonly value: CellValue;
  readonly spill: Address | null;
  /** From the left: a call stands before the calls among its own arguments. */
  readonly calls: readonly CallReading[];
  /** Whether our reading of the first cell agrees with what the cell shows; null where the formula is more than one call of ours. */
  readonly agrees: boolean | null;
};

export type WorkbookBasis = { readonly formulas: readonly FormulaBasis[] };

// --- pinning -------------------------------------------------------------------------------------------------------

/** Key of its sentence: `audit.unpinned.<reason>`. */
export type UnpinnedReason =
  | "noLawArgument"
  /** Named by the user already, or taken from a cell that is blank. */
  | "written"
  | "writtenBlank"
  | "severalVersions"
  | "noVersion"
  | "otherResult"
  | "notReadable"
  | "refused"
  /** The spreadsheet did not take the formula. */
  | "readOnly";
export type PinnedCall = { readonly functionId: string; readonly index: number; readonly version: string };
export type UnpinnedCall = {
  readonly functionId: string;
  readonly index: number;
  readonly reason: UnpinnedReason;
  readonly detail: string;
};
/** `formula` is the text given where nothing could be pinned. */
export type PinResult = { readonly formula: string; readonly pinned: readonly PinnedCall[]; readonly left: readonly UnpinnedCall[] };

export type PinOutcome = {
  readonly changed: readonly { readonly address: Address; readonly before: string; readonly after: string }[];
  readonly left: readonly { readonly address: Address; readonly calls: readonly UnpinnedCall[] }[];
  /** Something the person should know, e.g. that the remembered pins were damaged. */
  readonly warnings: readonly Words[];
};
