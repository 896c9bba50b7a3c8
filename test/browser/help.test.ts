// The help pages as a browser shows them: beside the workbench, without a script, on a wide and on a narrow window.
import { distPath } from "../tools/dist";
import { openWorkbench, type Workbench } from "./page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench(distPath("workbench"), { query: "help/en/index.html" });
});
afterAll(() => workbench.close());

test.each([
  ["en", "CBAM.COST", 1200, false],
  ["zh-TW", "CBAM.COST", 400, true],
  ["zh-CN", "BORDER.COMPARE", 400, false],
  ["en", "LAW.VALUE", 320, true],
] as const)("%s %s fits a window of %d pixels and loads nothing but its own style", async (locale, id, width, dark) => {
  const { page, address, foreign, problems } = workbench;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.goto(`${address}help/${locale}/${id}.html`);
  expect(await page.textContent("h1")).toBe(id);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const [ink, paper] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ]);
  const light = (colour: string | undefined): number => Number(/\d+/.exec(colour ?? "")?.[0]);
  expect(light(ink) > light(paper)).toBe(dark);
  await page.click("header nav a");
  expect(page.url()).toMatch(new RegExp(`/help/${locale}/index\\.html$`));
  await page.click(`a[href="${id}.html"]`);
  expect(await page.textContent("h1")).toBe(id);
  expect([foreign, problems]).toEqual([[], []]);
});

test("a printed page has no navigation and spells out the addresses of the acts", async () => {
  const { page, address } = workbench;
  await page.goto(`${address}help/en/CBAM.COST.html`);
  await page.emulateMedia({ media: "print" });
  expect(await page.isVisible("header")).toBe(false);
  const after = await page.evaluate(() => getComputedStyle(document.querySelector('main a[href^="https:"]') as Element, "::after").content);
  expect(after).toContain("https://eur-lex.europa.eu/eli/");
});
