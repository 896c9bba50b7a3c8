/** UK CBAM functions of one value per row: arguments in the order of the EU's where both have them, and the rule each one calls. */
import type { Law } from "../../../core/law";
import { reading } from "../../../calls/evaluate";
import { country, lawId, words } from "../../../calls/readers/code";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { perTonne, quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { perRow } from "../../../calls/spec";
import type { GoodsCode } from "../../shared/goodsCode";
import { choice, moment, sector, ukDate } from "../readers";
import { tooLong } from "../rules/calendar";
import { charge } from "../rules/charge";
import { deadline, DUTIES, registerBy } from "../rules/deadline";
import { findGood, needGood } from "../rules/goods";
import { FAILURES, penalty } from "../rules/penalty";
import { period } from "../rules/period";
import { rateOf } from "../rules/rate";
import { relief } from "../rules/relief";

const regime = "ukcbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const share = quantity({ zero: "lawful", max: "1" });
const maybe = optional(filled);
const SCOPE_PARTS = ["sector", "covered", "gases", "description"] as const;

function scopePart(code: GoodsCode, part: (typeof SCOPE_PARTS)[number], at: Law): Result {
  if (part === "covered") return "sector" in findGood(code, at);
  return needGood(code, at)[part];
}

export const ofLine: readonly FunctionSpec[] = [
  perRow({
    id: "UKCBAM.CHARGE",
    regime,
    args: {
      cn: goodsCode,
      origin: country,
      tonnes: filled,
      date: ukDate,
      intensity: optional(perTonne({ zero: "blank" })),
      rate: maybe,
      relief: maybe,
      law,
    },
    event: (v) => v.date,
    compute: ({ cn, ...line }, at) => charge({ code: cn, ...line }, at),
  }),
  perRow({
    id: "UKCBAM.RATE",
    regime,
    args: { sector, date: ukDate, price: maybe, baseline: optional(share), factor: optional(share), law },
    event: (v) => v.date,
    compute: (v, at) => rateOf(v, at),
  }),
  perRow({
    id: "UKCBAM.SCOPE",
    regime,
    args: { cn: goodsCode, part: optional(choice(SCOPE_PARTS)), date: optional(ukDate), law },
    event: (v) => v.date,
    compute: (v, at) => scopePart(v.cn, v.part ?? "sector", at),
  }),
  perRow({
    id: "UKCBAM.RELIEF",
    regime,
    args: { emissions: filled, pricePaid: filled, fx: filled, charge: amount, date: optional(ukDate), law, scheme: optional(words) },
    event: (v) => v.date,
    compute: (v, at) => relief(v, at),
  }),
  perRow({
    id: "UKCBAM.PERIOD",
    regime,
    args: { date: moment, law },
    event: (v) => v.date,
    compute: (v, at) => period(v.date, at),
  }),
  perRow({
    id: "UKCBAM.DEADLINE",
    regime,
    args: { duty: choice(DUTIES), period: ukDate, law },
    event: (v) => v.period,
    compute: (v, at) => ({ date: deadline(v.duty, at) }),
  }),
  perRow({
    id: "UKCBAM.REGISTERBY",
    regime,
    args: { day: ukDate, law },
    event: (v) => v.day,
    compute: (v, at) => {
      if (v.day.precision !== "day") throw tooLong(v.day, { date: v.day.date, precision: "day" });
      return { date: registerBy(undefined, at) };
    },
  }),
  perRow({
    id: "UKCBAM.PENALTY",
    regime,
    args: { failure: choice(FAILURES), days: maybe, tax: maybe, law },
    compute: (v, at) => reading(v.failure === "evasion" ? "tax" : "days", () => penalty(v, at)),
  }),
];
