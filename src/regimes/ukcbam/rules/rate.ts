/**
 * The sector rate of a quarter: the one the Treasury publishes is the law; the formula behind it serves forecasts
 * (Finance Act 2026, s. 149; SI 2026/809 reg. 3).
 */
import type { Decimal } from "../../../core/decimal";
import { mean, ONE, parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { Sector } from "./goods";
import { quarterOf, tooLong } from "./calendar";
import { sectorId } from "./goods";

export type RateQuery = {
  readonly sector: Sector;
  /** the rate as the user knows it; absent: the published one, else the forecast */
  readonly rate?: Decimal | undefined;
  /** mean of the auctions of the quarter before; absent: no forecast */
  readonly price?: Decimal | undefined;
  /** share of emissions covered by free allowances; absent: the one of the sector */
  readonly baseline?: Decimal | undefined;
  /** yearly factor; absent: the one of the year */
  readonly factor?: Decimal | undefined;
};

/** Baseline percentage of the sector: as it stands, or the mean of the percentages of the baseline years. */
function baselineOf({ sector, baseline }: RateQuery, law: Law): Decimal {
  if (baseline !== undefined) return baseline;
  const years = `ukcbam.baselineYears.${sectorId(sector)}`;
  if (!law.has(years)) return law.decimal(`ukcbam.baseline.${sectorId(sector)}`);
  const shares = law
    .text(years)
    .split(",")
    .map((pair) => {
      const [free = "", emitted = ""] = pair.split("/");
      return parseDecimal(free.trim()).dividedBy(parseDecimal(emitted.trim()));
    });
  return mean(shares);
}

/** 1 - baseline x yearly factor. */
export const shareCharged = rule<RateQuery, Decimal>(
  { id: "ukcbam.shareCharged", unit: "1", cite: ["fa-2026:s. 149(3)-(6)"], status: "notSettled" },
  (query, law) => {
    const baseline = baselineOf(query, law);
    law.record("ukcbam.baseline", baseline, "1", query.baseline === undefined ? "notSettled" : "userInput");
    if (query.factor !== undefined) law.record("ukcbam.factor", query.factor, "1", "userInput");
    return ONE.minus(baseline.times(query.factor ?? law.decimal("ukcbam.factor")));
  },
);

/** An estimate: price x share charged, not rounded (no rounding of the rate was found). */
const forecast = rule<RateQuery & { readonly price: Decimal }, Decimal>(
  { id: "ukcbam.rateEstimate", unit: "GBP/t CO2e", cite: ["fa-2026:s. 149(2)-(4)", "si-2026-809:reg. 3"], status: "assumed" },
  (query, law) => {
    law.record("ukcbam.price", query.price, "GBP/t CO2e", "userInput");
    law.remark("ukRateEstimate", "assumed", [{ act: "fa-2026", place: "s. 149" }]);
    return query.price.times(shareCharged(query, law));
  },
);

export function rateOf(query: RateQuery, law: Law): Decimal {
  const parameter = `ukcbam.rate.${sectorId(query.sector)}`;
  if (query.rate !== undefined) {
    law.record("ukcbam.rate", query.rate, "GBP/t CO2e", "userInput");
    return query.rate;
  }
  const { price } = query;
  if (law.peek(parameter) === "" && price !== undefined) return forecast({ ...query, price }, law);
  if (!law.steady(parameter) || (law.peek(parameter) !== "" && law.event.precision === "year"))
    throw tooLong(law.event, quarterOf(law.event.date));
  if (price !== undefined) law.remark("ukRatePublished", "verified", [{ act: "fa-2026", place: "s. 149(2)" }]);
  return law.decimal(parameter);
}
