/** Which cells an action is about: the selection, the sheet on top, or the workbook. Knows no page. */
import { overlaps, parseAddress } from "../../../../sheet/address";
import type { Address, Scope, Selection } from "../../../../host/port";

export const SCOPES = ["selection", "sheet", "book"] as const;
export type ScopeKind = (typeof SCOPES)[number];

/** The sheet on top is the one of the selection; "" until the host has said. */
export function sheetOf(selection: Selection | null): string {
  return selection ? (parseAddress(selection.address).sheet ?? "") : "";
}

export function scopeOf(kind: ScopeKind, selection: Selection | null): Scope {
  const sheet = sheetOf(selection);
  return kind === "sheet" && sheet !== "" ? { kind, sheet } : { kind };
}

type Placed = { readonly address: Address; readonly spill: Address | null };

/** A formula that spills belongs to a selection that touches any cell of its block. */
export function within<T extends Placed>(cells: readonly T[], kind: ScopeKind, selection: Selection | null): readonly T[] {
  if (kind === "book") return cells;
  if (!selection) return [];
  const chosen = parseAddress(selection.address);
  return cells.filter(({ address, spill }) => {
    const area = parseAddress(spill ?? address);
    return area.sheet === chosen.sheet && (kind === "sheet" || overlaps(area, chosen));
  });
}
