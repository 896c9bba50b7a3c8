/** CBAM functions that answer from the act's tables, and those over whole ranges. */
import type { Decimal } from "../../../core/decimal";
import { ofYear, yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import { tNote } from "../../../i18n/notes";
import { t } from "../../../i18n/t";
import type { Law } from "../../../core/law";
import { benchmark } from "../rules/benchmark";
import { defaultFigure } from "../rules/defaultFigures";
import { defaultIntensity } from "../rules/defaultIntensity";
import { defaultRow } from "../rules/defaultValue";
import { freeAllocation } from "../rules/freeAllocation";
import { inputMaterial } from "../rules/goodsCondition";
import { findGood, needGood } from "../rules/goodsScope";
import { markUp } from "../rules/markUp";
import { goodsDescription } from "../rules/goodsDescription";
import { refuseOtherRoute } from "../rules/productionRoute";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import { choice, sefaPrecursors } from "../readers";
import { lawId } from "../../../calls/readers/code";
import { anyOrigin, assumption, column, route } from "../readers";
import { calendarYear, eventDate } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { perRow } from "../../../calls/spec";

const regime = "cbam";
const law = optional(lawId);
const PARTS = ["total", "direct", "indirect", "route", "table"] as const;
const SCOPE_PARTS = ["sector", "covered", "gases", "indirect", "description", "condition"] as const;

type DefaultQuery = {
  readonly cn: GoodsCode;
  readonly origin: Parameters<typeof defaultRow>[0]["origin"];
  readonly route: string | undefined;
};

function defaultPart(query: DefaultQuery, part: (typeof PARTS)[number], at: Law): Result {
  needGood(query.cn, at);
  if (!at.has("cbam.defaultTable")) throw new RuleError("notCovered", "worstInstallations", { version: at.version.id });
  const found = defaultRow({ code: query.cn, origin: query.origin, route: query.route }, at);
  refuseOtherRoute(query.cn, found, query.route, at);
  if (part === "table")
    return found.role === "defaults"
      ? found.fallback
        ? "other countries and territories"
        : query.origin
      : found.role === "unknownOrigin"
        ? "unknown origin"
        : "world average";
  if (part === "route") {
    if (found.routes.length === 0) throw new RuleError("noRow", "noRoutePrinted", { cn: printGoodsCode(query.cn) });
    return found.routes.map((letter) => `(${letter})`).join("/");
  }
  const figure = defaultFigure(found, part, at);
  if (figure === null) throw new RuleError("noRow", "partNotPrinted", { part, cn: printGoodsCode(query.cn) });
  return figure;
}

/** Covered, not covered, or the part of an "ex" code that is. */
function coverageWords(code: GoodsCode, at: Law): string {
  const good = findGood(code, at);
  const input = good === undefined ? inputMaterial(code, at) : undefined;
  if (input !== undefined) return t("coverage.input", { condition: tNote(input) });
  if (good === undefined) return t("coverage.none");
  return good.condition === undefined ? t("coverage.whole") : t("coverage.part", { condition: tNote(good.condition) });
}

function scopePart(code: GoodsCode, part: (typeof SCOPE_PARTS)[number], at: Law): Result {
  if (part === "covered") return findGood(code, at) !== undefined;
  if (part === "condition") return coverageWords(code, at);
  const good = needGood(code, at);
  if (part === "description") return goodsDescription(good, at);
  if (part !== "indirect") return good[part];
  if (good.indirect === "open") throw new RuleError("noRow", "indirectOpen", { cn: printGoodsCode(code) });
  return good.indirect;
}

export const cbamTableSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CBAM.INTENSITY",
    regime,
    args: { cn: goodsCode, origin: anyOrigin, date: eventDate, route: optional(route), law },
    event: (v) => v.date,
    compute: (v, at) => defaultIntensity({ code: v.cn, origin: v.origin, route: v.route }, at),
  }),
  perRow({
    id: "CBAM.DEFAULT",
    regime,
    args: { cn: goodsCode, origin: anyOrigin, part: optional(choice(PARTS)), route: optional(route), law },
    compute: (v, at) => defaultPart(v, v.part ?? "total", at),
  }),
  perRow({
    id: "CBAM.BENCHMARK",
    regime,
    args: { cn: goodsCode, column: optional(choice(["A", "B"] as const)), route: optional(route), date: optional(eventDate), law },
    event: (v) => v.date,
    compute: (v, at): Decimal => {
      needGood(v.cn, at);
      if (!at.hasTable("benchmarks")) throw new RuleError("notCovered", "noBenchmark", { version: at.version.id });
      return benchmark({ code: v.cn, column: v.column ?? "B", route: v.route, year: v.date ? yearOf(v.date.date) : undefined }, at);
    },
  }),
  perRow({
    id: "CBAM.SEFA",
    regime,
    args: {
      cn: goodsCode,
      date: eventDate,
      column: optional(column),
      route: optional(route),
      precursors: sefaPrecursors,
      law,
      assume: optional(assumption),
    },
    event: (v) => v.date,
    // Precursors only exist on the actual path, so naming them without a column means column A.
    compute: (v, at) =>
      freeAllocation(
        {
          code: v.cn,
          column: v.column ?? (v.precursors.length > 0 ? "A" : "B"),
          route: v.route,
          precursors: v.precursors,
          assume: v.assume,
        },
        at,
      ),
  }),
  perRow({
    id: "CBAM.SCOPE",
    regime,
    args: { cn: goodsCode, part: optional(choice(SCOPE_PARTS)), law },
    compute: (v, at) => scopePart(v.cn, v.part ?? "sector", at),
  }),
  perRow({
    id: "CBAM.MARKUP",
    regime,
    args: { cn: goodsCode, year: calendarYear, law },
    event: (v) => ofYear(v.year),
    compute: (v, at) => {
      const { sector, added } = needGood(v.cn, at);
      if (added) throw new RuleError("noRow", "addedGoodMarkUp", { cn: printGoodsCode(v.cn), version: at.version.id });
      return markUp(sector, at);
    },
  }),
];
