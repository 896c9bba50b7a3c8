// The exporter's ready workbook as the plant of one of its sites, for the papers of that site.
import { readFileSync } from "node:fs";
import path from "node:path";
import { preloadAll } from "../../src/functions/catalogue";
import { readPlantData } from "../../src/papers/plant/plantData";
import { ourNames, readWorkbook, type XlsxBook } from "../../src/xlsx";

beforeAll(preloadAll);
const file = (locale: string): XlsxBook =>
  readWorkbook(
    new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/workbooks/exporter-template.${locale}.xlsx`))),
    ourNames([]),
  );

test.each([
  ["en", "Screw works"],
  ["zh-TW", "螺絲廠"],
])("%s: products become processes, one wire rod for two of them", (locale, site) => {
  const plant = readPlantData(file(locale), site);
  expect(Object.fromEntries(plant.installation)).toMatchObject({ name: site, country: "TW", from: 46023, to: 46387 });
  expect(plant.processes.map((row) => ["produced", "direct", "electricity"].map((key) => row.figure(key as "direct")))).toEqual([
    [12_000, 2_500, 10_400],
    [9_000, 2_100, 8_100],
  ]);
  expect(plant.processes.map((row) => [row.figure("market"), row.figure("exported"), row.text("electricitySource")])).toEqual([
    [12_000, 0, "D.4(b)"],
    [9_000, 0, "D.4(b)"],
  ]);
  expect(plant.bought.map((row) => [row.figure("tonnes"), row.figure("direct"), row.text("cn")])).toEqual([
    [12_600 + 9_450, 1.92, "72139141"],
  ]);
  expect(plant.uses.map((row) => row.figure("tonnes"))).toEqual([12_600, 9_450]);
  expect(plant.products.map((row) => [row.text("cn"), typeof row.figure("sefa")])).toEqual([
    ["73181499", "number"],
    ["73181588", "number"],
  ]);
});

/** As workbooks were before the template's own columns stood at the right end of their tables. */
function older(book: XlsxBook): XlsxBook {
  const columns: Readonly<Record<string, number>> = { Sites: 17, Products: 21, Precursors: 8 };
  const tables = book.tables.map((table) => {
    const kept = columns[table.name] ?? table.columns;
    return { ...table, columns: kept, headers: table.headers.slice(0, kept) };
  });
  return { ...book, tables };
}

test("clinker has one figure for direct and indirect emissions, parted by the electricity in it, where it is said", () => {
  const clinker = (book: XlsxBook): (number | null)[][] =>
    readPlantData(book, "Cement plant").bought.map((row) => [row.figure("tonnes"), row.figure("direct"), row.figure("electricity")]);
  // 0.83 in all, of which 0.06 MWh x 0.5 t/MWh.
  expect(clinker(file("en"))).toEqual([[624_000, 0.8, 0.06]]);
  expect(clinker(older(file("en")))).toEqual([[624_000, null, null]]);
});

test("exported heat and waste gases are read where a person adds their columns, whatever the language of the heading", () => {
  const book = file("zh-TW");
  const added = ["輸出熱 TJ", "Factor of heat exported t/TJ", "輸入廢氣 TJ", "Waste gas exported TJ"];
  const table = book.tables.find(({ name }) => name === "Products");
  if (!table) throw new Error("no table of products");
  const tables = book.tables.map((one) =>
    one === table ? { ...one, columns: one.columns + 4, headers: [...one.headers, ...added] } : one,
  );
  const [row] = book.sheets.find(({ name }) => name === table.sheet)?.cells.filter((cell) => cell.row === table.row + 1) ?? [];
  if (!row) throw new Error("no product");
  const figures = [12, 60.5, 3, 1.5].map((value, i) => {
    const column = table.column + table.columns + i;
    return { ...row, value, formula: null, column, address: `A${String.fromCharCode(65 + column - 26)}${row.row + 1}` };
  });
  const sheets = book.sheets.map((sheet) => (sheet.name === table.sheet ? { ...sheet, cells: [...sheet.cells, ...figures] } : sheet));
  const [process, other] = readPlantData({ ...book, tables, sheets }, "螺絲廠").processes;
  const keys = ["heatOut", "heatOutFactor", "gasIn", "gasOut"] as const;
  expect([keys.map((key) => process?.figure(key)), keys.map((key) => other?.figure(key))]).toEqual([
    [12, 60.5, 3, 1.5],
    [null, null, null, null],
  ]);
});

test("an older workbook is read as before: what it does not ask for is not made up", () => {
  const plant = readPlantData(older(file("zh-TW")), "螺絲廠");
  expect(plant.processes.map((row) => [row.figure("produced"), row.figure("market"), row.text("electricitySource")])).toEqual([
    [12_000, null, ""],
    [9_000, null, ""],
  ]);
  expect(plant.bought.map((row) => [row.figure("direct"), row.text("country"), row.text("directSource")])).toEqual([[1.92, "", ""]]);
});

test("one site a paper: which, is asked, with those there are", () => {
  expect(() => readPlantData(file("en"))).toThrow(/whichSite.*Screw works.*Coating line/);
  expect(() => readPlantData(file("en"), "Moon base")).toThrow(/whichSite.*Moon base/);
});

describe("A row that would be lost is refused with its cell", () => {
  const changed = (cells: Readonly<Record<string, string>>): XlsxBook => {
    const book = file("en");
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: cells[`${sheet.name}!${cell.address}`] ?? cell.value })),
    }));
    return { ...book, sheets };
  };
  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["a precursor of no product", { "Precursors!A5": "Screwz" }, /notAmong.*Precursors!A5.*Screwz/],
    ["a product of no site", { "Products!C6": "Screw work" }, /notAmong.*Products!C6.*Screw work.*Coating line/],
    ["a product twice", { "Products!A6": "Self-tapping screws" }, /twice.*Products!A6/],
  ])("%s", (_, cells, expected) => expect(() => readPlantData(changed(cells), "Screw works")).toThrow(expected));

  test("and figures are named by the cell a person wrote", () =>
    expect(() => readPlantData(changed({ "Products!E5": "12,000 t" }), "Screw works").processes[0]?.figure("produced")).toThrow(
      /Products!E5/,
    ));
});
