/** Tables of the PROVE IT Act: covered products, all legal values. */
import { addWords } from "../../i18n/t";
import { text } from "../../tables/columns";
import { inLanguage, whole } from "../../tables/columnsByLanguage";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { search, US_LICENCE } from "../shared/usTableFacts";
import { proveit } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

export const proveitTables: readonly TableSpec[] = [
  datasetTable({
    id: "proveit-products",
    regime: "proveit",
    dataset: "proveit-products",
    edition: "118",
    status: "billText",
    filters: search,
    columns: [whole("no"), inLanguage("category", "category"), text("hts"), text("fpfa118", { choice: "extra" })],
  }),
  parameterValues({
    id: "proveit-parameters",
    regime: proveit,
    edition: "118",
    status: "billText",
    link: "https://www.congress.gov/bill/118th-congress/senate-bill/1863",
    licence: US_LICENCE,
  }),
];
