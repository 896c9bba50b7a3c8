/**
 * CBAM benchmarks: column A (actual data) or B (default values), by route and year of production
 * (2025/2620 Annex, point 5.3). No route is guessed where routes differ.
 */
import { parseCitation } from "../../../core/citation";
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "./assumption";
import { assumedBenchmark, benchmarkRows, routesOf } from "./benchmarkRows";

export type Column = "A" | "B";
export type BenchmarkQuery = {
  readonly code: GoodsCode;
  readonly column: Column;
  readonly route?: string | undefined;
  /** year of production; undefined: any, allowed only where the years do not differ */
  readonly year?: number | undefined;
  /** for a year in which no benchmark is published */
  readonly assume?: Assumption | undefined;
};

export const benchmark = rule<BenchmarkQuery, Decimal>(
  { id: "cbam.benchmark", unit: "t CO2e/t", cite: ["2025-2620:Annex, point 5.3"] },
  (query, law) => {
    const own = assumedBenchmark(query, law);
    if (own !== undefined) return own;
    const table = law.table("benchmarks");
    const rows = benchmarkRows(query.code, query.year, law, query.assume);
    const column = query.column === "A" ? "columnA" : "columnB";
    const routes = routesOf(rows, law);
    // A benchmark without routes holds for every route (2025/2621 Annex I, introduction).
    const ofRoute =
      query.route === undefined || routes.every((route) => route === "")
        ? rows
        : rows.filter((row) => (table.text(row, "route") ?? "") === query.route);
    const choices = routes.filter((route) => route !== "").join(", ");
    if (ofRoute.length === 0)
      throw new RuleError("conflict", "routeNotPossible", {
        cn: printGoodsCode(query.code),
        found: query.route ?? "",
        choices: choices || "-",
      });
    const values = new Set(ofRoute.map((row) => table.need(row, column)));
    if (values.size > 1) {
      if (query.route === undefined && routes.length > 1)
        throw new RuleError("blank", "route", { cn: printGoodsCode(query.code), choices });
      throw new RuleError("blank", "productionYear", { cn: printGoodsCode(query.code) });
    }
    const row = ofRoute[0] as Row;
    const tag = table.text(row, "periodTag");
    const route = query.route === undefined || query.route === "" ? "" : `, route (${query.route})`;
    const value = law.cell({
      role: "benchmarks",
      row,
      column,
      quantity: `cbam.benchmark.column${query.column}`,
      unit: "t CO2e/t",
      status: "verified",
      cite: parseCitation(
        `2025-2620:Annex, point 5.3, ${printGoodsCode(table.need(row, "code"))}${route}${tag === null ? "" : `, (${tag})`}`,
      ),
    });
    return value as Decimal;
  },
);
