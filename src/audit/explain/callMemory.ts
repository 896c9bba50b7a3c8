/**
 * What calls rested on when they were last read: the same function over the same arguments is not explained again. Keeps what
 * the last two readings asked for. May not remember a refusal: a table that could not be fetched may be here by now.
 */
import { countsFrom1904 } from "../../calls/readers/date";
import type { FunctionSpec } from "../../calls/spec";
import { currentLocale } from "../../i18n/t";
import { sha256 } from "../sha256";
import type { CallBasis } from "../types";

/** Longer texts are kept as their hash. */
const SHORT = 120;

export class CallMemory {
  private before = new Map<string, CallBasis>();
  private now = new Map<string, CallBasis>();

  /** A new reading of the workbook begins. */
  turnPage(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** null: stopped. */
  async of(spec: FunctionSpec, args: readonly unknown[], explain: () => Promise<CallBasis | null>): Promise<CallBasis | null> {
    const key = keyOf(spec, args);
    const known = this.now.get(key) ?? this.before.get(key);
    const basis = known ?? (await explain());
    if (basis && lasts(basis)) this.now.set(key, basis);
    return basis;
  }
}

/** Remarks are sentences of a language, dates numbers of a calendar. */
function keyOf({ id }: FunctionSpec, args: readonly unknown[]): string {
  const text = JSON.stringify([id, currentLocale(), countsFrom1904(), args]);
  return text.length <= SHORT ? text : sha256(text);
}

function lasts({ result, datasets }: CallBasis): boolean {
  if (result.kind === "refused" || (result.kind === "block" && result.refused > 0)) return false;
  // Without its source a table is named by its id only.
  return datasets.every(({ edition }) => edition !== "");
}
