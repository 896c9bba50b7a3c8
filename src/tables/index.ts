/** The register of tables, in the order of the list a person sees. One line per regime. */
import { cbamTables } from "./cbam";
import { etsTables } from "./ets";
import { referenceTables } from "./reference";
import type { TableSpec } from "./table";
import { taiwanTables } from "./taiwan";
import { tradeTables } from "./trade";
import { usBillTables } from "./usBills";
import { usDataTables } from "./usData";
import "./words";

export const tableSpecs: readonly TableSpec[] = [...etsTables, ...cbamTables, ...usBillTables, ...usDataTables, ...taiwanTables, ...tradeTables, ...referenceTables];

export function tableSpec(id: string): TableSpec | undefined {
  return tableSpecs.find((spec) => spec.id === id);
}
