/**
 * Goods of the Union, as the arrangement speaks of them: of a Member State, or of a territory of one that has a code of its own.
 * Monaco belongs to the customs territory of the Union and to no Member State.
 */
import type { Law } from "../../../core/law";
import { UNION_ORIGIN } from "../../shared/country";

const MONACO = "MC";
const listed = (origin: string, list: string): boolean => list.split(",").some((one) => one.trim() === origin);

/** `union`: the act that lists the members and territories. */
export function unionStanding(origin: string, union: Law): "member" | "territory" | undefined {
  if (origin === UNION_ORIGIN || listed(origin, union.peek("cbam.unionMembers"))) return "member";
  return origin !== MONACO && listed(origin, union.peek("cbam.unionTerritories")) ? "territory" : undefined;
}
