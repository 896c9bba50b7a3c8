/** How many cells a person should look at: errors, and cells whose number the running edition would change or has changed. */
import { isErrorText } from "../../../../sheet/errors";
import type { Seen } from "./seen";

export function errorsIn(seen: Seen): number {
  return (seen.formulas ?? []).filter(({ value }) => isErrorText(value)).length;
}

/** Cells that show, or will show, another number because law, tables or program changed. */
export function changedCells({ keeping }: Seen): number {
  if (keeping?.kind !== "differs") return 0;
  return keeping.comparison.changes.filter(({ kind, state }) => kind === "edition" && state !== "stays").length;
}

export function attentionOf(seen: Seen): number {
  return errorsIn(seen) + changedCells(seen);
}
