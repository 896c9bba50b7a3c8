/** What is selected, and hearing of another selection. */
import { formatAddress } from "../../sheet/address";
import type { Selection, Unsubscribe } from "../port";
import { type Context, formulasOf, inBook, placed, rangeOf, rowsPerRequest, valuesOf } from "./session";
import { loadTable, tableInfo } from "./tables";

/** Of whole columns only the beginning is read: nobody looks at a million cells in a pane. */
export async function readSelection(context: Context): Promise<Selection> {
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  const area = placed(wholeLines(selected.address));
  const part = { ...area, rows: Math.min(area.rows, rowsPerRequest(area.columns)) };
  const range = rangeOf(context, part);
  const tables = rangeOf(context, { ...area, rows: 1, columns: 1 }).getTables(false);
  range.load("values, formulas");
  tables.load("items/name");
  await context.sync();
  const [table] = tables.items;
  const loading = table ? loadTable(table) : null;
  if (loading) await context.sync();
  return {
    address: formatAddress(area),
    values: valuesOf(range.values),
    formulas: formulasOf(range),
    table: loading ? tableInfo(loading) : null,
  };
}

/** Sheet1!A:C and Sheet1!2:5 are whole columns and rows. */
function wholeLines(address: string): string {
  const at = address.lastIndexOf("!") + 1;
  const range = address.slice(at).replaceAll("$", "");
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(range);
  const rows = /^(\d+):(\d+)$/.exec(range);
  const full = columns ? `${columns[1]}1:${columns[2]}1048576` : rows ? `A${rows[1]}:XFD${rows[2]}` : range;
  return address.slice(0, at) + full;
}

export function watchSelection(callback: () => void): Unsubscribe {
  let left = false;
  const handler = async (): Promise<void> => {
    if (!left) callback();
  };
  const added = inBook(async (context) => {
    const result = context.workbook.onSelectionChanged.add(handler);
    await context.sync();
    return result;
  });
  added.catch(() => undefined);
  return () => {
    left = true;
    void added
      .then((result) =>
        Excel.run(result.context, async (context) => {
          result.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
}
