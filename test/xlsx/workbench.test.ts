import { metadataStore, PARTS } from "../../src/host/workbench/metadata";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { workbookFromXlsx, xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { createBookEvaluator } from "../../src/engine/bookEvaluator";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { customParts, openBook, ourNames, recalculate } from "../../src/xlsx";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { fixture, handmade, parts, zipped } from "./files";

const names = ourNames(catalogue.map(({ id }) => id));
beforeAll(preloadAll);

test("a file opened in the grid and saved again holds the same values, formulas, tables and names, and calculates to the same", async () => {
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(fixture("openpyxl")) });
  const injector = univer.__getInjector();
  installFunctions(injector, catalogue);
  const book = new UniverBook(api, injector);
  api.getFormula().executeCalculation();
  await book.settled();
  // Article 10a(1a) of Directive 2003/87/EC: 0.95 in 2027; 9.75 + 19 + 27 + 31 + 25.75 = 112.5.
  expect(book.values(book.locate("'Import lines'!C3:D3"))).toEqual([[0.95, 19]]);
  expect(book.values(book.locate("'Import lines'!G2:G4"))).toEqual([[112.5], [2027], [0.95]]);
  const saved = xlsxFromWorkbook(book);
  const [before, after] = [openBook(fixture("openpyxl"), names).data, openBook(saved, names).data];
  const cells = (data: typeof before, sheet: number): unknown[] =>
    (data.sheets[sheet]?.cells ?? [])
      .filter(({ value, formula }) => value !== null || formula)
      .map(({ address, formula }) => [address, formula?.text ?? null]);
  expect(after.tables).toEqual(before.tables);
  expect(after.names.map(({ name, text }) => [name, text])).toEqual([["TheYear", "='Spill & more'!$A$1"]]);
  expect(cells(after, 0)).toEqual(cells(before, 0));
  expect(after.sheets[1]?.cells.find(({ address }) => address === "F1")).toMatchObject({
    numberFormat: "0.000",
    formula: { text: "=SUM(B3:B6)" },
  });
  const again = recalculate(after, names, (sheets) => createBookEvaluator(catalogue, sheets));
  expect(again.ours.map(({ node, block }) => [node.cell.address, block[0]?.[0]])).toEqual(
    after.sheets
      .flatMap((sheet) => sheet.cells)
      .filter(({ formula }) => /CBAM/.test(formula?.text ?? ""))
      .map(({ address, value }) => [address, value]),
  );
  expect(parts(saved)["xl/worksheets/sheet1.xml"]).toContain("_xldudf_CBAM_FACTOR(Lines[[#This Row],[Year]])");
});

test("parts of ours in a file come along into the grid and out again; those of others and damaged ones stay behind", () => {
  const ours = '<basis xmlns="urn:carbon-border:basis:1">鋼 &amp; more</basis>';
  const file = zipped(
    handmade(
      { S: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      { "customXml/item1.xml": ours, "customXml/item2.xml": '<a xmlns="urn:other"/>' },
    ),
  );
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(file) });
  const book = new UniverBook(api, univer.__getInjector());
  const parts = metadataStore(book, PARTS);
  void parts.set("urn:carbon-border:x:1", '<a xmlns="urn:carbon-border:x:1"');
  const saved = openBook(xlsxFromWorkbook(book), names).file;
  expect(customParts(saved, "urn:").map(({ namespace, xml }) => [namespace, xml])).toEqual([["urn:carbon-border:basis:1", ours]]);
  univer.dispose();
});

test("heights of rows without a number belong to the row counted, and no row 0 is ever written", () => {
  // Streaming writers leave the numbers out: the second row element is row 2, the one after r="5" is row 6.
  const file = zipped(
    handmade({
      S: '<row ht="30" customHeight="1"><c><v>1</v></c></row><row><c><v>2</v></c></row><row r="5" ht="40" customHeight="1"><c><v>5</v></c></row><row ht="50" customHeight="1"><c><v>6</v></c></row>',
    }),
  );
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(file) });
  const saved = parts(xlsxFromWorkbook(new UniverBook(api, univer.__getInjector())))["xl/worksheets/sheet1.xml"] ?? "";
  const heights = [...saved.matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?/g)].map(([, row, height]) => [
    Number(row),
    height === undefined ? null : Math.round(Number(height)),
  ]);
  expect(heights).toEqual([
    [1, 30],
    [2, null],
    [5, 40],
    [6, 50],
  ]);
  univer.dispose();
});
