// The ready workbooks for importers, suppliers, analysts and plants that pay a fee: right in themselves, in every language, checked by hand.
import { readFileSync } from "node:fs";
import path from "node:path";
import { runWorkbook } from "../../src/cli/workbookTask";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { LOCALES, setLocale, type Locale } from "../../src/i18n/t";
import { isXlsxError, openBook, ourNames, type XlsxBook, type XlsxValue } from "../../src/xlsx";

const FOLDER = path.resolve(__dirname, "../../assets/workbooks");
const BOOKS = ["importer-year", "supplier-data", "policy-comparison", "fee-or-border"] as const;
const names = ourNames(catalogue.map(({ id }) => id));
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));
const book = (name: string, locale: Locale): XlsxBook => openBook(file(`${name}.${locale}.xlsx`), names).data;
const at = (of: XlsxBook, sheet: number, address: string): XlsxValue =>
  of.sheets[sheet]?.cells.find((cell) => cell.address === address)?.value ?? null;

beforeAll(preloadAll);
afterAll(() => setLocale("en"));

describe.each(LOCALES.flatMap((locale) => BOOKS.map((name) => [name, locale] as const)))("%s in %s", (name, locale) => {
  test("calculated again by the shipped functions no value changes; no error and no key of a word stands in a cell", () => {
    setLocale(locale);
    const { report } = runWorkbook(file(`${name}.${locale}.xlsx`), "calculate", { stamp: "", basis: false });
    expect([report.formulas.filter(({ changed }) => changed), report.others, report.warnings]).toEqual([[], [], []]);
    expect(report.formulas.length).toBeGreaterThan(10);
    const values = book(name, locale).sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(values.filter((value) => isXlsxError(value) || /^templates\./.test(String(value)))).toEqual([]);
  });
});

test("fee or border: a fifth of the goods bears a fifth of the fee, 300 x (60,000 - 25,000) NT$ at 34; 1,200 and 600 thousand at the lower rates", () => {
  const fee = book("fee-or-border", "en");
  expect([at(fee, 0, "B24"), at(fee, 0, "C24")]).toEqual([10_500_000, 10_500_000 / 34 / 5]);
  // 60,000 x 0.2 = 12,000 t at NT$100 and NT$50
  expect([at(fee, 0, "B25"), at(fee, 0, "B26")]).toEqual([1_200_000, 600_000]);
  expect(at(fee, 0, "F24")).toBeCloseTo(Number(at(fee, 0, "C24")) + Number(at(fee, 0, "E24")), 6);
  // 0.4 t CO2e/t x 6,000 t x 76 EUR for five years at 6 %
  const saved = [1, 2, 3, 4, 5].reduce((sum, i) => sum + (0.4 * 6000 * 76) / 1.06 ** i, 0);
  expect(at(fee, 0, "B35")).toBeCloseTo(saved, 6);
});

test("supplier: 9,000 t x 48 x 56.1 and 2,600 t x 3 in steel with 900 t of alloy, 19,500 t of it and 2,828 t CO2 in bolts", () => {
  const supplier = book("supplier-data", "zh-TW");
  const steel = ((9000 * 48 * 56.1) / 1000 + 2600 * 3 + 900 * 2.5) / 21000;
  const bolts = (14000 * 0.202 + 19500 * steel) / 18000;
  expect(at(supplier, 2, "I7")).toBeCloseTo(steel, 9);
  expect(at(supplier, 2, "I6")).toBeCloseTo(bolts, 9);
  // As reported: five decimals
  expect(at(supplier, 0, "C11")).toBe(Number(bolts.toFixed(5)));
});

test("importer's year: quarters add up to the lines, and cement alone is above 50 t", () => {
  const year = book("importer-year", "zh-CN");
  const costs = [5, 6, 7, 8, 9].map((row) => Number(at(year, 1, `O${row}`)));
  expect(at(year, 0, "E17")).toBeCloseTo(
    costs.reduce((sum, cost) => sum + cost, 0),
    6,
  );
  expect(String(at(year, 0, "A8"))).toContain("314.0");
});
