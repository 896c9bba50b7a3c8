/**
 * A workbook somebody else made, opened in the built workbench, one cell changed, and saved: what comes out differs from
 * what went in by that cell and by what follows from it.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { handmade, parts, zipped } from "../xlsx/files";
import { fileField, openWorkbench, type Workbench, workbenchReady } from "./page";

jest.setTimeout(180_000);
let workbench: Workbench;
afterEach(() => workbench.close());

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NAME_BOX = '[data-u-comp="defined-name"] input';

/** A list with a formula of ours, and around it what a grid does not know. */
function suppliers(): Record<string, string> {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>tonnes</t></is></c><c r="B1" t="inlineStr"><is><t>kept</t></is></c></row><row r="2"><c r="A2"><v>10</v></c><c r="B2"><f>_xldudf_CBAM_FACTOR(2026)*A2</f><v>9.75</v></c><c r="C2"><f>1+1</f><v>7</v></c></row>';
  const made = handmade(
    { Suppliers: rows, Notes: "" },
    { "xl/charts/chart1.xml": "<c/>", "xl/pivotTables/pivotTable1.xml": "<p/>", "xl/media/image1.png": "picture" },
  );
  const sheet = made["xl/worksheets/s0.xml"] ?? "";
  return {
    ...made,
    "xl/worksheets/s0.xml": sheet.replace(
      "</worksheet>",
      '<conditionalFormatting sqref="A2:A9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="D1"><formula1>"a,b"</formula1></dataValidation></dataValidations><pageSetup orientation="landscape"/></worksheet>',
    ),
  };
}

/** The workbench adds the record of what our formulas were computed with, and nothing else. */
function withoutRecord(all: Readonly<Record<string, string>>): Record<string, string> {
  const record = Object.keys(all).filter((path) => path.startsWith("customXml/"));
  expect(record.sort()).toEqual(["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"]);
  expect(all["customXml/item1.xml"]).toContain('xmlns="urn:carbon-border:basis:1"');
  return Object.fromEntries(
    Object.entries(all)
      .filter(([path]) => !record.includes(path))
      .map(([path, text]) => [path, text.replace(/<(Override|Relationship) [^>]*"\/customXml\/[^>]*>/g, "")]),
  );
}

async function choose(page: Page, file: Uint8Array): Promise<void> {
  await fileField(page).setInputFiles({ name: "suppliers.xlsx", mimeType: XLSX, buffer: Buffer.from(file) });
  await page.getByRole("dialog").waitFor();
}

/** The dialog comes in slowly. */
const faded = (page: Page): Promise<void> => page.waitForTimeout(600);

async function inLightAndDark(page: Page, lang: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await faded(page);
    expect(await page.getByRole("dialog").locator("li").count()).toBe(6);
    await workbench.shot(`opening-${lang}-${colorScheme}`);
  }
}

async function begin(options: { lang: string }): Promise<Page> {
  workbench = await openWorkbench(distPath("workbench"), { query: `?lang=${options.lang}` });
  await workbenchReady(workbench.page);
  return workbench.page;
}

test("the dialog says before opening what the grid does not show; the saved file differs by the changed cell and its results alone", async () => {
  const page = await begin({ lang: "en" });
  const file = zipped(suppliers());
  await choose(page, file);
  const dialog = page.getByRole("dialog");
  for (const line of [
    "Charts: 1",
    "Pivot tables: 1",
    "Conditional formats: 1",
    "Lists of choices and other data validation: 1",
    "Sheets with a print set-up: 1",
  ])
    await dialog.getByText(line, { exact: true }).waitFor();
  await inLightAndDark(page, "en");
  await Promise.all([page.waitForEvent("load"), dialog.getByRole("button", { name: "Open", exact: true }).click()]);
  await workbenchReady(page);
  await page.locator(NAME_BOX).fill("A2");
  await page.locator(NAME_BOX).press("Enter");
  await page.keyboard.type("20", { delay: 20 });
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  // The change is kept in the browser a moment later; the file it belongs to is there after a new start of the page too.
  await page.waitForTimeout(2500);
  await page.reload();
  await workbenchReady(page);
  await page.getByRole("button", { name: "Workbook", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Save suppliers.xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("suppliers.xlsx");
  const [before, after] = [suppliers(), parts(new Uint8Array(readFileSync(await download.path())))];
  // 0.975 x 20 (Directive 2003/87/EC, Art. 10a(1a)); C2 does not depend on A2 and keeps its maker's value.
  expect(withoutRecord(after)).toEqual({
    ...before,
    "xl/worksheets/s0.xml": before["xl/worksheets/s0.xml"]?.replace("<v>10</v>", "<v>20</v>").replace("<v>9.75</v>", "<v>19.5</v>"),
  });
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});

test("the opening dialog lists in Chinese, light and dark, what stays in the file", async () => {
  const page = await begin({ lang: "zh-TW" });
  await choose(page, zipped(suppliers()));
  await inLightAndDark(page, "zh-TW");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(workbench.problems).toEqual([]);
});
