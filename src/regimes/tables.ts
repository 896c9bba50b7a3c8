/** The register of tables, in the order of the list a person sees. One line per regime. */
import { cbamTables } from "./cbam/tables";
import { etsTables } from "./ets/tables";
import { referenceTables } from "./referenceTables";
import type { TableSpec } from "../tables/table";
import { taiwanTables } from "./tw/tables";
import { tradeTables } from "./trade/tables";
import { usBillTables } from "./cca/tables";
import { usDataTables } from "./shared/usTables";
import "../tables/words";

export const tableSpecs: readonly TableSpec[] = [...etsTables, ...cbamTables, ...usBillTables, ...usDataTables, ...taiwanTables, ...tradeTables, ...referenceTables];

export function tableSpec(id: string): TableSpec | undefined {
  return tableSpecs.find((spec) => spec.id === id);
}
