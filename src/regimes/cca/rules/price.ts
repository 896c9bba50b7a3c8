/**
 * Price per tonne (sec. 4692(c)): a first-year price, then each year the rounded price of the year before times
 * one plus the CPI change plus the bill's points, rounded again.
 */
import { yearOf } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { ONE, roundHalfUp } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { CpiPath } from "../../shared/cpi";
import { cpiChanges } from "../../shared/cpi";
import { earlier } from "./sources";

const run: Run<CpiPath | undefined, Decimal> = (path, law) => {
  const first = law.decimal("cca.firstYear").toNumber();
  const year = yearOf(law.event.date);
  let price = law.decimal("cca.price.firstYear");
  if (year === first) return price;
  const points = law.decimal("cca.price.points");
  const places = law.decimal("cca.price.rounding").toNumber();
  cpiChanges(first, year, path, law).forEach((change, i) => {
    price = roundHalfUp(price.times(ONE.plus(change).plus(points)), places);
    law.record("cca.price.year", price, "USD/t CO2e", "derived", [], String(first + 1 + i));
  });
  return price;
};

export const ccaPrice = rule<CpiPath | undefined, Decimal>(
  { id: "cca.price", unit: "USD/t CO2e", cite: ["s3523-119:sec. 4692(c)"], status: "billText" },
  run,
  alike(run, earlier("sec. 3(2)3")),
);

/** The user's own price, or the bill's. */
export function priceOf(own: Decimal | undefined, law: Law): Decimal {
  if (own === undefined) return law.memo(["cca price"], () => ccaPrice(undefined, law));
  law.record("cca.price.own", own, "USD/t CO2e", "userInput");
  return own;
}
