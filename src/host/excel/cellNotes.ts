/** Notes at cells. Excel takes them from ExcelApi 1.18 on. May not word one. */
import { cellName } from "../../sheet/address";
import { withNote } from "../noteText";
import { type Context, type Placed, sheetOf } from "./session";

export async function addNote(context: Context, { sheet, row, column }: Placed, text: string): Promise<void> {
  const { notes } = sheetOf(context, sheet);
  const cell = cellName(row, column);
  const known = notes.getItemOrNullObject(cell);
  known.load("content");
  await context.sync();
  if (known.isNullObject) notes.add(cell, text);
  else known.content = withNote(known.content, text);
  await context.sync();
}
