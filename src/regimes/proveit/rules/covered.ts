/** Covered product categories, by name or HTS code (sec. 2(a)(4)(B)). */
import type { Row } from "../../../core/dataset";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { rowOfCode, tariffDigits } from "../../shared/codeTable";
import { needNamed } from "../../shared/named";

const NAMES = ["category", "nameTw", "nameCn", "no"];

/** undefined: an HTS code outside the list. A name outside it is refused, since it may be a slip. */
export function categoryRow(product: string, law: Law): Row | undefined {
  const table = law.table("products");
  const digits = tariffDigits(product);
  return digits === undefined ? needNamed(table, NAMES, product) : rowOfCode(table, digits);
}

const run: Run<string, boolean> = (product, law) => categoryRow(product, law) !== undefined;

export const covered = rule<string, boolean>(
  { id: "proveit.covered", unit: "TRUE/FALSE", cite: ["s1863-118:sec. 2(a)(4)(B)"], status: "billText" },
  run,
  alike(run, { asArticle: { cite: ["tri-118:sec. 2(2)2", "s1863-118:sec. 2(a)(4)(B)"], status: "sourceDocument" } }),
);
