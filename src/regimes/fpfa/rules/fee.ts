/** Foreign pollution fee: customs value x variable charge. No rounding is printed. */
import type { Decimal } from "../../../core/decimal";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { RateQuery } from "./rate";
import { rate } from "./rate";

export type Entry = RateQuery & { readonly value: Decimal };

const run: Run<Entry, Decimal> = (entry, law) => {
  law.record("fpfa.value", entry.value, "USD", "userInput");
  return entry.value.times(rate(entry, law));
};

export const fee = rule<Entry, Decimal>(
  { id: "fpfa.fee", unit: "USD", cite: ["s1325-119:sec. 4693(a)"], status: "billText" },
  run,
  alike(run, { as118: { cite: ["tri-118:footnote 9"], status: "sourceDocument" } }),
);
