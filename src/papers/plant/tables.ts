/** The lists of the plant-data workbook: names of tables and columns, the same for whoever writes and reads them. */
import papersWords from "../words.json";
import type { Look } from "../../templates/looks";
import { COLUMN_KEYS, COLUMNS } from "../communication/columns";

type ColumnDraft = readonly [key: string, width: number, look: Look];

const SECTOR = COLUMN_KEYS.filter((key) => COLUMNS[key].typed && !["process", "cn", "product"].includes(key));

export const PLANT_COLUMNS = {
  installation: [
    ["item", 46, "plain"],
    ["value", 44, "inputText"],
  ],
  processes: [
    ["name", 28, "inputText"],
    ["category", 26, "inputText"],
    ["route", 30, "inputText"],
    ["produced", 13, "inputNumber"],
    ["market", 13, "inputNumber"],
    ["nonCbam", 13, "inputNumber"],
    ["direct", 14, "inputNumber"],
    ["heatIn", 12, "inputNumber"],
    ["heatInFactor", 12, "inputNumber"],
    ["heatOut", 12, "inputNumber"],
    ["heatOutFactor", 12, "inputNumber"],
    ["gasIn", 12, "inputNumber"],
    ["gasOut", 12, "inputNumber"],
    ["electricity", 13, "inputNumber"],
    ["electricityFactor", 13, "inputNumber"],
    ["electricitySource", 13, "inputText"],
    ["exported", 13, "inputNumber"],
    ["exportedFactor", 13, "inputNumber"],
    ["included", 26, "inputText"],
  ],
  streams: [
    ["method", 20, "inputText"],
    ["name", 26, "inputText"],
    ["activity", 13, "inputNumber"],
    ["unit", 11, "inputText"],
    ["ncv", 11, "inputNumber"],
    ["factor", 11, "inputNumber"],
    ["factorUnit", 13, "inputText"],
    ["carbon", 11, "inputNumber"],
    ["oxidation", 11, "inputNumber"],
    ["conversion", 11, "inputNumber"],
    ["biomass", 11, "inputNumber"],
  ],
  pfc: [
    ["method", 20, "inputText"],
    ["technology", 26, "inputText"],
    ["aluminium", 13, "inputNumber"],
    ["frequency", 13, "inputNumber"],
    ["duration", 13, "inputNumber"],
    ["slope", 13, "inputNumber"],
    ["overvoltage", 13, "inputNumber"],
    ["efficiency", 13, "inputNumber"],
    ["coefficient", 13, "inputNumber"],
    ["c2f6", 13, "inputNumber"],
    ["collection", 13, "inputNumber"],
  ],
  measured: [
    ["name", 26, "inputText"],
    ["gas", 11, "inputText"],
    ["concentration", 14, "inputNumber"],
    ["hours", 13, "inputNumber"],
    ["flow", 14, "inputNumber"],
    ["biomass", 11, "inputNumber"],
  ],
  bought: [
    ["name", 26, "inputText"],
    ["category", 26, "inputText"],
    ["country", 11, "inputCode"],
    ["route", 30, "inputText"],
    ["tonnes", 13, "inputNumber"],
    ["other", 13, "inputNumber"],
    ["direct", 12, "inputNumber"],
    ["directSource", 13, "inputText"],
    ["electricity", 12, "inputNumber"],
    ["electricityKind", 13, "inputText"],
    ["electricityFactor", 12, "inputNumber"],
    ["electricitySource", 13, "inputText"],
    ["justification", 30, "inputText"],
    ["cn", 12, "inputCode"],
    ["maker", 26, "inputText"],
    ["period", 16, "inputText"],
  ],
  uses: [
    ["from", 28, "inputText"],
    ["process", 28, "inputText"],
    ["tonnes", 13, "inputNumber"],
  ],
  products: [
    ["process", 28, "inputText"],
    ["cn", 12, "inputCode"],
    ["product", 30, "inputText"],
    ["sefa", 12, "inputNumber"],
    ...SECTOR.map((key): ColumnDraft => [key, 13, "inputNumber"]),
  ],
} as const satisfies Readonly<Record<string, readonly ColumnDraft[]>>;

export type PlantList = keyof typeof PLANT_COLUMNS;

export const PLANT_TABLES: Readonly<Record<PlantList, string>> = {
  installation: "PlantInstallation",
  processes: "PlantProcesses",
  streams: "PlantStreams",
  pfc: "PlantPfc",
  measured: "PlantMeasured",
  bought: "PlantPrecursors",
  uses: "PlantUses",
  products: "PlantProducts",
};

/** Lists that workbooks of earlier editions do not have. */
export const LATER_LISTS: readonly PlantList[] = ["pfc", "measured"];

/** What is asked of the installation, in the order of its rows. Those of `reportOnly` have no place in the template. */
export const INSTALLATION_ITEMS = [
  "from",
  "to",
  "localName",
  "name",
  "street",
  "activity",
  "postCode",
  "poBox",
  "city",
  "country",
  "unlocode",
  "latitude",
  "longitude",
  "representative",
  "email",
  "telephone",
  "indirectTotal",
  "dataQuality",
  "qualityAssurance",
  "operator",
  "registration",
  "registryId",
] as const;
export type InstallationItem = (typeof INSTALLATION_ITEMS)[number];

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A heading in every language. */
export function everyHeading(list: PlantList, key: string): readonly string[] {
  return Object.values((papersWords as Words)[headingKey(list, key)] ?? {});
}

export const headingKey = (list: PlantList, key: string): string =>
  list === "products" && (SECTOR as readonly string[]).includes(key) ? `papers.sector.${key}` : `papers.plant.${list}.${key}`;

export function itemNamed(text: string): InstallationItem | undefined {
  return INSTALLATION_ITEMS.find((item) => Object.values((papersWords as Words)[`papers.plant.item.${item}`] ?? {}).includes(text));
}
