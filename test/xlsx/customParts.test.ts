import { openBook } from "../../src/xlsx";
import { customParts, readCustomPart, removeCustomPart, writeCustomPart } from "../../src/xlsx/package/customParts";
import { fakeNames, handmade, parts, zipped } from "./files";

const OURS = "urn:carbon-border:basis:1";
const xml = (text: string): string => `<basis xmlns="${OURS}">${text}</basis>`;
const OTHERS = {
  // A table of contents of another program, in an encoding of its own, one with a document type, one that mentions our name only.
  "customXml/item1.xml": '<?xml version="1.0" encoding="UTF-8"?><props xmlns="urn:other"><a>urn:carbon-border:basis:1</a></props>',
  "customXml/itemProps1.xml": '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  "customXml/item2.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a xmlns="${OURS}">&b;</a>`,
  "customXml/item3.xml": `<a xmlns="${OURS}"`,
};
const file = (extra: Record<string, string> = {}): Uint8Array =>
  zipped(handmade({ S: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { ...OTHERS, ...extra }));

test("a part is added beside those of others, read back, exchanged and removed; theirs stay byte for byte", () => {
  const open = openBook(file(), fakeNames);
  expect(readCustomPart(open.file, OURS)).toBeNull();
  writeCustomPart(open.file, open.part.path, OURS, xml("鋼 &amp; &lt;b&gt;"));
  writeCustomPart(open.file, open.part.path, OURS, xml("second"));
  const saved = parts(open.file.build());
  for (const [path, text] of Object.entries(OTHERS)) expect(saved[path]).toBe(text);
  expect(saved["customXml/item4.xml"]).toBe(xml("second"));
  expect(saved["xl/_rels/workbook.xml.rels"]).toContain('relationships/customXml" Target="/customXml/item4.xml"');
  expect(saved["customXml/_rels/item4.xml.rels"]).toContain("itemProps4.xml");
  expect(saved["[Content_Types].xml"]).toContain(
    'PartName="/customXml/itemProps4.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
  );
  const again = openBook(open.file.build(), fakeNames);
  expect(readCustomPart(again.file, OURS)).toBe(xml("second"));
  expect(customParts(again.file, "urn:carbon-border:").map(({ namespace }) => namespace)).toEqual([OURS]);
  removeCustomPart(again.file, again.part.path, OURS);
  const clean = parts(again.file.build());
  expect(
    Object.keys(clean)
      .filter((path) => path.startsWith("customXml"))
      .sort(),
  ).toEqual(Object.keys(OTHERS).sort());
  expect(clean["xl/_rels/workbook.xml.rels"]).not.toContain("customXml");
  expect(clean["[Content_Types].xml"]).not.toContain("customXml");
});

test("of two parts of one namespace one is left after writing", () => {
  const open = openBook(file({ "customXml/item7.xml": xml("a"), "customXml/item8.xml": xml("b") }), fakeNames);
  expect(readCustomPart(open.file, OURS)).toBe(xml("a"));
  writeCustomPart(open.file, open.part.path, OURS, xml("c"));
  expect(customParts(open.file, OURS).map(({ xml: text }) => text)).toEqual([xml("c")]);
});
