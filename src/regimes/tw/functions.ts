/** Functions of Taiwan's rules: arguments in the order of the catalogue, and the rule each one calls. */
import { addWords } from "../../i18n/t";
import { awardCredits } from "./rules/awardCredits";
import { breakEven } from "./rules/breakEven";
import { carbonFee } from "./rules/carbonFee";
import { chargeable } from "./rules/chargeable";
import { effectivePrice } from "./rules/effectivePrice";
import { BASES, efficiencyStandard, PAIRS } from "./rules/efficiencyStandard";
import type { FeeSite } from "./rules/feeSite";
import { PERIODS, PLANS, RATES } from "./rules/feeSite";
import type { GridYear } from "./rules/gridFactor";
import { GRID_KINDS, gridFactor } from "./rules/gridFactor";
import { INDUSTRIES, ITEMS, reductionTarget } from "./rules/reductionTarget";
import { unitEnergy } from "./rules/unitEnergy";
import type { Cell } from "../../calls/cells";
import { choice, wordAmong } from "../../calls/readers/choice";
import { lawId } from "../../calls/readers/code";
import { calendarYear, eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import type { Reader } from "../../calls/readers/reader";
import { optional } from "../../calls/readers/reader";
import type { FunctionSpec, Values } from "../../calls/spec";
import { perRow } from "../../calls/spec";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "tw";
const filled = quantity({ zero: "blank" });
const maybe = optional(filled);
const share = optional(quantity({ zero: "blank", max: "1" }));
/** A place of its own in the argument list, but not needed on a repeated application. */
const yearOfThree: Reader<ReturnType<typeof maybe.read>> = { ...maybe, optional: false };
const latest = wordAmong(["latest"] as const);
const isLatest = (cell: Cell): boolean => typeof cell === "string" && latest(cell) !== undefined;
/** A year, or the word for the newest factor. */
const gridYear: Reader<GridYear> = {
  ...calendarYear,
  read: (cell) => (isLatest(cell) ? "latest" : calendarYear.read(cell)),
  readAs: (cell) => (isLatest(cell) ? undefined : calendarYear.readAs?.(cell)),
};

const site = {
  emissions: filled,
  rate: optional(choice(RATES)),
  leakagePeriod: optional(choice(PERIODS)),
  offset: maybe,
  early: maybe,
  foreign: maybe,
  date: optional(eventDate),
  plan: optional(choice(PLANS)),
  deducted: maybe,
};

function feeSite({ rate, date: _date, ...rest }: Values<typeof site>): FeeSite {
  return { ...rest, rate: rate ?? "general" };
}

export const twSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "TW.STANDARD",
    regime,
    args: {
      year1: yearOfThree,
      year2: yearOfThree,
      year3: yearOfThree,
      approvedYear: maybe,
      base: optional(choice(BASES)),
      pairs: optional(choice(PAIRS)),
      law: optional(lawId),
    },
    compute: (v, at) =>
      efficiencyStandard(
        {
          years: [v.year1, v.year2, v.year3],
          approvedYear: v.approvedYear,
          base: v.base ?? "earlier",
          pairs: v.pairs ?? "every",
        },
        at,
      ),
  }),
  perRow({ id: "TW.AWARD", regime, args: { standard: filled, emissions: filled, duty: maybe }, compute: (v, at) => awardCredits(v, at) }),
  perRow({ id: "TW.CHARGEABLE", regime, args: site, event: (v) => v.date, compute: (v, at) => chargeable(feeSite(v), at) }),
  perRow({ id: "TW.FEE", regime, args: site, event: (v) => v.date, compute: (v, at) => carbonFee(feeSite(v), at) }),
  perRow({ id: "TW.EFFECTIVEPRICE", regime, args: site, event: (v) => v.date, compute: (v, at) => effectivePrice(feeSite(v), at) }),
  perRow({ id: "TW.BREAKEVEN", regime, args: { leakagePeriod: choice(PERIODS) }, compute: (v, at) => breakEven(v.leakagePeriod, at) }),
  perRow({
    id: "TW.TARGET",
    regime,
    args: { base: filled, industry: choice([...INDUSTRIES, ...ITEMS]), rate: optional(choice(["A", "B"] as const)), cut: share },
    compute: (v, at) => reductionTarget({ ...v, rate: v.rate ?? "A" }, at),
  }),
  perRow({
    id: "TW.GRIDFACTOR",
    regime,
    args: { year: gridYear, kind: optional(choice(GRID_KINDS)) },
    // The table spans several acts, so the year picks a row and no version.
    compute: (v, at) => gridFactor({ year: v.year, kind: v.kind ?? "public" }, at),
  }),
  perRow({ id: "TW.UNITENERGY", regime, args: { measured: filled, standard: filled }, compute: (v, at) => unitEnergy(v, at) }),
];
