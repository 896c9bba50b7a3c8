/** Which functions are ours, and what the audit needs to know of one. May not run a rule. */
import { allSpecs, specOf } from "../functions/register";
import type { FunctionSpec } from "../calls/spec";

const ids = new Set(allSpecs().map(({ id }) => id));

export const ourIds = (): readonly string[] => [...ids];

export const isOurs = (name: string): boolean => ids.has(name.toUpperCase());

/** null: no function of ours. */
export function ourSpec(name: string): FunctionSpec | null {
  const id = name.toUpperCase();
  return ids.has(id) ? specOf(id) : null;
}

/** These two take another function's name and then its arguments. */
export const handsOn = (id: string): boolean => id === "LAW.EXPLAIN" || id === "LAW.BASIS";

/** Place of an argument that takes all further ones; -1: none. */
export const restFrom = (id: string): number => (handsOn(id) ? 1 : -1);
