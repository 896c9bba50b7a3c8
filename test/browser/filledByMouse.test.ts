/**
 * A cost formula drawn down over 300 lines with the mouse, as people do it: every number the workbench then tells is 300:
 * the list of formulas, the checks, pinning, turning into values and back, the basis, and the saved file.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openBook, ourNames } from "../../src/xlsx";
import { distPath } from "../tools/dist";
import { selected } from "./inGrid";
import { fileField, openWorkbench, type Workbench, workbenchReady } from "./page";
import { LOOKS, type SavedCell, savedSheets } from "./savedSheets";

const LINES = 300;
const SHEET = "Lines";
const COST = 4;
/** Sizes of the prepared sheet, so that the handle at the corner of a cell has a known place on the canvas. */
const [HEAD_WIDTH, HEAD_HEIGHT, WIDTH, HEIGHT] = [46, 20, 80, 8];
const formula = (row: number): string => `=CBAM.COST(A${row},B${row},C${row},D${row},,,,,80)`;

/** Screws from Taiwan, 1 t, 2 t, 3 t ... on 1 February 2026 at 80 EUR; the cost stands in the first line only. */
const prepared = (): string =>
  JSON.stringify({
    kind: "carbon-border-workbook",
    version: 1,
    workbook: {
      id: "lines",
      sheetOrder: ["s"],
      sheets: {
        s: {
          id: "s",
          name: SHEET,
          rowCount: 320,
          columnCount: 12,
          defaultRowHeight: HEIGHT,
          defaultColumnWidth: WIDTH,
          rowHeader: { width: HEAD_WIDTH },
          columnHeader: { height: HEAD_HEIGHT },
          cellData: Object.fromEntries(
            Array.from({ length: LINES }, (_, i) => [
              i,
              {
                0: { v: "73181542", t: 1 },
                1: { v: "TW", t: 1 },
                2: { v: i + 1, t: 2 },
                3: { v: 46054, t: 2 },
                ...(i === 0 ? { [COST]: { f: formula(1) } } : {}),
              },
            ]),
          ),
        },
      },
    },
  });

let workbench: Workbench;
afterEach(() => workbench.close());

async function open(): Promise<Page> {
  workbench = await openWorkbench(distPath("workbench"), { query: "?lang=en", height: HEAD_HEIGHT + LINES * HEIGHT + 400 });
  const { page } = workbench;
  await workbenchReady(page);
  await Promise.all([
    page.waitForEvent("load"),
    fileField(page).setInputFiles({ name: "lines.json", mimeType: "application/json", buffer: Buffer.from(prepared()) }),
  ]);
  await workbenchReady(page);
  return page;
}

/** By hand: the cell is clicked, its corner taken, and drawn to the last line. */
async function drawDown(page: Page): Promise<void> {
  const canvas = await page.locator('main canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (!canvas) throw new Error("The grid is not drawn");
  const [right, bottom] = [canvas.x + HEAD_WIDTH + (COST + 1) * WIDTH, canvas.y + HEAD_HEIGHT];
  await page.mouse.click(right - WIDTH / 2, bottom + HEIGHT / 2);
  await selected(page, "E1");
  await page.mouse.move(right, bottom + HEIGHT);
  await page.mouse.down();
  await page.mouse.move(right, bottom + (LINES * HEIGHT) / 2, { steps: 10 });
  await page.mouse.move(right, bottom + LINES * HEIGHT - HEIGHT / 2, { steps: 10 });
  await page.mouse.up();
}

/** Tries at catching the corner of the cell. */
const DRAWS = 4;

/** The corner answers only once the grid has drawn it: who misses it draws again, as a person does. */
async function drawnDown(page: Page): Promise<void> {
  for (let attempt = 0; attempt < DRAWS; attempt++) {
    await page.waitForTimeout(500);
    await drawDown(page);
    for (let look = 0; look < 20; look++) {
      const sheet = (await savedSheets(page))?.find(({ name }) => name === SHEET);
      if (Object.values(sheet?.cellData ?? {})[LINES - 1]?.[COST]?.f) return;
      await page.waitForTimeout(250);
    }
  }
}

type Line = Readonly<Record<number, SavedCell>>;
/** The cells of the cost column once all of them are as wanted. */
async function costsOnce(page: Page, wanted: (cell: SavedCell, row: number) => boolean): Promise<readonly SavedCell[]> {
  let bad: unknown;
  for (let attempt = 0; attempt < LOOKS; attempt++) {
    const cells = Object.values((await savedSheets(page))?.find(({ name }) => name === SHEET)?.cellData ?? {}).map(
      (line: Line) => line[COST] ?? {},
    );
    const at = cells.findIndex((cell, i) => !wanted(cell, i + 1));
    if (cells.length === LINES && at < 0) return cells;
    bad = [cells.length, at + 1, cells[at]];
    await page.waitForTimeout(250);
  }
  throw new Error(`The cost column is not as wanted: ${JSON.stringify(bad)}`);
}

const said = (page: Page, text: RegExp): Promise<void> => page.getByRole("status").filter({ hasText: text }).first().waitFor();
async function answer(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: button.replace(" …", ` ${LINES} formulas`) })
    .click();
}

test("300 lines filled by mouse are 300 formulas everywhere", async () => {
  const page = await open();
  await drawnDown(page);
  const cells = await costsOnce(page, (cell, row) => cell.f === formula(row) && typeof cell.v === "number");
  // The cost of n tonnes is n times that of one; the total of 1 ... 300 is 45,150 times it.
  const total = cells.reduce((sum, { v }) => sum + Number(v), 0);
  expect(total / Number(cells[0]?.v)).toBeCloseTo((LINES * (LINES + 1)) / 2, 0);

  await page.getByRole("tab", { name: /^Workbook/ }).click();
  await said(page, new RegExp(`^${LINES} formulas`));
  await page.getByRole("tab", { name: "Hand over" }).click();
  await answer(page, "Pin …");
  await said(page, new RegExp(`^${LINES} formulas name their version now`));
  await costsOnce(page, (cell, row) => cell.f === formula(row).replace(")", ',"2025-2083")'));
  await answer(page, "Unpin …");
  await costsOnce(page, (cell, row) => cell.f === formula(row));
  await answer(page, `Turn ${LINES} formulas into values`);
  await costsOnce(page, (cell) => !cell.f && !cell.si && typeof cell.v === "number");
  await answer(page, "Restore formulas");
  await costsOnce(page, (cell, row) => cell.f === formula(row) && typeof cell.v === "number");
  await answer(page, "Write the Basis sheet");
  await said(page, /rows written at Basis!/);

  await page.getByRole("button", { name: "Workbook", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("Save as .xlsx").click()]);
  const saved = openBook(new Uint8Array(readFileSync(await download.path())), ourNames(["CBAM.COST"])).data;
  const lines = saved.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
  expect(lines.flatMap(({ formula: held }) => held?.text ?? [])).toEqual(Array.from({ length: LINES }, (_, i) => formula(i + 1)));
  const basis = saved.sheets.find(({ name }) => name === "Basis")?.cells.map(({ value }) => String(value)) ?? [];
  expect(Array.from({ length: LINES }, (_, i) => `${SHEET}!E${i + 1}`).filter((cell) => !basis.includes(cell))).toEqual([]);
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
