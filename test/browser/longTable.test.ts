/**
 * A table of more than ten thousand rows in Chromium: the preview draws only what is in sight, inserting shows how far it is,
 * cancelling leaves nothing behind, and a table inserted again keeps what a person put beside it.
 */
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { goTo, type } from "./inGrid";
import { openWorkbench, type Workbench, workbenchReady } from "./page";
import { LOOKS, savedSheets } from "./savedSheets";

/** Where the arrow of the table's first header is drawn, in pixels of the page. */
const FIRST_ARROW = { x: 535, y: 294 };
/** Of a row nobody changed, in pixels. */
const USUAL_HEIGHT = 24;

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await openWorkbench(distPath("workbench"), { query: "?lang=en" });
  page = workbench.page;
  await workbenchReady(page);
});
afterAll(() => workbench.close());
/** The grid may draw once more a sheet that has just gone; that is Univer's, and leaves nothing behind either. */
const problems = (): readonly string[] => workbench.problems.filter((problem) => !problem.includes("_worksheetData"));

test("ten thousand rows scroll with a few dozen drawn, and an insertion that is cancelled leaves no trace", async () => {
  await page
    .getByRole("button", { name: /^CBAM default values \(corrected/ })
    .first()
    .click();
  await page.getByText("10,911 rows").waitFor();
  const box = page.getByRole("region", { name: /^Rows of CBAM default values/ });
  const seen = new Set<string>();
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const { rows, first } = await box.evaluate(async (element, share) => {
      element.scrollTop = share * element.scrollHeight;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const drawn = [...element.querySelectorAll("tbody tr:not([aria-hidden])")];
      const top = element.getBoundingClientRect().top;
      return { rows: drawn.length, first: drawn.find((row) => row.getBoundingClientRect().bottom > top + 40)?.textContent ?? "" };
    }, part);
    expect(rows).toBeGreaterThan(8);
    expect(rows).toBeLessThan(60);
    expect(first).not.toBe("");
    seen.add(first);
  }
  expect(seen.size).toBe(5);

  const before = await page.evaluate(() => document.querySelectorAll("[data-u-comp='slide-tab-item']").length);
  // A person cannot press a button as fast as this machine may insert, so the page presses it itself once rows are written.
  const shown = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const watch = new MutationObserver(() => {
          const text = [...document.querySelectorAll("aside [role=status]")]
            .map((status) => status.textContent ?? "")
            .find((one) => /^[1-9][\d,]* of 10,911 rows/.test(one));
          const cancel = [...document.querySelectorAll("button")].find((button) => button.textContent === "Cancel");
          if (text === undefined || !cancel) return;
          watch.disconnect();
          cancel.click();
          resolve(text);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.getByRole("button", { name: "Insert on a new sheet" }).click();
  expect(await shown).toMatch(/^\d,000 of 10,911 rows/);
  await page.getByText("Cancelled; nothing was left behind.").waitFor();
  expect(await page.evaluate(() => document.querySelectorAll("[data-u-comp='slide-tab-item']").length)).toBe(before);
  await page.getByRole("button", { name: "Insert on a new sheet" }).waitFor();
  await page.getByRole("button", { name: "Back to all tables" }).click();
  await page.getByRole("searchbox", { name: "Find a table" }).waitFor();
  expect(await page.getByText("In this workbook").count()).toBe(0);
  expect(((await savedSheets(page)) ?? []).filter(({ name }) => name.startsWith("CBAM defaults"))).toEqual([]);
  expect(problems()).toEqual([]);
});

test("a table inserted again is refreshed in place, and the column a person put beside it stays", async () => {
  await page.getByText("EU ETS benchmarks 2021-2025").first().click();
  await page.getByRole("button", { name: "Insert on a new sheet" }).click();
  const outcome = page.getByText(/^55 rows inserted at/);
  await outcome.waitFor();
  const [, column = "", row = ""] = /:([A-Z]+)(\d+)$/.exec((await outcome.textContent()) ?? "") ?? [];
  const beside = `${String.fromCharCode(column.charCodeAt(0) + 2)}${row}`;
  const name = page.locator('[data-u-comp="defined-name"] input');
  await name.fill(beside);
  await name.press("Enter");
  await page.keyboard.type("mine", { delay: 20 });
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  const sheet = "ETS benchmarks 2021-2025";
  const texts = async (): Promise<readonly unknown[]> =>
    Object.values((await savedSheets(page))?.find(({ name }) => name === sheet)?.cellData ?? {}).flatMap((row) =>
      Object.values(row).flatMap(({ v }) => v ?? []),
    );
  const once = async (): Promise<void> => {
    for (let attempt = 0; attempt < LOOKS && !(await texts()).includes("mine"); attempt++) await page.waitForTimeout(250);
    expect(await texts()).toContain("mine");
  };
  await once();
  const held = (await texts()).length;
  // Filtered by typing into the header, as in Excel; rows that are hidden meanwhile keep the height of the others.
  const panel = page.locator(String.raw`div.univer-w-\[400px\]`);
  await goTo(page, "A1");
  await page.mouse.click(FIRST_ARROW.x, FIRST_ARROW.y);
  await panel.locator('input:not([type="checkbox"])').fill("glass");
  await page.waitForTimeout(500);
  await panel.getByRole("button", { name: "Confirm" }).click();
  await panel.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Refresh the table" }).click();
  await page.getByText(/^55 rows refreshed at/).waitFor();
  await once();
  expect((await texts()).length).toBe(held);
  await goTo(page, "A1");
  await page.mouse.click(FIRST_ARROW.x, FIRST_ARROW.y);
  await panel.getByRole("button", { name: "Clear Filter" }).click();
  await type(page, beside.replace(/\d+/, "1"), "seen");
  for (let attempt = 0; attempt < LOOKS && !(await texts()).includes("seen"); attempt++) await page.waitForTimeout(250);
  const { rowData = {} } = (await savedSheets(page))?.find(({ name }) => name === sheet) ?? {};
  const heights = Array.from({ length: 55 }, (_, i) => rowData[Number(row) - 55 + i]).map((one) => one?.ah ?? one?.h ?? USUAL_HEIGHT);
  expect(new Set(heights)).toEqual(new Set([USUAL_HEIGHT]));
  expect(problems()).toEqual([]);
});
