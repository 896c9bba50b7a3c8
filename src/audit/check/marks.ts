/** Figures of the law that are not read in the act itself. May not look at versions. */
import type { Status } from "../../core/citation";
import { quantityName } from "../../i18n/quantity";
import { tNote } from "../../i18n/notes";
import { t } from "../../i18n/t";
import { placed } from "../snapshot";
import type { FormulaBasis, LawValue } from "../types";
import { type Collector, finding } from "./collector";

/** The law itself leaves these open; a result may change without anything changing in the workbook. */
const UNSETTLED: readonly Status[] = ["assumed", "notSettled", "draft"];
/** Read elsewhere than in the act, or inferred from it. */
const INDIRECT: readonly Status[] = ["derived", "secondary", "sourceDocument"];

export function checkMarks({ address, calls }: FormulaBasis, out: Collector): void {
  const at = placed(address);
  for (const call of calls) {
    if (call.kind !== "read") continue;
    const { values, open, versions } = call.basis;
    // Of a bill or a what-if nothing is law, and that is said already.
    const law = new Set(versions.filter(({ status }) => status === "inForce" || status === "edition").map(({ id }) => id));
    for (const value of values)
      if (UNSETTLED.includes(value.status) || INDIRECT.includes(value.status))
        out.add(at, {
          kind: "openStatus",
          severity: UNSETTLED.includes(value.status) && law.has(value.version) ? "warning" : "note",
          words: finding("openStatus", { quantity: quantityName(value.quantity), status: worded(value), version: value.version }),
        });
    for (const status of open.filter((one) => UNSETTLED.includes(one) && !values.some((value) => value.status === one)))
      out.add(at, {
        kind: "openStatus",
        severity: law.size > 0 ? "warning" : "note",
        words: finding("openRule", { function: call.functionId, status: t(`status.${status}`) }),
      });
  }
}

function worded({ status, note }: LawValue): string {
  const mark = t(`status.${status}`);
  // The note is a sentence of its own, and here stands inside another.
  return note === null ? mark : t("status.withNote", { status: mark, note: tNote(note).replace(/[.。]$/, "") });
}
