/** The sheet in view as a page to print: headings on every page, what is hidden left out, nothing of a cell read as a page. */
import { JSDOM } from "jsdom";
import { sheetAsHtml } from "../../src/workbench/printSheet";
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

let under: UnderTest;
beforeEach(async () => {
  under = createHost();
  await under.host.write("Sheet1!A1:D5", [
    ["CN code", "Cost", "Covered", "Draft"],
    ["<b>7318 & co</b>", 12417.82, true, "hidden column"],
    ["Both columns", null, null, null],
    ["hidden row", 1, false, null],
    ["last", -5, null, null],
  ]);
  const sheet = under.book.sheet("Sheet1");
  sheet.setFrozenRows(1);
  sheet.getRange("A3:B3").merge();
  sheet.hideRows(3, 1);
  sheet.hideColumns(3, 1);
  sheet.setColumnWidth(0, 300);
});
afterEach(() => under.dispose());

const printed = (): Document => new JSDOM(sheetAsHtml(under.book)).window.document;
const rows = (of: Document, part: string): string[][] =>
  [...of.querySelectorAll(`${part} tr`)].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""));

test("frozen rows are the headings of every page; hidden rows and columns are left out", () => {
  const page = printed();
  expect(page.title).toBe("Sheet1");
  expect(rows(page, "thead")).toEqual([["CN code", "Cost", "Covered"]]);
  expect(rows(page, "tbody")).toEqual([
    ["<b>7318 & co</b>", "12417.82", "TRUE"],
    ["Both columns", ""],
    ["last", "-5", ""],
  ]);
  expect([...page.querySelectorAll("col")]).toHaveLength(3);
});

test("merged cells stay one, numbers stand at the right, and a text is no part of the page", () => {
  const page = printed();
  const cells = [...page.querySelectorAll("tbody td")];
  expect(cells.find((cell) => cell.textContent === "Both columns")?.getAttribute("colspan")).toBe("2");
  expect(cells.find((cell) => cell.textContent === "-5")?.getAttribute("style")).toMatch(/text-align:right/);
  expect(page.querySelector("b")).toBeNull();
});

test("a sheet wider than a page is printed across", () => {
  const size = (): string => /@page\{size:A4 (\w+)/.exec(sheetAsHtml(under.book))?.[1] ?? "";
  expect(size()).toBe("portrait");
  under.book.sheet("Sheet1").setColumnWidth(1, 600);
  expect(size()).toBe("landscape");
});
