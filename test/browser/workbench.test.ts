/**
 * The built workbench as a person uses it, in Chromium: typing, the pane, the language, the file. What the sheet holds is
 * read from the copy the page keeps in the browser, as the next visit would find it.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { cellOnce, enter, goTo, type } from "./inGrid";
import { openWorkbench, type Workbench, workbenchReady } from "./page";
import { savedSheets } from "./savedSheets";

const folder = (): string => distPath("workbench");
let workbench: Workbench;
afterEach(() => workbench.close());

async function open(query: string, options: { dark?: boolean } = {}): Promise<Page> {
  workbench = await openWorkbench(folder(), { query, ...options });
  await workbenchReady(workbench.page);
  return workbench.page;
}

const statusLine = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole("status").filter({ hasText: text }).first().waitFor();

const tab = (page: Page, name: string): Promise<void> => page.getByText(name, { exact: true }).last().click();

test("typing a formula shows functions, arguments and their meaning, then its result, or why there is none", async () => {
  const page = await open("?lang=en");
  await goTo(page, "F32");
  await page.keyboard.type("=CBAM.", { delay: 30 });
  await page.getByText("CBAM.CERTIFICATES").first().waitFor();
  await page.keyboard.type('COST("7318 15 88","TW",', { delay: 10 });
  await page
    .getByText(/\[pricePaid\]/)
    .first()
    .waitFor();
  await statusLine(page, "CBAM.COST · tonnes");
  await workbench.shot("typing");
  await page.keyboard.type("100,2026)", { delay: 10 });
  await enter(page, "F32");
  await goTo(page, "F32");
  await statusLine(page, /^F32: #VALUE! CBAM\.COST/);
  await workbench.shot("error");
  // 0.975 of the free allocation is kept in 2026 and 0.95 in 2027: Directive 2003/87/EC, Art. 10a(1a).
  await type(page, "F33", "=SUM(CBAM.FACTOR({2026,2027}))");
  expect(await cellOnce(page, "Read me", 32, 5, (value) => typeof value === "number")).toBeCloseTo(1.925, 12);
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});

test("twice the tonnage costs twice as much, and the change is there after a new start of the page", async () => {
  const page = await open("?lang=en");
  await tab(page, "Import lines");
  // Touching a note saves the workbook with the first cost; then 48.6 t become 97.2 t.
  await type(page, "P3", "checked");
  const before = (await cellOnce(page, "Import lines", 6, 7, (value) => typeof value === "number" && value > 0)) as number;
  await type(page, "E7", "97.2");
  const after = (await cellOnce(page, "Import lines", 6, 7, (value) => value !== before)) as number;
  expect(after / before).toBeCloseTo(2, 9);
  await page.reload();
  await workbenchReady(page);
  await tab(page, "Import lines");
  await type(page, "P4", "=COUNTA(ImportLines[Origin])");
  expect(await cellOnce(page, "Import lines", 3, 15, (value) => typeof value === "number")).toBe(31);
  expect(await cellOnce(page, "Import lines", 6, 4, (value) => typeof value === "number")).toBe(97.2);
  await workbench.shot("import-lines");
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});

test("a table from the pane becomes a sheet with its source, and formulas read it by name", async () => {
  const page = await open("?lang=en");
  await page.getByText("EU ETS benchmarks 2021-2025").first().click();
  await page.getByRole("button", { name: "Insert on a new sheet" }).click();
  await page.getByText(/rows inserted at/).waitFor();
  const sheet = "ETS benchmarks 2021-2025";
  expect(await cellOnce(page, sheet, 0, 0, () => true)).toBe("EU ETS benchmarks 2021-2025");
  const written = (await savedSheets(page))?.find((entry) => entry.name === sheet)?.cellData ?? {};
  const rows = Object.values(written).map((row) => Object.values(row).map((cell) => cell.v));
  // Hot metal: 1.288 allowances per tonne, Implementing Regulation (EU) 2021/447, Annex.
  expect(rows.find((row) => row[0] === "Hot metal")).toContain(1.288);
  await workbench.shot("table");
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});

test("in Traditional Chinese and the dark the page speaks one language, and the workbook goes out and comes back as a file", async () => {
  const page = await open("?lang=zh-TW", { dark: true });
  expect(await page.title()).toBe("碳邊境試算工作台");
  await tab(page, "進口明細");
  await type(page, "P3", "備忘");
  await cellOnce(page, "進口明細", 2, 15, (value) => value === "備忘");
  await workbench.shot("zh-tw-dark");
  await page.getByRole("button", { name: "活頁簿" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("下載為 JSON").click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ kind: "carbon-border-workbook", version: 1 });
  const changed = Buffer.from(text.replaceAll("備忘", "來自檔案"));
  await Promise.all([
    page.waitForEvent("load"),
    page.locator('input[type="file"]').setInputFiles({ name: "workbook.json", mimeType: "application/json", buffer: changed }),
  ]);
  await workbenchReady(page);
  expect(await cellOnce(page, "進口明細", 2, 15, () => true)).toBe("來自檔案");
  expect(await cellOnce(page, "進口明細", 6, 7, (value) => typeof value === "number")).toBeGreaterThan(0);
  await page.getByRole("button", { name: "活頁簿" }).click();
  await page.getByText("重新載入範例活頁簿").click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "取代" }).click()]);
  await workbenchReady(page);
  expect(await savedSheets(page)).toBeUndefined();
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
