/** A plant as its people describe it, whatever workbook it comes from. Computes nothing. */
import { openBook, ourNames, type OpenBook } from "../../xlsx";
import { PaperRefusal } from "../refusal";
import { tableRows, type TableRow } from "../tableRows";
import { everyHeading, itemNamed, PLANT_COLUMNS, PLANT_TABLES, type InstallationItem, type PlantList } from "./tables";

export type PlantRow<L extends PlantList> = TableRow<(typeof PLANT_COLUMNS)[L][number][0]>;

export type PlantData = {
  readonly installation: ReadonlyMap<InstallationItem, string | number>;
  readonly processes: readonly PlantRow<"processes">[];
  readonly streams: readonly PlantRow<"streams">[];
  readonly bought: readonly PlantRow<"bought">[];
  readonly uses: readonly PlantRow<"uses">[];
  readonly products: readonly PlantRow<"products">[];
};

/** Calculated results stand in the file where a person entered formulas of their own: they are taken as they are. */
export function readPlantData(bytes: Uint8Array): PlantData {
  const open = openBook(bytes, ourNames([]));
  const rows = <L extends PlantList>(list: L): readonly PlantRow<L>[] => {
    const keys = PLANT_COLUMNS[list].map(([key]) => key) as (typeof PLANT_COLUMNS)[L][number][0][];
    const headings = Object.fromEntries(keys.map((key) => [key, everyHeading(list, key)])) as Record<
      (typeof keys)[number],
      readonly string[]
    >;
    const found = tableRows(open, PLANT_TABLES[list], headings);
    if (found === null) throw new PaperRefusal("noPlantData", { table: PLANT_TABLES[list] });
    return found;
  };
  return {
    installation: installationOf(rows("installation")),
    processes: rows("processes"),
    streams: rows("streams"),
    bought: rows("bought"),
    uses: rows("uses"),
    products: rows("products"),
  };
}

export const holdsPlantData = (open: OpenBook): boolean => open.data.tables.some(({ name }) => name === PLANT_TABLES.processes);

function installationOf(rows: readonly PlantRow<"installation">[]): PlantData["installation"] {
  const values = new Map<InstallationItem, string | number>();
  for (const row of rows) {
    const item = itemNamed(row.text("item"));
    if (item === undefined || row.text("value") === "") continue;
    const isFigure = item === "from" || item === "to" || item === "indirectTotal";
    values.set(item, isFigure ? (row.figure("value") ?? "") : row.text("value"));
  }
  return values;
}
