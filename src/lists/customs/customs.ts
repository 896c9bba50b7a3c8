/**
 * What a customs declaration says besides the goods: the procedure, and codes of documents. A line under another procedure
 * than release for free circulation is a question to a person, not a price.
 */
import { plainText } from "../../core/plainText";
import type { Details } from "../question";
import type { Values } from "../read/line";
import codes from "./codes.json";

type Codes = {
  readonly freeCirculation: string;
  readonly procedures: readonly string[];
  readonly documents: readonly string[];
  readonly explained: readonly string[];
  readonly asking: readonly string[];
};
const CODES = codes as Codes;

export type LineQuestion = { readonly reason: string; readonly details: Details };

/** The procedure asked for: the first two digits of a code of two or four. */
export function procedureOf(written: string): string | undefined {
  return /^(\d{2})(?:[ .-]?\d{2})?(?:[ .-]?[A-Z0-9]{3})?$/i.exec(plainText(written))?.[1];
}

/** Codes of documents that concern the adjustment, in the order in which they stand. */
export function documentsOf(written: string): readonly string[] {
  const found =
    plainText(written)
      .toUpperCase()
      .match(/[A-Z]\d{3}/g) ?? [];
  return [...new Set(found.filter((code) => CODES.documents.includes(code)))];
}

/** Documents whose meaning is told; the others are shown as they are. */
export const isExplained = (code: string): boolean => CODES.explained.includes(code);

/** Why a line waits for a person; null: it is priced. `hasProcedure`: the list has a column for it. */
export function questionOf(values: Values, hasProcedure: boolean): LineQuestion | null {
  const asking = documentsOf(String(values["documents"] ?? "")).find((code) => CODES.asking.includes(code));
  if (asking !== undefined) return { reason: `document.${asking}`, details: { code: asking } };
  if (!hasProcedure) return null;
  const written = values["procedure"];
  if (written === undefined) return { reason: "procedureBlank", details: {} };
  const code = procedureOf(String(written));
  if (code === undefined) return { reason: "procedureUnread", details: { found: String(written) } };
  if (code === CODES.freeCirculation) return null;
  return CODES.procedures.includes(code)
    ? { reason: `procedure.${code}`, details: { code } }
    : { reason: "procedureOther", details: { code } };
}
