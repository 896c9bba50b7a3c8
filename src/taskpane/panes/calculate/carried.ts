/** What was entered in one form and means the same in the next: arguments of the same name that take the same kind of thing. */
import type { FunctionSpec } from "../../../calls/spec";
import { type Entries, type Entry, isEmpty } from "./entries";

export type Carried = ReadonlyMap<string, Entry>;

const keyOf = (name: string, kind: string): string => `${name} ${kind}`;

/** A column belongs to the table of its form, and is not carried. */
export function carriedFrom(before: Carried, spec: FunctionSpec, entries: Entries): Carried {
  const after = new Map(before);
  for (const [name, { kind }] of Object.entries(spec.args)) {
    const entry = entries[name];
    if (entry === undefined || entry.kind === "column") continue;
    if (isEmpty(entry)) after.delete(keyOf(name, kind));
    else after.set(keyOf(name, kind), entry);
  }
  return after;
}

export function carriedTo(carried: Carried, spec: FunctionSpec): Entries {
  return Object.fromEntries(
    Object.entries(spec.args).flatMap(([name, { kind }]) => {
      const entry = carried.get(keyOf(name, kind));
      return entry === undefined ? [] : [[name, entry] as const];
    }),
  );
}
