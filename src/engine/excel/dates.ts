/**
 * Dates as Excel counts them: EDATE keeps to the last day of a short month, and in a workbook that counts from 1904 every
 * function takes and gives the serial numbers of that workbook. The engine knows 1900 only. May not know the workbook: which
 * day is day 0 is said by the functions' own setting.
 */
import { type ArrayValueObject, type BaseValueObject, type FunctionVariantType, NumberValueObject } from "@univerjs/engine-formula";
import { countsFrom1904 } from "../../calls/readers/date";
import { firstOf, replace, valueOf, withNumbers, type Executors } from "./variants";

/** Days between 30.12.1899 and 1.1.1904, which are day 0 of the two ways to count. */
const LATER = 1462;

type Dates = {
  readonly takes: readonly number[];
  readonly gives: boolean /** Arguments in which an empty cell is no day. */;
  readonly lists?: readonly number[];
};
const DATES: Readonly<Record<string, Dates>> = {
  DATE: { takes: [], gives: true },
  DATEVALUE: { takes: [], gives: true },
  TODAY: { takes: [], gives: true },
  NOW: { takes: [], gives: true },
  EDATE: { takes: [0], gives: true },
  EOMONTH: { takes: [0], gives: true },
  WORKDAY: { takes: [0, 2], gives: true, lists: [2] },
  "WORKDAY.INTL": { takes: [0, 3], gives: true, lists: [3] },
  NETWORKDAYS: { takes: [0, 1, 2], gives: false, lists: [2] },
  "NETWORKDAYS.INTL": { takes: [0, 1, 3], gives: false, lists: [3] },
  YEAR: { takes: [0], gives: false },
  MONTH: { takes: [0], gives: false },
  DAY: { takes: [0], gives: false },
  WEEKDAY: { takes: [0], gives: false },
  WEEKNUM: { takes: [0], gives: false },
  ISOWEEKNUM: { takes: [0], gives: false },
  DAYS: { takes: [0, 1], gives: false },
  DAYS360: { takes: [0, 1], gives: false },
  DATEDIF: { takes: [0, 1], gives: false },
  YEARFRAC: { takes: [0, 1], gives: false },
};

export function countDatesAsExcel(executors: Executors): void {
  replace(
    executors,
    "EDATE",
    (usual) => (start, months) => keptInMonth(start as FunctionVariantType, months as FunctionVariantType, usual),
  );
  for (const [name, { takes, gives, lists = [] }] of Object.entries(DATES))
    replace(executors, name, (usual) => (...variants) => {
      if (!countsFrom1904()) return usual(...variants);
      const result = usual(
        ...variants.map((variant, i) =>
          takes.includes(i) ? withNumbers(variant, (n) => n + LATER, lists.includes(i) ? "stays" : "isZero") : variant,
        ),
      );
      return gives ? withNumbers(result as FunctionVariantType, (n) => n - LATER, "stays") : result;
    });
  replace(executors, "TEXT", (usual) => (value, format, ...rest) => {
    const isDate = countsFrom1904() && value !== undefined && format !== undefined && isDateFormat(String(firstOf(format).getValue()));
    return isDate
      ? usual(
          withNumbers(value, (n) => n + LATER, "isZero"),
          format,
          ...rest,
        )
      : usual(value as FunctionVariantType, format as FunctionVariantType, ...rest);
  });
}

/** Years, months or days stand in it; elapsed hours are no date. */
function isDateFormat(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P/gi, "");
  return /[yd]|m/i.test(letters);
}

/** EDATE of 31 January and one month is 28 February; the engine runs over into March. */
function keptInMonth(
  start: FunctionVariantType,
  months: FunctionVariantType,
  usual: (...variants: FunctionVariantType[]) => unknown,
): unknown {
  const [from, by] = [valueOf(start), valueOf(months)];
  const moved = (serial: BaseValueObject, count: BaseValueObject): BaseValueObject => {
    const plain = (value: BaseValueObject): boolean => value.isNumber() || value.isNull();
    if (!plain(serial) || !plain(count) || Number(serial.getValue()) < 0) return usual(serial, count) as BaseValueObject;
    const n = monthsLater(Math.floor(Number(serial.getValue() ?? 0)), Math.trunc(Number(count.getValue() ?? 0)));
    return n === null ? (usual(serial, count) as BaseValueObject) : NumberValueObject.create(n);
  };
  if (!from.isArray() && !by.isArray()) return moved(from, by);
  if (from.isArray() && !by.isArray()) return (from as ArrayValueObject).mapValue((serial) => moved(serial, by));
  if (!from.isArray()) return (by as ArrayValueObject).mapValue((count) => moved(from, count));
  const counts = by as ArrayValueObject;
  const single = counts.getRowCount() * counts.getColumnCount() === 1;
  return (from as ArrayValueObject).mapValue((serial, row, column) =>
    moved(serial, single ? counts.getFirstCell() : (counts.get(row, column) ?? counts.getFirstCell())),
  );
}

const DAY = 86_400_000;
const START = Date.UTC(1899, 11, 30);

/** null: before March 1900, where Excel counts a day that never was. */
function monthsLater(serial: number, months: number): number | null {
  if (serial < 61) return null;
  const date = new Date(START + serial * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const moved = (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - START) / DAY;
  return moved < 61 ? null : moved;
}
