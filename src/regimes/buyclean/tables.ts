/** Tables of the Buy Clean limits: federal and Californian, all legal values. */
import { addWords } from "../../i18n/t";
import { date, figure, prose, text, words } from "../../tables/columns";
import { inLanguage } from "../../tables/columnsByLanguage";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { search, US_LICENCE } from "../shared/usTableFacts";
import { buyclean } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

export const buycleanTables: readonly TableSpec[] = [
  datasetTable({
    id: "buyclean-gsa",
    regime: "buyclean",
    dataset: "buyclean-gsa-limits",
    edition: "2023-05",
    status: "secondary",
    filters: search,
    columns: [
      text("material"),
      inLanguage("name", "material"),
      text("unit"),
      figure("top20"),
      figure("top40"),
      figure("average"),
      words("state", "limitState"),
      prose("note"),
      prose("source", { choice: "extra" }),
    ],
  }),
  datasetTable({
    id: "buyclean-california",
    regime: "buyclean",
    dataset: "buyclean-california-limits",
    edition: "2025",
    status: "secondary",
    filters: search,
    columns: [
      text("material"),
      inLanguage("name", "material"),
      figure("limit"),
      text("unit"),
      date("from"),
      date("to"),
      date("enforcedFrom"),
      words("state", "limitState"),
    ],
  }),
  parameterValues({
    id: "buyclean-parameters",
    regime: buyclean,
    edition: "2025",
    status: "secondary",
    link: "https://www.gsa.gov",
    licence: US_LICENCE,
  }),
];
