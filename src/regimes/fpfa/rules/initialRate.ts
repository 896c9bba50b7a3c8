/** Printed country rates of the first period (119th, sec. 4693); the multipliers do not reach them. */
import { parseCitation } from "../../../core/citation";
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import { rowOfCode, tariffDigits } from "../../shared/codeTable";
import type { Country } from "../../shared/country";
import { UNION_ORIGIN } from "../../shared/country";
import { needNamed } from "../../shared/named";
import { refuseUsOrigin } from "../../shared/usOrigin";

export type InitialQuery = { readonly origin: Country; readonly product: string };

const CITE = parseCitation("s1325-119:sec. 4693(a)(2), country table");
const OTHERS = "*";

/** A category by its name, its paragraph number, or an HTS code in it. */
export function categoryRow(product: string, law: Law): Row {
  const table = law.table("categories");
  const digits = tariffDigits(product);
  if (digits === undefined) return needNamed(table, ["category", "nameTw", "nameCn", "paragraph"], product);
  const row = rowOfCode(table, digits);
  if (row === undefined) throw new RuleError("notCovered", "fpfaCode", { hts: digits, version: law.version.id });
  return row;
}

export const initialRate = rule<InitialQuery, Decimal>(
  { id: "fpfa.initialRate", unit: "1", cite: ["s1325-119:sec. 4693(a)(2), country table"], status: "billText" },
  ({ origin, product }, law) => {
    if (!law.hasTable("initialRates")) throw new RuleError("notCovered", "fpfaInitial", { version: law.version.id });
    // The table prints members of the Union one by one, each with rates of its own.
    if (origin === UNION_ORIGIN) throw new RuleError("conflict", "fpfaUnion", {});
    refuseUsOrigin(origin);
    const table = law.table("initialRates");
    const [own] = table.where({ country: origin });
    const row = own ?? (table.where({ country: OTHERS })[0] as Row);
    if (own === undefined) law.remark("fpfaOtherCountry", "billText");
    law.remark("fpfaNoMultiplier", "billText");
    const column = law.table("categories").need(categoryRow(product, law), "rateColumn");
    const percent = law.cell({
      role: "initialRates",
      row,
      column,
      quantity: "fpfa.initialRate.printed",
      unit: "%",
      cite: CITE,
      status: "billText",
    });
    if (percent === null) throw new TypeError(`${table.id}: an empty rate`);
    return percent.dividedBy(100);
  },
);
