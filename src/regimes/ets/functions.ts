/** EU ETS functions. */
import { underHeadings } from "../../calls/underHeadings";
import { tNote } from "../../i18n/notes";
import { addWords } from "../../i18n/t";
import { ofYear, shownEvent } from "../../core/civilDate";
import type { EventDate } from "../../core/civilDate";
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { tables } from "../../datasource";
import { allocation } from "./rules/allocation";
import { etsBenchmark, etsBest10, etsRate, etsUnit, PERIODS } from "./rules/benchmark";
import type { Period } from "./rules/benchmark";
import type { Exposure } from "./rules/exposure";
import { EXPOSURES, exposureFactor } from "./rules/exposure";
import { gap, gapShare } from "./rules/gap";
import { foldPlain } from "../shared/fold";
import { foldName } from "../shared/named";
import { type Cell, shownCell } from "../../calls/cells";
import { amounts } from "../../calls/readers/block";
import { choice, TRUTH, wordAmong, yesNo } from "../../calls/readers/choice";
import { words } from "../../calls/readers/code";
import { calendarYear, eventDate } from "../../calls/readers/date";
import { MINGUO } from "../../calls/readers/writtenDate";
import { quantity } from "../../calls/readers/number";
import { listed, optional, reader, type Reader } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "ets";
/** The phases of the system, by which people call its periods; the fourth has benchmarks twice. */
const PHASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:eu )?(?:ets )?(?:phase ?(?:3|iii)|third (?:phase|trading period))$|^第 ?[3三] ?(?:階段|阶段|交易期)$/, "2013-2020"],
  [/^(?:eu )?(?:ets )?(?:phase ?(?:4|iv)|fourth (?:phase|trading period))$|^第 ?[4四] ?(?:階段|阶段|交易期)$/, "2021-2030"],
];

/** First and last year: '2021-2025' with any dash, '2021-25', '2021/2025', years of the Minguo calendar, a phase. */
function yearsOf(text: string): readonly [string, string] | undefined {
  const phase = PHASES.find(([name]) => name.test(text))?.[1];
  const range = (phase ?? text).replace(/\s*(?:[/~]|\bto\b|至)\s*/g, "-").replace(/年/g, "");
  const [, era, from, to] = /^(民國|民国)?(\d{4}|1\d\d)-(\d{2,4})$/.exec(range) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (from.length === 3) return to.length === 3 ? [String(Number(from) + MINGUO), String(Number(to) + MINGUO)] : undefined;
  return era !== undefined || to.length === 3 ? undefined : [from, from.slice(0, 4 - to.length) + to];
}

/** The year of a date; years that may be of the Minguo calendar are asked for, anything else is no period. */
function yearIn(cell: Cell, text: string): string | undefined {
  if (typeof cell !== "number" && !/^\D*\d{2,4}(?:\.0)?年?度?$|[-/.月]\d/.test(text)) return undefined;
  try {
    return String(calendarYear.read(cell));
  } catch (error) {
    if (error instanceof RuleError && error.reason !== "minguoYear") return undefined;
    throw error;
  }
}

function periodOf(cell: Cell): Period | undefined {
  const text = foldPlain(String(cell));
  const [from, to] = yearsOf(text) ?? [];
  if (from === undefined || to === undefined) {
    const year = yearIn(cell, text);
    return year === undefined ? undefined : PERIODS.find((one) => one.slice(0, 4) <= year && year <= one.slice(5));
  }
  const within = PERIODS.filter((one) => from <= one.slice(0, 4) && one.slice(5) <= to);
  if (within.length > 1) throw new RuleError("unknownCode", "etsPeriods", { found: shownCell(cell), known: within.join(", ") });
  return within.find((one) => one === `${from}-${to}`);
}

const period: Reader<Period | undefined> = optional(
  reader<Period>({
    kind: "period",
    choices: PERIODS,
    zero: "blank",
    parse(cell) {
      const found = periodOf(cell);
      if (found === undefined) throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: PERIODS.join(", ") });
      return found;
    },
    readAs: (cell, found) => (cell === found ? undefined : found),
  }),
);
const maybe = optional(quantity({ zero: "blank" }));
const PRICES = "eua-prices-icap";
/** The period a blank argument means: the one the benchmark table is best known for. */
const USUAL: Period = "2021-2025";

function start(of: Period | undefined): EventDate {
  return ofYear(Number((of ?? USUAL).slice(0, 4)));
}

const exposureWord = wordAmong([...TRUTH, ...EXPOSURES]);

/** TRUE or FALSE, or the kind by its name (district heating has a factor of its own). */
const exposure = reader<Exposure>({
  kind: "choice",
  choices: ["TRUE", "FALSE", "districtHeating"],
  zero: "blank",
  parse(cell) {
    const word = exposureWord(cell);
    const named = word === "TRUE" ? "exposed" : word === "FALSE" ? "notExposed" : word;
    if (named === undefined)
      throw new RuleError("unknownCode", "choice", { found: shownCell(cell), known: "TRUE, FALSE, districtHeating" });
    return named;
  },
});

const pricePeriod = reader<string>({
  kind: "text",
  zero: "blank",
  parse(cell) {
    const event = typeof cell === "string" && !/\d/.test(plainText(cell)) ? undefined : eventDate.read(cell);
    if (event?.precision !== "year" && event?.precision !== "quarter")
      throw new RuleError("notDate", "pricePeriod", { found: shownCell(cell) });
    return shownEvent(event);
  },
});

export const etsSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "ETS.BENCHMARK",
    regime,
    args: { product: listed(words, "products"), period, part: optional(choice(["value", "best10", "unit", "rate"] as const)) },
    event: (v) => start(v.period),
    compute: (v, at): Result => {
      if (v.part === "unit") return etsUnit(v.product, at);
      return v.part === "best10" ? etsBest10(v.product, at) : v.part === "rate" ? etsRate(v.product, at) : etsBenchmark(v.product, at);
    },
  }),
  perRow({
    id: "ETS.EXPOSURE",
    regime,
    args: { year: calendarYear, kind: optional(choice(EXPOSURES)) },
    event: (v) => ofYear(v.year),
    compute: (v, at) => exposureFactor(v.kind ?? "notExposed", at),
  }),
  perRow({
    id: "ETS.GAP",
    regime,
    args: { product: listed(words, "products"), intensity: quantity({ zero: "blank" }), period },
    event: (v) => start(v.period),
    compute: (v, at) => [gap(v, at), gapShare(v, at)],
  }),
  perRow({
    id: "ETS.PRICE",
    regime,
    args: { period: pricePeriod },
    compute: (v): Result => {
      const table = tables.table(PRICES);
      const [row] = table.where({ period: v.period });
      if (row === undefined) throw new RuleError("noRow", "etsPrice", { period: v.period });
      return parseDecimal(table.need(row, "price"));
    },
  }),
  overWhole({
    id: "ETS.ALLOCATION",
    regime,
    args: {
      product: listed(words, "products"),
      activity: amounts,
      year: calendarYear,
      exposed: optional(exposure),
      cbamGood: optional(yesNo),
      direct: maybe,
      electricity: maybe,
    },
    compute: (v, { lawOf }) => {
      if (v.activity.length === 0) throw new RuleError("blank", "activity", {});
      const at = lawOf(regime, undefined, ofYear(v.year));
      if (v.exposed === undefined) at.remark("exposedAssumed", "assumed");
      return allocation(
        {
          product: v.product,
          activity: v.activity,
          exposure: v.exposed ?? "exposed",
          cbamGood: v.cbamGood === true,
          direct: v.direct,
          electricity: v.electricity,
        },
        at,
      );
    },
  }),
  overWhole({
    id: "ETS.BENCHMARKS",
    regime,
    args: { period, search: optional(listed(words, "products")), headers: optional(yesNo) },
    compute: (v, { lawOf }): Result[][] => {
      const chosen = v.period ?? USUAL;
      const table = lawOf(regime, undefined, start(chosen)).table("benchmarks");
      const value = { "2013-2020": "value2013", "2021-2025": "value2021", "2026-2030": "value2026" }[chosen];
      const extra = chosen === "2021-2025" ? ["best10"] : chosen === "2026-2030" ? ["lower2026", "upper2026", "status2026"] : [];
      const columns = ["product", "nameTw", "nameCn", "unit", value, ...extra];
      const figures = new Set([value, "best10", "lower2026", "upper2026"]);
      const wanted = foldName(v.search ?? "");
      const rows = table
        .all()
        .filter((row) => ["product", "nameTw", "nameCn"].some((name) => foldName(table.need(row, name)).includes(wanted)));
      if (rows.length === 0) throw new RuleError("unknownCode", "product", { found: v.search ?? "", candidates: "-" });
      const body = rows.map((row) =>
        columns.map((name): Result => {
          const text = table.text(row, name);
          if (text === null) return text;
          return figures.has(name) ? parseDecimal(text) : name === "unit" ? tNote(text) : text;
        }),
      );
      return underHeadings(
        v.headers,
        columns.map((name) => `benchmarks.${name === value ? "value" : name}`),
        body,
      );
    },
  }),
];
