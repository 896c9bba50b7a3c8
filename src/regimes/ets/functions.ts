/** EU ETS functions. */
import { underHeadings } from "../../calls/underHeadings";
import { tNote } from "../../i18n/notes";
import { addWords } from "../../i18n/t";
import { ofYear } from "../../core/civilDate";
import type { EventDate } from "../../core/civilDate";
import { parseCitation } from "../../core/citation";
import { parseDecimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { tables } from "../../datasource";
import { allocation } from "./rules/allocation";
import { etsBenchmark, etsBest10, etsRate, etsUnit, SOURCE } from "./rules/benchmark";
import type { Period } from "./rules/benchmark";
import { EXPOSURES, exposureFactor } from "./rules/exposure";
import { gap, gapShare } from "./rules/gap";
import { foldName } from "../shared/named";
import { shownTable } from "../shared/shownTable";
import { exposure, period, pricePeriod } from "./readers";
import { amounts } from "../../calls/readers/block";
import { choice, yesNo } from "../../calls/readers/choice";
import { words } from "../../calls/readers/code";
import { calendarYear } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import { listed, optional } from "../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../calls/spec";
import { overWhole, perRow } from "../../calls/spec";
import lawWords from "./words/law.json";

addWords(lawWords);

const regime = "ets";
const maybe = optional(quantity({ zero: "blank" }));
const PRICES = "eua-prices-icap";
/** The period a blank argument means: the one the benchmark table is best known for. */
const USUAL: Period = "2021-2025";

function start(of: Period | undefined): EventDate {
  return ofYear(Number((of ?? USUAL).slice(0, 4)));
}

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
    compute: (v, at): Result => {
      const table = tables.table(PRICES);
      const [row] = table.where({ period: v.period });
      if (row === undefined) throw new RuleError("noRow", "etsPrice", { period: v.period });
      const price = parseDecimal(table.need(row, "price"));
      const cites = [parseCitation(`icap:${v.period}`)];
      const step = { quantity: "ets.price", kind: "table", unit: "EUR/t CO2e", status: "secondary", dataset: PRICES } as const;
      // No version of the law has a part in what the market paid.
      at.trace?.add({ ...step, value: price, cites, regime: "", version: "" });
      return price;
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
      const at = lawOf(regime, undefined, start(chosen));
      const table = at.table("benchmarks");
      const { column: value, cite, status } = SOURCE[chosen];
      const extra = chosen === "2021-2025" ? ["best10"] : chosen === "2026-2030" ? ["lower2026", "upper2026", "status2026"] : [];
      const columns = ["product", "nameTw", "nameCn", "unit", value, ...extra];
      const figures = new Set([value, "best10", "lower2026", "upper2026"]);
      const wanted = foldName(v.search ?? "");
      const rows = table
        .all()
        .filter((row) => ["product", "nameTw", "nameCn"].some((name) => foldName(table.need(row, name)).includes(wanted)));
      if (rows.length === 0) throw new RuleError("unknownCode", "product", { found: v.search ?? "", candidates: "-" });
      // A value that was not found stands between bounds worked out from the Directive.
      const checked = rows.map((row) => (table.text(row, value) === null ? "derived" : status));
      shownTable(at, "benchmarks", checked, [cite]);
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
