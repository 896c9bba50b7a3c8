/** The workbook in which a plant is described, empty: one list a sheet, every column typed. */
import { currentLocale, t } from "../../i18n/t";
import { FIRST_ROW, HEAD_ROW, type PaperGrid } from "../grid";
import { gridSheet } from "../gridSheet";
import type { NewBook } from "../../xlsx";
import { paperWord } from "../words";
import { headingKey, INSTALLATION_ITEMS, PLANT_COLUMNS, PLANT_TABLES, type PlantList } from "./tables";

const LISTS = Object.keys(PLANT_COLUMNS) as readonly PlantList[];
/** Rows ready to type into. */
const SPARE: Readonly<Record<PlantList, number>> = {
  installation: 0,
  processes: 12,
  streams: 25,
  pfc: 5,
  measured: 5,
  bought: 20,
  uses: 25,
  products: 30,
};
/** Sheets and headings of whichever lists hold more than text. */
const DAYS = ["from", "to"];

export function plantBook(): NewBook {
  return {
    sheets: LISTS.map((list) => {
      const sheet = gridSheet(gridOf(list));
      if (list === "installation")
        INSTALLATION_ITEMS.forEach((item, i) => {
          if (DAYS.includes(item)) sheet.put(FIRST_ROW - 1 + i, 1, null, "inputDate");
          if (item === "indirectTotal") sheet.put(FIRST_ROW - 1 + i, 1, null, "inputNumber");
        });
      return sheet.set({ tabColor: "1D4ED8", frozenRows: HEAD_ROW, frozenColumns: 1 }).build();
    }),
    properties: { title: paperWord("plant.title"), language: currentLocale() },
  };
}

function gridOf(list: PlantList): PaperGrid {
  return {
    sheet: paperWord(`plant.sheet.${list}`),
    title: paperWord(`plant.sheet.${list}`),
    notes: [paperWord(`plant.note.${list}`)],
    inputs: [],
    table: PLANT_TABLES[list],
    columns: PLANT_COLUMNS[list].map(([key, width, look]) => ({ header: t(headingKey(list, key)), width, look, typed: key !== "item" })),
    rows:
      list === "installation"
        ? INSTALLATION_ITEMS.map((item) => [paperWord(`plant.item.${item}`), null])
        : Array.from({ length: SPARE[list] }, () => PLANT_COLUMNS[list].map(() => null)),
  };
}
