import { freezeNote } from "../../src/freezing/note";
import { applyResults, freeze, openBook, restore, XlsxRefusal } from "../../src/xlsx";
import { cellOf, fakeNames, handmade, parts, recalculated, zipped } from "./files";

const sheet = [
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1" s="2"><f>_xldudf_FAKE_COST(A1,10)</f><v>20</v></c><c r="C1"><f>B1+1</f><v>21</v></c></row>',
  '<row r="3"><c r="A3" cm="1" t="str"><f t="array" ref="A3:C5">_xldudf_FAKE_CODES()</f><v>25070080</v></c><c r="B3" t="str"><v>Kaolin</v></c><c r="C3"><v>10</v></c></row>',
  '<row r="4"><c r="A4" t="str"><v>01</v></c><c r="B4" t="str"><v>TRUE</v></c><c r="C4"><v>20</v></c></row>',
  '<row r="5"><c r="A5" t="str"><v>2026-01-01</v></c><c r="B5" t="str"><v>{1,2}</v></c><c r="C5"><v>30</v></c></row>',
  '<row r="7"><c r="A7" t="e"><f>_xldudf_FAKE_NONE("&lt;_x0041_&amp;")</f><v>#N/A</v></c><c r="B7" t="str"><f>_xldudf_FAKE_COST(1,1)&amp;" _xldudf_"</f><v>1 _xldudf_</v></c></row>',
].join("");
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const withChain = (): Record<string, string> => {
  const files = handmade(
    { "My sheet": sheet },
    { "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>' },
  );
  files["xl/_rels/workbook.xml.rels"] = files["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    `<Relationship Id="k" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
  );
  return files;
};
const note = freezeNote({ when: "today", version: "1.2.3" });
const frozenFile = (files = withChain()): Uint8Array => {
  const open = openBook(zipped(files), fakeNames);
  const results = recalculated(open);
  applyResults(open, results);
  freeze(open, results, fakeNames, note);
  return open.file.build();
};

describe("frozen", () => {
  const files = parts(frozenFile());
  const xml = files["xl/worksheets/s0.xml"] ?? "";
  test("our formulas are values, whole blocks at once; formulas of others stay", () => {
    expect(xml).not.toContain("_xldudf_FAKE");
    expect(cellOf(xml, "B1")).toBe('<c r="B1" s="2"><v>20</v></c>');
    expect(cellOf(xml, "C1")).toBe('<c r="C1"><f>B1+1</f><v>21</v></c>');
    expect(cellOf(xml, "A3")).toBe('<c r="A3" t="inlineStr"><is><t xml:space="preserve">25070080</t></is></c>');
    expect(cellOf(xml, "A7")).toBe('<c r="A7" t="e"><v>#N/A</v></c>');
  });
  test("the list of calculated cells is gone with its entries, or Excel would call the file damaged", () => {
    expect(files["xl/calcChain.xml"]).toBeUndefined();
    expect(files["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });
  test("a sheet names every cell and formula as text, and says what it is", () => {
    const cells = openBook(zipped(files), fakeNames).data.sheets[1]?.cells ?? [];
    const texts = cells.map(({ value }) => value);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Formulas turned into values",
        "Turned into values: today",
        "Add-in version: 1.2.3",
        "A3:C5",
        "=FAKE.CODES()",
        '=FAKE.NONE("<_x0041_&")',
      ]),
    );
    expect(cells.every(({ formula }) => formula === null)).toBe(true);
  });
  test("the formulas are in a custom XML part that the workbook points to, with its properties", () => {
    const record = files["customXml/item1.xml"] ?? "";
    expect(record).toContain(
      '<formula sheet="My sheet" area="B1" kind="plain" readable="=FAKE.COST(A1,10)" type="number" value="20">_xldudf_FAKE_COST(A1,10)</formula>',
    );
    expect(files["xl/_rels/workbook.xml.rels"]).toContain(`Type="${office}/customXml" Target="/customXml/item1.xml"`);
    expect(files["customXml/_rels/item1.xml.rels"]).toContain(`${office}/customXmlProps`);
    expect(files["[Content_Types].xml"]).toContain(
      'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
    );
  });
  test("frozen once more there is nothing left to freeze, and nothing is added", () => {
    expect(parts(frozenFile(files))).toEqual(files);
  });
});

describe("restored", () => {
  test("every formula is back exactly as it was, with its mark, value and look; the note and the record are gone", () => {
    const open = openBook(frozenFile(), fakeNames);
    const { cells, left } = restore(open, fakeNames, note);
    expect([cells, left.length]).toEqual([4, 0]);
    const again = openBook(open.file.build(), fakeNames);
    const original = openBook(zipped(withChain()), fakeNames);
    expect(again.data).toEqual(original.data);
    expect(Object.keys(parts(open.file.build())).filter((name) => /customXml|sheet2/.test(name))).toEqual([]);
    expect(cellOf(open.file.text("xl/worksheets/s0.xml"), "A3")).toBe(
      '<c r="A3" cm="1" t="str"><f t="array" ref="A3:C5">_xldudf_FAKE_CODES()</f><v>25070080</v></c>',
    );
  });
  test("where somebody changed the value since, the value stays and so does the record", () => {
    const files = parts(frozenFile());
    files["xl/worksheets/s0.xml"] = files["xl/worksheets/s0.xml"]!.replace(
      '<c r="B1" s="2"><v>20</v></c>',
      '<c r="B1" s="2"><v>25</v></c>',
    );
    const open = openBook(zipped(files), fakeNames);
    expect(restore(open, fakeNames, note).left.map(({ address, reason }) => [address, reason])).toEqual([["'My sheet'!B1", "changed"]]);
    const after = parts(open.file.build());
    expect(cellOf(after["xl/worksheets/s0.xml"] ?? "", "B1")).toContain("<v>25</v>");
    expect(after["customXml/item1.xml"]?.match(/<formula /g)).toHaveLength(1);
  });
  test("a file that was never frozen is told so", () => {
    expect(() => restore(openBook(zipped(handmade({ S: "" })), fakeNames), fakeNames, note)).toThrow(XlsxRefusal);
  });
});

test("a table no longer fills new rows with our formula once frozen, and does again once restored", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const table = `<table xmlns="${main}" id="1" name="Goods" displayName="Goods" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="Mass"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn><tableColumn id="2" name="Cost"><calculatedColumnFormula>_xldudf_FAKE_COST(Goods[[#This Row],[Mass]],10)</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const files = handmade(
    { S: '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>_xldudf_FAKE_COST(Goods[[#This Row],[Mass]],10)</f><v>30</v></c></row>' },
    {
      "xl/tables/t.xml": table,
      "xl/worksheets/_rels/s0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/table" Target="../tables/t.xml"/></Relationships>`,
    },
  );
  const frozen = frozenFile(files);
  expect(parts(frozen)["xl/tables/t.xml"]).toBe(table.replace(/<calculatedColumnFormula>_xldudf.*?<\/calculatedColumnFormula>/, ""));
  const open = openBook(frozen, fakeNames);
  restore(open, fakeNames, note);
  expect(parts(open.file.build())["xl/tables/t.xml"]).toBe(table);
});

describe("A group of cells that share one formula text, frozen in part", () => {
  const shared =
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">_xldudf_FAKE_COST(A1,10)+OFFSET(A1,0,0)*0</f><v>20</v></c></row>' +
    '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><v>4</v></c><c r="B3"><f t="shared" si="0"/><v>40</v></c></row>';
  test("what stays a formula carries its own text, so that no program loses it", () => {
    const open = openBook(zipped(handmade({ S: shared })), fakeNames);
    const { cells, left } = freeze(open, recalculated(open), fakeNames, freezeNote({ when: "", version: "" }));
    expect([cells, left.length]).toEqual([2, 1]);
    const sheet = parts(open.file.build())["xl/worksheets/s0.xml"] ?? "";
    expect(sheet).not.toContain("shared");
    expect(cellOf(sheet, "B2")).toBe('<c r="B2"><f>_xldudf_FAKE_COST(A2,10)+OFFSET(A2,0,0)*0</f></c>');
    const back = openBook(open.file.build(), fakeNames);
    expect(restore(back, fakeNames, freezeNote({ when: "", version: "" })).cells).toBe(2);
    expect(openBook(back.file.build(), fakeNames).data.sheets[0]?.cells.flatMap(({ formula }) => formula?.text ?? [])).toEqual(
      [1, 2, 3].map((n) => `=FAKE.COST(A${n},10)+OFFSET(A${n},0,0)*0`),
    );
  });
});
