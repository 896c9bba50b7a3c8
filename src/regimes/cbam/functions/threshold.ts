/** CBAM.THRESHOLD over an importer's whole year: whether it is exempt, and what that rests on. */
import type { CivilDate } from "../../../core/civilDate";
import { ofYear, shownEvent, yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Cell } from "../../../calls/cells";
import { isBlank } from "../../../calls/cells";
import { reading } from "../../../calls/evaluate";
import { inRow, rawColumn } from "../../../calls/readers/block";
import { country, lawId } from "../../../calls/readers/code";
import { choice } from "../readers";
import { calendarYear, eventDate } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { overWhole } from "../../../calls/spec";
import { standingOf } from "../rules/exemptOrigin";
import { findGood } from "../rules/goodsScope";
import type { MassLine } from "../rules/threshold";
import { massGoodsExempt, monthPassed, threshold, thresholdMass } from "../rules/threshold";

const regime = "cbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const maybeColumn = { ...rawColumn, optional: true };

const ANSWERS = {
  exempt: threshold,
  massGoods: massGoodsExempt,
  mass: thresholdMass,
  month: (lines: readonly MassLine[], at: Law): Result => ({ date: monthPassed(lines, at) }),
} as const;
const PARTS = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

type Columns = {
  readonly cn: readonly Cell[];
  readonly tonnes: readonly Cell[];
  readonly origin: readonly Cell[];
  readonly date: readonly Cell[];
};

function sameLength({ cn }: Columns, name: string, others: readonly Cell[]): void {
  const shape = (cells: readonly Cell[]): string => `${cells.length} x 1`;
  if (cn.length !== others.length)
    throw new RuleError("shape", "different", { first: "cn", firstShape: shape(cn), second: name, secondShape: shape(others) });
}

function argument<T>(name: string, index: number, work: () => T): T {
  return reading(name, () => inRow(index + 1, work));
}

/** The first day of the month of a date within the year. */
function monthOf(cell: Cell, year: number): CivilDate {
  const event = eventDate.read(cell);
  if (event.precision === "year" || event.precision === "quarter")
    throw new RuleError("notDate", "monthNeeded", { found: shownEvent(event) });
  if (yearOf(event.date) !== year) throw new RuleError("outOfRange", "otherYear", { found: shownEvent(event), year });
  return `${event.date.slice(0, 7)}-01` as CivilDate;
}

function massLines(columns: Columns, year: number | undefined, at: Law): readonly MassLine[] {
  const { cn, tonnes, origin, date } = columns;
  sameLength(columns, "tonnes", tonnes);
  if (origin.length > 0) sameLength(columns, "origin", origin);
  if (date.length > 0) sameLength(columns, "date", date);
  return cn.flatMap((cell, i) => {
    const bothBlank = isBlank(cell, true) && isBlank(tonnes[i], true);
    if (bothBlank) return [];
    const code = argument("cn", i, () => goodsCode.read(cell));
    // A code of no nomenclature is a fault of its row.
    argument("cn", i, () => findGood(code, at));
    const standing = origin.length === 0 ? "counts" : argument("origin", i, () => standingOf(country.read(origin[i]), at));
    const month = date.length === 0 ? undefined : argument("date", i, () => monthOf(date[i], year ?? yearOfFirst(date)));
    return [{ code, tonnes: argument("tonnes", i, () => filled.read(tonnes[i])), standing, month }];
  });
}

/** Without a year the dates say it, and all are of that one. */
function yearOfFirst(dates: readonly Cell[]): number {
  return yearOf(eventDate.read(dates.find((cell) => !isBlank(cell, true))).date);
}

export const cbamThresholdSpecs: readonly FunctionSpec[] = [
  overWhole({
    id: "CBAM.THRESHOLD",
    regime,
    args: {
      cn: rawColumn,
      tonnes: rawColumn,
      year: optional(calendarYear),
      law,
      origin: maybeColumn,
      part: optional(choice(PARTS)),
      date: maybeColumn,
    },
    compute: (v, { lawOf }): Result => {
      const at = lawOf(regime, v.law, v.year === undefined ? undefined : ofYear(v.year));
      const part = v.part ?? "exempt";
      const date = v.date.every((cell) => isBlank(cell, true)) ? [] : v.date;
      if (part === "month" && date.length === 0) throw new RuleError("blank", "thresholdDates", {});
      return ANSWERS[part](massLines({ ...v, date }, v.year, at), at);
    },
  }),
];
