/**
 * Which recorded formula is which of those that stand now. Rows and columns that were inserted or deleted carry formulas
 * along: one that says the same relative to its cell, with the same arguments, is the same. May not judge results.
 */
import { grouped } from "../sheet/grouped";
import type { RecordedFormula } from "./record";

export type Match = { readonly old: RecordedFormula | null; readonly now: RecordedFormula | null };

export function matched(before: readonly RecordedFormula[], after: readonly RecordedFormula[]): Match[] {
  const standing = new Map(after.map((formula) => [placeOf(formula), formula]));
  const pairs: Match[] = [];
  const missing: RecordedFormula[] = [];
  const taken = new Set<RecordedFormula>();
  for (const old of before) {
    const now = standing.get(placeOf(old));
    if (now?.formula !== old.formula) missing.push(old);
    else {
      taken.add(now);
      pairs.push({ old, now });
    }
  }
  const wandering = new Map<string, RecordedFormula[]>();
  for (const now of after) {
    if (taken.has(now)) continue;
    const key = likeness(now);
    if (key !== null) grouped(wandering, key).push(now);
  }
  for (const old of missing) {
    const key = likeness(old);
    const moved = key === null ? undefined : wandering.get(key)?.shift();
    const now = moved ?? standing.get(placeOf(old)) ?? null;
    // What stands at the old place may be a formula that wandered there.
    const free = now !== null && !taken.has(now) ? now : null;
    if (free) taken.add(free);
    pairs.push({ old, now: free });
  }
  return [...pairs, ...after.filter((now) => !taken.has(now)).map((now): Match => ({ old: null, now }))];
}

const placeOf = ({ sheet, row, column }: RecordedFormula): string => `${row} ${column} ${sheet.toLowerCase()}`;

/** null: too little is known to say that two are the same. */
function likeness({ sheet, formula, calls }: RecordedFormula): string | null {
  const inputs = calls.map((call) => (call.kind === "read" ? call.inputs : ""));
  return inputs.length === 0 || inputs.some((text) => text === "")
    ? null
    : [sheet.toLowerCase(), formula.replace(/\d+/g, "0"), ...inputs].join("\n");
}
