/** A plant as its people describe it, whatever workbook it comes from. */
import type { TableRow } from "../tableRows";
import type { InstallationItem, PLANT_COLUMNS, PlantList } from "./tables";

export type PlantRow<L extends PlantList> = TableRow<(typeof PLANT_COLUMNS)[L][number][0]>;

export type PlantData = {
  readonly installation: ReadonlyMap<InstallationItem, string | number>;
  /** Where a person wrote it. */
  readonly installationPlace: (item: InstallationItem) => string;
  readonly processes: readonly PlantRow<"processes">[];
  readonly streams: readonly PlantRow<"streams">[];
  readonly pfc: readonly PlantRow<"pfc">[];
  readonly measured: readonly PlantRow<"measured">[];
  readonly bought: readonly PlantRow<"bought">[];
  readonly uses: readonly PlantRow<"uses">[];
  readonly products: readonly PlantRow<"products">[];
};
