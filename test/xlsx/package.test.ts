import { strToU8, zipSync } from "fflate";
import { applyResults, openBook, refusalText, XlsxRefusal } from "../../src/xlsx";
import { XlsxPackage } from "../../src/xlsx/package/package";
import { cellOf, fakeNames, fixture, handmade, parts, recalculated, zipped } from "./files";

const refusal = (bytes: Uint8Array): string => {
  try {
    openBook(bytes, fakeNames);
  } catch (error) {
    if (error instanceof XlsxRefusal) return error.reason;
    throw error;
  }
  return "opened";
};
const withSheet = (data: string): Uint8Array => zipped(handmade({ S: data }));
/** The first place of a byte sequence. */
const find = (bytes: Uint8Array, wanted: readonly number[], from = 0): number =>
  bytes.findIndex((_, i) => i >= from && wanted.every((byte, n) => bytes[i + n] === byte));

describe("a file opened and written again", () => {
  test.each(["openpyxl", "xlsxwriter", "libreoffice"])("made by %s keeps every part, byte for byte", (name) => {
    const bytes = fixture(name);
    const again = XlsxPackage.open(bytes).build();
    expect(parts(again)).toEqual(parts(bytes));
    expect(Object.keys(parts(again))).toEqual(Object.keys(parts(bytes)));
  });
});

describe("files that are refused, with a reason", () => {
  const good = withSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  test("a good one is not", () => expect(refusal(good)).toBe("opened"));
  test("nothing, text and a picture are no workbook", () => {
    expect(refusal(new Uint8Array())).toBe("empty");
    expect(refusal(strToU8("Name,Mass\nA,1"))).toBe("plainText");
    expect(refusal(zipSync({ "a.txt": strToU8("x") }))).toBe("noWorkbook");
  });
  test("an old .xls and a file with a password", () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusal(old)).toBe("oldFormat");
    const locked = old.slice();
    [..."EncryptedPackage"].forEach((char, i) => locked.set([char.charCodeAt(0), 0], 1024 + 2 * i));
    expect(refusal(locked)).toBe("encrypted");
  });
  test("a file cut off at any place is refused, never read by half", () => {
    for (const share of [0.1, 0.4, 0.7, 0.9, 0.99])
      expect(["cutOff", "brokenZip"]).toContain(refusal(good.slice(0, Math.floor(good.length * share))));
  });
  test("one flipped bit in a part is noticed", () => {
    const stored = zipSync(
      {
        ...Object.fromEntries(
          Object.entries(handmade({ S: '<row r="1"><c r="A1"><v>1234</v></c></row>' })).map(([n, t]) => [n, strToU8(t)]),
        ),
      },
      { level: 0 },
    );
    const at = find(
      stored,
      [..."<v>1234"].map((char) => char.charCodeAt(0)),
    );
    expect(at).toBeGreaterThan(0);
    stored.set([stored[at + 3]! ^ 1], at + 3);
    expect(refusal(stored)).toBe("brokenPart");
  });
  test("a part that claims to unpack to gigabytes is not unpacked", () => {
    const bomb = good.slice();
    const central = find(bomb, [0x50, 0x4b, 1, 2]);
    bomb.set([0xf0, 0xff, 0xff, 0x7f], central + 24);
    expect(refusal(bomb)).toBe("tooLarge");
  });
  test("two parts of one name", () => {
    const twice = zipSync({
      ...Object.fromEntries(Object.entries(handmade({ S: "" })).map(([n, t]) => [n, strToU8(t)])),
      "XL/workbook.xml": strToU8("<workbook/>"),
    });
    expect(refusal(twice)).toBe("doublePart");
  });
  test("document types, entities and broken XML", () => {
    const bad = (xml: string): string => refusal(zipped(handmade({ S: "" }, { "xl/worksheets/s0.xml": xml })));
    expect(bad('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')).toBe("declarations");
    expect(bad('<worksheet xmlns="x"><sheetData>&lol;</sheetData></worksheet>')).toBe("malformedXml");
    expect(bad("<worksheet><sheetData></worksheet>")).toBe("malformedXml");
    expect(bad('<?xml version="1.0" encoding="windows-1252"?><worksheet/>')).toBe("encoding");
  });
  test.each([
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    '<row r="2"/><row r="1"/>',
    '<row r="1"><c r="B1"/><c r="A1"/></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
    '<row r="1"><c r="A1"><v>1e999</v></c></row>',
    '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c></row>',
  ])("cells that cannot be: %s", (data) => {
    expect(refusal(withSheet(data))).toBe(/<row r="(?:1048577|2)"/.test(data) ? "badRow" : "badCell");
  });
  test("a binary workbook", () => {
    const binary = handmade({ S: "" });
    binary["[Content_Types].xml"] = binary["[Content_Types].xml"]!.replace(
      "spreadsheetml.sheet.main+xml",
      "sheet.binary.macroEnabled.main",
    );
    expect(refusal(zipped(binary))).toBe("binaryFormat");
  });
  test("the reason is a sentence that names the part", () => {
    expect(refusalText(new XlsxRefusal("declarations", { part: "xl/styles.xml" }))).toMatch(/^The part xl\/styles\.xml declares/);
  });
});

describe("reading", () => {
  test("every kind of value, with the format of its cell", () => {
    const texts =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>ri</t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>';
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; t&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs></styleSheet>';
    const files = handmade(
      {
        S: '<row><c t="s"><v>0</v></c><c s="1"><v>1.5</v></c><c t="b" s="2"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="str"><f>"x"</f><v>x</v></c><c/></row><row r="5"><c r="C5" t="d"><v>2026-01-01</v></c></row>',
      },
      { "xl/sharedStrings.xml": texts, "xl/styles.xml": styles },
    );
    const rels = "xl/_rels/workbook.xml.rels";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    files[rels] = files[rels]!.replace(
      "</Relationships>",
      `<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    );
    const cells = openBook(zipped(files), fakeNames).data.sheets[0]?.cells ?? [];
    // 1 January 2026 is day 46,023 of Excel's calendar.
    expect(cells.map(({ address, value, numberFormat }) => [address, value, numberFormat])).toEqual([
      ["A1", "rich", "General"],
      ["B1", 1.5, '0.0" t"'],
      ["C1", true, "0.00%"],
      ["D1", { code: "#N/A" }, "General"],
      ["E1", "a\rb", "General"],
      ["F1", "x", "General"],
      ["C5", 46023, "General"],
    ]);
  });
  test("tables, names and spilled blocks of a file made by XlsxWriter and by openpyxl", () => {
    const book = openBook(fixture("xlsxwriter"), fakeNames).data;
    expect(book.names.map(({ name, text }) => [name, text])).toEqual([["Years", "=Table!$B$2:$B$5"]]);
    const spill = book.sheets[0]?.cells.find(({ address }) => address === "D2")?.formula;
    expect(spill).toMatchObject({ kind: "dynamic", area: { row: 1, column: 3, rows: 4, columns: 1 } });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Table", "visible"],
      ["Empty", "hidden"],
    ]);
    const other = openBook(fixture("openpyxl"), fakeNames).data;
    expect(other.tables).toEqual([
      {
        name: "Lines",
        sheet: "Import lines",
        row: 0,
        column: 0,
        rows: 6,
        columns: 5,
        headerRows: 1,
        totalsRows: 0,
        headers: ["Mass", "Year", "Factor", "Scaled", "Note"],
      },
    ]);
    expect(other.sheets[1]?.cells.find(({ address }) => address === "B3")?.formula?.kind).toBe("array");
  });
  test("a cell of the hand-made file is found by the test's own reader", () =>
    expect(cellOf('<c r="A1"/><c r="A2" t="b"><v>1</v></c>', "A2")).toBe('<c r="A2" t="b"><v>1</v></c>'));
});

describe("Names of parts as other programs spell them", () => {
  const renamed = (rename: (name: string) => string): Uint8Array =>
    zipped(
      Object.fromEntries(
        Object.entries(handmade({ S: '<row r="1"><c r="A1"><f>_xldudf_FAKE_COST(3,40)</f><v>0</v></c></row>' })).map(([name, text]) => [
          rename(name),
          text,
        ]),
      ),
    );
  test.each<[string, (name: string) => string]>([
    ["backslashes", (name) => name.replaceAll("/", "\\")],
    ["a slash in front", (name) => `/${name}`],
    ["a backslash in front", (name) => `\\${name.replaceAll("/", "\\")}`],
    ["capital letters", (name) => (name.startsWith("[") ? name : name.toUpperCase())],
    ["small letters", (name) => name.toLowerCase()],
  ])("%s are read, and leave as they came", (_, rename) => {
    const bytes = renamed(rename);
    const open = openBook(bytes, fakeNames);
    const results = recalculated(open);
    expect(results.ours.map(({ block }) => block)).toEqual([[[120]]]);
    applyResults(open, results);
    const written = parts(open.file.build());
    expect(Object.keys(written)).toEqual(Object.keys(parts(bytes)));
    expect(written[rename("xl/worksheets/s0.xml")]).toContain("<v>120</v>");
  });
  test("two spellings of one part are refused, for programs disagree on which counts", () => {
    const doubled = zipped({ ...handmade({ S: "" }), "xl\\workbook.xml": "<workbook/>" });
    expect(() => openBook(doubled, fakeNames)).toThrow(expect.objectContaining({ reason: "doublePart" }));
  });
});
