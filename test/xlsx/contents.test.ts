import { fileContents, openBook, ourNames } from "../../src/xlsx";
import { namesPatch } from "../../src/xlsx/patch/namesPatch";
import { fixture, handmade, parts, zipped } from "./files";

const names = ourNames(["CBAM.FACTOR"]);
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

test("what a grid does not show is counted by kind, comments one by one, tables' own filters not", () => {
  const made = handmade(
    { S: "" },
    {
      "xl/worksheets/_rels/s0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="t" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
      "xl/comments1.xml": "<comments><commentList><comment ref='A1'/><comment ref='A2'/></commentList></comments>",
      "xl/tables/table1.xml":
        '<table displayName="T" ref="A1:A3" totalsRowCount="1" headerRowCount="0"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="Column1"/></tableColumns></table>',
      "xl/charts/chart1.xml": "<c/>",
      "xl/charts/style1.xml": "<s/>",
      "xl/charts/chart2.xml": "<c/>",
      "xl/vbaProject.bin": "x",
      "xl/externalLinks/externalLink1.xml": "<e/>",
      "xl/slicers/slicer1.xml": "<s/>",
    },
  );
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1" outlineLevel="1"/></sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><hyperlinks><hyperlink ref="A1"/><hyperlink ref="A2"/></hyperlinks><headerFooter/></worksheet>';
  expect(fileContents(openBook(zipped({ ...made, "xl/worksheets/s0.xml": sheet }), names))).toEqual({
    charts: 2,
    macros: 1,
    externalBooks: 1,
    slicers: 1,
    comments: 2,
    totalsRows: 1,
    headerlessTables: 1,
    filters: 1,
    links: 2,
    printSetups: 1,
    outlines: 1,
    protectedSheets: 1,
  });
});

test("a file of cells alone holds nothing that is not shown; one made by openpyxl holds the chart, the comment and the format put into it", () => {
  expect(fileContents(openBook(zipped(handmade({ S: '<row r="1"><c r="A1"><v>1</v></c></row>' })), names))).toEqual({});
  expect(fileContents(openBook(fixture("openpyxl"), names))).toEqual({ charts: 1, comments: 1, conditionalFormats: 1 });
});

test("names are given a new meaning, added and taken away; the others stay letter for letter", () => {
  const open = openBook(
    zipped(
      handmade(
        { A: "", B: "" },
        {},
        '<definedNames><definedName name="One">A!$A$1</definedName><definedName name="one" localSheetId="1" hidden="1">B!$A$1</definedName><definedName name="Old">5</definedName></definedNames><calcPr/>',
      ),
    ),
    names,
  );
  namesPatch(
    open.file,
    open.part,
    [
      { name: "ONE", sheet: "B", text: "B!$C$3" },
      { name: "Old", sheet: null, text: null },
      { name: "New", sheet: null, text: 'A!$D$4&"<"' },
      { name: "Own", sheet: "B", text: "CBAM.FACTOR(2026)" },
    ],
    names,
  );
  expect(parts(open.file.build())["xl/workbook.xml"]).toContain(
    '<definedNames><definedName name="One">A!$A$1</definedName><definedName name="one" localSheetId="1" hidden="1">B!$C$3</definedName><definedName name="New">A!$D$4&amp;"&lt;"</definedName><definedName name="Own" localSheetId="1">_xldudf_CBAM_FACTOR(2026)</definedName></definedNames><calcPr/>',
  );
});
