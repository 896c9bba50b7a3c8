/** UK CBAM tables: goods, default values that are due, every dated value with its citation and how it was checked. */
import { addWords } from "../../i18n/t";
import { code, figure, prose, rowStatus, text, words } from "../../tables/columns";
import { datasetTable } from "../../tables/datasetTable";
import { parameterValues } from "../../tables/parameterTables";
import type { Filter, TableSpec } from "../../tables/table";
import { ukcbam } from "./regime";
import tablesWords from "./words/tables.json";

addWords(tablesWords);

const regime = "ukcbam";
const ACT = "https://www.legislation.gov.uk/ukpga/2026/11";
const LICENCE = "Facts of UK law; UK legislation is reusable under the Open Government Licence v3.0";
const byCode: readonly Filter[] = [{ kind: "cnPrefix", column: "code" }, { kind: "text" }];
const sector = words("sector", "sector");

const values = (id: string, beginnings: readonly string[]): TableSpec =>
  parameterValues({
    id,
    regime: ukcbam,
    edition: "FA-2026",
    status: "secondary",
    link: ACT,
    licence: LICENCE,
    versions: ["FA-2026"],
    beginnings,
  });

export const ukcbamTables: readonly TableSpec[] = [
  datasetTable({
    id: "ukcbam-goods",
    regime,
    dataset: "ukcbam-goods-FA-2026",
    edition: "FA-2026",
    status: "secondary",
    filters: byCode,
    columns: [
      code("code"),
      prose("description"),
      words("listing", "listing"),
      sector,
      text("gases"),
      text("place", { choice: "extra" }),
      prose("note", { choice: "extra" }),
    ],
  }),
  values("ukcbam-rates", ["ukcbam.rate.", "ukcbam.baseline", "ukcbam.factor"]),
  datasetTable({
    id: "ukcbam-defaults",
    regime,
    dataset: "ukcbam-defaults-due",
    edition: "due",
    status: "secondary",
    filters: byCode,
    columns: [code("code"), sector, figure("value", { unit: "t CO2e/t", digits: 5 }), rowStatus()],
  }),
  values("ukcbam-parameters", ["ukcbam."]),
];
