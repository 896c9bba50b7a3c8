/** The table of the US-EU arrangement: quotas and duties. */
import { addWords } from "../../i18n/t";
import { parameterValues } from "../../tables/parameterTables";
import type { TableSpec } from "../../tables/table";
import { US_LICENCE } from "../shared/usTableFacts";
import { useu } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

export const useuTables: readonly TableSpec[] = [
  parameterValues({
    id: "useu-quotas",
    regime: useu,
    edition: "2025-03-12",
    status: "secondary",
    link: "https://www.federalregister.gov",
    licence: US_LICENCE,
  }),
];
