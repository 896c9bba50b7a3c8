/** UK CBAM functions over whole ranges: the auctions of a quarter, an importer's ledger, a projection. */
import { underHeadings } from "../../../calls/underHeadings";
import { ofYear } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Cell } from "../../../calls/cells";
import { isBlank } from "../../../calls/cells";
import { ArgumentError, reading } from "../../../calls/evaluate";
import { block, inRow, rawColumn } from "../../../calls/readers/block";
import { yesNo } from "../../../calls/readers/choice";
import { country, lawId } from "../../../calls/readers/code";
import { calendarYear } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { perTonne, quantity } from "../../../calls/readers/number";
import type { Reader } from "../../../calls/readers/reader";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { overWhole } from "../../../calls/spec";
import { parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import { datedFigures, forecast, sameLength, ukDate } from "../readers";
import { auctionPrice, quarterOfEvent } from "../rules/auctionPrice";
import { ukOrigin } from "../rules/charge";
import { findGood } from "../rules/goods";
import { projectYear } from "../rules/projection";
import { liability } from "../rules/threshold";

const regime = "ukcbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const MOST_YEARS = 50;
const LEDGER_COLUMNS = ["liable", "test", "day", "value"] as const;
const YEAR_COLUMNS = ["year", "intensity", "factor", "shareCharged", "rate", "charge"] as const;

/** One value, or one per year; a gap inside a range is an error, or the later years would move up. */
function perYear<T>(of: Reader<T>): Reader<readonly T[]> {
  return block((matrix) => {
    const listed: readonly Cell[] = (matrix ?? []).flat();
    if (listed.every((cell) => isBlank(cell, true))) return [];
    return listed.map((cell, i) => (listed.length === 1 ? of.read(cell) : inRow(i + 1, () => of.read(cell))));
  });
}

function inYear<T>(values: readonly T[], i: number, years: number): T | undefined {
  if (values.length > 1 && values.length !== years) throw new RuleError("shape", "perYear", { found: values.length, years });
  return values.length > 1 ? values[i] : values[0];
}

/** Which lines of a list count towards the threshold: covered goods not of UK origin, as far as the list says either. */
function countedLines({ dates, cn, origin }: Record<"dates" | "cn" | "origin", readonly Cell[]>, at: Law): (row: number) => boolean {
  const column = (name: "cn" | "origin", cells: readonly Cell[]): readonly Cell[] => {
    if (cells.every((cell) => isBlank(cell, true))) return [];
    sameLength(dates, name, cells);
    return cells;
  };
  const [codes, origins] = [column("cn", cn), column("origin", origin)];
  const read = <T>(name: string, row: number, work: () => T): T => reading(name, () => inRow(row + 1, work));
  const counts = (row: number): boolean =>
    (codes.length === 0 || "sector" in read("cn", row, () => findGood(goodsCode.read(codes[row]), at))) &&
    !(origins.length > 0 && read("origin", row, () => ukOrigin(country.read(origins[row]), at)));
  const counted = dates.map((date, row) => isBlank(date, true) || counts(row));
  const left = counted.filter((one) => !one).length;
  if (left > 0) at.record("ukcbam.threshold.leftOut", parseDecimal(String(left)), "1", "userInput");
  return (row) => counted[row] ?? true;
}

export const ofRanges: readonly FunctionSpec[] = [
  overWhole({
    id: "UKCBAM.PRICE",
    regime,
    args: { date: ukDate, dates: rawColumn, prices: rawColumn, law },
    compute: (v, { lawOf }) => {
      const auctions = datedFigures(v.dates, "prices", v.prices).map(({ date, value }) => ({ date, price: value }));
      return auctionPrice(auctions, lawOf(regime, v.law, quarterOfEvent(v.date)));
    },
  }),
  overWhole({
    id: "UKCBAM.THRESHOLD",
    regime,
    args: {
      dates: rawColumn,
      values: rawColumn,
      asOf: optional(ukDate),
      forecast,
      law,
      headers: optional(yesNo),
      cn: { ...rawColumn, optional: true },
      origin: { ...rawColumn, optional: true },
    },
    compute: (v, { lawOf }): Result[][] => {
      const { single, dated } = v.forecast;
      if (single !== undefined && v.asOf === undefined) throw new ArgumentError("asOf", new RuleError("blank", "ukForecastDay", {}));
      const forecasts = single !== undefined && v.asOf ? [{ date: v.asOf.date, value: single }] : dated;
      const at = lawOf(regime, v.law, v.asOf);
      const imports = datedFigures(v.dates, "values", v.values, countedLines(v, at));
      const found = liability({ imports, forecasts, asOf: v.asOf }, at);
      const row: Result[] = [found.liable, found.test, { date: found.day }, found.value];
      return underHeadings(
        v.headers,
        LEDGER_COLUMNS.map((name) => `ukLedger.${name}`),
        [row],
      );
    },
  }),
  overWhole({
    id: "UKCBAM.PROJECT",
    regime,
    args: {
      cn: goodsCode,
      origin: country,
      tonnes: filled,
      fromYear: calendarYear,
      toYear: calendarYear,
      intensity: perYear(perTonne({ zero: "blank" })),
      price: perYear(filled),
      baseline: optional(quantity({ zero: "lawful", max: "1" })),
      rate: perYear(filled),
      law,
      headers: optional(yesNo),
    },
    compute: (v, { lawOf }): Result[][] => {
      const count = v.toYear - v.fromYear + 1;
      if (count < 1 || count > MOST_YEARS) throw new RuleError("outOfRange", "years", { from: v.fromYear, to: v.toYear });
      const rows = Array.from({ length: count }, (_, i): Result[] => {
        const line = {
          code: v.cn,
          origin: v.origin,
          tonnes: v.tonnes,
          intensity: inYear(v.intensity, i, count),
          price: inYear(v.price, i, count),
          baseline: v.baseline,
          rate: inYear(v.rate, i, count),
        };
        const year = projectYear(line, v.fromYear + i, (y) => lawOf(regime, v.law, ofYear(y)));
        return YEAR_COLUMNS.map((name) => year[name]);
      });
      return underHeadings(
        v.headers,
        YEAR_COLUMNS.map((name) => `ukYears.${name}`),
        rows,
      );
    },
  }),
];
