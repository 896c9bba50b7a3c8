/** EU ETS tables: benchmarks of the three periods, exposure factors, the price history. */
import { addWords } from "../../i18n/t";
import { parseDecimal, toCell } from "../../core/decimal";
import { ets } from "./regime";
import { code, derived, figure, prose, text, words, wordOf } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import { parameterYears } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const regime = "ets";
const names = [text("product"), text("nameTw"), text("nameCn")];
const unit = words("unit", "unit");
const exchangeable = words("exchangeable", "yesNo", { choice: "extra" });
const benchmarks = { regime, dataset: "ets-benchmarks", filters: [{ kind: "text" }] } as const;

export const etsTables: readonly TableSpec[] = [
  datasetTable({
    ...benchmarks,
    id: "ets-benchmarks-2021-2025",
    edition: "2021-447",
    status: "verified",
    // The stored table holds all three periods; each names its own act alone.
    source: {
      origin: "Implementing Regulation (EU) 2021/447, Annex; Chinese names after a Taiwanese study that lists it, but for dolime",
    },
    columns: [
      ...names,
      unit,
      figure("best10"),
      figure("value2021", { label: "tables.column.benchmark" }),
      derived("rate2021", "percent", (table, row) => percent(table.text(row, "rate2021")), { digits: 4, choice: "extra" }),
      exchangeable,
      prose("note", { choice: "extra" }),
    ],
  }),
  datasetTable({
    ...benchmarks,
    id: "ets-benchmarks-2026-2030",
    edition: "2026-1412",
    status: "secondary",
    source: {
      origin: "Implementing Regulation (EU) 2026/1412, 10 values from secondary sources; bounds from Directive 2003/87/EC, Art. 10a(2)",
      link: "https://eur-lex.europa.eu/eli/reg_impl/2026/1412/oj",
    },
    columns: [
      ...names,
      unit,
      figure("value2026", { label: "tables.column.benchmark" }),
      figure("lower2026"),
      figure("upper2026"),
      derived("valueStatus", "text", (table, row) => wordOf("valueStatus", table.need(row, "status2026")), { tells: "status" }),
      exchangeable,
    ],
  }),
  datasetTable({
    ...benchmarks,
    id: "ets-benchmarks-2013-2020",
    edition: "2019-331",
    status: "verified",
    source: {
      origin: "Delegated Regulation (EU) 2019/331, Annex I",
      link: "https://eur-lex.europa.eu/eli/reg_del/2019/331/oj",
    },
    columns: [...names, unit, figure("value2013", { label: "tables.column.benchmark" }), exchangeable],
  }),
  parameterYears({
    id: "ets-exposure",
    regime: ets,
    from: 2021,
    to: 2030,
    edition: "2019-331",
    status: "verified",
    columns: (["exposed", "notExposed", "districtHeating"] as const).map((kind) => ({
      key: kind,
      labelKey: `tables.column.${kind}`,
      parameter: `ets.exposure.${kind}`,
      version: "2026-2030",
      covers: "any",
    })),
    source: {
      origin: "Delegated Regulation (EU) 2019/331, Art. 16(3)-(4), Annex V",
      link: "https://eur-lex.europa.eu/eli/reg_del/2019/331/oj",
    },
  }),
  datasetTable({
    id: "ets-prices",
    regime,
    dataset: "eua-prices-icap",
    edition: "2025",
    status: "secondary",
    columns: [
      words("kind", "priceKind"),
      code("period"),
      figure("price", { unit: "EUR/t CO2e", digits: 2, label: "tables.column.allowancePrice" }),
    ],
    filters: [{ kind: "period", column: "period" }],
  }),
];

/** '1.6000' (per cent) -> 0.016, as a cell formatted in per cent holds it. */
function percent(written: string | null): number | null {
  return written === null ? null : toCell(parseDecimal(written).dividedBy(100));
}
