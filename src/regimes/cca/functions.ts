/** US Clean Competition Act: arguments in the order of the catalogue, and the rule each function calls. */
import { addWords } from "../../i18n/t";
import { ofYear } from "../../core/civilDate";
import { charge } from "./rules/charge";
import { BASES, economyRatio } from "./rules/economyRatio";
import { exempt } from "./rules/exempt";
import { finishedCharge } from "./rules/finished";
import { importIntensity } from "./rules/importIntensity";
import { covered, INDUSTRY_PARTS, industryPart } from "./rules/industry";
import { isFinished } from "./rules/isFinished";
import { ccaPrice } from "./rules/price";
import { KINDS, refund } from "./rules/refund";
import { choice, yesNo } from "../../calls/readers/choice";
import { country, lawId } from "../../calls/readers/code";
import { calendarYear } from "../../calls/readers/date";
import { perTonne, quantity } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import { share } from "../../calls/readers/shares";
import { cpiPath } from "../shared/usReaders";
import { containedGoods, naics, waiver } from "./readers";
import type { FunctionSpec, Result } from "../../calls/spec";
import { perRow } from "../../calls/spec";
import { ofBill } from "../shared/ofBill";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "cca";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const emitted = perTonne({ zero: "blank" });
const maybeEmitted = optional(emitted);
const line = { intensity: emitted, baseline: emitted, quantity: filled, year: calendarYear, price: maybe, law };
const basis = optional(choice(BASES));
const yearly = (v: { readonly year: number }) => ofYear(v.year);

export const ccaSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CCA.CHARGE",
    regime,
    args: { ...line, waiver: optional(waiver), captured: maybe, quartile: maybeEmitted },
    event: yearly,
    compute: ofBill((v, at): Result => charge(v, at)),
  }),
  perRow({
    id: "CCA.FINISHED",
    regime,
    args: { goods: containedGoods, year: calendarYear, price: maybe, law },
    event: yearly,
    compute: ofBill((v, at): Result => finishedCharge(v, at)),
  }),
  perRow({
    id: "CCA.ISFINISHED",
    regime,
    args: { pounds: amount, valueShare: share, year: calendarYear, law },
    event: yearly,
    compute: ofBill((v, at): Result => isFinished(v, at)),
  }),
  perRow({
    id: "CCA.INTENSITY",
    regime,
    args: {
      origin: country,
      industryIntensity: emitted,
      basis,
      ownRatio: maybe,
      law,
      originIndustry: maybeEmitted,
      manufacturer: maybeEmitted,
      treasury: maybeEmitted,
    },
    compute: ofBill((v, at): Result => importIntensity(v, at)),
  }),
  perRow({
    id: "CCA.RATIO",
    regime,
    args: { origin: country, basis, law },
    compute: ofBill((v, at): Result => economyRatio({ origin: v.origin, basis: v.basis ?? "nominal" }, at)),
  }),
  perRow({
    id: "CCA.PERCENT",
    regime,
    args: { year: calendarYear, law },
    event: yearly,
    compute: ofBill((_, at): Result => at.decimal("cca.percent")),
  }),
  perRow({
    id: "CCA.PRICE",
    regime,
    args: { year: calendarYear, inflation: cpiPath, law },
    event: yearly,
    compute: ofBill((v, at): Result => ccaPrice(v.inflation, at)),
  }),
  perRow({
    id: "CCA.COVERED",
    regime,
    args: { naics: listed(naics, "industries"), part: optional(choice(INDUSTRY_PARTS)), law },
    compute: ofBill((v, at): Result => (v.part === undefined ? covered(v.naics, at) : industryPart(v.naics, v.part, at))),
  }),
  perRow({
    id: "CCA.REFUND",
    regime,
    args: { ...line, kind: optional(choice(KINDS)) },
    event: yearly,
    compute: ofBill((v, at): Result => refund({ ...v, kind: v.kind ?? "primary" }, at)),
  }),
  perRow({
    id: "CCA.EXEMPT",
    regime,
    args: { origin: country, exportShare: optional(share), law, club: optional(yesNo) },
    compute: ofBill((v, at): Result => exempt({ origin: v.origin, exportShare: v.exportShare, club: v.club === true }, at)),
  }),
];
