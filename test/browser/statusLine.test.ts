/** The line below the grid and the names of the sheets in a window of 1366 x 768: what has room, and what is said of the selected cells. */
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { cellOnce, goTo, type } from "./inGrid";
import { openWorkbench, type Workbench, workbenchReady } from "./page";

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await openWorkbench(distPath("workbench"), { query: "?lang=zh-TW", width: 1366, height: 768 });
  page = workbench.page;
  await workbenchReady(page);
});
afterAll(() => workbench.close());

const says = (text: RegExp): Promise<void> => page.locator("[role=status]", { hasText: text }).last().waitFor();

/** Names of sheets that can be read whole, between the buttons before them and the arrows behind. */
const namesInSight = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const bar = document.querySelector("[data-u-comp=slide-tab-bar]");
    const { left, right } = bar?.getBoundingClientRect() ?? { left: 0, right: 0 };
    return [...(bar?.children ?? [])]
      .filter((tab) => tab.getBoundingClientRect().left >= left && tab.getBoundingClientRect().right <= right)
      .map((tab) => tab.textContent ?? "");
  });

test("nine sheets have their names in sight, also while the figures of a selection are told", async () => {
  expect((await namesInSight()).length).toBeGreaterThanOrEqual(9);
  await page.getByText("進口明細", { exact: true }).last().click();
  await goTo(page, "E7:E9").catch(() => undefined);
  // The sample's first three lines: 48.6 + 22.4 + 31.0 = 102.0 t, 34 t on average.
  await says(/^加總 102 · 平均值 34 · 數字個數 3$/);
  expect((await namesInSight()).length).toBeGreaterThanOrEqual(9);
});

test("a formula that reads its own cell is told of until it is mended", async () => {
  await type(page, "R40", "=R40+1");
  await says(/^R40 有循環參照/);
  await goTo(page, "A1");
  await page.getByRole("button", { name: "前往 R40" }).click();
  await type(page, "R40", "=1+1");
  await page.locator("[role=status]", { hasText: /循環參照/ }).waitFor({ state: "detached" });
});

test("a cell beyond the end of the sheet can be reached by its name, typed into and read", async () => {
  await page.getByText("說明", { exact: true }).last().click();
  await type(page, "BC1500", "7");
  await type(page, "F30", "=BC1500*6+ZZ9");
  await goTo(page, "F30");
  expect(await cellOnce(page, "說明", 29, 5, (value) => typeof value === "number")).toBe(42);
});

test("a cell of an inserted table says which row of which table it is", async () => {
  await page.getByRole("button", { name: /^EU ETS 標竿值 2021-2025/ }).click();
  await page.getByRole("button", { name: "插入新工作表" }).click();
  await page
    .getByText(/插入 55 列/)
    .first()
    .waitFor();
  // Aluminium: 1.464 allowances per tonne (Implementing Regulation (EU) 2021/447, Annex).
  await goTo(page, "F12");
  await says(/^F12 EU ETS 標竿值 2021-2025 · Aluminium · 標竿值 1\.464 配額\/公噸 · .*2021\/447.* · 已核對條文$/);
  const button = page.getByRole("button", { name: "說明此儲存格" }).first();
  expect((await button.boundingBox())?.height).toBeLessThan(30);
  expect(workbench.problems).toEqual([]);
});
