/** From the start of loading the built workbench to the moment its sample workbook stands calculated, in headless Chromium. */
import { openWorkbench } from "../browser/page";

const MARK = "workbook calculated";
const PATIENCE_MS = 30_000;
/** The page stops waiting after this time; a mark that late measured the waiting. */
const GAVE_UP_MS = 8_000;

export async function firstFormulaMs(folder: string): Promise<number> {
  const workbench = await openWorkbench(folder);
  try {
    await workbench.page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK, { timeout: PATIENCE_MS });
    const reached = await workbench.page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, MARK);
    if (!(reached < GAVE_UP_MS)) throw new Error(`the workbook was not calculated after ${reached} ms`);
    return Math.round(reached);
  } finally {
    await workbench.close();
  }
}
