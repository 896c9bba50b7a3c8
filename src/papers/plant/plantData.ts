/** Reads the plant a workbook describes. Computes nothing. */
import type { PaperBook } from "../paperBook";
import { PaperRefusal } from "../refusal";
import { exporterPlant, exporterSites } from "./exporterPlant";
import { holdsExporterData } from "./exporterTables";
import { tableRows } from "../tableRows";
import type { PlantData, PlantRow } from "./plant";
import { everyHeading, itemNamed, LATER_LISTS, PLANT_COLUMNS, PLANT_TABLES, type InstallationItem, type PlantList } from "./tables";

/**
 * The plant-data workbook, or a site of the exporter's (`site`: where it has several). Calculated results stand in the file where a
 * person entered formulas of their own: they are taken as they are.
 */
export function readPlantData(book: PaperBook, site: string | null = null): PlantData {
  if (isExporters(book)) return exporterPlant(book, site);
  const rows = <L extends PlantList>(list: L): readonly PlantRow<L>[] => {
    const keys = PLANT_COLUMNS[list].map(([key]) => key) as (typeof PLANT_COLUMNS)[L][number][0][];
    const headings = Object.fromEntries(keys.map((key) => [key, everyHeading(list, key)])) as Record<
      (typeof keys)[number],
      readonly string[]
    >;
    const found = tableRows(book, PLANT_TABLES[list], headings);
    if (found === null && LATER_LISTS.includes(list)) return [];
    if (found === null) throw new PaperRefusal("noPlantData", { table: PLANT_TABLES[list] });
    return found;
  };
  const installation = rows("installation");
  return {
    installation: installationOf(installation),
    installationPlace: (item) => installation.find((row) => itemNamed(row.text("item")) === item)?.placeOf("value") ?? "",
    processes: rows("processes"),
    streams: rows("streams"),
    pfc: rows("pfc"),
    measured: rows("measured"),
    bought: rows("bought"),
    uses: rows("uses"),
    products: rows("products"),
  };
}

/** Names of the sites of which one must be chosen; none where the workbook describes one plant. */
export const sitesIn = (book: PaperBook): readonly string[] => (isExporters(book) ? exporterSites(book) : []);

const isExporters = (book: PaperBook): boolean =>
  !book.tables.some(({ name }) => name === PLANT_TABLES.processes) && holdsExporterData(book);

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
