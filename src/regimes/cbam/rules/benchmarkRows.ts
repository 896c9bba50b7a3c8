/**
 * The rows of the benchmark table for a code and a year of production (2025/2620 Annex, point 5.3), and what a person assumes
 * for a year that has none.
 */
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "./assumption";
import { recordHeld } from "./assumption";
import { ADDED, missingBenchmark } from "./benchmarkCode";
import { printedCode } from "./printedCode";

type Wanted = { readonly code: GoodsCode; readonly year?: number | undefined; readonly assume?: Assumption | undefined };

/** Rows of the last years the table knows, where the year lies behind them. */
function lastRows(rows: readonly Row[], year: number, law: Law): readonly Row[] {
  const table = law.table("benchmarks");
  const ends = rows.map((row) => Number(table.need(row, "toYear")));
  const last = Math.max(...ends);
  if (last >= year) return [];
  recordHeld(last, law);
  return rows.filter((_, i) => ends[i] === last);
}

/** Rows of an eight-digit code for the year; an error when the table has none and nothing is assumed. */
export function benchmarkRows(code: GoodsCode, year: number | undefined, law: Law, assume?: Assumption): readonly Row[] {
  return law.memo(["benchmark rows", code, year, assume === "hold"], () => {
    const table = law.table("benchmarks");
    const rows = table.where({ code: printedCode(code, law).slice(0, 8) });
    if (rows.length === 0) throw missingBenchmark(code, law);
    const inYear = rows.filter(
      (row) => year === undefined || (Number(table.need(row, "fromYear")) <= year && year <= Number(table.need(row, "toYear"))),
    );
    const held = inYear.length === 0 && year !== undefined && assume === "hold" ? lastRows(rows, year, law) : [];
    if (held.length > 0) return held;
    if (inYear.length === 0)
      throw new RuleError("noValueOnDate", "benchmark", { cn: printGoodsCode(code), date: String(year), table: table.id });
    return inYear;
  });
}

/** The user's own benchmark, where the year has none, or the act none yet for a good that is to be added. */
export function assumedBenchmark({ code, year, assume }: Wanted, law: Law): Decimal | undefined {
  if (assume === undefined || assume === "hold" || year === undefined) return undefined;
  try {
    benchmarkRows(code, year, law);
    return undefined;
  } catch (error) {
    if (!(error instanceof RuleError) || (error.code !== "noValueOnDate" && error.reason !== ADDED)) throw error;
    law.record("cbam.benchmark.own", assume, "t CO2e/t", "assumed");
    return assume;
  }
}

export function routesOf(rows: readonly Row[], law: Law): readonly string[] {
  const table = law.table("benchmarks");
  return [...new Set(rows.map((row) => table.text(row, "route") ?? ""))];
}
