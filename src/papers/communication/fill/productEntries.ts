/** A product with its sector values, by cell of the template. */
import type { PlantRow } from "../../plant/plant";
import { PaperRefusal } from "../../refusal";
import { paperWord } from "../../words";
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from "../columns";
import type { ListName } from "../layout";
import type { FillContext, PlantProcess } from "./context";

/** Columns in which the template offers a list, and those in which anything may stand. */
const LISTED: Readonly<Partial<Record<ColumnKey, ListName>>> = {
  reducingAgent: "reducingAgent",
  instrument: "instrument",
  rebateType: "rebateType",
  currency: "currency",
};
const YES: readonly string[] = ["true", "yes", "是"];
const NO: readonly string[] = ["false", "no", "否"];

export function productEntries(
  row: PlantRow<"products">,
  line: number,
  processes: readonly PlantProcess[],
  { lists, categories, out }: FillContext,
): void {
  const name = row.text("process");
  const process = processes.find((one) => one.name === name);
  if (!process)
    throw new PaperRefusal("notInList", {
      place: row.placeOf("process"),
      found: name,
      known: processes.map((one) => `"${one.name}"`).join(", "),
    });
  const code = row.text("cn").replace(/\s/g, "");
  const known = categories.codesOf(process.category.trim());
  if (!known.includes(code))
    throw new PaperRefusal("notInList", { place: row.placeOf("cn"), found: code || "-", known: known.slice(0, 20).join(", ") });
  const word = (key: string): string => paperWord(`plant.products.${key}`);
  out.put("products", `${COLUMNS.process.products}${line}`, process.name, word("process"));
  out.put("products", `${COLUMNS.cn.products}${line}`, code, word("cn"));
  out.put("products", `${COLUMNS.product.products}${line}`, row.text("product"), word("product"), "needed");
  for (const key of COLUMN_KEYS) {
    if (!COLUMNS[key].typed || key === "process" || key === "cn" || key === "product") continue;
    out.put("products", `${COLUMNS[key].products}${line}`, valueOf(row, key, lists), paperWord(`sector.${key}`));
  }
}

type SectorKey = Parameters<PlantRow<"products">["figure"]>[0];

function valueOf(row: PlantRow<"products">, key: ColumnKey, lists: FillContext["lists"]): string | number | boolean | null {
  const column = key as SectorKey;
  const text = row.text(column);
  if (text === "") return null;
  const list = LISTED[key];
  if (list !== undefined) return lists.exact(list, text, row.placeOf(column));
  if (key === "mill") return text;
  if (key !== "calcined") return row.figure(column);
  if (YES.includes(text.toLowerCase())) return true;
  if (NO.includes(text.toLowerCase())) return false;
  throw new PaperRefusal("notInList", { place: row.placeOf(column), found: text, known: [...YES, ...NO].join(", ") });
}
