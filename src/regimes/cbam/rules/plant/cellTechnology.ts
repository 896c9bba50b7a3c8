/** Factors of the cell technologies of primary aluminium (2025/2547 Annex II, B.7, Tables 2 and 3). */
import { parseCitation } from "../../../../core/citation";
import type { Row, Table } from "../../../../core/dataset";
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { foldName } from "../../../shared/named";

export type PfcMethod = "slope" | "overvoltage";

type Cells = { readonly method: PfcMethod; readonly technology: string | undefined };

const TABLES = {
  slope: parseCitation("2025-2547:Annex II, B.7.1, Table 2"),
  overvoltage: parseCitation("2025-2547:Annex II, B.7.2, Table 3"),
};

function technologyRow(method: PfcMethod, technology: string, table: Table): Row {
  const wanted = foldName(technology);
  const rows = table.where({ method });
  const found = rows.find((row) => [table.need(row, "technology"), table.need(row, "name")].some((name) => foldName(name) === wanted));
  if (found !== undefined) return found;
  throw new RuleError("unknownCode", "named", {
    found: technology.trim(),
    candidates: rows.map((row) => table.need(row, "technology")).join(", "),
  });
}

export function technologyFactor(input: Cells, column: "cf4" | "c2f6", law: Law): Decimal {
  if (input.technology === undefined) throw new RuleError("blank", "pfcTechnology", {});
  const table = law.table("pfcFactors");
  const row = technologyRow(input.method, input.technology, table);
  const value = law.cell({
    role: "pfcFactors",
    row,
    column,
    quantity: column === "cf4" ? "cbam.pfc.cf4Factor" : "cbam.pfc.c2f6Share",
    unit: "1",
    cite: TABLES[input.method],
    status: "verified",
    note: table.need(row, "technology"),
  });
  if (value === null) throw new RuleError("noRow", "pfcOwnFactor", { technology: table.need(row, "technology") });
  return value;
}

export function ownFactor(
  given: Decimal | undefined,
  quantity: "cbam.pfc.cf4Factor" | "cbam.pfc.c2f6Share",
  law: Law,
): Decimal | undefined {
  if (given !== undefined) law.record(quantity, given, "1", "userInput");
  return given;
}
