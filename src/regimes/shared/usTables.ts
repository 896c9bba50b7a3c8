/** Tables that several US laws read: fuel factors, economy-wide intensities, prices, the status of bills. */
import { countryName, date, figure, prose, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import type { TableSpec } from "../../tables/table";
import { inLanguage } from "../../tables/columnsByLanguage";
import { search } from "./usTableFacts";

export const usTables: readonly TableSpec[] = [
  datasetTable({
    id: "us-fuel-factors",
    regime: "us",
    dataset: "us-fuel-factors-40cfr98",
    edition: "2024-05-14",
    status: "secondary",
    filters: search,
    columns: [
      text("fuel"),
      inLanguage("name", "fuel"),
      words("group", "fuelGroup"),
      figure("hhv", { unit: "mmBtu" }),
      text("per"),
      figure("co2", { unit: "kg/mmBtu", digits: 2 }),
      figure("ch4", { unit: "kg/mmBtu" }),
      figure("n2o", { unit: "kg/mmBtu" }),
      prose("checked", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "us-economy-intensity",
    regime: "us",
    dataset: "us-economy-intensity-2022",
    edition: "2022",
    status: "secondary",
    columns: [
      text("country"),
      countryName(),
      figure("ratioNominal", { digits: 3 }),
      figure("ratioPpp", { digits: 3 }),
      figure("kgPerUsdNominal", { unit: "kg CO2e/USD", digits: 4, choice: "extra" }),
      figure("kgPerUsdPpp", { unit: "kg CO2e/intl$", digits: 4, choice: "extra" }),
      figure("ghg", { unit: "Mt CO2e", digits: 3 }),
      figure("gdpNominal", { unit: "USD bn", digits: 2 }),
      figure("gdpPpp", { unit: "intl$ bn", digits: 2 }),
    ],
    filters: [{ kind: "country", column: "country" }, ...search],
  }),
  datasetTable({
    id: "us-steel-intensity",
    regime: "us",
    dataset: "us-usitc-steel-intensity-2022",
    edition: "2022",
    status: "secondary",
    filters: search,
    columns: [
      inLanguage("product", "product"),
      figure("intensity", { unit: "t CO2e/t", digits: 2 }),
      words("state", "limitState"),
      prose("source", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "us-consumer-prices",
    regime: "us",
    dataset: "us-cpi-u-monthly",
    edition: "2026-05",
    status: "secondary",
    columns: [text("month"), figure("index", { digits: 3 })],
    filters: search,
  }),
  datasetTable({
    id: "us-bill-status",
    regime: "us",
    dataset: "us-bill-status",
    edition: "2026-08-20",
    status: "secondary",
    filters: search,
    columns: [
      prose("measure"),
      prose("congress"),
      prose("number"),
      text("introduced"),
      prose("committee"),
      prose("status", { label: "tables.column.billStatus" }),
      date("asOf"),
    ],
  }),
];
