/** Functions of trade-embodied emissions. */
import { addWords } from "../../i18n/t";
import { ofYear } from "../../core/civilDate";
import { consumptionEmissions, tradeBalance } from "./rules/consumptionEmissions";
import { leakageRate } from "./rules/leakageRate";
import { netShare } from "./rules/netShare";
import { MEASURES, tradeFigure } from "./rules/tradeFigure";
import { choice } from "../../calls/readers/choice";
import { lawId } from "../../calls/readers/code";
import { calendarYear } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { place } from "./readers";
import type { Reader } from "../../calls/readers/reader";
import { optional } from "../../calls/readers/reader";
import type { FunctionSpec } from "../../calls/spec";
import { perRow } from "../../calls/spec";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "trade";
const amount = quantity({ zero: "lawful" });
const signed = quantity({ zero: "lawful", negative: "lawful" });
/** The release with consumption and trade; a year it does not reach is refused, not answered by another release. */
const USUAL = "GCB-2024";
const asked = optional(lawId);
const edition: Reader<string | undefined> = { ...asked, read: (cell) => asked.read(cell) ?? USUAL };

export const tradeSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "TRADE.DATA",
    regime,
    args: { country: place, year: calendarYear, measure: choice(MEASURES), law: edition },
    event: (v) => ofYear(v.year),
    compute: (v, at) => tradeFigure({ place: v.country, year: v.year, measure: v.measure }, at),
  }),
  perRow({
    id: "TRADE.CONSUMPTION",
    regime,
    args: { territorial: amount, imports: amount, exports: amount },
    compute: (v, at) => consumptionEmissions(v, at),
  }),
  perRow({ id: "TRADE.BALANCE", regime, args: { consumption: amount, territorial: amount }, compute: (v, at) => tradeBalance(v, at) }),
  perRow({ id: "TRADE.LEAKAGE", regime, args: { riseOutside: signed, cutInside: amount }, compute: (v, at) => leakageRate(v, at) }),
  perRow({
    id: "TRADE.NETSHARE",
    regime,
    args: { year: calendarYear, law: edition },
    event: (v) => ofYear(v.year),
    compute: (v, at) => netShare(v.year, at),
  }),
];
