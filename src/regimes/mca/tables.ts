/** Tables of the MARKET CHOICE Act: schedule, processes, uses of products, fund shares, points of taxation, all legal values. */
import { addWords, currentLocale } from "../../i18n/t";
import { type DataColumn, derived, figure, prose, text, words } from "../../tables/columns";
import { inLanguage, percent, whole } from "../../tables/columnsByLanguage";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { BILL_119, search, US_LICENCE } from "../shared/usTableFacts";
import { mca } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const billYes = (key: string): DataColumn => words(key, "billYesNo");

export const mcaTables: readonly TableSpec[] = [
  datasetTable({
    id: "mca-schedule",
    regime: "mca",
    dataset: "mca-schedule",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [whole("year118"), whole("year119"), figure("level", { unit: "Mt CO2e", digits: 0 })],
  }),
  datasetTable({
    id: "mca-processes",
    regime: "mca",
    dataset: "mca-processes",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [whole("order"), inLanguage("process", "process")],
  }),
  datasetTable({
    id: "mca-product-uses",
    regime: "mca",
    dataset: "mca-product-uses",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [
      inLanguage("product", "product"),
      billYes("in118"),
      billYes("in119HR3001"),
      billYes("in119"),
      billYes("facilityThreshold"),
      prose("note", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "mca-fund-shares",
    regime: "mca",
    dataset: "mca-fund-shares",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [
      whole("order"),
      inLanguage("use", "use"),
      percent("percent", { digits: 1, label: "tables.column.fundShare" }),
      text("years118"),
      text("years119"),
    ],
  }),
  datasetTable({
    id: "mca-points-of-taxation",
    regime: "mca",
    dataset: "mca-points-of-taxation",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [
      words("fuel", "fuelGroup"),
      derived("point", "text", (table, row) =>
        table.need(row, ({ en: "point", "zh-TW": "pointTw", "zh-CN": "pointCn" } as const)[currentLocale()]),
      ),
      prose("paidBy"),
    ],
  }),
  parameterValues({
    id: "mca-parameters",
    regime: mca,
    edition: "119",
    status: "billText",
    link: `${BILL_119}/house-bill/3338`,
    licence: US_LICENCE,
  }),
];
