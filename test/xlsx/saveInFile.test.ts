import { metadataStore, PARTS } from "../../src/host/workbench/metadata";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { workbookFromXlsx } from "../../src/workbench/xlsxFile";
import { saveInFile, type SavedInFile } from "../../src/workbench/xlsxSave";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { cellOf, handmade, parts, zipped } from "./files";
beforeAll(preloadAll);
const open: { dispose: () => void }[] = [];
afterEach(() => open.splice(0).forEach((univer) => univer.dispose()));

/** The file in the grid, calculated; changed by a person; saved. */
async function saved(file: Uint8Array, change: (book: UniverBook) => void | Promise<void> = () => undefined): Promise<SavedInFile> {
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(file) });
  open.push(univer);
  installFunctions(univer.__getInjector(), catalogue);
  const book = new UniverBook(api, univer.__getInjector());
  api.getFormula().executeCalculation();
  await book.settled();
  await change(book);
  await book.settled();
  return saveInFile(file, book);
}

const set =
  (address: string, value: string | number) =>
  (book: UniverBook): void => {
    const { sheet, row, column } = book.locate(address);
    if (typeof value === "string" && value.startsWith("=")) book.writeFormulas(sheet, row, column, [[value]], undefined);
    else book.write(sheet, row, column, [[value]]);
  };

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="Aptos"/></font><font><i/><sz val="10"/><color theme="1"/><name val="Aptos"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** A sheet with everything around its cells, and parts no grid knows. */
function people(rows: string, workbookExtra = "", behind = ""): Uint8Array {
  const made = handmade(
    { S: rows, Other: '<row r="1"><c r="A1"><f>S!A1*2</f><v>20</v></c></row>' },
    { "xl/styles.xml": STYLES, "xl/charts/chart1.xml": "<c:chart xmlns:c='urn:c'/>", "xl/media/image1.png": "not really" },
    workbookExtra,
  );
  const rels =
    made["xl/_rels/workbook.xml.rels"]?.replace(
      "</Relationships>",
      '<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ) ?? "";
  const sheet = (made["xl/worksheets/s0.xml"] ?? "")
    .replace("<sheetData>", '<cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData>')
    .replace(
      "</worksheet>",
      `<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>${behind}<pageSetup orientation="landscape"/></worksheet>`,
    );
  return zipped({ ...made, "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/s0.xml": sheet });
}

const ROWS =
  '<row r="1" spans="1:3"><c r="A1"><v>10</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>rich</t></r><r><t> text</t></r></is></c><c r="C1" s="1"><v>46054</v></c></row><row r="3"><c r="A3"><f>A1+1</f><v>11</v></c><c r="B3"><f>1+1</f><v>2.5</v></c><c r="C3"><f>_xldudf_CBAM_FACTOR(2026)*A1</f><v>9.75</v></c></row>';
const sheetOf = (bytes: Uint8Array | null, path = "xl/worksheets/s0.xml"): string => parts(bytes ?? new Uint8Array())[path] ?? "";
const others = (bytes: Uint8Array | null, ...changed: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(parts(bytes ?? new Uint8Array())).filter(([path]) => !changed.includes(path)));

test("a file nobody changed comes out with the same bytes", async () => {
  const file = people(ROWS);
  const { bytes, unsaid, doubtful, contents } = await saved(file);
  expect(bytes).toBe(file);
  expect([unsaid, doubtful]).toEqual([[], []]);
  expect(contents).toEqual({ charts: 1, pictures: 1, conditionalFormats: 1, validations: 1, printSetups: 1 });
});

test("one changed cell: it, our results and what depends on them change; every other part and every other cell stays as it was", async () => {
  const file = people(ROWS);
  const { bytes } = await saved(file, set("S!A1", 20));
  expect(others(bytes, "xl/worksheets/s0.xml", "xl/worksheets/s1.xml")).toEqual(
    others(file, "xl/worksheets/s0.xml", "xl/worksheets/s1.xml"),
  );
  // 20; 20 + 1; 0.975 x 20 (Directive 2003/87/EC, Art. 10a(1a)); 20 x 2. B3 does not depend on A1 and keeps the value of its maker.
  const expected = parts(file)
    ["xl/worksheets/s0.xml"]?.replace("<v>10</v>", "<v>20</v>")
    .replace("<v>11</v>", "<v>21</v>")
    .replace("<v>9.75</v>", "<v>19.5</v>");
  expect(sheetOf(bytes)).toBe(expected);
  expect(sheetOf(bytes, "xl/worksheets/s1.xml")).toBe(sheetOf(file, "xl/worksheets/s1.xml").replace("<v>20</v>", "<v>40</v>"));
});

test("a formula the grid does not know as its maker did keeps the file's value, and so does what rests on it; both are named", async () => {
  // The file says 30 for A1+1 with A1 = 10: the grid would say 11, so it is not asked what comes after the change.
  const file = people(
    '<row r="1"><c r="A1"><v>10</v></c><c r="B1"><f>A1+1</f><v>30</v></c><c r="C1"><f>_xldudf_CBAM_FACTOR(2026)*B1</f><v>29.25</v></c><c r="D1"><f>A1+2</f><v>12</v></c></row>',
  );
  const { bytes, doubtful } = await saved(file, set("S!A1", 20));
  expect(sheetOf(bytes)).toBe(sheetOf(file).replace("<v>10</v>", "<v>20</v>").replace("<v>12</v>", "<v>22</v>"));
  expect([...doubtful].sort()).toEqual(["'S'!B1", "'S'!C1"]);
});

test("a new look is added behind the file's own and keeps what it does not speak of; dressed text stays dressed", async () => {
  const file = people(ROWS);
  const { bytes } = await saved(file, (book) => {
    book.range(book.locate("S!B1:C1")).setFontWeight("bold");
  });
  const [sheet, styles] = [sheetOf(bytes), sheetOf(bytes, "xl/styles.xml")];
  expect(cellOf(sheet, "B1")).toBe(cellOf(sheetOf(file), "B1").replace("<c ", "<c ").replace(' t="inlineStr"', ' t="inlineStr" s="3"'));
  expect(cellOf(sheet, "C1")).toBe('<c r="C1" s="4"><v>46054</v></c>');
  expect(styles).toContain('<font><b/><i/><sz val="10"/><color theme="1"/><name val="Aptos"/></font>');
  expect(styles).toContain(
    '<xf fontId="3" applyFont="1" numFmtId="14" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf>'.replace(
      'fontId="3" applyFont="1"',
      'applyFont="1" fontId="3"',
    ),
  );
  expect(styles).toContain('<cellXfs count="5">');
});

test("the first cell of a group of formulas is exchanged: the others keep their formula as their own", async () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
  const { bytes } = await saved(people(shared), set("S!B1", 7));
  expect(["B1", "B2", "B3"].map((cell) => cellOf(sheetOf(bytes), cell))).toEqual([
    '<c r="B1"><v>7</v></c>',
    '<c r="B2"><f>A2*2</f><v>4</v></c>',
    '<c r="B3"><f>A3*2</f><v>6</v></c>',
  ]);
});

test("formulas, new rows, emptied cells and names reach the file", async () => {
  const { bytes } = await saved(people(ROWS), async (book) => {
    set("S!E5", "=CBAM.FACTOR(2027)")(book);
    set("S!A9", "note")(book);
    book.write("S", 0, 0, [[null]]);
    book.workbook.insertDefinedName("CertPrice", "S!$A$9");
    await book.settled();
  });
  const sheet = sheetOf(bytes);
  // 0.95 in 2027: Directive 2003/87/EC, Art. 10a(1a).
  expect(cellOf(sheet, "E5")).toBe('<c r="E5" cm="1"><f t="array" ref="E5">_xldudf_CBAM_FACTOR(2027)</f><v>0.95</v></c>');
  expect(cellOf(sheet, "A9")).toContain("note");
  expect(cellOf(sheet, "A1")).toBe('<c r="A1"></c>');
  expect(sheetOf(bytes, "xl/workbook.xml")).toContain('<definedNames><definedName name="CertPrice">S!$A$9</definedName></definedNames>');
});

test("a new sheet stands behind the file's own, with its table and looks", async () => {
  const file = people(ROWS);
  const { bytes, unsaid } = await saved(file, async (book) => {
    book.workbook.create("New & more", 50, 10);
    book.write("New & more", 0, 0, [
      ["Code", "Mass"],
      ["01", 2.5],
    ]);
    book.range(book.locate("'New & more'!A1:B1")).setFontWeight("bold");
    await book.sheet("New & more").addTable("Fresh", { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 } as never, "Fresh", {});
    set("S!E5", "=SUM(Fresh[Mass])")(book);
    await book.settled();
  });
  expect(unsaid).toEqual([]);
  const all = parts(bytes ?? new Uint8Array());
  expect(all["xl/workbook.xml"]).toMatch(/name="New &amp; more" sheetId="3"/);
  expect(all["xl/tables/table1.xml"]).toContain('displayName="Fresh"');
  expect(cellOf(all["xl/worksheets/sheet1.xml"] ?? "", "A2")).toMatch(/t="inlineStr".*>01</);
  expect(cellOf(all["xl/worksheets/s0.xml"] ?? "", "E5")).toBe('<c r="E5"><f>SUM(Fresh[Mass])</f><v>2.5</v></c>');
  expect(all["xl/charts/chart1.xml"]).toBe("<c:chart xmlns:c='urn:c'/>");
});

test.each([
  ["a row put between others", "linesMoved", (book: UniverBook) => void book.sheet("S").insertRows(1, 1)],
  ["a row put in and another taken away", "linesMoved", (book: UniverBook) => void book.sheet("S").insertRows(1, 1).deleteRows(5, 1)],
  ["a column taken away", "linesMoved", (book: UniverBook) => void book.sheet("S").deleteColumns(0, 1)],
  ["a sheet of another name", "sheetRenamed", (book: UniverBook) => void book.sheet("S").setName("T")],
  ["a sheet taken away", "sheetRemoved", (book: UniverBook) => void book.workbook.deleteSheet(book.sheet("Other"))],
])("%s cannot be said in the opened file: nothing is written, and the reason is named", async (_, kind, change) => {
  const { bytes, unsaid } = await saved(people(ROWS), change);
  expect(bytes).toBeNull();
  expect(unsaid.filter(({ weight }) => weight === "stops").map((one) => one.kind)).toContain(kind);
});

test("a width or a merged area the person made is named, and the rest is saved", async () => {
  const { bytes, unsaid } = await saved(people(ROWS), (book) => {
    book.sheet("S").setColumnWidth(1, 300);
    book.range(book.locate("S!F1:G1")).merge();
    set("S!A1", 11)(book);
  });
  expect(unsaid.map(({ weight, kind, place }) => [weight, kind, place])).toEqual([
    ["lacks", "widths", "S"],
    ["lacks", "merged", "S"],
  ]);
  expect(cellOf(sheetOf(bytes), "A1")).toBe('<c r="A1"><v>11</v></c>');
});

test("a signed file takes no change, and without one comes out as it came", async () => {
  const signed = { ...parts(people(ROWS)) };
  signed["_rels/.rels"] =
    signed["_rels/.rels"]?.replace(
      "</Relationships>",
      '<Relationship Id="sig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ) ?? "";
  const file = zipped(signed);
  expect((await saved(file)).bytes).toBe(file);
  const { bytes, unsaid } = await saved(file, set("S!A1", 3));
  expect([bytes, unsaid.map(({ kind }) => kind)]).toEqual([null, ["signature"]]);
});

test("the record of what our formulas were computed with is no change by itself, but goes along with one", async () => {
  const file = people(ROWS);
  const record = '<basis xmlns="urn:carbon-border:basis:1">x</basis>';
  const keep = (book: UniverBook): Promise<void> => metadataStore(book, PARTS).set("urn:carbon-border:basis:1", record);
  expect((await saved(file, keep)).bytes).toBe(file);
  const { bytes } = await saved(file, async (book) => {
    await keep(book);
    set("S!A1", 11)(book);
  });
  expect(sheetOf(bytes, "customXml/item1.xml")).toBe(record);
});
