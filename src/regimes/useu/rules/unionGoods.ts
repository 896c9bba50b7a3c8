/**
 * Goods of the Union, as the arrangement speaks of them: of a Member State, or of a territory of one that has a code of its own.
 * Monaco belongs to the customs territory of the Union and to no Member State.
 */
import { UNION_ORIGIN } from "../../shared/country";

/** Codes, as the act that lists them has them. */
export type UnionLists = { readonly members: string; readonly territories: string };

const MONACO = "MC";
const listed = (origin: string, list: string): boolean => list.split(",").some((one) => one.trim() === origin);

export function unionStanding(origin: string, { members, territories }: UnionLists): "member" | "territory" | undefined {
  if (origin === UNION_ORIGIN || listed(origin, members)) return "member";
  return origin !== MONACO && listed(origin, territories) ? "territory" : undefined;
}
