/**
 * From the start of loading the built workbench to the moment its sample workbook stands calculated, in headless Chromium, and beside
 * it what the grid alone needs to show an empty workbook: turn by turn, so that the ratio holds on a busy machine.
 */
import { openWorkbench } from "../browser/page";
import { buildBareGrid } from "./buildBareGrid";

const CALCULATED = "workbook calculated";
const SHOWN = "empty workbook shown";
const PATIENCE_MS = 60_000;
const TURNS = 3;

export type FirstFormula = { readonly workbench: number; readonly bareGrid: number };

async function reached(folder: string, mark: string): Promise<number> {
  const opened = await openWorkbench(folder);
  try {
    await opened.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { timeout: PATIENCE_MS });
    return await opened.page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);
  } finally {
    await opened.close();
  }
}

const middle = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);

export async function firstFormulaMs(folder: string): Promise<FirstFormula> {
  const bare = await buildBareGrid();
  const pairs: [number, number][] = [];
  for (let turn = 0; turn < TURNS; turn++) pairs.push([await reached(folder, CALCULATED), await reached(bare, SHOWN)]);
  return { workbench: middle(pairs.map(([first]) => first)), bareGrid: middle(pairs.map(([, second]) => second)) };
}
