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
  // What a person has to say in the template is not made up.
  expect(plant.processes.map((row) => row.figure("market"))).toEqual([null, null]);
  expect(plant.bought.map((row) => [row.figure("tonnes"), row.figure("direct"), row.text("cn")])).toEqual([
    [12_600 + 9_450, 1.92, "72139141"],
  ]);
  expect(plant.uses.map((row) => row.figure("tonnes"))).toEqual([12_600, 9_450]);
  expect(plant.products.map((row) => [row.text("cn"), typeof row.figure("sefa")])).toEqual([
    ["73181499", "number"],
    ["73181588", "number"],
  ]);
});

test("clinker has one figure for direct and indirect emissions, which cannot be parted", () => {
  const { bought } = readPlantData(file("en"), "Cement plant");
  expect(bought.map((row) => [row.figure("tonnes"), row.figure("direct")])).toEqual([[624_000, null]]);
});

test("one site a paper: which, is asked, with those there are", () => {
  expect(() => readPlantData(file("en"))).toThrow(/whichSite.*Screw works.*Coating line/);
  expect(() => readPlantData(file("en"), "Moon base")).toThrow(/whichSite.*Moon base/);
});
