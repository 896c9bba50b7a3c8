/**
 * The main path of each view by keyboard alone, in Chromium: Tab and arrows go where a person expects, the focus shows and
 * is never lost, Escape leaves, and what came of it is said in a live region.
 */
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { openWorkbench, type Workbench, workbenchReady } from "./page";
import { type Ui, uiOf } from "./sweep/stations";

let workbench: Workbench;
let ui: Ui;
beforeAll(async () => {
  workbench = await openWorkbench(distPath("workbench"), {
    query: "?lang=en",
    width: 1000,
    height: 1000,
    preferences: { paneWidth: "320", pane: "shown" },
  });
  await workbenchReady(workbench.page);
  await workbench.page.emulateMedia({ reducedMotion: "reduce" });
  ui = uiOf(workbench.page, "en");
});
afterAll(() => workbench.close());

/** Name and kind of what has the focus; "" for the page itself, where a focus that was lost ends up. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return "";
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
        ? at.labels?.[0]?.textContent
        : null;
    return (at.getAttribute("aria-label") ?? label ?? at.textContent ?? "").trim();
  });

/** Whether the focus can be seen: the place is drawn differently without it. */
async function focusShows(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return {
      x: Math.max(0, x - 6),
      y: Math.max(0, y - 6),
      width: Math.min(width + 12, innerWidth - Math.max(0, x - 6)),
      height: Math.min(height + 12, innerHeight - Math.max(0, y - 6)),
    };
  });
  const seen = await page.screenshot({ clip: box });
  const held = await page.evaluateHandle(() => document.activeElement);
  await held.evaluate((element) => (element as HTMLElement).blur());
  const without = await page.screenshot({ clip: box });
  await held.evaluate((element) => (element as HTMLElement).focus());
  return !seen.equals(without);
}

const keys = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await ui.page.keyboard.press(name);
};
const said = (text: RegExp): Promise<void> =>
  ui.page.locator("[role=status],[role=alert],[aria-live]").filter({ hasText: text }).first().waitFor();

/** To a view by arrows, and on into it by Tab. */
async function enter(view: string): Promise<void> {
  await ui.pane.getByRole("tab", { selected: true }).first().focus();
  for (let i = 0; i < 6 && !(await focused(ui.page)).startsWith(ui.say(`pane.tab.${view}`)); i++) await keys("ArrowRight");
  expect(await focusShows(ui.page)).toBe(true);
  await keys("Enter");
  // Parts of the pane are fetched when they are first opened.
  await ui.pane.locator("[role=tabpanel]:visible").locator("input, select").first().waitFor();
  await keys("Tab");
}

/** Tab until the name begins so; every stop on the way has a name. */
async function tabTo(name: string, most = 30): Promise<void> {
  const stops: string[] = [];
  for (let i = 0; i < most; i++) {
    if ((await focused(ui.page)).startsWith(name)) return;
    await keys("Tab");
    stops.push(await focused(ui.page));
  }
  throw new Error(`${name} not reached: ${JSON.stringify(stops)}`);
}

test("Tables: a table is found, opened, inserted, and left again", async () => {
  const { page, say } = ui;
  await enter("tables");
  expect(await focused(page)).toBe(say("pane.tables.search"));
  await page.keyboard.type("benchmarks 2021");
  await tabTo("EU ETS benchmarks 2021-2025");
  expect(await focusShows(page)).toBe(true);
  await keys("Enter");
  await ui.pane.getByText("55 rows").waitFor();
  expect(await focused(page)).toBe(say("pane.tables.back"));
  await tabTo(say("pane.insert.sheet"));
  await keys("Enter");
  await said(/^55 rows inserted at/);
  await ui.pane.getByRole("button", { name: say("pane.tables.back") }).focus();
  await keys("Enter");
  expect(await focused(page)).toBe(say("pane.tables.search"));
});

test("Look up: arrows walk through what was found, the card takes the focus and gives it back", async () => {
  const { page, say } = ui;
  await enter("lookup");
  await page.keyboard.type("cement");
  await ui.pane.locator("[data-found]").first().waitFor();
  await keys("ArrowDown", "ArrowDown");
  expect(await focused(page)).toMatch(/^2523/);
  await keys("Enter");
  await ui.pane.getByRole("article").waitFor();
  expect(await focused(page)).toBe(say("pane.lookup.back"));
  expect(await focusShows(page)).toBe(true);
  await keys("Enter");
  expect(await focused(page)).toBe(say("pane.lookup.search"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("qqqq");
  await said(/Nothing found for “qqqq”/);
});

test("Calculate: a form is filled from top to bottom, and the result and what is missing are said", async () => {
  const { page, say } = ui;
  await enter("calculate");
  await page.keyboard.type("cost of an import");
  await tabTo(say("pane.task.CBAM.COST"));
  await keys("Enter");
  expect(await focused(page)).toBe(say("pane.calculate.back"));
  await said(/^Still needed: CN code/);
  await tabTo(say("pane.argument.cn"));
  await page.keyboard.type("73181542");
  await keys("Escape");
  await tabTo(say("pane.argument.origin"));
  await page.keyboard.type("TW");
  await keys("Tab");
  await tabTo(say("pane.argument.tonnes"));
  await page.keyboard.type("100");
  await tabTo(say("pane.argument.date"));
  await page.keyboard.type("2026-02-01");
  await said(/EUR.*=CBAM\.COST\("73181542","TW",100/);
  await tabTo(say("pane.calculate.formula"));
  expect(await focusShows(page)).toBe(true);
});

test("Compare: the fields come in reading order", async () => {
  const { page, say } = ui;
  await enter("compare");
  const stops: string[] = [];
  for (let i = 0; i < 5; i++) {
    stops.push(await focused(page));
    await keys("Tab");
  }
  expect(stops).toEqual([
    say("paneCompare.source.shipment"),
    say("paneCompare.source.list"),
    ...["cn", "origin", "tonnes"].map((field) => say(`paneCompare.field.${field}`)),
  ]);
});

test("Workbook: one stop for the list, arrows in it; a question before freezing, Escape takes it back", async () => {
  const { page, say } = ui;
  await enter("workbook");
  await ui.pane.getByRole("treegrid").waitFor();
  await page.waitForFunction(
    () => ![...document.querySelectorAll("aside [role=tabpanel] .fui-ProgressBar")].some((one) => one.checkVisibility()),
  );
  await ui.pane.getByRole("row").first().focus();
  const first = await focused(page);
  await keys("ArrowDown");
  expect(await focused(page)).not.toBe(first);
  expect(await focusShows(page)).toBe(true);
  await keys("Home");
  expect(await focused(page)).toBe(first);
  await ui.pane.getByRole("tab", { name: say("paneWorkbook.section.formulas") }).focus();
  await keys("End", "Enter", "Tab");
  await tabTo(say("paneWorkbook.freeze.do").split("{")[0] ?? "");
  const asking = await focused(page);
  if (await page.evaluate(() => document.activeElement?.getAttribute("aria-disabled") === "true")) throw new Error("nothing to freeze");
  await keys("Enter");
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  await keys("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction((name) => (document.activeElement?.textContent ?? "").startsWith(name), asking);
});

test("Settings and the tour: what was saved is said, Escape ends the tour and the keyboard stays in the pane", async () => {
  const { page, say } = ui;
  await enter("settings");
  await tabTo(say("paneSettings.assumption.price"));
  await page.keyboard.type("80");
  await tabTo(say("paneSettings.assumptions.save"));
  await keys("Enter");
  await said(/^Saved\.$/);
  await ui.pane.getByRole("button", { name: say("paneStart.again") }).focus();
  await keys("Enter");
  await page.waitForFunction((title) => document.activeElement?.textContent === title, say("paneStart.tour.tables"));
  await tabTo(say("paneStart.next"));
  await keys("Enter");
  await page.waitForFunction((title) => document.activeElement?.textContent === title, say("paneStart.tour.lookup"));
  await keys("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tab");
  expect(await focused(page)).toBe(say("pane.tab.lookup"));
  expect(workbench.problems).toEqual([]);
});
