/** Tables of the Foreign Pollution Fee Act: country rates, categories of goods, tiers, all legal values. */
import { addWords, t } from "../../i18n/t";
import { derived, prose, text } from "../../tables/columns";
import { inLanguage, percent, whole } from "../../tables/columnsByLanguage";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { BILL_119, search, US_LICENCE } from "../shared/usTableFacts";
import { fpfa } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const OTHERS = "*";

export const fpfaTables: readonly TableSpec[] = [
  datasetTable({
    id: "fpfa-initial-rates",
    regime: "fpfa",
    dataset: "fpfa-initial-rates-119",
    edition: "119",
    status: "billText",
    columns: [
      text("country"),
      derived("countryName", "text", (table, row, { countryName }) =>
        table.need(row, "country") === OTHERS ? t("tables.country.otherThanListed") : countryName(table.need(row, "country")),
      ),
      ...["ironAndSteel", "aluminum", "aluminumArticles", "cementAndGlass", "fertilizerAndHydrogen", "solar", "batteryInputs"].map((key) =>
        percent(key),
      ),
    ],
    filters: [{ kind: "country", column: "country", fallback: OTHERS }, ...search],
  }),
  datasetTable({
    id: "fpfa-categories",
    regime: "fpfa",
    dataset: "fpfa-categories-119",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [whole("paragraph"), inLanguage("category", "category"), text("hts")],
  }),
  datasetTable({
    id: "fpfa-bands-119",
    regime: "fpfa",
    dataset: "fpfa-bands-119",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [percent("over"), percent("to", { label: "tables.column.upTo" }), percent("atOver"), percent("atTo"), percent("perPoint")],
  }),
  datasetTable({
    id: "fpfa-bands-118",
    regime: "fpfa",
    dataset: "fpfa-bands-118",
    edition: "118-TRI",
    status: "sourceDocument",
    filters: search,
    columns: [
      whole("group"),
      percent("over"),
      percent("to", { label: "tables.column.upTo" }),
      percent("width"),
      percent("goal1"),
      percent("goal2"),
      percent("goal3"),
      prose("printed", { choice: "extra", label: "tables.column.printedInSource" }),
    ],
  }),
  parameterValues({
    id: "fpfa-parameters",
    regime: fpfa,
    edition: "119",
    status: "billText",
    link: `${BILL_119}/senate-bill/1325`,
    licence: US_LICENCE,
  }),
];
