/** The cells of a comparison, one by one and grouped by what happened to them. Knows no page. */
import { groupChanges } from "../../../../record/compare";
import type { CellChange, ChangeGroup } from "../../../../record/changes";
import { resultText } from "../../../../record/words";
import { placed } from "../../../../audit/snapshot";
import { formatAddress } from "../../../../sheet/address";
import { holds } from "../../../../sheet/areas";
import type { Address } from "../../../../host/port";
import { valueText } from "../formulas/valueText";

export type GroupedChanges = { readonly key: string; readonly group: ChangeGroup; readonly changes: readonly CellChange[] };

export const addressOf = ({ sheet, row, column, rows }: CellChange): Address => formatAddress({ sheet, row, column, rows, columns: 1 });

/** The gravest first. On a list of sheets the same reason stands once, whatever sheet or function it is about. */
export function groupedChanges(changes: readonly CellChange[]): readonly GroupedChanges[] {
  const alike = new Map<string, GroupedChanges>();
  for (const group of groupChanges(changes)) {
    const key = JSON.stringify([group.kind, group.state, group.reasons]);
    const areas = group.areas.map(placed);
    const own = changes.filter(
      (change) =>
        change.kind === group.kind &&
        change.state === group.state &&
        areas.some((area) => area.sheet === change.sheet && holds(area, change.row, change.column)),
    );
    const known = alike.get(key);
    alike.set(
      key,
      known
        ? {
            ...known,
            group: { ...known.group, areas: [...known.group.areas, ...group.areas], cells: known.group.cells + group.cells },
            changes: [...known.changes, ...own],
          }
        : { key: `group ${key}`, group, changes: own },
    );
  }
  return [...alike.values()];
}

/** What the cell shows now, or will show once it is calculated with this edition. */
export function newText({ state, calls, shown }: CellChange): string {
  const [only, more] = calls;
  return state === "will" && only && !more ? resultText(only.now) : valueText(shown);
}
