/** A person's list of suppliers: who delivers which good. The heading is found, never assumed. */
import papersWords from "../words.json";
import { isXlsxError } from "../../xlsx";
import type { PaperBook, PaperCell } from "../paperBook";
import { cellName } from "../../sheet/address";
import { ask, refusalOf } from "../ours";
import { PaperRefusal } from "../refusal";
import { paperWord } from "../words";
import type { SupplierAsked } from "./supplierBook";

const COLUMNS = ["supplier", "cn", "product", "country"] as const;
type Column = (typeof COLUMNS)[number];
const MOST_ABOVE = 30;

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
const namesOf = (column: Column): readonly string[] =>
  Object.values((papersWords as Words)[`papers.supplier.list.${column}`] ?? {}).flatMap((text) => text.toLowerCase().split("|"));

/** `doubts`: rows that look wrong, in words. */
export type SupplierList = { readonly suppliers: readonly SupplierAsked[]; readonly doubts: readonly string[] };

export function suppliersOf(file: string, { sheets }: PaperBook): SupplierList {
  for (const { name, cells } of sheets) {
    const head = headOf(cells);
    if (head === null) continue;
    const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, textOf(cell)]));
    const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
    const bySupplier = new Map<string, { country: string; goods: { cn: string; product: string }[] }>();
    const doubts: string[] = [];
    for (let row = head.row + 1; row <= last; row++) {
      const text = (column: Column): string => at.get(`${row} ${head.columns.get(column) ?? -1}`) ?? "";
      const supplier = text("supplier");
      const good = { cn: text("cn"), product: text("product") };
      const place = (column: Column): string => `${name}!${cellName(row, head.columns.get(column) ?? 0)}`;
      if (supplier === "") {
        // Under merged cells the name stands in the first row only; which one is meant is not guessed.
        const found = [good.cn, good.product].filter((part) => part !== "").join(" ");
        if (found !== "") doubts.push(paperWord("supplierList.noSupplier", { place: place("supplier"), found }));
        continue;
      }
      doubts.push(...doubtsOf(supplier, good, text("country"), place));
      if (good.cn === "" && good.product === "") continue;
      const country = text("country");
      const known = bySupplier.get(supplier) ?? { country, goods: [] };
      if (known.country === "") known.country = country;
      if (country !== "" && country !== known.country)
        doubts.push(paperWord("supplierList.otherCountry", { place: place("country"), supplier, found: country, known: known.country }));
      if (!known.goods.some(({ cn, product }) => cn === good.cn && product === good.product)) known.goods.push(good);
      bySupplier.set(supplier, known);
    }
    if (bySupplier.size > 0) return { suppliers: [...bySupplier].map(([supplier, rest]) => ({ supplier, ...rest })), doubts };
  }
  throw new PaperRefusal("badSupplierList", {
    file,
    known: COLUMNS.map((column) => paperWord(`supplier.list.${column}`).split("|")[0] ?? column).join(", "),
  });
}

type Good = SupplierAsked["goods"][number];

/** What the law does not know is told before a supplier is asked about it. */
function doubtsOf(supplier: string, { cn, product }: Good, country: string, place: (column: Column) => string): readonly string[] {
  const doubt = (key: string, column: Column, values: Readonly<Record<string, string>> = {}): string =>
    paperWord(`supplierList.${key}`, { place: place(column), ...values });
  if (cn === "" && product === "") return [doubt("noGood", "supplier", { found: supplier })];
  const covered = cn === "" ? undefined : ask("CBAM.SCOPE", cn, "covered");
  const exempt = country === "" ? undefined : ask("CBAM.EXEMPT", country);
  const why = refusalOf("CBAM.EXEMPT", exempt);
  return [
    ...(cn === "" ? [doubt("noCode", "cn", { found: product })] : []),
    ...(covered === undefined || covered === true
      ? []
      : [doubt("badCode", "cn", { found: cn, why: refusalOf("CBAM.SCOPE", covered) ?? "" }).trim()]),
    ...(why === null ? [] : [doubt("badCountry", "country", { why })]),
  ];
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
