/** One good from many origins, on default values: which costs least. An origin without an answer keeps its reason, at the end. */
import type { Decimal } from "../../../../core/decimal";
import { ZERO } from "../../../../core/decimal";
import { found, RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import type { Country } from "../../../shared/country";
import { certificatePrice } from "../certificatePrice";
import { certificates } from "../certificates";
import { defaultIntensity } from "../defaultIntensity";
import { exemptOrigin } from "../exemptOrigin";
import type { ImportLine } from "../importLine";

export type RankedOrigin = {
  readonly origin: Country;
  readonly rank: number | "";
  readonly intensity: Decimal | RuleError;
  readonly certificates: Decimal | RuleError;
  readonly cost: Decimal | RuleError;
};

/** Every country that has default values of its own. */
export function originsWithDefaults(law: Law): readonly Country[] {
  if (!law.hasTable("defaults")) return [];
  const table = law.table("defaults");
  return [...new Set(table.all().map((row) => table.need(row, "country")))].filter((code) => /^[A-Z]{2}$/.test(code)) as Country[];
}

function ofOrigin(line: ImportLine, law: Law): Omit<RankedOrigin, "rank"> {
  const { origin } = line;
  const exempt = found(() => exemptOrigin(origin, law));
  if (exempt instanceof RuleError) return { origin, intensity: exempt, certificates: exempt, cost: exempt };
  const number = found(() => certificates(line, law));
  return {
    origin,
    intensity: exempt ? ZERO : found(() => defaultIntensity(line, law)),
    certificates: number,
    cost: found(() => {
      if (number instanceof RuleError) throw number;
      return number.isZero() ? ZERO : number.times(certificatePrice(line.price, law));
    }),
  };
}

/** Cheapest first; equal ones share a rank and stand in alphabetical order. All pay one price, so certificates rank as costs do. */
export function rankOrigins(line: Omit<ImportLine, "origin">, origins: readonly Country[], law: Law): readonly RankedOrigin[] {
  const all = origins.map((origin) => ofOrigin({ ...line, origin }, law));
  const answered = all.flatMap((one) => (one.certificates instanceof RuleError ? [] : [{ ...one, certificates: one.certificates }]));
  answered.sort((a, b) => a.certificates.comparedTo(b.certificates) || (a.origin < b.origin ? -1 : 1));
  const ranked = answered.map((one) => ({
    ...one,
    rank: answered.findIndex((other) => other.certificates.equals(one.certificates)) + 1,
  }));
  return [...ranked, ...all.filter((one) => one.certificates instanceof RuleError).map((one) => ({ ...one, rank: "" as const }))];
}
