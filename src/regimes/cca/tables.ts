/** Tables of the Clean Competition Act: industries, percentages, all legal values. */
import { addWords } from "../../i18n/t";
import { prose, text } from "../../tables/columns";
import { inLanguage } from "../../tables/columnsByLanguage";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues, parameterYears } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { BILL_119, search, US_LICENCE } from "../shared/usTableFacts";
import { cca } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

export const ccaTables: readonly TableSpec[] = [
  datasetTable({
    id: "cca-industries",
    regime: "cca",
    dataset: "cca-industries-119",
    edition: "119",
    status: "billText",
    filters: search,
    columns: [text("naics"), inLanguage("industry", "name"), text("nameEn", { from: "name", choice: "extra" }), prose("group")],
  }),
  parameterYears({
    id: "cca-percentages",
    regime: cca,
    from: 2024,
    to: 2050,
    edition: "117-119",
    status: "billText",
    licence: US_LICENCE,
    columns: ["117", "118", "118-TRI", "119"].map((version) => ({
      key: version,
      labelKey: version,
      parameter: "cca.percent",
      version,
      covers: "own",
    })),
    source: {
      origin:
        "S. 3523 (119th Congress), sec. 4692(b); the earlier bills from secondary sources or inferred, each value with its own status in the table of all values",
      link: `${BILL_119}/senate-bill/3523`,
    },
  }),
  parameterValues({
    id: "cca-parameters",
    regime: cca,
    edition: "119",
    status: "billText",
    link: `${BILL_119}/senate-bill/3523`,
    licence: US_LICENCE,
  }),
];
