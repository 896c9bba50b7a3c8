/** Tables of Taiwan: fee rules, reduction goals, grid factors, industries at risk of leakage, the exporter's calendar. */
import { addWords, currentLocale } from "../../i18n/t";
import type { Locale } from "../../i18n/t";
import { tw } from "./regime";
import { derived, figure, prose, rowStatus, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const regime = "tw";
const IN_FORCE = "2023";
const LICENCE = "Facts of law, not protected";
const FEE_RULES = "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=O0020139";

/** Columns of the data that say the same in three languages. */
const IN_LANGUAGE: Readonly<Record<Locale, string>> = { en: "", "zh-TW": "Tw", "zh-CN": "Cn" };

export const taiwanTables: readonly TableSpec[] = [
  parameterValues({
    id: "tw-fee-rules",
    regime: tw,
    edition: "2024-08-29",
    versions: [IN_FORCE],
    beginnings: ["tw.fee.", "tw.plan.", "tw.highLeakage."],
    link: FEE_RULES,
    licence: LICENCE,
  }),
  parameterValues({
    id: "tw-goals",
    regime: tw,
    edition: "2024-08-29",
    versions: [IN_FORCE],
    beginnings: ["tw.goal."],
    status: "secondary",
    link: "https://oaout.moenv.gov.tw",
    licence: LICENCE,
  }),
  parameterValues({ id: "tw-parameters", regime: tw, edition: IN_FORCE, link: FEE_RULES, licence: LICENCE }),
  datasetTable({
    id: "tw-grid-factors",
    regime,
    dataset: "tw-grid-factors",
    edition: "2025",
    status: "secondary",
    columns: [
      derived("year", "number", (table, row) => Number(table.need(row, "year")), { digits: 0 }),
      words("kind", "gridKind"),
      figure("factor", { unit: "kg CO2e/kWh", digits: 3, label: "tables.column.gridFactor" }),
      rowStatus(),
      prose("source"),
    ],
    filters: [{ kind: "period", column: "year" }, { kind: "text" }],
  }),
  datasetTable({
    id: "tw-high-leakage-industries",
    regime,
    dataset: "tw-high-leakage-industries",
    edition: "2026-01-12",
    status: "secondary",
    columns: [
      derived("no", "number", (table, row) => Number(table.need(row, "no")), { digits: 0 }),
      text("nameEn", { from: "name" }),
      text("nameTw"),
      text("nameCn"),
      words("class", "leakageClass"),
      rowStatus(),
    ],
    filters: [{ kind: "text" }],
  }),
  datasetTable({
    id: "tw-exporter-calendar",
    regime,
    dataset: "tw-exporter-calendar",
    edition: "2026-11-20",
    status: "verified",
    columns: [
      words("monthDay", "monthDay"),
      words("first", "firstYear"),
      words("who", "dutyHolder"),
      words("regime", "dutyRegime", { label: "tables.column.regime" }),
      derived("duty", "text", (table, row) => table.need(row, `what${IN_LANGUAGE[currentLocale()]}`)),
      prose("system"),
      text("source", { label: "tables.column.basis" }),
      rowStatus(),
      prose("note", { choice: "extra" }),
    ],
    filters: [{ kind: "text" }],
  }),
];
