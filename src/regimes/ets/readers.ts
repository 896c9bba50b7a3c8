/** Arguments that only the ETS takes: periods, by their years or phases, exposure to carbon leakage, times of price history. */
import { type Cell, shownCell } from "../../calls/cells";
import { TRUTH, wordAmong } from "../../calls/readers/choice";
import { calendarYear, eventDate } from "../../calls/readers/date";
import { optional, type Reader, reader } from "../../calls/readers/reader";
import { MINGUO } from "../../calls/readers/writtenDate";
import { shownEvent } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { foldPlain } from "../shared/fold";
import { PERIODS, type Period } from "./rules/benchmark";
import { EXPOSURES, type Exposure } from "./rules/exposure";

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

export const period: Reader<Period | undefined> = optional(
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
const exposureWord = wordAmong([...TRUTH, ...EXPOSURES]);

/** TRUE or FALSE, or the kind by its name (district heating has a factor of its own). */
export const exposure = reader<Exposure>({
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

export const pricePeriod = reader<string>({
  kind: "text",
  zero: "blank",
  parse(cell) {
    const event = typeof cell === "string" && !/\d/.test(plainText(cell)) ? undefined : eventDate.read(cell);
    if (event?.precision !== "year" && event?.precision !== "quarter")
      throw new RuleError("notDate", "pricePeriod", { found: shownCell(cell) });
    return shownEvent(event);
  },
});
