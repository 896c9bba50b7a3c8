/** Origins the act does not apply to (2023/956 Art. 2(4), Annex III, point 1). */
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Country } from "../../shared/country";
import { NORTHERN_IRELAND, UNION_ORIGIN, UNKNOWN_ORIGIN } from "../../shared/country";

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((code) => code.trim()));
}

/** Why goods of an origin are goods of the Union and no imports; undefined: they are of a third country. */
function unionReason(origin: Country, law: Law): "unionOrigin" | "unionTerritory" | "unionItself" | undefined {
  if (origin === UNION_ORIGIN) return "unionItself";
  // The lists only matter when they hit, so the trace does not show them.
  const listed = (parameter: string): boolean => law.memo(["codes", parameter], () => codes(law.peek(parameter))).has(origin);
  if (listed("cbam.unionMembers")) return "unionOrigin";
  return listed("cbam.unionTerritories") ? "unionTerritory" : undefined;
}

/** Goods of Union origin are no imports: nothing of the act has an answer for them. */
export function refuseUnionOrigin(origin: Country, law: Law): void {
  const reason = unionReason(origin, law);
  if (reason !== undefined) throw new RuleError("notCovered", reason, { origin });
  // Whether goods made there are the United Kingdom's or move as Union goods is a matter of the Windsor Framework, not of the act.
  if (origin === NORTHERN_IRELAND) throw new RuleError("notCovered", "northernIreland", {});
}

function listedExempt(origin: Country, list: string, law: Law): boolean {
  return law.memo(["exempt origins"], () => codes(list)).has(origin);
}

/** Default values are for goods the act applies to: none stands for an exempt origin, the other countries' least of all. */
export function refuseOutsideOrigin(origin: Country, law: Law): void {
  refuseUnionOrigin(origin, law);
  if (listedExempt(origin, law.peek("cbam.exemptOrigins"), law)) throw new RuleError("notCovered", "exemptOrigin", { origin });
}

export type Standing = "counts" | "exempt" | "union";

/** What an origin does to one line of a list: a line of Union origin is left out, and takes no other line with it. */
export function standingOf(origin: Country, law: Law): Standing {
  if (origin === UNKNOWN_ORIGIN) throw new RuleError("conflict", "unknownOrigin", {});
  if (unionReason(origin, law) !== undefined) return "union";
  refuseUnionOrigin(origin, law);
  return listedExempt(origin, law.text("cbam.exemptOrigins"), law) ? "exempt" : "counts";
}

/** TRUE for excluded countries and territories; goods of Union origin are no imports at all and have no answer. */
export const exemptOrigin = rule<Country, boolean>(
  { id: "cbam.exempt", unit: "TRUE/FALSE", cite: ["2023-956:Art. 2(4)", "2023-956:Annex III, point 1"] },
  (origin, law) => {
    refuseUnionOrigin(origin, law);
    return standingOf(origin, law) === "exempt";
  },
);
