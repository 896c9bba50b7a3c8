// Formulas outside of cells that call ours are told on freezing, each by its sheet, its range and its text.
import { freezeNote } from "../../src/freezing/note";
import { freeze, openBook } from "../../src/xlsx";
import { fakeNames, handmade, recalculated, zipped } from "./files";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const note = freezeNote({ when: "", version: "" });
const CALL = "_xldudf_FAKE_COST(A1,10)";

const sheet = (behind: string): string =>
  `<worksheet xmlns="${MAIN}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>${CALL}</f><v>20</v></c></row></sheetData>${behind}</worksheet>`;

function told(behind: string, extra: Readonly<Record<string, string>> = {}): readonly string[] {
  const open = openBook(zipped({ ...handmade({ "My costs": "" }), "xl/worksheets/s0.xml": sheet(behind), ...extra }), fakeNames);
  return freeze(open, recalculated(open), fakeNames, note).elsewhere;
}

test("a conditional format is told by its range", () => {
  expect(
    told(
      `<conditionalFormatting sqref="B2:B9 D4"><cfRule type="expression" priority="1"><formula>${CALL}&gt;5</formula></cfRule><cfRule type="expression" priority="2"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>`,
    ),
  ).toEqual(["conditional format of 'My costs'!B2:B9 D4: =FAKE.COST(A1,10)>5"]);
});

test("a validation too, with each of its formulas that calls ours", () => {
  expect(
    told(
      `<dataValidations count="1"><dataValidation type="decimal" sqref="C2:C9"><formula1>1</formula1><formula2>${CALL}</formula2></dataValidation></dataValidations>`,
    ),
  ).toEqual(["data validation of 'My costs'!C2:C9: =FAKE.COST(A1,10)"]);
});

test("what stands in an extension has its range behind it", () => {
  const x14 = `<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>${CALL}=1</xm:f></x14:cfRule><xm:sqref>E1:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings><x14:dataValidations><x14:dataValidation type="custom"><x14:formula1><xm:f>${CALL}=2</xm:f></x14:formula1><xm:sqref>F1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  expect(told(x14)).toEqual([
    "conditional format of 'My costs'!E1:E5: =FAKE.COST(A1,10)=1",
    "data validation of 'My costs'!F1: =FAKE.COST(A1,10)=2",
  ]);
});

test("a chart by the part of the file; rules that call nothing of ours not at all", () => {
  const chart = `<c:chartSpace xmlns:c="c"><c:f>S!$A$1</c:f><c:f>${CALL}</c:f></c:chartSpace>`;
  expect(told("", { "xl/charts/chart1.xml": chart })).toEqual(["chart (chart1.xml): =FAKE.COST(A1,10)"]);
  expect(
    told(
      `<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>`,
    ),
  ).toEqual([]);
});
