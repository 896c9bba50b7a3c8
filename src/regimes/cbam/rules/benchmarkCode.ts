/**
 * Codes against the list of goods the benchmark annex prints (2025/2620 Annex, point 5.3).
 */
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode, tooShort } from "../../shared/goodsCode";

/** Why the table has no row for a code: too short, no code of the nomenclature, or a gap of the act. */
export function missingBenchmark(code: GoodsCode, law: Law): RuleError {
  const table = law.table("benchmarks");
  const below = table.below("code", code);
  if (code.length < 8 && below.length > 0) return tooShort(code, below);
  const siblings = table.below("code", code.slice(0, 6));
  // A neighbour in the same subheading shows that the code itself does not exist in the nomenclature the act prints.
  if (siblings.length > 0)
    return new RuleError("unknownCode", "cn8", { found: printGoodsCode(code), candidates: siblings.map(printGoodsCode).join(", ") });
  return new RuleError("noRow", "benchmark", { cn: printGoodsCode(code), table: table.id });
}

/** An eight-digit code whose subheading the act lists, but not the code: it is no code of the nomenclature. */
export function refuseUnknownCode(code: GoodsCode, law: Law): void {
  if (code.length < 8 || !law.hasTable("benchmarks")) return;
  const table = law.table("benchmarks");
  if (table.where({ code: code.slice(0, 8) }).length === 0 && table.below("code", code.slice(0, 6)).length > 0)
    throw missingBenchmark(code, law);
}
