/** The cells of a comparison, one by one and grouped by what happened to them. Knows no page. */
import { groupChanges } from "../../../../audit/basis/compare";
import type { CellChange, ChangeGroup } from "../../../../audit/basis/changes";
import { resultText } from "../../../../audit/basis/words";
import { placed } from "../../../../audit/snapshot";
import { formatAddress } from "../../../../formula/address";
import { holds } from "../../../../formula/areas";
import type { Address } from "../../../../host/port";
import { valueText } from "../formulas/valueText";

export type GroupedChanges = { readonly key: string; readonly group: ChangeGroup; readonly changes: readonly CellChange[] };

export const addressOf = ({ sheet, row, column }: CellChange): Address => formatAddress({ sheet, row, column, rows: 1, columns: 1 });

/** The gravest first. A group's cells are those of its kind in its areas. */
export function groupedChanges(changes: readonly CellChange[]): readonly GroupedChanges[] {
  return groupChanges(changes).map((group, i) => {
    const areas = group.areas.map(placed);
    const own = changes.filter((change) => change.kind === group.kind && change.state === group.state && areas.some((area) => area.sheet === change.sheet && holds(area, change.row, change.column)));
    return { key: `group ${i} ${group.kind} ${group.areas[0] ?? ""}`, group, changes: own };
  });
}

/** What the cell shows now, or will show once it is calculated with this edition. */
export function newText({ state, calls, shown }: CellChange): string {
  const [only, more] = calls;
  return state === "will" && only && !more ? resultText(only.now) : valueText(shown);
}
