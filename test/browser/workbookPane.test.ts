/**
 * The Workbook view beside the sample in Chromium, as a person uses it: sees the formulas, jumps to cells by click and by
 * key, turns a sheet into values and back, pins and unpins, and writes the basis on a sheet. What the sheet holds is read
 * from the copy the page keeps in the browser.
 */
import type { Locator, Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { selected } from "./inGrid";
import { openWorkbench, type Workbench, workbenchReady } from "./page";
import { LOOKS, type SavedCell, type SavedSheet, savedSheets } from "./savedSheets";

/** H7 of the import lines: their first cost. */
const [COST_ROW, COST_COLUMN] = [6, 7];
const COST = "=CBAM.COST(B7,D7,E7,F7,,G7,,,J7)";

let workbench: Workbench;
afterEach(() => workbench.close());

async function open(query: string): Promise<Page> {
  workbench = await openWorkbench(distPath("workbench"), { query });
  const { page } = workbench;
  await workbenchReady(page);
  return page;
}

const sheets = async (page: Page): Promise<readonly SavedSheet[]> => (await savedSheets(page)) ?? [];

/** The saved sheet once it is as wanted: saving follows a change after a moment. */
async function sheetOnce(page: Page, name: string, wanted: (sheet: SavedSheet) => boolean): Promise<SavedSheet> {
  for (let attempt = 0; attempt < LOOKS; attempt++) {
    const found = (await sheets(page)).find((sheet) => sheet.name === name);
    if (found && wanted(found)) return found;
    await page.waitForTimeout(250);
  }
  throw new Error(
    `${name} is not saved as wanted: ${JSON.stringify((await sheets(page)).map((sheet) => [sheet.name, sheet.cellData[COST_ROW]?.[COST_COLUMN]]))}`,
  );
}

const cost = (sheet: SavedSheet): SavedCell => sheet.cellData[COST_ROW]?.[COST_COLUMN] ?? {};
const said = (page: Page, text: RegExp): Promise<void> => page.getByRole("status").filter({ hasText: text }).first().waitFor();
const row = (page: Page, text: string | RegExp): Locator => page.getByRole("treegrid").getByRole("row").filter({ hasText: text }).first();
const answer = (page: Page, button: string | RegExp): Promise<void> =>
  page.getByRole("dialog").getByRole("button", { name: button }).click();

/** The formulas of the sample are listed with their basis, and click and key lead to the cells. */
async function lookAround(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^Workbook/ }).click();
  // Regulation (EU) 2025/2083 has amended the CBAM Regulation since October 2025.
  await row(page, COST)
    .getByText(/2025-2083, in force/)
    .waitFor();
  await said(page, /^\d+ formulas · .*computed with this edition$/);
  // Rows that turn out higher than guessed do not carry the list away from its beginning.
  expect(await page.getByRole("treegrid").evaluate((tree) => tree.parentElement?.scrollTop)).toBe(0);
  await row(page, COST).click();
  await selected(page, "H7");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await selected(page, "I7");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("region", { name: "Steps" }).getByRole("link").first().waitFor();
  await workbench.shot("workbook-formulas");
  // The sample holds one call that is wrong on purpose.
  await page.getByRole("tab", { name: /^Check \d/ }).click();
  await row(page, /Enter the day of import, or the price/).click();
  await selected(page, "D15");
  await workbench.shot("workbook-check");
}

/** The sheet of the import lines becomes values and formulas again, is pinned and unpinned; the basis stands on a sheet. */
async function handOver(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Formulas", exact: true }).click();
  await row(page, COST).click();
  await selected(page, "H7");
  await page.getByRole("tab", { name: "Hand over" }).click();
  await page.getByRole("radio", { name: /^Sheet Import lines/ }).click();
  await page.getByRole("button", { name: /^Turn \d+ formulas into values$/ }).click();
  await answer(page, /^Turn \d+ formulas into values$/);
  await said(page, /\d+ formulas are values now/);
  const frozen = cost(await sheetOnce(page, "Import lines", (sheet) => !cost(sheet).f && !cost(sheet).si));
  expect(typeof frozen.v).toBe("number");
  // Its record is a sheet of its own, which the page keeps a moment later.
  await sheetOnce(page, "Formulas as values", () => true);
  await workbench.shot("workbook-frozen");

  await page.getByRole("button", { name: "Restore formulas" }).click();
  await answer(page, "Restore formulas");
  await said(page, /\d+ formulas are back/);
  const back = cost(await sheetOnce(page, "Import lines", (sheet) => cost(sheet).f === COST && typeof cost(sheet).v === "number"));
  expect(back.v as number).toBeCloseTo(frozen.v as number, 9);

  await page.getByRole("button", { name: "Pin …", exact: true }).click();
  await page.getByRole("dialog").getByText("Will be rewritten").waitFor();
  await workbench.shot("workbook-pin");
  await answer(page, /^Pin \d+ formulas$/);
  await said(page, /\d+ formulas name their version now/);
  await sheetOnce(page, "Import lines", (sheet) => cost(sheet).f === COST.replace(/\)$/, ',"2025-2083")'));
  await page.getByRole("button", { name: "Unpin …", exact: true }).click();
  await answer(page, /^Unpin \d+ formulas$/);
  await said(page, /\d+ formulas follow the law in force again/);
  await sheetOnce(page, "Import lines", (sheet) => cost(sheet).f === COST);

  await page.getByRole("button", { name: "Write the Basis sheet" }).click();
  await answer(page, "Write the Basis sheet");
  await said(page, /\d+ rows written at Basis!/);
  const basis = await sheetOnce(page, "Basis", (sheet) => Object.keys(sheet.cellData).length > 100);
  const lines = Object.values(basis.cellData).map((line) => Object.values(line).map(({ v }) => v));
  expect(lines.find((line) => line[0] === "'Import lines'!H7")?.slice(1, 3)).toEqual(["CBAM.COST", expect.stringContaining("2025-2083")]);
  await workbench.shot("workbook-basis");
}

test("the formulas of the sample: seen, reached by click and key, turned into values and back, pinned and unpinned, their basis written", async () => {
  const page = await open("?lang=en");
  await lookAround(page);
  await handOver(page);
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
