/** US Clean Competition Act: arguments in the order of the catalogue, and the rule each function calls. */
import { ofYear } from "../../core/civilDate";
import { charge } from "../../regimes/cca/rules/charge";
import { BASES, economyRatio } from "../../regimes/cca/rules/economyRatio";
import { exempt } from "../../regimes/cca/rules/exempt";
import { finishedCharge } from "../../regimes/cca/rules/finished";
import { importIntensity } from "../../regimes/cca/rules/importIntensity";
import { covered, INDUSTRY_PARTS, industryPart } from "../../regimes/cca/rules/industry";
import { isFinished } from "../../regimes/cca/rules/isFinished";
import { ccaPrice } from "../../regimes/cca/rules/price";
import { KINDS, refund } from "../../regimes/cca/rules/refund";
import { choice, country, lawId, yesNo } from "../readers/code";
import { calendarYear } from "../readers/date";
import { quantity } from "../readers/number";
import { optional } from "../readers/reader";
import { containedGoods, cpiPath, naics, share, waiver } from "../readers/us";
import type { FunctionSpec, Result } from "../spec";
import { perRow } from "../spec";
import { ofBill } from "./bill";

const regime = "cca";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const line = { intensity: filled, baseline: filled, quantity: filled, year: calendarYear, price: maybe, law };
const basis = optional(choice(BASES));
const yearly = (v: { readonly year: number }) => ofYear(v.year);

export const ccaSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CCA.CHARGE", regime, args: { ...line, waiver: optional(waiver), captured: maybe, quartile: maybe }, event: yearly,
    compute: ofBill((v, at): Result => charge(v, at)),
  }),
  perRow({ id: "CCA.FINISHED", regime, args: { goods: containedGoods, year: calendarYear, price: maybe, law }, event: yearly, compute: ofBill((v, at): Result => finishedCharge(v, at)) }),
  perRow({ id: "CCA.ISFINISHED", regime, args: { pounds: amount, valueShare: share, year: calendarYear, law }, event: yearly, compute: ofBill((v, at): Result => isFinished(v, at)) }),
  perRow({
    id: "CCA.INTENSITY", regime,
    args: { origin: country, industryIntensity: filled, basis, ownRatio: maybe, law, originIndustry: maybe, manufacturer: maybe, treasury: maybe },
    compute: ofBill((v, at): Result => importIntensity(v, at)),
  }),
  perRow({ id: "CCA.RATIO", regime, args: { origin: country, basis, law }, compute: ofBill((v, at): Result => economyRatio({ origin: v.origin, basis: v.basis ?? "nominal" }, at)) }),
  perRow({ id: "CCA.PERCENT", regime, args: { year: calendarYear, law }, event: yearly, compute: ofBill((_, at): Result => at.decimal("cca.percent")) }),
  perRow({ id: "CCA.PRICE", regime, args: { year: calendarYear, inflation: cpiPath, law }, event: yearly, compute: ofBill((v, at): Result => ccaPrice(v.inflation, at)) }),
  perRow({
    id: "CCA.COVERED", regime, args: { naics, part: optional(choice(INDUSTRY_PARTS)), law },
    compute: ofBill((v, at): Result => (v.part === undefined ? covered(v.naics, at) : industryPart(v.naics, v.part, at))),
  }),
  perRow({
    id: "CCA.REFUND", regime, args: { ...line, kind: optional(choice(KINDS)) }, event: yearly,
    compute: ofBill((v, at): Result => refund({ ...v, kind: v.kind ?? "primary" }, at)),
  }),
  perRow({
    id: "CCA.EXEMPT", regime, args: { origin: country, exportShare: optional(share), law, club: optional(yesNo) },
    compute: ofBill((v, at): Result => exempt({ origin: v.origin, exportShare: v.exportShare, club: v.club === true }, at)),
  }),
];
