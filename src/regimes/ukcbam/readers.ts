/** Arguments that only UK CBAM takes: instants of universal time, sectors, auctions, a ledger of imports, forecasts. */
import { bookOf } from "../../calls/books";
import type { Cell } from "../../calls/cells";
import { isBlank, refuseErrorCell } from "../../calls/cells";
import { reading } from "../../calls/evaluate";
import { block, filledRows, inRow } from "../../calls/readers/block";
import { choiceAmong } from "../../calls/readers/choice";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { reader } from "../../calls/readers/reader";
import type { CivilDate, EventDate } from "../../core/civilDate";
import { fromSerial, isCivilDate, shownEvent, toSerial } from "../../core/civilDate";
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { plainText } from "../../core/plainText";
import { tooLong } from "./rules/calendar";
import { SECTORS } from "./rules/goods";
import { type Moment, ukDay } from "./rules/period";
import type { Valued } from "./rules/lookBack";
import choiceWords from "./words/choiceWords.json";

const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})[t ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)? ?(?:(?:z|utc|gmt)|(?<sign>[+-])(?<ahead>[01]\d):?(?<part>[0-5]\d))$/;
const HOUR = 60;
const DAY = 24 * HOUR;

export const choice = choiceAmong(choiceWords);
export const sector = choice(SECTORS);

const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });

/** An instant with its zone, as universal time; undefined: the text names no zone. */
function instantOf(text: string): Moment | undefined {
  const parts = INSTANT.exec(text)?.groups;
  const day = parts?.["day"] ?? "";
  if (parts === undefined || !isCivilDate(day)) return undefined;
  const ahead = Number(parts["ahead"] ?? 0) * HOUR + Number(parts["part"] ?? 0);
  const minutes = Number(parts["hour"]) * HOUR + Number(parts["minute"]) - (parts["sign"] === "-" ? -ahead : ahead);
  const date = fromSerial(toSerial(day) + Math.floor(minutes / DAY));
  return date && { date, precision: "day", minutesOfDay: ((minutes % DAY) + DAY) % DAY };
}

/** A date, or an instant whose zone is said; a time without a zone is that of the UK. */
export const moment = reader<Moment>({
  kind: "date",
  zero: "blank",
  parse: (cell) => (typeof cell === "string" ? instantOf(plainText(cell).toLowerCase()) : undefined) ?? eventDate.read(cell),
  readAs: (cell, event) => (typeof cell === "string" && cell !== shownEvent(event) ? shownEvent(event) : undefined),
});

/** A date; of an instant whose zone is said, the day that the clock in the UK shows. */
export const ukDate = reader<EventDate>({
  kind: "date",
  zero: "blank",
  parse(cell) {
    const { minutesOfDay, ...event } = moment.read(cell);
    if (minutesOfDay === undefined) return event;
    return { date: ukDay(event.date, minutesOfDay, bookOf("ukcbam").law(undefined, undefined)), precision: "day" };
  },
  readAs: (cell, event) => (typeof cell === "string" && cell !== shownEvent(event) ? shownEvent(event) : undefined),
});

/** Figures of a month belong to no other; those of a quarter or a year could. */
function dayOrMonth(event: EventDate): CivilDate {
  if (event.precision === "quarter" || event.precision === "year") throw tooLong(event, { date: event.date, precision: "month" });
  return event.date;
}

export function sameLength(dates: readonly Cell[], name: string, figures: readonly Cell[]): void {
  if (dates.length !== figures.length)
    throw new RuleError("shape", "different", {
      first: "dates",
      firstShape: `${dates.length} x 1`,
      second: name,
      secondShape: `${figures.length} x 1`,
    });
}

/** A column of dates beside one of figures, row by row; rows in which both are blank, and those not `counted`, are skipped. */
export function datedFigures(
  dates: readonly Cell[],
  name: string,
  figures: readonly Cell[],
  counted: (row: number) => boolean = () => true,
): readonly Valued[] {
  sameLength(dates, name, figures);
  return dates.flatMap((cell, i) => {
    if ((isBlank(cell, true) && isBlank(figures[i], true)) || !counted(i)) return [];
    const date = reading("dates", () => inRow(i + 1, () => dayOrMonth(eventDate.read(cell))));
    return [{ date, value: reading(name, () => inRow(i + 1, () => (name === "prices" ? filled : amount).read(figures[i]))) }];
  });
}

/** One value, expected on the day of the test, or rows of (day, value of the days that follow). */
export const forecast = block<{ readonly single?: Decimal; readonly dated: readonly Valued[] }>((matrix) => {
  const rows = filledRows(matrix, true);
  const [first] = rows;
  if (rows.length === 1 && first?.cells.length === 1) return { single: amount.read(first.cells[0]), dated: [] };
  const dated = rows.map(({ row, cells }) =>
    inRow(row, () => {
      cells.forEach(refuseErrorCell);
      if (cells.length !== 2) throw new RuleError("shape", "ukForecast", { found: cells.length });
      return { date: dayOrMonth(eventDate.read(cells[0])), value: amount.read(cells[1]) };
    }),
  );
  return { dated };
});
