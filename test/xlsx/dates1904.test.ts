import { UniverBook } from "../../src/host/workbench/univerBook";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { showsDay } from "../../src/sheet/dayFormat";
import { OpeningRefusal } from "../../src/workbench/openingRefusal";
import { openingOf, workbookFromXlsx } from "../../src/workbench/xlsxOpen";
import { xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { saveInFile } from "../../src/workbench/xlsxSave";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { cellOf, handmade, parts, zipped } from "./files";

jest.setTimeout(60_000);
beforeAll(preloadAll);

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="20" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';

function mac(rows: string): Uint8Array {
  const made = handmade({ S: rows }, { "xl/styles.xml": STYLES });
  return zipped({
    ...made,
    "xl/workbook.xml": (made["xl/workbook.xml"] ?? "").replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    "xl/_rels/workbook.xml.rels": (made["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
  });
}

// 1 June 2030: day 47635 counted from 1900, 46173 counted from 1904 (1,462 days later). Time of day and plain numbers are no days.
const ROWS =
  '<row r="1"><c r="A1" s="1"><v>46173</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>46173</v></c><c r="D1"><f>_xldudf_CBAM_FACTOR(A1)</f><v>0.515</v></c><c r="E1" s="1"><f>A1+30</f><v>46203</v></c></row>';

const opened: { dispose: () => void }[] = [];
afterEach(() => opened.splice(0).forEach((univer) => univer.dispose()));

async function inGrid(file: Uint8Array): Promise<UniverBook> {
  const { univer, api } = createHeadlessUniver({ ...workbookFromXlsx(file) });
  opened.push(univer);
  installFunctions(univer.__getInjector(), catalogue);
  const book = new UniverBook(api, univer.__getInjector());
  api.getFormula().executeCalculation();
  await book.settled();
  return book;
}

test("a file that counts from 1904 shows its days in the grid, its times and numbers as they are, and our functions read the right day", async () => {
  const book = await inGrid(mac(ROWS));
  // The factor of 2030 is 0.515: Directive 2003/87/EC, Art. 10a(1a). 30 days later is 47665.
  expect(book.values(book.locate("S!A1:E1"))).toEqual([[47635, 0.5, 46173, 0.515, 47665]]);
});

test("saved unchanged it is the same file; a day typed or calculated anew is counted from 1904 again, and no other day moves", async () => {
  const file = mac(ROWS);
  const book = await inGrid(file);
  expect(saveInFile(file, book).bytes).toBe(file);
  // 1 July 2030 is 47665 here and 46203 there.
  book.write("S", 0, 0, [[47665]]);
  await book.settled();
  await book.settled();
  const sheet = parts(saveInFile(file, book).bytes ?? new Uint8Array())["xl/worksheets/s0.xml"] ?? "";
  expect(["A1", "B1", "C1", "E1"].map((cell) => cellOf(sheet, cell))).toEqual([
    '<c r="A1" s="1"><v>46203</v></c>',
    '<c r="B1" s="2"><v>0.5</v></c>',
    '<c r="C1"><v>46173</v></c>',
    '<c r="E1" s="1"><f>A1+30</f><v>46233</v></c>',
  ]);
});

test("a new file counts from 1900 and shows the same days", async () => {
  const book = await inGrid(mac(ROWS));
  const all = parts(xlsxFromWorkbook(book));
  expect(all["xl/workbook.xml"]).not.toContain("date1904");
  expect(cellOf(all["xl/worksheets/sheet1.xml"] ?? "", "A1")).toContain("<v>47635</v>");
});

test.each([
  ['<row r="1"><c r="A1"><v>46173</v></c><c r="B1"><f>_xldudf_CBAM_FACTOR(A1)</f><v>0.5</v></c></row>', "'S'!A1"],
  ['<row r="1"><c r="A1"><v>46173</v></c><c r="B1"><f>YEAR( S!A1 )</f><v>2030</v></c></row>', "'S'!A1"],
  ['<row r="1"><c r="B1"><f>_xldudf_CBAM_FACTOR(46173)</f><v>0.5</v></c></row>', "'S'!B1"],
  ['<row r="1"><c r="A1"><v>46173</v></c><c r="B1"><f>TEXT(A1,"yyyy-mm-dd")</f><v>1</v></c></row>', "'S'!A1"],
])("a number that shows no day but is read as one is not opened, and both cells are named: %s", (rows, cell) => {
  expect(() => openingOf(mac(rows))).toThrow(OpeningRefusal);
  try {
    openingOf(mac(rows));
  } catch (error) {
    expect((error as OpeningRefusal).details).toEqual({ formula: "'S'!B1", cell });
  }
});

test.each([
  '<row r="1"><c r="A1"><v>2030</v></c><c r="B1"><f>_xldudf_CBAM_FACTOR(A1)</f><v>0.5</v></c></row>',
  '<row r="1"><c r="A1"><v>46173</v></c><c r="B1"><f>TEXT(A1,"#,##0")&amp;_xldudf_CBAM_PENALTY(A1,2026)</f><v>1</v></c></row>',
  ROWS,
])("years, amounts and dates that show are clear: %s", (rows) => expect(openingOf(mac(rows)).dates).toBe("1904"));

test("a file of chart sheets only is not opened, and said to be one", () => {
  const made = handmade({ Chart: "" });
  const file = zipped({
    ...made,
    "xl/_rels/workbook.xml.rels": (made["xl/_rels/workbook.xml.rels"] ?? "").replace("relationships/worksheet", "relationships/chartsheet"),
  });
  expect(() => openingOf(file)).toThrow(expect.objectContaining({ reason: "noSheets" }));
});

test.each([
  ["m/d/yyyy", true],
  ["d-mmm", true],
  ["mmm", true],
  ['yyyy"年"m"月"d"日"', true],
  ["[$-404]e/m/d", true],
  ["[$-411]ggge年m月d日", true],
  ["yyyy\\-mm\\-dd;@", true],
  ["m/d/yyyy h:mm", true],
  ["General", false],
  ["0.00E+00", false],
  ["#,##0.00", false],
  ["h:mm", false],
  ["[h]:mm:ss", false],
  ["mm:ss", false],
  ['0.0 "days"', false],
  ["[Red]0", false],
  ["@", false],
  ["# ?/?", false],
])("the format %s shows a day: %s", (format, expected) => expect(showsDay(format)).toBe(expected));
