/**
 * CBAM functions of one value per row: arguments in the order of the catalogue, and the rule each one calls.
 */
import { ofYear } from "../../../core/civilDate";
import { DUTIES, deadline } from "../rules/deadline";
import { attributedEmissions, indirectEmissions } from "../rules/attributedEmissions";
import { certificatePrice } from "../rules/certificatePrice";
import { certificates } from "../rules/certificates";
import { cost } from "../rules/cost";
import { effectivePrice } from "../rules/effectivePrice";
import { exemptOrigin } from "../rules/exemptOrigin";
import { factorOf } from "../rules/factor";
import { needGood } from "../rules/goodsScope";
import { holding } from "../rules/holding";
import type { ImportLine } from "../rules/importLine";
import { penalty } from "../rules/penalty";
import { preparedLine } from "../rules/preparedLine";
import { specificEmbeddedEmissions } from "../rules/specificEmbeddedEmissions";
import { lawId } from "../../../calls/readers/code";
import { choice, assumption, embeddedPrecursors, energyFactor, factorOrStandard, origin, route, sefa } from "../readers";
import { calendarYear, eventDate } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { perTonne, quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { plantRules } from "./ofPlant";
import type { FunctionSpec, Values } from "../../../calls/spec";
import { perRow } from "../../../calls/spec";

const regime = "cbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const maybeFactor = optional(energyFactor("TJ"));

const line = {
  cn: goodsCode,
  origin,
  tonnes: filled,
  date: eventDate,
  intensity: optional(perTonne({ zero: "blank" })),
  route: optional(route),
  sefa: optional(sefa),
  pricePaid: maybe,
  price: maybe,
  law,
  produced: optional(calendarYear),
  assume: optional(assumption),
};

const FIGURES = ["tonnes", "intensity", "sefa", "pricePaid", "price"] as const;

/** Written out: taking an object apart and together again costs as much as the calculation of a line. */
function importLine(v: Values<typeof line>): ImportLine {
  const { cn, origin, tonnes, intensity, route, sefa, pricePaid, price, produced, assume } = v;
  return { code: cn, origin, tonnes, intensity, route, sefa, pricePaid, price, produced, assume };
}

/** Heat, waste gas and electricity of a production process; the factor's unit follows that of the quantity. */
const processFlows = {
  added: [
    ["heatIn", "heatFactor"],
    ["gasIn", "gasFactor"],
  ],
  deducted: [
    ["heatOut", "heatOutFactor"],
    ["gasOut", "gasOutFactor"],
    ["electricityOut", "electricityFactor"],
  ],
} as const;

/** A number, or the word for the act's own factor of waste gas. */
type GasFactor = Decimal | "standard" | undefined;

function gasFactorOf(given: GasFactor, direction: "in" | "out", at: Law): Decimal | undefined {
  return given === "standard" ? plantRules().wasteGasFactor(direction, at) : given;
}

export const cbamSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CBAM.COST",
    regime,
    args: line,
    event: (v) => v.date,
    compute: (v, at) => cost(importLine(v), at),
    prepared: { figures: FIGURES, of: (v, at) => preparedLine(importLine(v), at)?.cost },
  }),
  perRow({
    id: "CBAM.CERTIFICATES",
    regime,
    args: line,
    event: (v) => v.date,
    compute: (v, at) => certificates(importLine(v), at),
    prepared: { figures: FIGURES, of: (v, at) => preparedLine(importLine(v), at)?.certificates },
  }),
  perRow({
    id: "CBAM.EMBEDDED",
    regime,
    args: { attributed: amount, activity: filled, precursors: embeddedPrecursors },
    compute: (v, at) => specificEmbeddedEmissions(v, at),
  }),
  perRow({
    id: "CBAM.ATTRIBUTED",
    regime,
    args: {
      direct: amount,
      heatIn: maybe,
      heatOut: maybe,
      heatFactor: maybeFactor,
      gasIn: maybe,
      gasOut: maybe,
      gasFactor: optional(factorOrStandard),
      electricityOut: maybe,
      electricityFactor: maybeFactor,
      heatOutFactor: maybeFactor,
      gasOutFactor: optional(factorOrStandard),
    },
    compute: (given, at) => {
      const v = {
        ...given,
        gasFactor: gasFactorOf(given.gasFactor, "in", at),
        heatOutFactor: given.heatOutFactor ?? given.heatFactor,
        gasOutFactor: gasFactorOf(given.gasOutFactor ?? given.gasFactor, "out", at),
      };
      const flows = (names: readonly (readonly [string, string])[]) =>
        names.map(([name, factorName]) => ({
          name,
          factorName,
          quantity: v[name as keyof typeof v],
          factor: v[factorName as keyof typeof v],
        }));
      return attributedEmissions({ direct: v.direct, added: flows(processFlows.added), deducted: flows(processFlows.deducted) }, at);
    },
  }),
  perRow({
    id: "CBAM.INDIRECT",
    regime,
    args: { electricity: amount, factor: energyFactor("MWh") },
    compute: (v, at) => indirectEmissions(v, at),
  }),
  perRow({
    id: "CBAM.EFFECTIVEPRICE",
    regime,
    args: { emissions: filled, free: amount, price: filled, rebate: maybe },
    compute: (v, at) => effectivePrice(v, at),
  }),
  perRow({ id: "CBAM.EXEMPT", regime, args: { origin, law }, compute: (v, at) => exemptOrigin(v.origin, at) }),
  perRow({
    id: "CBAM.FACTOR",
    regime,
    args: { year: calendarYear, law, cn: optional(goodsCode) },
    event: (v) => ofYear(v.year),
    compute: (v, at) => (v.cn === undefined ? at.decimal("cbam.factor") : factorOf(needGood(v.cn, at).code, at)),
  }),
  perRow({
    id: "CBAM.PRICE",
    regime,
    args: { date: eventDate, law },
    event: (v) => v.date,
    compute: (_, at) => certificatePrice(undefined, at),
  }),
  perRow({
    id: "CBAM.HOLDING",
    regime,
    args: { emissions: amount, date: optional(eventDate), law },
    // The share has had one value per version; without a date the first day it applies is meant.
    event: (v) => v.date,
    compute: (v, at) => holding(v.emissions, v.date ? at : at.firstDayOf("cbam.holdingShare")),
  }),
  perRow({
    id: "CBAM.PENALTY",
    regime,
    args: { missing: amount, year: calendarYear, unit: maybe, multiple: maybe, law },
    event: (v) => ofYear(v.year),
    compute: (v, at) => penalty(v, at),
  }),
  perRow({
    id: "CBAM.DEADLINE",
    regime,
    args: { duty: choice(DUTIES), year: calendarYear, law },
    event: (v) => ofYear(v.year),
    compute: (v, at) => ({ date: deadline(v.duty, at) }),
  }),
];
