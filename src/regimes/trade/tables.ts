/** Tables of trade-embodied emissions: one per release, never mixed, and carbon intensity against the United States. */
import { parseDecimal, toCell } from "../../core/decimal";
import { addWords, currentLocale } from "../../i18n/t";
import type { Locale } from "../../i18n/t";
import type { DataColumn } from "../../tables/columns";
import { derived, figure, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import type { Filter, TableSpec } from "../../tables/table";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const regime = "trade";
const NAME: Readonly<Record<Locale, string>> = { en: "name", "zh-TW": "nameTw", "zh-CN": "nameCn" };
const MT = { unit: "Mt CO2", digits: 3 } as const;
const INTENSITY = { unit: "kg CO2/intl$", digits: 3 } as const;

const place: readonly DataColumn[] = [
  text("country"),
  derived("countryName", "text", (table, row) => table.need(row, NAME[currentLocale()])),
  words("type", "placeType", { choice: "extra" }),
  derived("year", "number", (table, row) => Number(table.need(row, "year")), { digits: 0 }),
];
const filters: readonly Filter[] = [{ kind: "country", column: "country" }, { kind: "period", column: "year" }, { kind: "text" }];

/** '6.491' (per cent) -> 0.06491, as a cell formatted in per cent holds it. */
const share = derived(
  "share",
  "percent",
  (table, row) => {
    const written = table.text(row, "share");
    return written === null ? null : toCell(parseDecimal(written).dividedBy(100));
  },
  { digits: 3, label: "tables.column.netShare" },
);

export const tradeTables: readonly TableSpec[] = [
  datasetTable({
    id: "owid-trade-gcb2024",
    regime,
    dataset: "owid-trade-gcb2024",
    edition: "GCB-2024",
    status: "published",
    filters,
    columns: [
      ...place,
      figure("territorial", MT),
      figure("consumption", MT),
      figure("trade", { ...MT, label: "tables.column.netImport" }),
      share,
      figure("perGdp", INTENSITY),
      figure("gdp", { unit: "intl$ 2011", digits: 0, choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "owid-territorial-gcb2025",
    regime,
    dataset: "owid-territorial-gcb2025",
    edition: "GCB-2025",
    status: "published",
    filters,
    columns: [...place, figure("territorial", MT)],
  }),
  datasetTable({
    id: "owid-carbon-intensity-us",
    regime,
    dataset: "owid-carbon-intensity-us",
    edition: "GCB-2024",
    status: "derived",
    filters,
    columns: [
      ...place,
      figure("ratioPpp", { digits: 4 }),
      figure("ratioNominal", { digits: 4 }),
      figure("intensityPpp", { ...INTENSITY, digits: 5 }),
      figure("intensityNominal", { unit: "kg CO2/USD", digits: 5 }),
      figure("territorial", { ...MT, choice: "extra" }),
      figure("gdpPpp", { unit: "intl$ 2011", digits: 0, choice: "extra" }),
      figure("gdpNominal", { unit: "USD", digits: 0, choice: "extra" }),
      figure("consumptionIntensityPpp", { ...INTENSITY, digits: 5, choice: "extra" }),
      figure("consumptionRatioPpp", { digits: 4, choice: "extra" }),
    ],
  }),
];
