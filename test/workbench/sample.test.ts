import { type ICellData, type IWorkbookData, LocaleType } from "@univerjs/core";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { LOCALES, setLocale } from "../../src/i18n/t";
import "../../src/engine/text";
import { createSample } from "../../src/workbench/sample/sampleWorkbook";
import { createHeadlessUniver } from "../tools/headlessUniver";

beforeAll(preloadAll);
afterAll(() => setLocale("en"));

type Calculated = { readonly sheets: Map<string, unknown[][]>; readonly dispose: () => void };

async function calculate(): Promise<Calculated> {
  const sample = createSample();
  const { univer, api } = createHeadlessUniver({ ...(sample.data as Partial<IWorkbookData>), locale: LocaleType.EN_US });
  installFunctions(univer.__getInjector(), catalogue);
  const book = new UniverBook(api, univer.__getInjector());
  for (const { name, reference } of sample.names) book.workbook.insertDefinedName(name, reference);
  for (const { name, sheet, range } of sample.tables) await book.sheet(sheet).addTable(name, range, name, {});
  api.getFormula().executeCalculation();
  await book.settled();
  const sheets = new Map(
    book.workbook.getSheets().map((sheet) => {
      const area = { sheet: sheet.getSheetName(), row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      return [sheet.getSheetId(), book.values(area)];
    }),
  );
  return { sheets, dispose: () => univer.dispose() };
}

const errorsOf = (rows: readonly (readonly unknown[])[]): unknown[] =>
  rows.flat().filter((value) => typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value));

describe.each(LOCALES)("the sample workbook in %s", (locale) => {
  let calculated: Calculated;
  beforeAll(async () => {
    setLocale(locale);
    calculated = await calculate();
  });
  afterAll(() => calculated.dispose());
  const cell = (sheet: string, row: number, column: number): unknown => calculated.sheets.get(sheet)?.[row - 1]?.[column - 1];

  test("shows one error, the one that explains itself", () => {
    const found = [...calculated.sheets].flatMap(([sheet, rows]) => errorsOf(rows).map((error) => `${sheet} ${String(error)}`));
    expect(found).toEqual(["readme #VALUE!"]);
  });
  test("a row whose texts take one line is one line high", () => {
    const { sheets = {} } = createSample().data;
    // A Chinese character takes 15 pixels at most, any other letter 9; the least height that is set for two lines is 38.
    const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 15 : 9), 0);
    const tooHigh = Object.values(sheets).flatMap(({ name, cellData = {}, rowData = {}, columnData = {}, mergeData = [] }) =>
      Object.entries(cellData).flatMap(([row, line]) => {
        const cells = line as Readonly<Record<string, ICellData>>;
        const room = (column: number): number => {
          const end =
            mergeData.find(({ startRow, startColumn }) => startRow === Number(row) && startColumn === column)?.endColumn ?? column;
          return Array.from({ length: end - column + 1 }, (_, i) => columnData[column + i]?.w ?? 88).reduce((sum, one) => sum + one, 0);
        };
        const isTable = Object.values(cells).some(({ s }) => s === "head");
        const fits = Object.entries(cells).every(([column, { v }]) => typeof v !== "string" || width(v) < room(Number(column)) * 0.7);
        return fits && !isTable && (rowData[Number(row)]?.h ?? 0) >= 38 ? [`${name} ${Number(row) + 1}`] : [];
      }),
    );
    expect(tooHigh).toEqual([]);
  });
  test("a result of its own stands beside its words, not at the far end of a column made for texts", () => {
    const { sheets = {} } = createSample().data;
    const far = Object.values(sheets).flatMap(({ name, cellData = {}, columnData = {} }) =>
      Object.entries(cellData).flatMap(([row, line]) =>
        Object.entries(line as Readonly<Record<string, ICellData>>).flatMap(([column, { s }]) =>
          s === "result" && (columnData[Number(column)]?.w ?? 88) > 300 ? [`${name} ${Number(row) + 1} ${column}`] : [],
        ),
      ),
    );
    expect(far).toEqual([]);
  });
  test("has a text for every key it uses", () => {
    const texts = [...calculated.sheets.values()]
      .flat(2)
      .filter((value) => typeof value === "string" && /^(sample|workbench)\./.test(value));
    expect(texts).toEqual([]);
  });
  test("calculates every import line, and the whole column gives the same total", () => {
    const costs = (calculated.sheets.get("lines") ?? []).slice(6, 37).map((row) => row[7] as number);
    expect(costs).toHaveLength(31);
    expect(costs.every((cost) => cost > 0)).toBe(true);
    const total = costs.reduce((sum, cost) => sum + cost, 0);
    expect(cell("lines", 4, 8)).toBeCloseTo(total, 6);
    expect(cell("column", 12, 8)).toBeCloseTo(total, 6);
  });
  test("prices a line without a published price at the assumed one: 21 October 2026", () => {
    // Third-quarter and later prices come out in the following quarter; the sheet's own assumption is 85.
    expect(cell("lines", 37, 10)).toBe(85);
  });
  test("costs 48.6 t of bolts: (2.707 x 1.1 - 0.975 x 1.364) x 48.6 t x 75.36 EUR = 6,035.06 EUR", () => {
    expect(cell("lines", 7, 8)).toBeCloseTo((2.707 * 1.1 - 0.975 * 1.364) * 48.6 * 75.36, 6);
  });
  test("embeds 1,850 t + 10,500 t x 1.92 in 10,000 t of bolts: 2.201 t per tonne", () => {
    expect(cell("actual", 16, 2)).toBeCloseTo(2.201, 12);
  });
  test("adds up the threshold: 38.3 t are exempt, 64.9 t with hydrogen are not", () => {
    expect(cell("threshold", 11, 2)).toBeCloseTo(38.3, 9);
    expect(cell("threshold", 12, 2)).toBe(true);
    expect(cell("threshold", 11, 5)).toBeCloseTo(64.9, 9);
    expect(cell("threshold", 12, 5)).toBe(false);
  });
  test("spreads the exporter's year from the site to the border: NT$225/t is EUR 6.25 per tonne", () => {
    // (100,000 - 25,000) x 300 / 100,000 = 225; 225 / 36 = 6.25; a site below 25,000 t pays nothing
    expect(cell("exporter", 6, 7)).toBe(225);
    expect(cell("exporter", 6, 8)).toBe(6.25);
    expect(cell("exporter", 7, 7)).toBe(10);
    expect(cell("exporter", 8, 6)).toBe(0);
    // The price paid takes 6.25 / 75.36 off what is left after free allocation.
    const actual = cell("exporter", 17, 6) as number;
    expect(actual).toBeGreaterThan(0);
    expect(cell("exporter", 17, 11)).toBeCloseTo(actual * (1 - 6.25 / 75.36), 6);
    expect(cell("exporter", 18, 11)).toBeCloseTo(cell("exporter", 18, 6) as number, 6);
    // 1,250 + 48.6 t are above 50 t; 21.5 + 24 = 45.5 t are not
    expect([cell("exporter", 24, 3), cell("exporter", 25, 3)]).toEqual([false, true]);
  });
  test("sets the first shipment against every regime, with a status on every row", () => {
    const rows = (calculated.sheets.get("exporter") ?? []).slice(33).filter((row) => row[0] === 1);
    expect([...new Set(rows.map((row) => row[1]))]).toEqual(expect.arrayContaining(["cbam", "tw", "cca", "fpfa", "mca"]));
    expect(rows.every((row) => typeof row[6] === "string" && row[6] !== "" && typeof row[7] === "string" && row[7] !== "")).toBe(true);
    const inForce = rows.find((row) => row[2] === "2025-2083") as unknown[];
    expect(inForce[3]).toBeCloseTo(cell("exporter", 17, 6) as number, 6);
    // EUR 1 = NT$36
    expect(inForce[8]).toBeCloseTo((cell("exporter", 17, 6) as number) * 36, 4);
  });
  test("puts the US bills on one sheet: (1.9 - 1.02) x 1,000 t x $60 = $52,800 in 2026, and a fee of 55 x 0.66 / 1.8 points more than 25 %", () => {
    expect(cell("us", 14, 4)).toBe(52800);
    // 2027 at 2.5 % inflation: 60 x 1.085 = 65.1 -> 65; (1.9 - 0.975 x 1.02) x 1,000 x 65 = 58,857.5 -> 58,858
    expect([cell("us", 15, 2), cell("us", 15, 4)]).toEqual([65, 58858]);
    // difference 0.88 / 1.02; rate 25 + 55 x (d - 20) / 180 percent of USD 700,000
    const points = (0.88 / 1.02) * 100;
    expect(cell("us", 24, 2)).toBeCloseTo((700000 * (25 + (55 * (points - 20)) / 180)) / 100, 4);
    expect(cell("us", 25, 2)).toBe(1);
    expect([cell("us", 29, 2), cell("us", 31, 2), cell("us", 34, 2), cell("us", 35, 2)]).toEqual([0, 0.25, 0.8, 1]);
    expect([cell("us", 41, 2), cell("us", 42, 2), cell("us", 44, 2), cell("us", 44, 3)]).toEqual([40, 43, 49.691875, 53.691875]);
    expect(cell("us", 41, 5)).toBe(76000);
    expect(String(cell("us", 20, 1))).toMatch(/2026-08-20/);
  });
});
