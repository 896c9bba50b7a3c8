/** CBAM functions of decisions: is verification worth it, does an investment pay, price paths, origins side by side. */
import { underHeadings } from "../../../calls/underHeadings";
import { ofYear } from "../../../core/civilDate";
import type { Country } from "../../shared/country";
import { OTHER_COUNTRIES } from "../../shared/country";
import { isBlank } from "../../../calls/cells";
import { inRow, rawColumn } from "../../../calls/readers/block";
import { yesNo } from "../../../calls/readers/choice";
import { lawId } from "../../../calls/readers/code";
import { calendarYear, eventDate } from "../../../calls/readers/date";
import { goodsCode } from "../../../calls/readers/goodsCode";
import { perTonne, quantity } from "../../../calls/readers/number";
import { share, yearlyChange } from "../../../calls/readers/shares";
import { optional } from "../../../calls/readers/reader";
import { reading } from "../../../calls/evaluate";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { overWhole, perRow } from "../../../calls/spec";
import { later } from "../../../datasource";
import { choice, assumption, origin, perYear, route, sefa } from "../readers";

const decisionRules = later("cbam-decisions", () => import(/* webpackChunkName: "cbam-decisions" */ "./decisionRules"));

const regime = "cbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const headers = optional(yesNo);
const INVESTMENT_COLUMNS = ["project.year", "investment.saving", "investment.discounted", "investment.balance"];
const PATH_COLUMNS = ["project.year", "pricePath.low", "pricePath.mid", "pricePath.high"];
const ORIGIN_COLUMNS = ["origins.rank", "origins.origin", "project.intensity", "project.certificates", "project.cost"];

/** What stands in the column of origins for all countries without default values of their own. */
const OTHERS = "other countries and territories";

export const cbamDecisionSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CBAM.VERIFICATION",
    regime,
    args: {
      cn: goodsCode,
      origin,
      tonnes: filled,
      date: eventDate,
      intensity: perTonne({ zero: "lawful" }),
      fee: amount,
      route: optional(route),
      sefa: optional(sefa),
      price: maybe,
      part: optional(choice(["net", "saving", "tonnes"] as const)),
      law,
      produced: optional(calendarYear),
      assume: optional(assumption),
      defaultRoute: optional(route),
    },
    event: (v) => v.date,
    compute: ({ cn, part, fee, defaultRoute, ...line }, at) =>
      decisionRules().VERIFICATION_ANSWERS[part ?? "net"]({ line: { code: cn, ...line }, fee, defaultRoute }, at),
  }),
  overWhole({
    id: "CBAM.INVESTMENT",
    regime,
    args: {
      cn: goodsCode,
      origin,
      tonnes: filled,
      fromYear: calendarYear,
      toYear: calendarYear,
      intensity: perTonne({ zero: "blank" }),
      cut: perTonne({ zero: "blank" }),
      cost: amount,
      rate: share,
      price: { ...perYear(filled), optional: false },
      route: optional(route),
      sefa: perYear(sefa),
      yearly: maybe,
      part: optional(choice(["npv", "payback", "highest", "years"] as const)),
      law,
      headers,
      assume: optional(assumption),
    },
    compute: (v, { lawOf }) => {
      const answer = decisionRules().investmentAnswer(v.part ?? "npv", v, (year) => lawOf(regime, v.law, ofYear(year)));
      return Array.isArray(answer) ? underHeadings(v.headers, INVESTMENT_COLUMNS, answer as Result[][]) : answer;
    },
  }),
  overWhole({
    id: "CBAM.PRICEPATH",
    regime,
    args: {
      fromYear: calendarYear,
      toYear: calendarYear,
      start: filled,
      low: yearlyChange,
      mid: yearlyChange,
      high: yearlyChange,
      headers,
    },
    compute: ({ headers: named, ...paths }): Result[][] => {
      const rows = decisionRules()
        .pricePaths(paths)
        .map(({ year, low, mid, high }): Result[] => [year, low, mid, high]);
      return underHeadings(named, PATH_COLUMNS, rows);
    },
  }),
  overWhole({
    id: "CBAM.ORIGINS",
    regime,
    args: {
      cn: goodsCode,
      tonnes: filled,
      date: eventDate,
      route: optional(route),
      price: maybe,
      origins: { ...rawColumn, optional: true },
      law,
      headers,
      assume: optional(assumption),
    },
    compute: (v, { lawOf }): Result[][] => {
      const at = lawOf(regime, v.law, v.date);
      const rules = decisionRules();
      const asked = v.origins.flatMap((cell, i): Country[] =>
        isBlank(cell, true) ? [] : [reading("origins", () => inRow(i + 1, () => origin.read(cell)))],
      );
      const origins = asked.length > 0 ? asked : [...rules.originsWithDefaults(at), OTHER_COUNTRIES as Country];
      const line = { code: v.cn, tonnes: v.tonnes, route: v.route, price: v.price, assume: v.assume };
      const rows = rules
        .rankOrigins(line, [...new Set(origins)], at)
        .map((one): Result[] => [
          one.rank,
          one.origin === OTHER_COUNTRIES ? OTHERS : one.origin,
          one.intensity,
          one.certificates,
          one.cost,
        ]);
      return underHeadings(v.headers, ORIGIN_COLUMNS, rows);
    },
  }),
];
