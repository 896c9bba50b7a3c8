/** What a careful colleague would point out in a workbook, as plain data. May not know how it was found. */
import type { Address } from "../host/port";
import type { Words } from "./types";

export const FINDING_KINDS = [
  "nameError",
  "unknownFunction",
  "storedName",
  "textFormula",
  "error",
  "missingInput",
  "mixedVersions",
  "mixedDefaults",
  "frozenLeftover",
  "openStatus",
  "endedVersion",
  "bill",
  "differs",
  "notReadable",
] as const;
/**
 * nameError: #NAME? although the function exists (the add-in is missing); unknownFunction: a name like ours that is none;
 * storedName: `_xldudf_...` left in a formula or a text; textFormula: a formula of
 * ours kept as text; error: our function refused, with the reason; missingInput: a needed
 * cell is blank; mixedVersions: one regime by several versions; mixedDefaults: default and actual values in one column;
 * frozenLeftover: a value among formulas; openStatus: assumed, not settled, derived ... values; endedVersion: superseded or
 * ended law; bill: a bill or proposal, not law; differs: the cell shows something else than we calculate (not recalculated);
 * notReadable: the check could not read an argument.
 */
export type FindingKind = (typeof FINDING_KINDS)[number];
export type Severity = "error" | "warning" | "note";

export type FormulaFix = { readonly address: Address; readonly formula: string };

export type Finding = {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** First cell concerned. */
  readonly address: Address;
  /** All cells concerned, as areas in reading order; one finding for a whole column that has the same fault. */
  readonly areas: readonly Address[];
  readonly cells: number;
  readonly words: Words;
  readonly suggestion: {
    readonly words: Words /** Formulas that would mend it; empty where a person must decide. */;
    readonly fixes: readonly FormulaFix[];
  } | null;
};
