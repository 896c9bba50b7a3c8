/** Why the benchmark table has no row for a code (2025/2620 Annex, point 5.3): too short, or a gap of the act. */
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { findGood } from "./goodsScope";
import { printGoodsCode, tooShort } from "../../shared/goodsCode";

/** A good that a proposal adds: the benchmark act does not know it. */
export const ADDED = "addedGoodBenchmark";

export function missingBenchmark(code: GoodsCode, law: Law): RuleError {
  const table = law.table("benchmarks");
  const below = table.below("code", code);
  if (code.length < 8 && below.length > 0) return tooShort(code, below);
  if (findGood(code, law)?.added === true) return new RuleError("noRow", ADDED, { cn: printGoodsCode(code), version: law.version.id });
  return new RuleError("noRow", "benchmark", { cn: printGoodsCode(code), table: table.id });
}
