// A file without anything of ours is known at once; one with is never missed, whatever hides it.
import { applyResults, holdsOurs, openBook } from "../../src/xlsx";
import { runWorkbook } from "../../src/cli/workbookTask";
import { fakeNames, handmade, recalculated, zipped } from "./files";

const row = (formula: string): string => `<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`;
const holds = (sheet: string, extra: Record<string, string> = {}, workbook = ""): boolean =>
  holdsOurs(zipped(handmade({ S: sheet }, extra, workbook)), fakeNames);

test.each<[string, boolean]>([
  ["a formula as Excel keeps it", holds(row("_xldudf_FAKE_COST(1,2)"))],
  ["one as a library writes it", holds(row("fake.cost(1,2)"))],
  ["one in full-width characters", holds(row("ＦＡＫＥ．ＣＯＳＴ（1，2）"))],
  ["one with characters by number", holds(row("&#70;AKE&#46;COST(1,2)"))],
  ["one between marks", holds(row("FAKE<![CDATA[.]]>COST(1,2)"))],
  ["one with characters by hexadecimal number", holds(row("FAKE&#x2E;COST(1,2)"))],
  ["a name", holds(row("Cost*2"), {}, '<definedNames><definedName name="Cost">_xldudf_FAKE_COST(1,2)</definedName></definedNames>')],
  ["a record of ours", holds(row("1+1"), { "customXml/item1.xml": '<basis xmlns="urn:carbon-border:basis:1"/>' })],
])("%s is found", (_, found) => expect(found).toBe(true));

test("a file of others is copied, byte for byte, and said to be a copy", () => {
  const bytes = zipped(handmade({ S: row("SUM(1,2)&amp;CHAR(10)&amp;&quot;&#10;&quot;") }));
  expect(holdsOurs(bytes, fakeNames)).toBe(false);
  for (const task of ["calculate", "freeze"] as const) {
    const result = runWorkbook(bytes, task, { stamp: "", basis: false });
    expect(result.bytes).toBe(bytes);
    expect(result.summary.join(" ")).toMatch(/none of our formulas.*copy of the original/);
  }
});

test("the workbook told after writing is the one the file holds: values, blocks that grew and shrank, cells that went", () => {
  const cells =
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>_xldudf_FAKE_COST(A1,40)</f><v>1</v></c><c r="D1" cm="1"><f t="array" ref="D1:D2">_xldudf_FAKE_ROWS(3)</f><v>0</v></c></row>' +
    '<row r="2"><c r="D2"><v>0</v></c></row><row r="6"><c r="A6" cm="1"><f t="array" ref="A6:B8">_xldudf_FAKE_ROWS(2)</f><v>0</v></c><c r="B6"><v>9</v></c></row><row r="8"><c r="A8"><v>9</v></c><c r="B8"><v>9</v></c></row>';
  const open = openBook(zipped(handmade({ S: cells, T: "" })), fakeNames);
  const { book } = applyResults(open, recalculated(open));
  expect(book).toEqual(openBook(open.file.build(), fakeNames).data);
  expect(book.sheets[0]?.cells.map(({ address, value }) => [address, value])).toEqual([
    ["A1", 3],
    ["B1", 120],
    ["D1", 1],
    ["E1", "row 1"],
    ["D2", 2],
    ["E2", "row 2"],
    ["D3", 3],
    ["E3", "row 3"],
    ["A6", 1],
    ["B6", "row 1"],
    ["A7", 2],
    ["B7", "row 2"],
  ]);
});
