/**
 * Comparing in the built workbench, in Chromium: a shipment typed, bars and lines drawn, a sheet inserted with its formula
 * calculating, and the saved file carrying the chart.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { openWorkbench, type Workbench, workbenchReady } from "./page";

let workbench: Workbench;
afterEach(() => workbench.close());

async function open(): Promise<Page> {
  workbench = await openWorkbench(distPath("workbench"), { query: "?lang=en" });
  const { page } = workbench;
  await workbenchReady(page);
  await page.getByRole("tab", { name: "Compare", exact: true }).click();
  return page;
}

/** Waits until a chart has bars, the first filled and over the whole width, and a hatched one that is shorter. */
const barsDrawn = (page: Page, title: string): Promise<unknown> =>
  page.waitForFunction((name) => {
    const bars = [...document.querySelectorAll<SVGRectElement>(`figure[aria-label="${name}"] g[role=listbox] rect:first-of-type`)].map(
      (rect) => ({
        share: rect.getBoundingClientRect().width / (rect.ownerSVGElement?.getBoundingClientRect().width ?? 1),
        hatched: (rect.getAttribute("fill") ?? "").startsWith("url("),
      }),
    );
    const [first] = bars;
    const shorter = bars.some(({ hatched, share }) => hatched && share > 0 && share < 0.99);
    return first !== undefined && !first.hatched && first.share > 0.99 && shorter;
  }, title);

test("a shipment is typed, drawn, followed over years, and stands in a sheet whose saved file has the chart", async () => {
  const page = await open();
  const type = async (name: string, text: string): Promise<void> => page.getByRole("textbox", { name, exact: true }).fill(text);
  await page.getByRole("combobox", { name: "CN code" }).fill("73181542");
  await page.getByRole("combobox", { name: "CN code" }).press("Tab");
  await page.getByRole("combobox", { name: "Country of origin" }).fill("TW");
  await page.getByRole("combobox", { name: "Country of origin" }).press("Tab");
  await type("Net mass (t)", "100");
  await type("Import date", "2027-02-01");
  await type("Certificate price (EUR)", "80");
  await page.getByRole("button", { name: /^What single laws ask for/ }).click();
  for (const [name, text] of [
    ["US intensity (t CO2e/t)", "1.5"],
    ["Rise of prices", "0.1"],
    ["1 USD in EUR", "0.9"],
  ] as const)
    await type(name, text);

  // 100 t x (2.707 x 1.2 - 0.95 x 1.364) x EUR 80
  const table = page.getByRole("table", { name: "Charge by law and version" });
  await table.getByText("15,620.80 EUR").waitFor();
  await table
    .getByText(/\d USD$/)
    .first()
    .waitFor();
  // What was typed last is drawn after the first figures.
  await barsDrawn(page, "Charge by law");

  await page.getByRole("switch", { name: "Over several years" }).click();
  await type("Certificate price (EUR), by year", "80 90 100 110 120 130 140 150 160");
  const lines = page.getByRole("figure", { name: "Charge from 2026 to 2034" });
  await lines.locator("svg path[aria-label*='22,915'], svg path[aria-label*='22915']").first().waitFor();
  await lines.scrollIntoViewIfNeeded();
  await workbench.shot("compare-lines");

  await page.getByRole("button", { name: "Insert as a formula" }).click();
  await page.getByText(/rows written on Comparison; its chart is behind “Charts”/).waitFor();
  // Drawn below the sheet, from its cells: the figure of 2028 once more.
  await page.getByRole("button", { name: "Charts (1)" }).click();
  const below = page.getByRole("region", { name: "Charts of this sheet" }).getByRole("figure", { name: "Charge from 2026 to 2034" });
  await below.locator("svg path[aria-label*='22,915'], svg path[aria-label*='22915']").first().waitFor();
  await workbench.shot("compare-sheet");

  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Workbook", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as .xlsx" }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
  const charts = Object.keys(files)
    .filter((name) => name.startsWith("xl/charts/chart"))
    .map((name) => Buffer.from(files[name] ?? []).toString("utf8"));
  const ours = charts.find((xml) => xml.includes("Charge from 2026 to 2034")) ?? "";
  // 2028: (3.5191 - 1.2276) x 100 x 100; the years between, without a benchmark, are no points.
  expect(ours).toContain("<c:v>22915</c:v>");
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
