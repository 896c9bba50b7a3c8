/**
 * The year whose factor and benchmark a good takes: the import year, unless another year of production is proved
 * (2025/2620 Annex 1(2); 2025/2547 Art. 7 and 13). No year before the first one counts.
 */
import { ofYear, yearOf } from "../../../core/civilDate";
import { parseCitation } from "../../../core/citation";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";

/** The years of production that can count for goods imported at the date of the law. */
export function productionYears(law: Law): { readonly first: number; readonly last: number } {
  return { first: law.decimal("cbam.firstProductionYear").toNumber(), last: yearOf(law.event.date) };
}

/** The same version in a year of production. A good or precursor is made before it is imported. */
function producedIn(year: number, law: Law): Law {
  const { first, last } = productionYears(law);
  if (year < first || year > last) throw new RuleError("outOfRange", "productionYear", { found: year, from: first, to: last });
  return law.at(ofYear(year));
}

/**
 * What is imported, or made into goods, in the first year takes that year, also when made earlier: there is one answer, so it is
 * given; in later years an earlier production is refused.
 */
function countedYear(produced: number, law: Law): number {
  const { first, last } = productionYears(law);
  return last === first && produced < first ? first : produced;
}

function sayFirstYear(law: Law): void {
  law.remark("firstProductionYear", "verified", [parseCitation("2025-2547:Art. 7")]);
}

/** The law of the free allocation of a precursor; blank: the year of the good. */
export function precursorLaw(produced: number | undefined, law: Law): Law {
  if (produced === undefined) return law;
  const counts = countedYear(produced, law);
  if (counts !== produced) sayFirstYear(law);
  return producedIn(counts, law);
}

/** The law of a line's free allocation; blank: the import year. */
export function allocationLaw(produced: number | undefined, law: Law): Law {
  if (produced === undefined) return law;
  const counts = countedYear(produced, law);
  const own = producedIn(counts, law);
  law.record("cbam.productionYear", parseDecimal(String(counts)), "year", "userInput", [parseCitation("2025-2620:Annex 1(2)")]);
  if (counts !== produced) sayFirstYear(law);
  return own;
}
