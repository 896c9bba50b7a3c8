/**
 * Looking up and calculating in the built workbench, in Chromium, with real clicks and keys: every law's word on a good, a
 * formula written into a cell, a form filled from its lists, a sheet of its own, and a result that finds no room.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { pagesOfFile, type Workbench } from "./page";

const NAME_BOX = '[data-u-comp="defined-name"] input';
const pages = pagesOfFile(() => distPath("workbench"));
let workbench: Workbench;

async function open(
  query: string,
  options: { dark?: boolean } = {},
): Promise<{ readonly page: Page; readonly pane: Locator; readonly view: Locator }> {
  workbench = await pages(query, options.dark);
  const { page } = workbench;
  const pane = page.locator("aside");
  return { page, pane, view: pane.locator("[role=tabpanel]:not([hidden])") };
}

async function goTo(page: Page, cell: string): Promise<void> {
  await page.locator(NAME_BOX).fill(cell);
  await page.locator(NAME_BOX).press("Enter");
  await page.waitForFunction(([box, name]) => document.querySelector<HTMLInputElement>(box)?.value === name, [NAME_BOX, cell] as const);
}

const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

test("a good under every law: typed, opened by Enter, an origin chosen, a card opened, the formula and the value written", async () => {
  const { page, pane, view } = await open("?lang=en");
  await goTo(page, "H40");
  await pane.getByRole("tab", { name: "Look up" }).click();
  const box = view.getByRole("searchbox");
  await box.pressSequentially("7318 15 42");
  await page.keyboard.press("Enter");
  await view.getByRole("article", { name: "CN 7318 15 42" }).waitFor();
  const origin = view.getByRole("combobox", { name: "Country of origin" });
  await origin.pressSequentially("Taiwan");
  await page.keyboard.press("Tab");
  // Table of Taiwan for 7318 15: 2.707 t CO2e/t, with 10 % on top in 2026.
  await view.getByText("2.9777").waitFor();
  await workbench.shot("lookup-goods");
  await view.getByRole("button", { name: /^US Foreign Pollution Fee Act/ }).click();
  await view.getByText("Articles of iron and steel").waitFor();
  // The country table of S. 1325 prints 100 for Taiwan.
  await view.getByText("100%").first().waitFor();
  await workbench.shot("lookup-us");
  await view.getByRole("button", { name: /^Write the formula into the cell: Printed rate/ }).click();
  await said(page, "Written into H40");
  await goTo(page, "H41");
  await view.getByRole("button", { name: /^Write the value into the cell: Printed rate/ }).click();
  await said(page, "Written into H41");
  const cells = await savedCells(page);
  expect(cells).toMatch(/<c r="H40"[^>]*><f[^>]*>[^<]*FPFA_INITIALRATE\((?:"|&quot;)TW[^<]*119(?:"|&quot;)\)<\/f><v>1<\/v>/);
  expect(cells).toMatch(/<c r="H41"[^>]*><v>1<\/v>/);
  expect([workbench.foreign, workbench.problems]).toEqual([[], []]);
});

/** All sheets of the saved file as text. */
async function savedCells(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Workbook", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as .xlsx" }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
  return Object.entries(files)
    .filter(([name]) => /^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name))
    .map(([, bytes]) => Buffer.from(bytes).toString("utf8"))
    .join("\n");
}

test("a form filled from its lists, the result on a sheet of its own, and no cell overwritten by a long one", async () => {
  const { page, pane, view } = await open("?lang=en");
  await pane.getByRole("tab", { name: "Calculate" }).click();
  await view.getByRole("searchbox").fill("碳費");
  await view.getByText("TW.FEE", { exact: true }).waitFor();
  await view.getByRole("searchbox").fill("import line");
  await view.getByRole("button", { name: /^Cost of an import line/ }).click();
  const code = view.getByRole("combobox", { name: "CN code" });
  await code.click();
  await code.pressSequentially("螺絲");
  await page.getByRole("option", { name: /^7318 15 42/ }).waitFor();
  await workbench.shot("calculate-codes");
  await page.getByRole("option", { name: /^7318 15 42/ }).click();
  await view.getByRole("combobox", { name: "Country of origin" }).fill("台灣");
  await page.keyboard.press("Tab");
  await view.getByRole("textbox", { name: "Net mass (t)" }).fill("100");
  await view.getByRole("textbox", { name: "Date" }).fill("2026/2/1");
  await view.getByRole("status").getByText("12,417.82", { exact: true }).waitFor();
  await view.getByRole("button", { name: /^Optional arguments/ }).click();
  await view.getByText(/^Blank: 2025-2083, the version in force on the date/).scrollIntoViewIfNeeded();
  await workbench.shot("calculate-versions");
  await view.getByRole("button", { name: "Insert on a new sheet" }).click();
  await said(page, "New sheet “Cost of an import line”");
  await workbench.shot("calculate-sheet");

  await view.getByRole("button", { name: "Back to all functions" }).click();
  await view.getByRole("searchbox").fill("FPFA.TIERS");
  await view.getByRole("button", { name: /^All tiers/ }).click();
  await view.getByText("=FPFA.TIERS()").waitFor();
  // The cells below are the inputs of the new sheet.
  await goTo(page, "A3");
  await view.getByRole("button", { name: "Insert formula" }).click();
  await said(page, /A4 holds something already\. Nothing was written\./);
  await goTo(page, "Z3");
  await view.getByRole("button", { name: "Insert formula" }).click();
  await said(page, "Written into Z3");
  const cells = await savedCells(page);
  expect(cells).toMatch(/CBAM_COST\(\$B\$5,\$B\$6,\$B\$7,\$B\$8\)<\/f><v>12417\.8208<\/v>/);
  expect(cells).toMatch(/LAW_BASIS\([^<]*<\/f><v>[^<]*2025-2083/);
  expect(cells).toMatch(/FPFA_TIERS\(\)/);
  expect([workbench.foreign, workbench.problems]).toEqual([[], []]);
});

test("by keyboard alone in Chinese: a word, the second result, and back to the box", async () => {
  const { page, pane, view } = await open("?lang=zh-TW", { dark: true });
  await pane.getByRole("tab", { name: "查詢" }).click();
  const box = view.getByRole("searchbox");
  await box.pressSequentially("铝箔");
  await view.getByText(/^7607/).first().waitFor();
  await workbench.shot("lookup-words-zh");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await view.getByRole("article", { name: /^CN 7607/ }).waitFor();
  await page.keyboard.press("Enter");
  await box.waitFor();
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await box.fill("挪威");
  await page.keyboard.press("Enter");
  await view.getByText("排除", { exact: true }).first().waitFor();
  await workbench.shot("lookup-country-zh");
  expect([workbench.foreign, workbench.problems]).toEqual([[], []]);
});
