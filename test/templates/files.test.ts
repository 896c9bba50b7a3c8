// The ready workbooks as they lie in assets/workbooks: made by the command, right in themselves, checked by hand.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runWorkbook } from "../../src/cli/workbookTask";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { LOCALES, setLocale, type Locale } from "../../src/i18n/t";
import { readyFiles } from "../../src/templates/files";
import { isXlsxError, openBook, ourNames, type XlsxBook, type XlsxValue } from "../../src/xlsx";
import { parts } from "../xlsx/files";
const FOLDER = path.resolve(__dirname, "../../assets/workbooks");
const names = ourNames(catalogue.map(({ id }) => id));
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));
const books = new Map<string, XlsxBook>();
/** A file is opened once; nothing here changes what was read. */
function book(name: string): XlsxBook {
  const data = books.get(name) ?? openBook(file(name), names).data;
  books.set(name, data);
  return data;
}

beforeAll(preloadAll);
afterAll(() => setLocale("en"));

test("`npm run templates` makes these files, byte for byte, and no others lie there", async () => {
  const made = await readyFiles();
  expect(made.map(({ name }) => name).sort()).toEqual(readdirSync(FOLDER).sort());
  expect(made.filter(({ name, bytes }) => !Buffer.from(bytes).equals(Buffer.from(file(name)))).map(({ name }) => name)).toEqual([]);
});

describe.each(LOCALES)("the files in %s", (locale) => {
  const exporter = `exporter-template.${locale}.xlsx`;
  const sample = `sample-workbook.${locale}.xlsx`;

  test.each([exporter, sample])("%s: calculated again by the shipped functions, no value changes", (name) => {
    setLocale(locale);
    const { report } = runWorkbook(file(name), "calculate", { stamp: "", basis: false });
    expect(report.formulas.filter(({ changed }) => changed)).toEqual([]);
    expect(report.others).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.formulas.length).toBeGreaterThan(400);
  });
  test("no cell is an error, but for the one in the sample that explains itself", () => {
    const errors = (name: string): string[] =>
      book(name).sheets.flatMap((sheet, i) =>
        sheet.cells.flatMap(({ address, value }) => (isXlsxError(value) ? [`${i} ${address} ${value.code}`] : [])),
      );
    expect(errors(exporter)).toEqual([]);
    expect(errors(sample)).toEqual(["0 D15 #VALUE!"]);
  });
  test("no key stands where a word belongs", () => {
    const texts = [exporter, sample].flatMap((name) => book(name).sheets.flatMap((sheet) => sheet.cells.map(({ value }) => value)));
    expect(texts.filter((value) => typeof value === "string" && /^(templates|sample|workbench)\./.test(value))).toEqual([]);
  });
  test("tables, named cells, charts and paper are in the exporter's workbook, and nothing of a person", () => {
    const { tables, names: defined, sheets } = book(exporter);
    expect(tables.map(({ name }) => name).sort()).toEqual([
      "Buyers",
      "ByBuyer",
      "ByProduct",
      "ByQuarter",
      "Precursors",
      "Products",
      "Shipments",
      "Sites",
    ]);
    expect(defined.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Certificate_price", "Rate_EUR", "Rate_USD", "Rate_TWD", "Home_currency"]),
    );
    const content = parts(file(exporter));
    expect(Object.keys(content).filter((part) => part.startsWith("xl/charts/"))).toHaveLength(5);
    // Excel shows what the chart part holds before anything is calculated.
    for (const [part, xml] of Object.entries(content))
      if (part.startsWith("xl/charts/")) expect(xml.match(/<c:numCache>.*?<c:pt /s)).not.toBeNull();
    expect(content["xl/worksheets/sheet2.xml"]).toContain('orientation="portrait" fitToWidth="1" fitToHeight="1"');
    expect(sheets.filter(({ visibility }) => visibility === "hidden")).toHaveLength(1);
    expect(Object.values(content).join()).not.toMatch(/dc:creator|lastModifiedBy|dcterms/);
  });
  test("every heading of a table is one that structured references can hold without signs of their own", () => {
    expect(
      book(exporter)
        .tables.flatMap(({ headers }) => headers)
        .filter((header) => /[[\]#'@,:.{}$^&*+=\-<>/"\n]/.test(header)),
    ).toEqual([]);
  });
});

/** The figures are the same in every language; the places too. */
describe.each<Locale>(["en", "zh-TW", "zh-CN"])("figures checked by hand, %s", (locale) => {
  const cells = new Map<string, XlsxValue>();
  beforeAll(() =>
    book(`exporter-template.${locale}.xlsx`).sheets.forEach((sheet, i) =>
      sheet.cells.forEach(({ address, value }) => cells.set(`${i} ${address}`, value)),
    ),
  );
  const SITES = 3,
    PRODUCTS = 4,
    SHIPMENTS = 6,
    RESULTS = 7,
    OUTLOOK = 8,
    REGIMES = 9;
  const at = (sheet: number, address: string): number => cells.get(`${sheet} ${address}`) as number;

  test("screws by default: (2.707 x 1.1 - 0.975 x 1.364) x 48.6 t x EUR 75.36 = EUR 6,035", () => {
    // Default value of Taiwan for CN 7318 15 42 and its 2026 mark-up, CBAM factor of 2026, column B for route C, price of the first quarter.
    expect(at(SHIPMENTS, "O5")).toBeCloseTo((2.707 * 1.1 - 0.975 * 1.364) * 48.6 * 75.36, 6);
  });
  test("screws by own value: the process and its wire rod, less column A of both", () => {
    const own = 2500 / 12000 + (12600 * 1.92) / 12000;
    const sefa = 0.975 * (0.038 + (12600 / 12000) * 1.364);
    expect(at(PRODUCTS, "Q5")).toBeCloseTo(own, 12);
    expect(at(PRODUCTS, "U5")).toBeCloseTo(sefa, 12);
    expect(at(SHIPMENTS, "N5")).toBeCloseTo((own - sefa) * 48.6 * 75.36, 6);
    expect(at(SHIPMENTS, "P5")).toBe(at(SHIPMENTS, "N5"));
  });
  test("cement counts electricity too: 41,000 MWh x 0.467, clinker 0.8 t per tonne, price of the third quarter", () => {
    const own = (21000 + 41000 * 0.467) / 780000 + (624000 * 0.83) / 780000;
    expect(at(PRODUCTS, "Q9")).toBeCloseTo(own, 12);
    expect(at(SHIPMENTS, "N15")).toBeCloseTo((own - 0.975 * 0.8 * 0.666) * 5400 * 82.32, 5);
    expect(at(SHIPMENTS, "O15")).toBeCloseTo((0.89 * 1.1 - 0.975 * 0.666) * 5400 * 82.32, 5);
  });
  test("the coating line pays (41,000 + 96,000 x 0.467 - 25,000) x NT$300, and takes that effective price to its coil", () => {
    expect(at(SITES, "M6")).toBeCloseTo(85_832, 6);
    expect(at(SITES, "O6")).toBe(18_249_600);
    const paid = 18_249_600 / 85_832 / 36;
    expect(at(SHIPMENTS, "R6")).toBeCloseTo(paid, 9);
    // The price paid comes off what is left after free allocation.
    expect(at(SHIPMENTS, "S6")).toBeCloseTo(at(SHIPMENTS, "N6") * (1 - paid / 75.36), 6);
  });
  test("US bills on 900 t of coil in 2027: (own - 0.975 x 1.02) x 900 x $65, and 900 x 1.02 x $40", () => {
    const own = (41000 + 60 * 56.1) / 380000 + 1.02 * 1.88;
    expect(at(SHIPMENTS, "T9")).toBe(Math.round((own - 0.975 * 1.02) * 900 * 65));
    expect(at(SHIPMENTS, "V9")).toBeCloseTo(36_720, 9);
  });
  test("totals are the sums of the shipments, and a buyer of 45.5 t stays below the threshold", () => {
    const costs = Array.from({ length: 14 }, (_, i) => at(SHIPMENTS, `P${5 + i}`)).filter((value) => typeof value === "number");
    const sum = costs.reduce((total, cost) => total + cost, 0);
    expect(at(RESULTS, "D18")).toBeCloseTo(sum, 6);
    expect(at(RESULTS, "E38")).toBeCloseTo(sum, 6);
    expect(at(RESULTS, "C8")).toBeCloseTo(45.5, 9);
    expect(cells.get(`${RESULTS} G8`)).not.toBe(cells.get(`${RESULTS} G6`));
  });
  test("in 2034 nothing is kept: tonnes x own value x the assumed price, for every product", () => {
    const rows = [22, 23, 24, 25, 26];
    const total = rows.reduce((sum, row) => sum + at(RESULTS, `C${row}`) * at(RESULTS, `D${row}`) * 120, 0);
    expect(at(OUTLOOK, "F13")).toBe(0);
    expect(at(OUTLOOK, "C13")).toBeCloseTo(total, 4);
  });
  test("one unit of every currency is worth what Settings says: EUR 1 = NT$36, USD 1 = NT$32", () => {
    const own = at(PRODUCTS, "Q7");
    const sefa = 0.95 * (0.112 + (1.02 * (at(PRODUCTS, "U7") / 0.975 - 0.112)) / 1.02);
    expect(at(REGIMES, "E16")).toBeCloseTo((own - sefa) * 1000 * 88 * 36, 2);
    expect(at(REGIMES, "E21")).toBeCloseTo(1000 * 1.02 * 40 * 32, 6);
    // UK CBAM beside it: the whole intensity at the rate somebody expects, GBP 15/t, and GBP 1 = NT$42.
    expect(at(REGIMES, "E17")).toBeCloseTo(own * 1000 * 15 * 42, 1);
  });
});
