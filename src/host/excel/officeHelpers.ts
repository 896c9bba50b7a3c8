/**
 * The one place that uses Microsoft's helper library. It is fetched on first use, so that neither the functions nor the
 * start of the pane wait for it.
 */
import type { Context } from "./session";

/**
 * A sheet of that name, empty. The helper clears a sheet that exists, so the caller has made sure that it is new or empty;
 * it is never deleted and made again, because formulas may point to it.
 */
export async function emptySheet(context: Context, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import(/* webpackChunkName: "office-helpers" */ "@microsoft/office-js-helpers");
  return ExcelUtilities.forceCreateSheet(context.workbook, name, true);
}
