/** Figures with a card behind them: basic values with properties, from ExcelApi 1.19 on. May not word a row. */
import type { Card, CardRow } from "../card";
import { type Context, type Placed, rangeOf } from "./session";

export async function writeCard(context: Context, place: Placed, { value, title, rows, numberFormat }: Card): Promise<void> {
  const properties = Object.fromEntries(named(rows).map((row) => [row.name, propertyOf(row)]));
  const cell: Excel.DoubleCellValue = {
    type: "Double",
    basicType: "Double",
    basicValue: value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    properties,
    layouts: { card: { title, sections: [{ layout: "List", properties: Object.keys(properties) }] } },
  };
  rangeOf(context, { ...place, rows: 1, columns: 1 }).valuesAsJson = [[cell]];
  await context.sync();
}

/** A property has a name of its own: of equal names the later ones are counted. */
function named(rows: readonly CardRow[]): readonly CardRow[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const time = (times.get(row.name) ?? 0) + 1;
    times.set(row.name, time);
    return time === 1 ? row : { ...row, name: `${row.name} (${time})` };
  });
}

const propertyOf = ({ value, source }: CardRow): Excel.CellValueAndPropertyMetadata => ({
  ...(typeof value === "number" ? { type: "Double", basicValue: value } : { type: "String", basicValue: value }),
  ...(source === undefined ? {} : { propertyMetadata: { sublabel: source } }),
});
