/** The register of tables, in the order of the list a person sees. One line per regime. */
import { currentLocale } from "../i18n/t";
import type { TableSpec } from "../tables/table";
import "../tables/words";
import { buycleanTables } from "./buyclean/tables";
import { cbamTables } from "./cbam/tables";
import { ccaTables } from "./cca/tables";
import { etsTables } from "./ets/tables";
import { fpfaTables } from "./fpfa/tables";
// Tables of legal values call them by the words that come with the laws.
import "./index";
import { mcaTables } from "./mca/tables";
import { loadLawNotes } from "./notes";
import { proveitTables } from "./proveit/tables";
import { referenceTables } from "./referenceTables";
import { usTables } from "./shared/usTables";
import { tradeTables } from "./trade/tables";
import { taiwanTables } from "./tw/tables";
import { ukcbamTables } from "./ukcbam/tables";
import { useuTables } from "./useu/tables";

/** Remarks in tables may be those of the law itself. */
async function withNotes(spec: TableSpec): ReturnType<TableSpec["load"]> {
  if (currentLocale() !== "en") await loadLawNotes();
  return spec.load();
}

export const tableSpecs: readonly TableSpec[] = [
  etsTables,
  cbamTables,
  ukcbamTables,
  ccaTables,
  fpfaTables,
  mcaTables,
  proveitTables,
  buycleanTables,
  useuTables,
  usTables,
  taiwanTables,
  tradeTables,
  referenceTables,
]
  .flat()
  .map((spec) => ({ ...spec, load: () => withNotes(spec) }));

export function tableSpec(id: string): TableSpec | undefined {
  return tableSpecs.find((spec) => spec.id === id);
}
