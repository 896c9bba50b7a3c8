/**
 * "ex" in front of a code (2023/956 Annex I): only a part of what the code holds is covered, and the annex says which. A longer
 * code that the tables print for that part says it by itself.
 */
import type { Row, Table } from "../../../core/dataset";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";

const EX = /^"ex": ([^;]+)/;

/** What is no good of the act but counts as input material (precursor) of one: which part of it, in the words of the list. */
export function inputMaterial(code: GoodsCode, law: Law): string | undefined {
  const table = law.table("goods");
  const [row] = table.longestPrefix("code", code);
  return row !== undefined && table.text(row, "listing") === "precursor" ? table.need(row, "condition") : undefined;
}

/** In the words of the goods list; undefined: everything under the code is covered. */
export function conditionOf(code: GoodsCode, row: Row, table: Table, law: Law): string | undefined {
  const own = table.columnNames.includes("condition") ? table.text(row, "condition") : null;
  const condition = own ?? EX.exec(table.text(row, "note") ?? "")?.[1];
  if (condition === undefined) return undefined;
  const longer = code.length > table.need(row, "code").length && law.hasTable("defaults");
  return longer && law.table("defaults").where({ code }).length > 0 ? undefined : condition;
}
