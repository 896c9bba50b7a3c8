/**
 * The built workbench as a person uses it, in Chromium: typing, the pane, the language, the file. What the sheet holds is
 * read from the copy the page keeps in the browser, as the next visit would find it.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { distPath } from "../tools/dist";
import { cellOnce, enter, goTo, selected, type } from "./inGrid";
import { fileField, pagesOfFile, type Workbench, workbenchReady } from "./page";
import { LOOKS, noteOnce, savedSheets } from "./savedSheets";

const pages = pagesOfFile(() => distPath("workbench"));
let workbench: Workbench;

async function open(query: string, options: { dark?: boolean } = {}): Promise<Page> {
  workbench = await pages(query, options.dark);
  return workbench.page;
}

/** Where the arrow of the third header is drawn, in pixels of the page. */
const GOODS_ARROW = { x: 543, y: 287 };

const HINT_ARROW = String.raw`div.univer-w-\[250px\] .univer-cursor-pointer`;

const statusLine = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole("status").filter({ hasText: text }).first().waitFor();

/** By the goods of the sample's table, through the arrow of its header. */
async function sortBy(page: Page, order: string): Promise<void> {
  await goTo(page, "A1");
  await page.mouse.click(GOODS_ARROW.x, GOODS_ARROW.y);
  await page.getByRole("button", { name: order }).click();
  await cellOnce(page, "Import lines", 6, 0, (value) => value !== 1);
}

/** The middle of a table's tag, in pixels of the page. */
const TABLE_TAG = { x: 56, y: 254, width: 80, height: 18 };
/** The code of a line, typed in blue, inside the lines of its cell. */
const TYPED_CODE = { x: 112, y: 505, width: 88, height: 14 };

/** The greatest contrast between two pixels of a part of the page (WCAG 2.2, relative luminance). */
const contrastAt = async (page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<number> => {
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
    const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const light: number[] = [];
    for (let i = 0; i < data.length; i += 4)
      light.push(0.2126 * linear(data[i] ?? 0) + 0.7152 * linear(data[i + 1] ?? 0) + 0.0722 * linear(data[i + 2] ?? 0));
    return (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
  }, picture);
};

/** Runs in the page. */
function fewFramesInASecond(): Promise<boolean> {
  const ask = window.requestAnimationFrame;
  let frames = 0;
  window.requestAnimationFrame = (frame) => {
    frames += 1;
    return ask.call(window, frame);
  };
  return new Promise((done) =>
    setTimeout(() => {
      window.requestAnimationFrame = ask;
      done(frames < 10);
    }, 1000),
  );
}

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
  // A press on the arrow of the hint leaves the cell being typed in its place.
  await page.locator(HINT_ARROW).first().click();
  await page.keyboard.type("100,2026)", { delay: 10 });
  await enter(page, "F32");
  await goTo(page, "F32");
  await statusLine(page, /^F32: #VALUE! CBAM\.COST/);
  await workbench.shot("error");
  const colour = (text: string | RegExp): Promise<string> =>
    page
      .getByText(text)
      .last()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour("Saved in this browser")).not.toBe(await colour(/F32: #VALUE!/));
  // Every button of the grid has a name, and the keys of Excel lead where they lead there.
  const unnamed = await page.$$eval("main button, main [role=button]", (buttons) =>
    buttons.filter((one) => !one.getAttribute("aria-label") && (one.textContent ?? "").trim() === "").map((one) => one.outerHTML),
  );
  expect(unnamed).toEqual([]);
  await page.keyboard.press("Home");
  await selected(page, "A32");
  await page.keyboard.press("Control+Home");
  await selected(page, "A1");
  await page.keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement?.closest("aside") !== null);
  await page.keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement?.closest("main") !== null);
  // fx lists our functions by law, with an example that stands by itself.
  await goTo(page, "H40");
  await page.getByRole("button", { name: "Insert a function" }).click();
  const find = page.getByRole("searchbox", { name: "Find a function" });
  await find.fill("quarterly");
  await page.getByRole("dialog").getByText("CBAM.HOLDING", { exact: true }).waitFor();
  await find.fill("");
  await page.getByRole("button", { name: "Insert the example: CBAM.COST" }).click();
  expect(await cellOnce(page, "Read me", 39, 7, (value) => typeof value === "number")).toBeCloseTo(12417.82, 2);
  // From the result to its steps, and the citation into a note at the cell.
  await goTo(page, "H40");
  await page.getByRole("button", { name: "Explain this cell" }).first().click();
  await page.getByRole("button", { name: "Cite in a note" }).click();
  await page
    .getByText(/The citation stands in a note at .*H40/)
    .first()
    .waitFor();
  expect(await noteOnce(page, "CBAM.COST")).toContain("Regulation (EU) 2023/956");
  // 0.975 of the free allocation is kept in 2026 and 0.95 in 2027: Directive 2003/87/EC, Art. 10a(1a).
  await type(page, "F33", "=SUM(CBAM.FACTOR({2026,2027}))");
  expect(await cellOnce(page, "Read me", 32, 5, (value) => typeof value === "number")).toBeCloseTo(1.925, 12);
  // Where nothing changes the page asks for no frames: the grid would ask for sixty a second.
  await page.waitForFunction(fewFramesInASecond, undefined, { polling: 500 });
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
  // The brackets that stood open while that was typed leave nothing behind: the lines stand in rows 7 to 37.
  await type(page, "P5", "=COUNTA(D7:D37)");
  expect(await cellOnce(page, "Import lines", 4, 15, (value) => typeof value === "number")).toBe(31);
  expect(await cellOnce(page, "Import lines", 6, 4, (value) => typeof value === "number")).toBe(97.2);
  await workbench.shot("import-lines");
  // Sorting takes each line's formulas along: the line of the changed mass still has its cost.
  await sortBy(page, "Descending");
  const sheet = (await savedSheets(page))?.find((one) => one.name === "Import lines")?.cellData ?? {};
  const line = Object.values(sheet).find((cells) => cells[4]?.v === 97.2);
  expect(line?.[0]?.v).not.toBe(sheet[6]?.[0]?.v);
  expect(line?.[7]?.v).toBeCloseTo(after, 6);
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
  // One step back takes all of it away, one step forth brings all of it again.
  const held = async (wanted: number): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      const sheets = ((await savedSheets(page)) ?? []).filter((entry) => entry.name === sheet);
      const cells = sheets.flatMap(({ cellData }) =>
        Object.values(cellData).flatMap((row) => Object.values(row).filter(({ v }) => v !== undefined && v !== null)),
      );
      if (cells.length === wanted) return;
      if (attempt > LOOKS) throw new Error(`${cells.length} cells are kept, not ${wanted}`);
      await page.waitForTimeout(250);
    }
  };
  const all = rows.flat().filter((value) => value !== undefined && value !== null).length;
  await goTo(page, "A1");
  await page.keyboard.press("Control+z");
  await held(0);
  await page.keyboard.press("Control+y");
  await held(all);
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});

test("in Traditional Chinese and the dark the page speaks one language, and the workbook goes out and comes back as a file", async () => {
  const page = await open("?lang=zh-TW", { dark: true });
  expect(await page.title()).toBe("碳邊境試算工作台");
  await tab(page, "進口明細");
  // In a narrow window with numbers selected the names of the sheets keep their place.
  await page.setViewportSize({ width: 1123, height: 768 });
  await goTo(page, "E7:H20");
  await page.waitForTimeout(500);
  const bar = await page.locator("main [role=tablist]").boundingBox();
  expect(bar?.width).toBeGreaterThan(240);
  // The tag of a table and the frame of the selection, as drawn: 4.5 to 1 for text and 3 to 1 for what is no text (WCAG 2.2, 1.4.3 and 1.4.11).
  expect(await contrastAt(page, TABLE_TAG)).toBeGreaterThan(4.5);
  // What is typed is small and coloured: 7 to 1, as for text that is read at length (1.4.6).
  expect(await contrastAt(page, TYPED_CODE)).toBeGreaterThan(7);
  await page.setViewportSize({ width: 1500, height: 900 });
  await type(page, "P3", "備忘");
  await cellOnce(page, "進口明細", 2, 15, (value) => value === "備忘");
  await workbench.shot("zh-tw-dark");
  await page.getByRole("button", { name: "活頁簿", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("下載為 JSON").click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ kind: "carbon-border-workbook", version: 1 });
  const changed = Buffer.from(text.replaceAll("備忘", "來自檔案"));
  await Promise.all([
    page.waitForEvent("load"),
    fileField(page).setInputFiles({ name: "workbook.json", mimeType: "application/json", buffer: changed }),
  ]);
  await workbenchReady(page);
  expect(await cellOnce(page, "進口明細", 2, 15, () => true)).toBe("來自檔案");
  expect(await cellOnce(page, "進口明細", 6, 7, (value) => typeof value === "number")).toBeGreaterThan(0);
  await page.getByRole("button", { name: "活頁簿", exact: true }).click();
  await Promise.all([page.waitForEvent("load"), page.getByText("新的範例活頁簿").click()]);
  await workbenchReady(page);
  expect(await savedSheets(page)).toBeUndefined();
  // What was open before is in the list; deleted, it comes back.
  await page.getByRole("button", { name: "活頁簿", exact: true }).click();
  await page.getByText("所有活頁簿", { exact: true }).click();
  await page.getByRole("button", { name: "刪除 workbook.json" }).click();
  await page.getByText("已刪除 workbook.json。").waitFor();
  await page.getByRole("button", { name: "復原", exact: true }).click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "開啟 workbook.json" }).click()]);
  await workbenchReady(page);
  expect(await cellOnce(page, "進口明細", 2, 15, () => true)).toBe("來自檔案");
  const text007 = Buffer.from("code,t\n007,1.5\n");
  await Promise.all([
    page.waitForEvent("load"),
    fileField(page).setInputFiles({ name: "lines.csv", mimeType: "text/csv", buffer: text007 }),
  ]);
  await workbenchReady(page);
  expect([await cellOnce(page, "lines", 1, 0, () => true), await cellOnce(page, "lines", 1, 1, () => true)]).toEqual(["007", 1.5]);
  expect(workbench.problems).toEqual([]);
  expect(workbench.foreign).toEqual([]);
});
