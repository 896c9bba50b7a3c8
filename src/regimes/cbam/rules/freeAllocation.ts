/**
 * Specific embedded free allocation (SEFA): CBAM factor x correction factor x benchmark, plus, for a complex good,
 * each precursor's tonnes per tonne x its own SEFA (2025/2620 Annex 2-4, eq. 2-6).
 */
import type { Decimal } from "../../../core/decimal";
import { sum, ZERO } from "../../../core/decimal";
import { yearOf } from "../../../core/civilDate";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Assumption } from "./assumption";
import { correctionFactor } from "./assumption";
import type { Column } from "./benchmark";
import { benchmark } from "./benchmark";
import { factorOf } from "./factor";
import { needGood } from "./goodsScope";
import { precursorLaw } from "./productionYear";

/** A precursor with the producer's own SEFA, or one that takes column B by its code and route. */
export type Precursor =
  | { readonly share: Decimal; readonly sefa: Decimal }
  | { readonly share: Decimal; readonly code: GoodsCode; readonly route: string | undefined; readonly year: number | undefined };

export type FreeAllocationQuery = {
  readonly code: GoodsCode;
  /** a number only under versions without adopted benchmarks: the user's own benchmark */
  readonly column: Column | Decimal;
  readonly route?: string | undefined;
  readonly precursors?: readonly Precursor[] | undefined;
  readonly assume?: Assumption | undefined;
};

function processAllocation(query: FreeAllocationQuery, law: Law): Decimal {
  const good = needGood(query.code, law);
  if (good.sector === "Electricity") return law.decimal("cbam.freeAllocation.electricity");
  const factor = factorOf(query.code, law);
  // From 2034 the Directive gives no free allocation: no benchmark is needed, and none exists.
  if (factor.isZero()) return ZERO;
  const column = query.column;
  if (column !== "A" && column !== "B") throw new RuleError("conflict", "benchmarkGiven", { version: law.version.id });
  const year = yearOf(law.event.date);
  const { code, route, assume } = query;
  return factor.times(correctionFactor(assume, law)).times(benchmark({ code, column, route, year, assume }, law));
}

/** Emissions of an added good are those of the metal it contains, and so is its free allocation, unless a benchmark is assumed. */
function withoutOwnProcess({ code, precursors = [], assume }: FreeAllocationQuery, law: Law): boolean {
  const own = assume === undefined || assume === "hold";
  return own && precursors.length > 0 && needGood(code, law).added;
}

function precursorAllocation(precursor: Precursor, assume: Assumption | undefined, law: Law): Decimal {
  if ("sefa" in precursor) return precursor.share.times(precursor.sefa);
  const own = precursorLaw(precursor.year, law);
  const query: FreeAllocationQuery = {
    code: precursor.code,
    column: "B",
    route: precursor.route,
    assume: assume === "hold" ? assume : undefined,
  };
  return precursor.share.times(processAllocation(query, own));
}

export const freeAllocation = rule<FreeAllocationQuery, Decimal>(
  { id: "cbam.freeAllocation", unit: "t CO2e/t", cite: ["2025-2620:Annex 2-4, eq. 2-6"] },
  (query, law) => {
    const precursors = query.precursors ?? [];
    if (precursors.length > 0 && query.column === "B") throw new RuleError("conflict", "precursorsWithColumnB", {});
    const process = withoutOwnProcess(query, law) ? ZERO : processAllocation(query, law);
    if (query.column === "A" && precursors.length === 0) law.remark("noPrecursors", "userInput");
    return process.plus(sum(precursors.map((precursor) => precursorAllocation(precursor, query.assume, law))));
  },
  {
    userBenchmark: {
      cite: ["moea-2022-faq:Q1, point 3"],
      status: "sourceDocument",
      run: (query, law) => {
        needGood(query.code, law);
        if ((query.precursors ?? []).length > 0) throw new RuleError("notCovered", "precursorAllocation", { version: law.version.id });
        const factor = law.decimal("cbam.factor");
        if (factor.isZero()) return ZERO;
        if (query.column === "A" || query.column === "B") throw new RuleError("notCovered", "noBenchmark", { version: law.version.id });
        law.record("cbam.benchmark.own", query.column, "t CO2e/t", "userInput");
        return factor.times(query.column);
      },
    },
  },
);
