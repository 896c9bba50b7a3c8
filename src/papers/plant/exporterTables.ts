/** The tables of the exporter's workbook, and that no row of them would be lost. May not know what a plant is. */
import templatesWords from "../../templates/words.json";
import type { PaperBook } from "../paperBook";
import { PaperRefusal } from "../refusal";
import { refuseOutside, tableRows, type TableRow } from "../tableRows";
import { everyHeading } from "./tables";

/** Tables of the exporter's workbook and the columns that are read. */
const READ = {
  Sites: ["site", "country", "from", "to", "factor", "indirect"],
  Products: ["product", "cn", "site", "output", "direct", "heat", "heatFactor", "electricity", "sefa"],
  Precursors: ["product", "precursor", "tonnes", "see", "cn"],
} as const;
/** Columns that workbooks of earlier editions lack. */
export const LATER = {
  Sites: ["factorSource"],
  // The last four are no columns of ours: who has such flows adds them under the headings of the plant-data workbook.
  Products: ["templateRoute", "market", "nonCbam", "exported", "exportedFactor", "heatOut", "heatOutFactor", "gasIn", "gasOut"],
  Precursors: ["country", "templateRoute", "directKind", "electricity", "electricityKind", "electricityFactor", "electricitySource"],
} as const;
type Table = keyof typeof READ;
export type Row<T extends Table> = TableRow<(typeof READ)[T][number] | (typeof LATER)[T][number]>;

const words = templatesWords as Readonly<Record<string, Readonly<Record<string, string>>>>;
const headings = (table: Table, key: string): readonly string[] => {
  const own = Object.values(words[`templates.${table.toLowerCase()}.${key}`] ?? {});
  return own.length > 0 ? own : everyHeading("processes", key);
};

export function rowsOf<T extends Table>(book: PaperBook, table: T): readonly Row<T>[] {
  const later: readonly string[] = LATER[table];
  const named = Object.fromEntries([...READ[table], ...later].map((key) => [key, headings(table, key)]));
  return (tableRows(book, table, named, later) ?? []) as readonly Row<T>[];
}

export const holdsExporterData = ({ tables }: PaperBook): boolean =>
  Object.keys(READ).every((table) => tables.some(({ name }) => name === table));

/** Every product with a site there is and a name of its own: otherwise its figures would be lost, or added to those of another. */
export function productsOf(book: PaperBook): readonly Row<"Products">[] {
  const rows = rowsOf(book, "Products").filter((row) => row.text("product") !== "");
  const sites = rowsOf(book, "Sites").map((row) => row.text("site"));
  const names = new Set<string>();
  for (const row of rows) {
    refuseOutside(row, "site", sites);
    const name = row.text("product");
    if (names.has(name)) throw new PaperRefusal("twice", { place: row.placeOf("product"), found: name });
    names.add(name);
  }
  return rows;
}

export function precursorsOf(book: PaperBook, products: readonly Row<"Products">[]): readonly Row<"Precursors">[] {
  const rows = rowsOf(book, "Precursors").filter((row) => row.text("precursor") !== "" || row.text("product") !== "");
  const names = products.map((row) => row.text("product"));
  for (const row of rows) refuseOutside(row, "product", names);
  return rows;
}
