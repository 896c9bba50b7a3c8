/** Mean of all UK ETS auction clearing prices of the quarter before; without one, of the latest quarter with an auction (SI 2026/809 reg. 3). */
import type { CivilDate, EventDate } from "../../../core/civilDate";
import { lastDayOf, shownEvent } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { mean } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import { quarterOf, tooLong } from "./calendar";

export type Auction = { readonly date: CivilDate; readonly price: Decimal };

/** The quarter of the tax point; a longer stretch of time has several. */
export function quarterOfEvent(event: EventDate): EventDate {
  const quarter = quarterOf(event.date);
  if (lastDayOf(event) > lastDayOf(quarter)) throw tooLong(event, quarter);
  return quarter;
}

export const auctionPrice = rule<readonly Auction[], Decimal>(
  { id: "ukcbam.price", unit: "GBP/t CO2e", cite: ["si-2026-809:reg. 3", "fa-2026:s. 149(6)"], status: "secondary" },
  (auctions, law) => {
    const quarter = quarterOfEvent(law.event);
    const earlier = auctions.filter(({ date }) => date < quarter.date);
    const latest = earlier.reduce<CivilDate | undefined>((last, { date }) => (last === undefined || date > last ? date : last), undefined);
    if (latest === undefined) throw new RuleError("noRow", "ukAuctions", { quarter: shownEvent(quarter) });
    const used = quarterOf(latest);
    const prices = earlier.filter(({ date }) => date >= used.date).map(({ price }) => price);
    law.text("ukcbam.price.meanOf");
    law.record("ukcbam.price.quarter", shownEvent(used), "text", "userInput");
    return mean(prices);
  },
);
