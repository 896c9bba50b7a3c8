/** The goods description of the closest listed code: the benchmark annex's, else that of the goods list. */
import type { Law } from "../../../core/law";
import type { Good } from "./goodsScope";

export function goodsDescription(good: Good, law: Law): string {
  if (!law.hasTable("descriptions")) return good.description;
  const table = law.table("descriptions");
  const [row] = table.longestPrefix("code", good.code);
  if (row === undefined) return good.description;
  // A description printed for a shorter code than the goods list's own entry says less than that entry.
  return table.need(row, "code").length < good.listed.length ? good.description : table.need(row, "description");
}
