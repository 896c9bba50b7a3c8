/**
 * Places of the trade tables: countries, and the groups of countries the source sums up. Matched exactly after folding.
 */
import aggregates from "./aggregates.json";

export type Place = string & { readonly __place: true };

export const WORLD = "WORLD" as Place;

function fold(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

const groups = new Map(
  (aggregates as readonly { code: string; names: readonly string[] }[]).flatMap(({ code, names }) =>
    [code, ...names].map((name) => [fold(name), code as Place] as const),
  ),
);

/** `find` knows the countries and refuses what is none. */
export function findPlace(written: string, find: (name: string) => string): Place {
  return groups.get(fold(written)) ?? (find(written) as Place);
}
