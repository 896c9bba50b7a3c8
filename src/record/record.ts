/**
 * The record of a workbook: what its formulas of ours were computed with, as plain data. What is equal is one object, so
 * that ten thousand lines stay small in memory too. May not know a spreadsheet, a file or a sentence.
 */
import type { Status } from "../core/citation";
import type { VersionStatus } from "../core/legalVersion";
import type { Unit } from "../core/unit";
import type { CellValue, Locale } from "../host/port";

/** Kept in the file under this namespace; another shape of the record takes another number. */
export const BASIS_NAMESPACE = "urn:carbon-border:basis:1";

export type RecordedVersion = {
  readonly regime: string;
  readonly id: string;
  readonly status: VersionStatus;
  readonly asOf: string /** Of its resolved parameters. */;
  readonly hash: string;
};
export type RecordedTable = { readonly id: string; readonly edition: string; readonly sha256: string };

/** `LawValue` without what a reader is told beside it. */
export type RecordedValue = {
  readonly quantity: string;
  readonly kind: "parameter" | "table";
  readonly value: string;
  readonly unit: Unit;
  /** `act:place` */
  readonly cites: readonly string[];
  readonly version: string;
  readonly dataset: string | null;
  readonly status: Status;
};

export type RecordedResult =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "date" /** ISO */; readonly date: string }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly reason: string /** In the language of the record. */;
      readonly message: string;
    }
  /** `results`: fingerprint of all of them; `sum`: exact digits, where each line gave one figure. */
  | {
      readonly kind: "block";
      readonly rows: number;
      readonly columns: number;
      readonly refused: number;
      readonly results: string;
      readonly sum: string | null;
    };

export type ReadCall = {
  readonly kind: "read";
  readonly functionId: string;
  /** As the formula writes it; null: left blank. */
  readonly law: string | null;
  /** `regime/id` */
  readonly versions: readonly string[];
  readonly events: { readonly first: string; readonly last: string } | null;
  readonly datasets: readonly string[];
  readonly values: readonly RecordedValue[];
  readonly open: readonly Status[];
  readonly result: RecordedResult;
  /** Fingerprint of the values of the arguments; "" where they are not known. */
  readonly inputs: string;
};
export type RecordedCall =
  | ReadCall
  | {
      readonly kind: "notReadable";
      readonly functionId: string /** `UnreadableReason` */;
      readonly reason: string;
      readonly detail: string;
    };

/** A block of cells: its size and the fingerprint of its values. */
export type RecordedBlock = { readonly rows: number; readonly columns: number; readonly hash: string };

export type RecordedFormula = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Formulas from this cell downwards that say the same relative to their cells and are told as one; 1 where it stands alone. */
  readonly filled: number;
  /** What the cell showed. */
  readonly value: CellValue;
  /** What a formula that fills several cells, or formulas filled down, showed in all of them. */
  readonly block: RecordedBlock | null;
  readonly calls: readonly RecordedCall[];
};

export type BasisRecord = {
  /** Version of the program. */
  readonly addIn: string;
  /** Moment of the recording, ISO, as handed in. */
  readonly at: string;
  readonly locale: Locale;
  /** Of the laws the formulas use: fingerprint of all versions and tables of each, so that a new version is noticed. */
  readonly regimes: Readonly<Record<string, string>>;
  readonly versions: readonly RecordedVersion[];
  readonly tables: readonly RecordedTable[];
  readonly formulas: readonly RecordedFormula[];
  /** false: the values of the law and the fingerprints of the arguments were left out, the workbook being too large. */
  readonly detailed: boolean;
};

export const countOf = (formulas: readonly RecordedFormula[]): number => formulas.reduce((sum, { filled }) => sum + filled, 0);

export const versionKey = (regime: string, id: string): string => `${regime}/${id}`;
