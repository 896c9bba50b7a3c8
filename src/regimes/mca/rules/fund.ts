/** RISE trust fund: its part of the receipts, and the shares of its uses (sec. 201). */
import type { Row } from "../../../core/dataset";
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import { needNamed } from "../../shared/named";
import { others } from "./sources";

export type Use = { readonly receipts: Decimal; readonly row: Row };

export function useRow(name: string, law: Law): Row {
  return needNamed(law.table("fund"), ["use", "nameTw", "nameCn", "order"], name);
}

const run: Run<Use, Decimal> = ({ receipts, row }, law) => {
  const table = law.table("fund");
  law.record("mca.fund.use", table.need(row, "use"), "text", "userInput");
  law.record("mca.fund.years", table.need(row, law.peek("mca.column.fundYears")), "text", "derived");
  return receipts
    .times(law.decimal("mca.fund.share"))
    .times(parseDecimal(table.need(row, "percent")))
    .dividedBy(100);
};

export const allocation = rule<Use, Decimal>(
  { id: "mca.fund", unit: "USD", cite: ["hr3338-119:sec. 201"], status: "billText" },
  run,
  alike(run, others("sec. 201", "5")),
);
