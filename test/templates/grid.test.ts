// The exporter's workbook in the grid: the same values as in the file, and the looks of the file.
import { readFileSync } from "node:fs";
import path from "node:path";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { setLocale } from "../../src/i18n/t";
import { workbookFromXlsx, xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { openBook, ourNames, readCharts, readLooks } from "../../src/xlsx";
import { createHeadlessUniver } from "../tools/headlessUniver";
const names = ourNames(catalogue.map(({ id }) => id));
beforeAll(preloadAll);
afterAll(() => setLocale("en"));

// One language: the engine keeps formulas it has read for as long as its page lives, and a page opens one workbook.
test("opened in the grid and calculated there, the workbook shows the values of the file, and is saved with its looks and charts", async () => {
  const locale = "zh-TW";
  setLocale(locale);
  const bytes = new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/workbooks/exporter-template.${locale}.xlsx`)));
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(bytes) });
  const injector = univer.__getInjector();
  installFunctions(injector, catalogue);
  const book = new UniverBook(api, injector);
  api.getFormula().executeCalculation();
  await book.settled();
  const open = openBook(bytes, names);
  const wrong = open.data.sheets.flatMap((sheet) => {
    const area = book.values({ sheet: sheet.name, row: 0, column: 0, rows: 120, columns: 30 });
    return sheet.cells
      .filter(({ formula }) => formula)
      .flatMap(({ row, column, address, value }) => {
        const shown = area[row]?.[column] ?? null;
        const same =
          typeof value === "number" && typeof shown === "number"
            ? Math.abs(value - shown) <= 1e-9 * Math.max(1, Math.abs(value))
            : (shown ?? "") === (value ?? "");
        return same ? [] : [`${sheet.name}!${address}: ${String(value)} in the file, ${String(shown)} in the grid`];
      });
  });
  expect(wrong).toEqual([]);
  const [before, after] = [readLooks(open), readLooks(openBook(xlsxFromWorkbook(book), names))];
  const lookAt = (looks: typeof before, sheet: number, row: number, column: number): unknown =>
    looks[sheet]?.cells.find((cell) => cell.row === row && cell.column === column)?.style;
  for (const [sheet, row, column] of [
    [1, 0, 0],
    [2, 9, 1],
    [4, 3, 0],
    [4, 4, 15],
    [6, 6, 15],
  ] as const)
    expect(lookAt(after, sheet, row, column)).toEqual(lookAt(before, sheet, row, column));
  expect(after[6]?.frozenRows).toBe(4);
  expect(after.map(({ merged }) => [...merged].sort())).toEqual(before.map(({ merged }) => [...merged].sort()));
  expect(after.map(({ tabColor }) => tabColor)).toEqual(before.map(({ tabColor }) => tabColor));
  // Charts the grid cannot draw are in the saved file again, over the same cells.
  const charts = (file: Uint8Array): unknown[] => readCharts(openBook(file, names)).map(({ sheet, chart }) => [sheet, chart]);
  expect(charts(bytes)).toHaveLength(5);
  expect(charts(xlsxFromWorkbook(book))).toEqual(charts(bytes));
  univer.dispose();
});
