/** The register of tables, in the order of the list a person sees. One line per regime. */
import type { TableSpec } from "../tables/table";
import "../tables/words";
import { buycleanTables } from "./buyclean/tables";
import { cbamTables } from "./cbam/tables";
import { ccaTables } from "./cca/tables";
import { etsTables } from "./ets/tables";
import { fpfaTables } from "./fpfa/tables";
import { mcaTables } from "./mca/tables";
import { proveitTables } from "./proveit/tables";
import { referenceTables } from "./referenceTables";
import { usTables } from "./shared/usTables";
import { tradeTables } from "./trade/tables";
import { taiwanTables } from "./tw/tables";
import { useuTables } from "./useu/tables";

export const tableSpecs: readonly TableSpec[] = [
  etsTables,
  cbamTables,
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
].flat();

export function tableSpec(id: string): TableSpec | undefined {
  return tableSpecs.find((spec) => spec.id === id);
}
