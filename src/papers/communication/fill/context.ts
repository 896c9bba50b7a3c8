/** What the parts of the filling share. */
import { fromCell, sum } from "../../../core/decimal";
import type { PlantData, PlantRow } from "../../plant/plant";
import type { Categories } from "../categories";
import type { Entries } from "./entries";
import type { TemplateLists } from "./lists";

export type FillContext = { readonly lists: TemplateLists; readonly categories: Categories; readonly out: Entries };
/** A process with all its rows: one per route. */
export type PlantProcess = { readonly name: string; readonly category: string; readonly rows: readonly PlantRow<"processes">[] };

/** What flows from one into the other by the list of uses; nothing where no row says so. */
export function used(plant: PlantData, from: string, process: string): number {
  const rows = plant.uses.filter((row) => row.text("from") === from && row.text("process") === process);
  return sum(rows.map((row) => fromCell(row.figure("tonnes") ?? 0))).toNumber();
}
