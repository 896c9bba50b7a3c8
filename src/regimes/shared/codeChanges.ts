/**
 * Codes that an edition of the Combined Nomenclature divided. An act prints the codes of one edition; goods are declared
 * with those of the year of import.
 */
import type { Citation, Status } from "../../core/citation";
import { parseCitation } from "../../core/citation";
import file from "./codeChanges.json";

export type CodeChange = {
  /** first day of the edition that has the new codes */
  readonly from: string;
  readonly cites: readonly Citation[];
  readonly status: Status;
  readonly note: string;
  readonly code: string;
  readonly now: readonly string[];
};

type Entry = Omit<CodeChange, "cites"> & { readonly act: string };

const CHANGES: readonly CodeChange[] = (file as { readonly changes: readonly Entry[] }).changes.map(({ act, ...change }) => ({
  ...change,
  cites: [parseCitation(`${act}:Annex`)],
}));

/** The change an eight-digit code came out of. */
export function changeTo(code: string): CodeChange | undefined {
  return CHANGES.find(({ now }) => now.includes(code));
}

/** The change that ended an eight-digit code. */
export function changeOf(code: string): CodeChange | undefined {
  return CHANGES.find((change) => change.code === code);
}
