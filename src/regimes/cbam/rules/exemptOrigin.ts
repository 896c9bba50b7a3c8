/** Origins the act does not apply to (2023/956 Art. 2(4), Annex III, point 1). */
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Country } from "../../shared/country";
import { UNKNOWN_ORIGIN } from "../../shared/country";

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((code) => code.trim()));
}

/** Goods of Union origin are no imports: nothing of the act has an answer for them. */
export function refuseUnionOrigin(origin: Country, law: Law): void {
  // The list of Member States only matters when it hits.
  const union = law.memo("union territory", () => codes(`${law.peek("cbam.unionMembers")}, ${law.peek("cbam.unionTerritories")}`));
  if (union.has(origin)) throw new RuleError("notCovered", "unionOrigin", { origin });
}

/** The finding itself, for lists whose steps are not told line by line. */
export function isExempt(origin: Country, law: Law): boolean {
  if (origin === UNKNOWN_ORIGIN) throw new RuleError("conflict", "unknownOrigin", {});
  refuseUnionOrigin(origin, law);
  return law.memo("exempt origins", () => codes(law.text("cbam.exemptOrigins"))).has(origin);
}

/** TRUE for excluded countries and territories; goods of Union origin are no imports at all and have no answer. */
export const exemptOrigin = rule<Country, boolean>(
  { id: "cbam.exempt", unit: "TRUE/FALSE", cite: ["2023-956:Art. 2(4)", "2023-956:Annex III, point 1"] },
  isExempt,
);
