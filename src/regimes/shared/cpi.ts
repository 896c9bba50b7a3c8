/**
 * The consumer price index as the US bills take it: mean of the 12 months to 31 August (IRC 1(f)(4)-(5)).
 * A month that is not published is never filled in.
 */
import type { Decimal } from "../../core/decimal";
import { mean, ONE, parseDecimal } from "../../core/decimal";
import { parseCitation } from "../../core/citation";
import { RuleError } from "../../core/error";
import type { Law } from "../../core/law";

const CITES = ["irc-1:sec. 1(f)(4)-(5)", "bls-cpi:CUUR0000SA0"].map(parseCitation);

/** One change for every year, one per year in order, or one per named year. */
export type CpiPath =
  | { readonly form: "list"; readonly changes: readonly Decimal[] }
  | { readonly form: "dated"; readonly changes: ReadonlyMap<number, Decimal> };

function monthsTo(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, i) =>
    i < 4 ? `${year - 1}-${String(i + 9).padStart(2, "0")}` : `${year}-${String(i - 3).padStart(2, "0")}`,
  );
}

/** Months not in the table; a month with an empty cell will never be published and is left out of the mean instead. */
export function missingMonths(year: number, law: Law): readonly string[] {
  return law.memo(["cpi months", year], () => monthsTo(year).filter((month) => law.table("cpi").where({ month }).length === 0));
}

/** Mean of the year's 12 months to August; shown as one figure of the table, not as twelve. */
export function cpiMean(year: number, law: Law): Decimal {
  const table = law.table("cpi");
  const printed = monthsTo(year).map((month) => table.where({ month }).map((row) => table.text(row, "index"))[0] ?? null);
  if (printed.includes(null)) law.remark("cpiMonthNeverPublished", "assumed");
  const value = mean(printed.filter((text): text is string => text !== null).map(parseDecimal));
  law.trace?.add({
    quantity: "us.cpi.mean",
    kind: "table",
    value,
    unit: "index",
    cites: CITES,
    regime: law.regime,
    version: law.version.id,
    dataset: law.datasetId("cpi"),
    status: "secondary",
    note: String(year),
  });
  return value;
}

/** Change used for a charge year: mean to August of the year before over the mean of the year before that. */
export function publishedChange(year: number, law: Law): Decimal {
  return cpiMean(year - 1, law)
    .dividedBy(cpiMean(year - 2, law))
    .minus(ONE);
}

/**
 * Changes for the charge years after `first` up to `last`, published or the user's own. A change given with its year counts for
 * that year, published or not; changes without a year are for the years whose prices are not published. The steps say which is whose.
 */
export function cpiChanges(first: number, last: number, path: CpiPath | undefined, law: Law): readonly Decimal[] {
  const years = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + 1 + i);
  const isPublished = (year: number): boolean => missingMonths(year - 1, law).length === 0 && missingMonths(year - 2, law).length === 0;
  const open = years.filter((year) => !isPublished(year));
  if (path?.form === "list" && open.length < years.length) law.remark("cpiOwnForOpenYearsOnly", "userInput");
  return years.map((year) => {
    const named = path?.form === "dated" ? path.changes.get(year) : undefined;
    const published = open.includes(year) ? undefined : publishedChange(year, law);
    if (named !== undefined && published !== undefined) law.remark("cpiOwnInsteadOfPublished", "userInput");
    const change = named ?? published ?? ownChange(year, open, path, law);
    law.record("us.cpi.change", change, "1", named === undefined && published !== undefined ? "derived" : "userInput", [], String(year));
    return change;
  });
}

function ownChange(year: number, open: readonly number[], path: CpiPath | undefined, law: Law): Decimal {
  const years = open.join(", ");
  if (path === undefined) {
    const months = [...new Set([...missingMonths(year - 2, law), ...missingMonths(year - 1, law)])].join(", ");
    throw new RuleError("noValueOnDate", "cpiMonths", { year, months, years });
  }
  const own = path.form === "dated" ? undefined : path.changes.length === 1 ? path.changes[0] : path.changes[open.indexOf(year)];
  if (own === undefined)
    throw new RuleError("shape", "cpiPath", {
      found: path.form === "dated" ? path.changes.size : path.changes.length,
      needed: open.length,
      years,
    });
  return own;
}
