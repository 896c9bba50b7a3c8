/** Carbon intensity charge on a covered primary good, imported or made in the US (sec. 4692(a)(1)(A)(i), (a)(2)). */
import { relativeDate, yearOf } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { roundHalfUp } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Line } from "./excess";
import { excess } from "./excess";
import { priceOf } from "./price";
import type { Relief } from "./relief";
import { relieved } from "./relief";
import { earlier } from "./sources";

export type ChargeLine = Line & Relief & { readonly price: Decimal | undefined };

/** Only the 119th text prints a rounding of the charge. */
export function rounded(charge: Decimal, law: Law): Decimal {
  return law.has("cca.charge.rounding") ? roundHalfUp(charge, law.decimal("cca.charge.rounding").toNumber()) : charge;
}

const run: Run<ChargeLine, Decimal> = (line, law) => {
  const tonnes = excess(line, law);
  const price = priceOf(line.price, law);
  if (law.trace) law.record("cca.due", relativeDate(law.peek("cca.deadline.charge"), yearOf(law.event.date)), "date", "derived");
  return relieved(rounded(tonnes.times(price), law), { ...line, price }, law);
};

export const charge = rule<ChargeLine, Decimal>(
  { id: "cca.charge", unit: "USD", cite: ["s3523-119:sec. 4692(a)(1)(A)(i)", "s3523-119:sec. 4692(a)(2)"], status: "billText" },
  run,
  alike(run, earlier("sec. 3(2)4")),
);
