/** Charge on an imported finished good: the sum over the covered primary goods in it (sec. 4692(a)(1)(A)(ii)). */
import type { Decimal } from "../../../core/decimal";
import { sum } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Line } from "./excess";
import { excess } from "./excess";
import { priceOf } from "./price";
import { earlier } from "./sources";

export type FinishedGood = { readonly goods: readonly Line[]; readonly price: Decimal | undefined };

/** Finished goods come in some years after primary goods. */
export function needFinished(law: Law): void {
  const first = law.version.parameters.get("cca.finished.pounds")?.values[0]?.from ?? "";
  if (law.event.date < first) throw new RuleError("notCovered", "ccaFinishedYear", { version: law.version.id, first: first.slice(0, 4) });
}

/** No rounding: the bill prints none for finished goods. */
const run: Run<FinishedGood, Decimal> = ({ goods, price }, law) => {
  needFinished(law);
  if (goods.length === 0) throw new RuleError("blank", "ccaGoods", {});
  const rate = priceOf(price, law);
  return sum(
    goods.map((good) => {
      const charged = excess(good, law).times(rate);
      law.record("cca.finished.part", charged, "USD", "derived");
      return charged;
    }),
  );
};

export const finishedCharge = rule<FinishedGood, Decimal>(
  { id: "cca.finished", unit: "USD", cite: ["s3523-119:sec. 4692(a)(1)(A)(ii)"], status: "billText" },
  run,
  alike(run, earlier("sec. 3(2)5")),
);
