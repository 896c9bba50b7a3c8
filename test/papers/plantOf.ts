// Plant data as people type it: into the ready workbook, which is then read like any other file.
import { plantBook } from "../../src/papers/plant/plantBook";
import type { PlantData } from "../../src/papers/plant/plant";
import { readPlantData } from "../../src/papers/plant/plantData";
import { INSTALLATION_ITEMS, PLANT_COLUMNS, type PlantList } from "../../src/papers/plant/tables";
import { ourNames, readWorkbook, writeWorkbook, type NewBook } from "../../src/xlsx";

export type Row = Readonly<Record<string, string | number>>;
export type Plant = Readonly<Partial<Record<Exclude<PlantList, "installation">, readonly Row[]>>> & { readonly installation?: Row };
/** The ready workbook as a person fills it. */
export function filledBytes(plant: Plant): Uint8Array {
  const book = plantBook();
  const lists = Object.keys(PLANT_COLUMNS) as PlantList[];
  const sheets = book.sheets.map((sheet, s): NewBook["sheets"][number] => {
    const list = lists[s] as PlantList;
    const typed = (row: number, column: number): string | number | undefined =>
      list === "installation"
        ? column === 1
          ? plant.installation?.[INSTALLATION_ITEMS[row] ?? ""]
          : undefined
        : plant[list]?.[row]?.[PLANT_COLUMNS[list][column]?.[0] ?? ""];
    const cells = sheet.cells.map((cell) => ({
      ...cell,
      value: (cell.row < 7 ? undefined : typed(cell.row - 7, cell.column)) ?? cell.value,
    }));
    // A table grows as a person types below it.
    const [table] = sheet.tables ?? [];
    if (!table || list === "installation") return { ...sheet, cells };
    const rows = Math.max(table.rows, 1 + (plant[list]?.length ?? 0));
    const more = Array.from({ length: (rows - table.rows) * table.headers.length }, (_, i) => {
      const [row, column] = [6 + table.rows + Math.floor(i / table.headers.length), i % table.headers.length];
      return { row, column, value: typed(row - 7, column) ?? null };
    });
    return { ...sheet, cells: [...cells, ...more], tables: [{ ...table, rows }] };
  });
  return writeWorkbook({ ...book, sheets }, ourNames([]));
}

export const filledIn = (plant: Plant): PlantData => readPlantData(readWorkbook(filledBytes(plant), ourNames([])));

/** A smelter: two kinds of cells and two measured stacks. */
export const smelting: Plant = {
  pfc: [
    {
      method: "slope",
      technology: "CWPB",
      aluminium: 500_000,
      frequency: 2.17,
      duration: 1.23,
      slope: 0.146,
      c2f6: 0.122,
      collection: 0.98,
    },
    {
      method: "Overvoltage Method",
      technology: "SWPB",
      aluminium: 100_000,
      overvoltage: 20,
      efficiency: 95,
      coefficient: 3.65,
      c2f6: 0.252,
      collection: 1,
    },
  ],
  measured: [
    { name: "stack", gas: "CO2", concentration: 1820, hours: 5000, flow: 50, biomass: 15 },
    { name: "vent", gas: "n2o", concentration: 64, hours: 4, flow: 265 },
  ],
};

/** The plant of melt.ts. */
export const melting: Plant = {
  installation: { from: 46023, to: 46387, name: "Works", country: "us", indirectTotal: 120, qualityAssurance: "internal audits" },
  processes: [
    {
      name: "melt",
      category: "Crude steel",
      route: "electric arc furnace",
      produced: 100,
      market: 10,
      nonCbam: 0,
      direct: 50,
      electricity: 200,
      electricityFactor: 0.5,
      electricitySource: "Mix",
      exported: 0,
    },
    {
      name: "roll",
      produced: 80,
      market: 80,
      nonCbam: 0,
      direct: 8,
      electricity: 40,
      electricityFactor: 0.5,
      electricitySource: "Mix",
      exported: 0,
    },
  ],
  bought: [
    {
      name: "nickel",
      category: "Alloys (FeMn, FeCr, FeNi)",
      country: "TW",
      tonnes: 10,
      direct: 2,
      directSource: "measured",
      electricity: 1,
      electricityKind: "Default",
      electricityFactor: 0.4,
      electricitySource: "D.4(a)",
    },
  ],
  uses: [
    { from: "nickel", process: "melt", tonnes: 10 },
    { from: "melt", process: "roll", tonnes: 90 },
  ],
  streams: [{ method: "Combustion", name: "gas", activity: 5, unit: "t", ncv: 48, factor: 56.1, factorUnit: "tCO2/TJ", oxidation: 100 }],
  products: [
    { process: "melt", cn: "7207 12 10", product: "slab", cr: 0.18 },
    { process: "roll", cn: "73041100", product: "pipe" },
  ],
};
