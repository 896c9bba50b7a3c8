/** Names of the workbook: those of cells, those of formulas. May not know which of them are ours. */
import { columnName, quoteSheet } from "../../sheet/address";
import type { NamedCell, NamedFormula } from "../port";
import { type Context, type Placed, portAddress, rangeOf, valueOf } from "./session";

/** $A$1: a name that moved along with the cell that uses it would be of no use. */
function absolute({ sheet, row, column, rows, columns }: Placed): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const [first, last] = [corner(row, column), corner(row + rows - 1, column + columns - 1)];
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export async function namedCells(context: Context): Promise<readonly NamedCell[]> {
  const { names } = context.workbook;
  names.load("items/name, items/type");
  await context.sync();
  const named = names.items
    .filter((item) => item.type === "Range")
    .map((item) => ({ name: item.name, range: item.getRangeOrNullObject() }));
  named.forEach(({ range }) => range.load("address, values"));
  await context.sync();
  return named
    .filter(({ range }) => !range.isNullObject)
    .map(({ name, range }): NamedCell => ({ name, address: portAddress(range.address), value: valueOf(range.values[0]?.[0]) }));
}

/** Names of a single sheet are left out: a formula that uses one says so by itself that it cannot be read. */
export async function namedFormulas(context: Context): Promise<readonly NamedFormula[]> {
  const { names } = context.workbook;
  names.load("items/name, items/type, items/formula");
  await context.sync();
  return names.items.flatMap(({ name, type, formula }): NamedFormula[] =>
    type !== "Range" && typeof formula === "string" && formula.startsWith("=") ? [{ name, sheet: null, formula }] : [],
  );
}

export async function defineName(context: Context, name: string, area: Placed): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  if (item.isNullObject) context.workbook.names.add(name, rangeOf(context, area));
  else item.formula = `=${absolute(area)}`;
  await context.sync();
}
