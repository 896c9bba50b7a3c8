/** Comma-separated values in and out. Expected cells are those of RFC 4180 and of what Excel writes. */
import fc from "fast-check";
import { cellOfCsv, csvOfRows, rowsOfCsv } from "../../src/workbench/csv";

test.each([
  [
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "\ufeffcode;t\n07318;1,5",
    [
      ["code", "t"],
      ["07318", "1,5"],
    ],
  ],
  ['"a, b","say ""x""",\n', [["a, b", 'say "x"', ""]]],
  [
    "a\tb\n\tc",
    [
      ["a", "b"],
      ["", "c"],
    ],
  ],
  ['"two\nlines",x', [["two\nlines", "x"]]],
  ["a,b\n\nc,d", [["a", "b"], [""], ["c", "d"]]],
  [
    '"a;b",c\n1;2,3',
    [
      ["a;b", "c"],
      ["1;2", "3"],
    ],
  ],
])("%j", (text, rows) => expect(rowsOfCsv(text)).toEqual(rows));

test.each([
  ["07318", "07318"],
  ["7318", 7318],
  ["-1.50", -1.5],
  ["1,234", "1,234"],
  ["1e5", "1e5"],
  ["", null],
  ["=SUM(A1)", "=SUM(A1)"],
  ["1234567890123456", "1234567890123456"],
  ["2026-02-01", "2026-02-01"],
  [" 5", " 5"],
])("a cell that holds %j", (text, cell) => expect(cellOfCsv(text)).toBe(cell));

test("whatever is written is read again", () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constantFrom("a,b", 'q"q', "two\r\nlines", "螺絲", "007"));
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 4 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })),
      (rows) => {
        // The first line tells the separator; a heading without odd signs stands there in real life.
        const headed = [rows[0]?.map((_, i) => `h${i}`) ?? [], ...rows];
        expect(rowsOfCsv(csvOfRows(headed))).toEqual(headed.map((row) => row.map(String)));
      },
    ),
  );
});
