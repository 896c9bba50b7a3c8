import { applyResults, openBook, type OpenBook } from "../../src/xlsx";
import { cellOf, fakeNames, handmade, parts, recalculated, zipped } from "./files";

const cost = (args: string): string => `_xldudf_FAKE_COST(${args})`;
const f = (address: string, formula: string, value = "", attributes = ""): string =>
  `<c r="${address}"${attributes}><f>${formula}</f>${value === "" ? "" : `<v>${value}</v>`}</c>`;
const n = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const spilling = (address: string, reach: string, formula: string, value: string): string =>
  `<c r="${address}" cm="1"><f t="array" ref="${reach}">${formula}</f><v>${value}</v></c>`;
const rows = (...lines: string[]): string => lines.map((line, i) => `<row r="${i + 1}">${line}</row>`).join("");

/** Calculates and writes; the sheets' XML afterwards. */
function run(
  sheets: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>> = {},
  workbook = "",
): { xml: string[]; open: OpenBook; results: ReturnType<typeof recalculated>; before: string[] } {
  const bytes = zipped(handmade(sheets, extra, workbook));
  const open = openBook(bytes, fakeNames);
  const results = recalculated(open);
  applyResults(open, results);
  const paths = Object.keys(sheets).map((_, i) => `xl/worksheets/s${i}.xml`);
  const after = parts(open.file.build());
  return { open, results, xml: paths.map((path) => after[path] ?? ""), before: paths.map((path) => parts(bytes)[path] ?? "") };
}

describe("what is calculated", () => {
  test("ours, what it reads and what reads it, in the right order: (2+3) t x 10 = 50, + 1 = 51", () => {
    const { xml } = run({ S: rows(f("A1", "B1+1", "1") + f("B1", cost("C1,10"), "0") + f("C1", "D1+E1") + n("D1", 2) + n("E1", 3)) });
    expect(xml[0]).toContain("<f>B1+1</f><v>51</v>");
    expect(xml[0]).toContain(`<f>${cost("C1,10")}</f><v>50</v>`);
    expect(xml[0]).toContain("<f>D1+E1</f><v>5</v>");
  });
  test("formulas of others that have nothing to do with ours are left alone, even where their value is wrong", () => {
    const { xml } = run({ S: rows(f("A1", cost("2,10"), "0") + f("B1", "1+1", "99") + f("C1", "NOW()", "1")) });
    expect(xml[0]).toContain("<f>1+1</f><v>99</v>");
    expect(xml[0]).toContain("<f>NOW()</f><v>1</v>");
    expect(xml[0]).toContain("<v>20</v>");
  });
  test("a file whose values are right already is not changed by one character", () => {
    const sheets = { S: rows(f("A1", cost("2,10"), "20") + f("B1", "A1*2", "40")) };
    const { xml, before } = run(sheets);
    expect(xml).toEqual(before);
  });
  test("a formula of others that the engine lacks keeps its value, and ours calculates with it: 7 x 10 = 70", () => {
    const { xml, results } = run({
      S: rows(f("A1", cost("B1,10"), "0") + f("B1", "_xldudf_OTHER_FN(1)", "7") + f("C1", "_xldudf_OTHER_FN(A1)", "5")),
    });
    expect(xml[0]).toContain("<v>70</v>");
    expect(cellOf(xml[0] ?? "", "C1")).toContain("<v>5</v>");
    expect(results.stale.map(({ cell }) => cell.address)).toEqual(["C1"]);
  });
  test("ours together with something the engine lacks keeps its value and says what is missing", () => {
    const { xml, results } = run({
      S: rows(
        f("A1", `${cost("1,10")}+OTHER.FN(1)`, "17") +
          f("B1", cost("[1]X!A1,10"), "18") +
          f("C1", cost("C1,10"), "19") +
          f("D1", cost("INDIRECT(&quot;A1&quot;),1"), "3") +
          f("E1", cost("S:S!A1,1"), "4"),
      ),
    });
    expect(xml[0]).toMatch(/<v>17<\/v>.*<v>18<\/v>.*<v>19<\/v>/s);
    expect(results.ours.map(({ node, state }) => [node.obstacle?.kind, state])).toEqual([
      ["unknownFunction", "kept"],
      ["otherFile", "kept"],
      ["circular", "kept"],
      ["changesShape", "kept"],
      ["severalSheets", "kept"],
    ]);
  });
  test("names, other sheets, whole columns and tables are followed: (1+2+3) x 2 = 12, 3 x 5 = 15", () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Goods" displayName="Goods" ref="A1:B4"><tableColumns count="2"><tableColumn id="1" name="Mass"/><tableColumn id="2" name="Cost"/></tableColumns></table>';
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const { xml } = run(
      {
        "My data": rows(
          '<c r="A1" t="inlineStr"><is><t>Mass</t></is></c>',
          n("A2", 1),
          n("A3", 2),
          n("A4", 3) + f("B4", cost("Goods[[#This Row],[Mass]],Price+3")),
        ),
        T: rows(f("A1", cost("SUM('My data'!A:A),Price")) + f("B1", cost("SUM(Goods[Mass]),Price"))),
      },
      {
        "xl/tables/t.xml": table,
        "xl/worksheets/_rels/s0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/table" Target="../tables/t.xml"/></Relationships>`,
      },
      '<definedNames><definedName name="Price">Two*1</definedName><definedName name="Two">2</definedName></definedNames>',
    );
    expect(cellOf(xml[1] ?? "", "A1")).toContain("<v>12</v>");
    expect(cellOf(xml[1] ?? "", "B1")).toContain("<v>12</v>");
    expect(cellOf(xml[0] ?? "", "B4")).toContain("<v>15</v>");
  });
  test("a formula shared by many cells is each cell's own: 1x10, 2x10, 3x10", () => {
    const { xml } = run({
      S: rows(
        `${n("A1", 1)}<c r="B1"><f t="shared" ref="B1:B3" si="0">${cost("A1,$A$4")}</f><v>0</v></c>`,
        `${n("A2", 2)}<c r="B2"><f t="shared" si="0"/><v>0</v></c>`,
        `${n("A3", 3)}<c r="B3"><f t="shared" si="0"/></c>`,
        n("A4", 10),
      ),
    });
    expect(["B1", "B2", "B3"].map((address) => /<v>(.*?)<\/v>/.exec(cellOf(xml[0] ?? "", address))?.[1])).toEqual(["10", "20", "30"]);
    expect(xml[0]).toContain('<f t="shared" si="0"/><v>20</v>');
  });
});

describe("errors and text", () => {
  test("an error is written as one, passes through others' formulas, and IFERROR sees it", () => {
    const { xml, results } = run({
      S: rows(f("A1", "_xldudf_FAKE_NONE()", "1") + f("B1", "A1+1", "2") + f("C1", "IFERROR(A1,&quot;none&quot;)", "1")),
    });
    expect(cellOf(xml[0] ?? "", "A1")).toBe('<c r="A1" t="e"><f>_xldudf_FAKE_NONE()</f><v>#N/A</v></c>');
    expect(cellOf(xml[0] ?? "", "B1")).toContain('t="e"');
    expect(cellOf(xml[0] ?? "", "C1")).toContain('t="str"><f>IFERROR(A1,&quot;none&quot;)</f><v>none</v>');
    expect(results.ours[0]?.message).toBe("published from 2027 on");
  });
  test("text that looks like a formula, a number or markup stays text", () => {
    const { xml, open } = run({ S: rows(spilling("A1", "A1", "_xldudf_FAKE_CODES()", "0")) });
    expect(xml[0]).toContain(
      '<c r="A1" cm="1" t="str"><f t="array" ref="A1:C3">_xldudf_FAKE_CODES()</f><v>25070080</v></c><c r="B1" t="inlineStr">',
    );
    const again = openBook(open.file.build(), fakeNames).data.sheets[0]?.cells ?? [];
    expect(again.map(({ value }) => value)).toEqual(["25070080", "Kaolin", 10, "01", "TRUE", 20, "2026-01-01", "{1,2}", 30]);
    expect(again.filter(({ formula }) => formula !== null)).toHaveLength(1);
  });
});

describe("blocks", () => {
  const column = (count: number): string => `_xldudf_FAKE_ROWS(${count})`;
  test("a block that grows takes its room, and formulas above it that read it follow: 1+2+3 = 6", () => {
    const { xml } = run({ S: rows(f("E1", "SUM(_xlfn.ANCHORARRAY(A2))", "1"), spilling("A2", "A2:B2", column(3), "1") + n("B2", 0)) });
    expect(xml[0]).toContain('<f t="array" ref="A2:B4">_xldudf_FAKE_ROWS(3)</f><v>1</v>');
    expect(cellOf(xml[0] ?? "", "E1")).toContain("<v>6</v>");
    expect(xml[0]).toContain(
      '<row r="4"><c r="A4"><v>3</v></c><c r="B4" t="inlineStr"><is><t xml:space="preserve">row 3</t></is></c></row>',
    );
  });
  test("a block that shrinks leaves nothing behind, and keeps the look of the emptied cells", () => {
    const { xml } = run({
      S: rows(spilling("A1", "A1:B3", column(1), "1") + n("B1", 0), `<c r="A2" s="4"><v>2</v></c>${n("B2", 0)}`, n("A3", 3) + n("C3", 5)),
    });
    expect(xml[0]).toContain('ref="A1:B1"');
    expect(cellOf(xml[0] ?? "", "A2")).toBe('<c r="A2" s="4"></c>');
    expect(cellOf(xml[0] ?? "", "C3")).toContain("<v>5</v>");
    expect(openBook(zipped(handmade({ S: rows(spilling("A1", "A1:B3", column(1), "1")) })), fakeNames).data.sheets[0]?.cells).toHaveLength(
      1,
    );
  });
  test("a block in whose way something stands is an error and overwrites nothing", () => {
    const { xml, results } = run({ S: rows(spilling("A1", "A1", column(3), "1"), "", n("B3", 42)) });
    expect(cellOf(xml[0] ?? "", "A1")).toContain('t="e"');
    expect(cellOf(xml[0] ?? "", "B3")).toBe('<c r="B3"><v>42</v></c>');
    expect(results.ours[0]?.block).toEqual([[{ code: "#SPILL!" }]]);
  });
  test("an array formula of the old kind fills its area and no more, #N/A where there is nothing", () => {
    const { xml } = run({ S: rows(`<c r="A1"><f t="array" ref="A1:B3">${column(2)}</f><v>0</v></c>`) });
    expect(["A1", "A2", "A3"].map((address) => /<v>(.*?)<\/v>/.exec(cellOf(xml[0] ?? "", address))?.[1])).toEqual(["1", "2", "#N/A"]);
    expect(xml[0]).toContain('ref="A1:B3"');
  });
  test("a formula that is not entered as an array shows the first cell, as Excel does", () => {
    const { xml } = run({ S: rows(f("A1", column(3), "0"), n("A2", 9)) });
    expect(cellOf(xml[0] ?? "", "A1")).toContain("<v>1</v>");
    expect(cellOf(xml[0] ?? "", "A2")).toContain("<v>9</v>");
  });
});

describe("the XML around the cells", () => {
  test("prefixes, comments, unknown elements, spacing and order of attributes stay", () => {
    const sheet = `<?xml version="1.0"?>\r\n<!-- <c r="A1"/> --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:o="urn:o">\r\n <x:sheetData>\r\n  <x:row  spans='1:2' r="1" o:w="&lt;">\r\n   <x:c s='3' r="A1" o:q="1"><x:f>${cost("2,10")}</x:f><x:v>0</x:v><x:extLst><x:ext uri="u"/></x:extLst></x:c> <x:c r="B1"><x:v>7</x:v></x:c>\r\n  </x:row>\r\n </x:sheetData><o:mine a='\u4e2d'/>\ud83d\ude00</x:worksheet>`;
    const open = openBook(zipped(handmade({ S: "" }, { "xl/worksheets/s0.xml": sheet })), fakeNames);
    applyResults(open, recalculated(open));
    const after = parts(open.file.build())["xl/worksheets/s0.xml"];
    expect(after).toBe(
      sheet.replace(
        /<x:c s='3'.*?<\/x:c>/s,
        `<x:c s="3" r="A1" o:q="1"><x:f>${cost("2,10")}</x:f><x:v>20</x:v><x:extLst><x:ext uri="u"/></x:extLst></x:c>`,
      ),
    );
  });
  test("the order to calculate on opening goes when every formula has a value, and stays otherwise", () => {
    const order = '<calcPr calcId="1" fullCalcOnLoad="1" iterate="0"/>';
    const all = run({ S: rows(f("A1", cost("1,1"))) }, {}, order);
    expect(parts(all.open.file.build())["xl/workbook.xml"]).toContain('<calcPr calcId="191029" iterate="0"/>');
    const some = run({ S: rows(f("A1", cost("1,1")) + f("B1", "1+1")) }, {}, order);
    expect(parts(some.open.file.build())["xl/workbook.xml"]).toContain(order);
  });
  test("a signed file is not changed", () => {
    const files = handmade({ S: rows(f("A1", cost("1,1"), "0")) });
    files["_rels/.rels"] = files["_rels/.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="g" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    const open = openBook(zipped(files), fakeNames);
    expect(() => applyResults(open, recalculated(open))).toThrow("signed");
  });
  test("names that stand for ever more names end in an obstacle, not in an endless formula", () => {
    const names = Array.from(
      { length: 20 },
      (_, i) =>
        `<definedName name="n${i}x">${Array(10)
          .fill(`n${i + 1}x`)
          .join("+")}</definedName>`,
    ).join("");
    const { results } = run(
      { S: rows(f("A1", cost("n0x,1"), "5")) },
      {},
      `<definedNames>${names}<definedName name="loop">loop+1</definedName></definedNames>`,
    );
    expect(results.ours[0]).toMatchObject({ state: "kept", node: { obstacle: { kind: "tooLarge" } } });
  });
  test("formulas nested ten thousand deep are an error or refused, never a crash", () => {
    const deep = "(".repeat(10_000) + "1" + ")".repeat(10_000);
    expect(run({ S: rows(f("A1", cost(`${deep},1`), "5")) }).results.ours[0]?.block).toEqual([[expect.anything()]]);
    const single = "_xlfn.SINGLE(".repeat(3_000) + "A2" + ")".repeat(3_000);
    expect(() => run({ S: rows(f("A1", cost(`${single},1`), "5")) })).not.toThrow(RangeError);
  });
  test("a hostile range is no calculation", () => {
    const { results } = run({ S: rows(f("A1", cost("B1:XFD1048576,1"), "5") + f("A2".replace("2", "1").replace("A", "B"), "1", "1")) });
    expect(results.ours[0]?.node.obstacle?.kind).toBe("tooLarge");
  });
});
