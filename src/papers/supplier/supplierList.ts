/** A person's list of suppliers: who delivers which good. The heading is found, never assumed. */
import papersWords from "../words.json";
import { isXlsxError } from "../../xlsx";
import type { PaperBook, PaperCell } from "../paperBook";
import { PaperRefusal } from "../refusal";
import type { SupplierAsked } from "./supplierBook";

const COLUMNS = ["supplier", "cn", "product", "country"] as const;
type Column = (typeof COLUMNS)[number];
const MOST_ABOVE = 30;

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
const namesOf = (column: Column): readonly string[] =>
  Object.values((papersWords as Words)[`papers.supplier.list.${column}`] ?? {}).flatMap((text) => text.toLowerCase().split("|"));

export function suppliersOf(file: string, { sheets }: PaperBook): readonly SupplierAsked[] {
  for (const { cells } of sheets) {
    const head = headOf(cells);
    if (head === null) continue;
    const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, textOf(cell)]));
    const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
    const bySupplier = new Map<string, { country: string; goods: { cn: string; product: string }[] }>();
    for (let row = head.row + 1; row <= last; row++) {
      const text = (column: Column): string => at.get(`${row} ${head.columns.get(column) ?? -1}`) ?? "";
      const supplier = text("supplier");
      if (supplier === "") continue;
      const known = bySupplier.get(supplier) ?? { country: text("country"), goods: [] };
      const good = { cn: text("cn"), product: text("product") };
      if (!known.goods.some(({ cn, product }) => cn === good.cn && product === good.product)) known.goods.push(good);
      bySupplier.set(supplier, known);
    }
    if (bySupplier.size > 0) return [...bySupplier].map(([supplier, rest]) => ({ supplier, ...rest }));
  }
  throw new PaperRefusal("badSupplierList", { file, known: COLUMNS.map((column) => namesOf(column)[0] ?? column).join(", ") });
}

/** The first row in which both the supplier and the code have their headings. */
function headOf(cells: readonly PaperCell[]): { readonly row: number; readonly columns: ReadonlyMap<Column, number> } | null {
  for (let row = 0; row < MOST_ABOVE; row++) {
    const columns = new Map<Column, number>();
    for (const cell of cells.filter((one) => one.row === row))
      for (const column of COLUMNS)
        if (!columns.has(column) && namesOf(column).includes(textOf(cell).toLowerCase())) columns.set(column, cell.column);
    if (columns.has("supplier") && columns.has("cn")) return { row, columns };
  }
  return null;
}

const textOf = ({ value }: PaperCell): string => (value === null || isXlsxError(value) ? "" : String(value).trim());
