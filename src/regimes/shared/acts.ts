/** Reads lists of acts; acts that serve several regimes are kept once. */
import type { Act } from "../../core/citation";
import shared from "./acts.json";

export function readActs(...files: readonly unknown[]): ReadonlyMap<string, Act> {
  const acts = new Map<string, Act>();
  for (const file of [shared, ...files]) {
    for (const act of file as readonly Act[]) {
      if (!act.id || !act.title || !act.link || !act.journal) throw new TypeError(`act ${act.id}: a field is missing`);
      acts.set(act.id, act);
    }
  }
  return acts;
}
