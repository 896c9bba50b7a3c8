import fc from "fast-check";
import { openBook, ourNames, readWorkbook, writeWorkbook, type NewBook } from "../../src/xlsx";
import { cellOf, parts } from "./files";
import { anyCharacter } from "../tools/anyCharacter";

const names = ourNames(["CBAM.COST", "CBAM.DEFAULTS"]);
const book: NewBook = {
  sheets: [
    {
      name: "Goods & lines",
      cells: [
        { row: 1, column: 0, value: 10, style: { numberFormat: "0.000" } },
        { row: 1, column: 1, value: 46023, style: { numberFormat: "yyyy-mm-dd" } },
        { row: 1, column: 2, value: 20, formula: { text: "=CBAM.COST([@Mass],'Other one'!A1)" } },
        { row: 2, column: 0, value: 5 },
        { row: 2, column: 1, value: "=1+1" },
        { row: 2, column: 2, value: { code: "#N/A" }, formula: { text: "=CBAM.COST([@Mass],0)" } },
        { row: 4, column: 4, value: 1, formula: { text: "=SUM(Goods[Mass])" } },
        { row: 0, column: 0, value: "overwritten by the table", style: { bold: true, fill: "DDEEFF", color: "112233", wrap: true } },
      ],
      tables: [
        {
          name: "Goods",
          row: 0,
          column: 0,
          rows: 3,
          headers: ["Mass", "Day", "Cost, EUR"],
          columnFormulas: { "Cost, EUR": "=CBAM.COST([@Mass],0)" },
        },
      ],
      widths: [12, null, 20],
      frozenRows: 1,
      merged: ["E1:F1"],
      validations: [{ area: "A2:A9", choices: "='Other one'!$A$1:$A$3", others: "refused" }],
    },
    {
      name: "Other one",
      visibility: "hidden",
      cells: [
        { row: 0, column: 0, value: "72", formula: { text: '=CBAM.DEFAULTS("72")', rows: 2, columns: 1 } },
        { row: 1, column: 0, value: "73" },
        { row: 2, column: 0, value: true },
      ],
    },
  ],
  names: [{ name: "Price", text: "='Other one'!$A$3" }],
};

describe("a new file", () => {
  const bytes = writeWorkbook(book, names);
  const files = parts(bytes);
  const first = files["xl/worksheets/sheet1.xml"] ?? "";
  test("formulas of ours stand in it as Excel holds them: by their file name, as formulas that spill", () => {
    expect(cellOf(first, "C2")).toBe(
      '<c r="C2" cm="1"><f t="array" ref="C2">_xldudf_CBAM_COST(Goods[[#This Row],[Mass]],\'Other one\'!A1)</f><v>20</v></c>',
    );
    expect(cellOf(files["xl/worksheets/sheet2.xml"] ?? "", "A1")).toContain(
      'cm="1" t="str"><f t="array" ref="A1:A2">_xldudf_CBAM_DEFAULTS("72")</f><v>72</v>',
    );
    expect(cellOf(first, "E5")).toBe('<c r="E5"><f>SUM(Goods[Mass])</f><v>1</v></c>');
    expect(files["xl/metadata.xml"]).toContain('fDynamic="1"');
  });
  test("it reads back as it was written", () => {
    const read = readWorkbook(bytes, names);
    expect(read.tables).toEqual([
      {
        name: "Goods",
        sheet: "Goods & lines",
        row: 0,
        column: 0,
        rows: 3,
        columns: 3,
        headerRows: 1,
        totalsRows: 0,
        headers: ["Mass", "Day", "Cost, EUR"],
      },
    ]);
    expect(read.names).toEqual([{ name: "Price", sheet: null, text: "='Other one'!$A$3", stored: "'Other one'!$A$3" }]);
    expect(
      read.sheets[0]?.cells.map(({ address, value, formula, numberFormat }) => [address, value, formula?.text ?? null, numberFormat]),
    ).toEqual([
      ["A1", "Mass", null, "General"],
      ["B1", "Day", null, "General"],
      ["C1", "Cost, EUR", null, "General"],
      ["A2", 10, null, "0.000"],
      ["B2", 46023, null, "yyyy-mm-dd"],
      ["C2", 20, "=CBAM.COST(Goods[@Mass],'Other one'!A1)", "General"],
      ["A3", 5, null, "General"],
      ["B3", "=1+1", null, "General"],
      ["C3", { code: "#N/A" }, "=CBAM.COST(Goods[@Mass],0)", "General"],
      ["E5", 1, "=SUM(Goods[Mass])", "General"],
    ]);
    expect(read.sheets[1]?.cells[0]?.formula).toMatchObject({ kind: "dynamic", area: { row: 0, column: 0, rows: 2, columns: 1 } });
    expect(read.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  });
  test("frozen header, widths, merged cells, choices and the formula for new rows are in their places", () => {
    expect(first).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(first).toContain('<col min="1" max="1" width="12" customWidth="1"/><col min="3" max="3" width="20" customWidth="1"/>');
    expect(first).toContain('<mergeCell ref="E1:F1"/>');
    expect(first).toContain("<formula1>'Other one'!$A$1:$A$3</formula1>");
    expect(files["xl/tables/table1.xml"]).toContain("_xldudf_CBAM_COST(Goods[[#This Row],[Mass]],0)</calculatedColumnFormula>");
  });
  test("the same data gives the same bytes", () => expect(writeWorkbook(book, names)).toEqual(bytes));
  test("text of any kind comes back as the same text and never as a formula", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: anyCharacter }),
            fc.constantFrom("=1+1", "+1", "@SUM(1)", "_x0041_", "\r\n", "\u0000", "]]>", "<f>1</f>", " a ", "_xldudf_CBAM_COST(1)"),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        (texts) => {
          const cells = texts.map((value, row) => ({ row, column: 0, value }));
          const read = openBook(writeWorkbook({ sheets: [{ name: "S", cells }] }, names), names).data.sheets[0]?.cells ?? [];
          expect(read.map(({ value }) => value)).toEqual(texts);
          expect(read.every(({ formula }) => formula === null)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
  test("what Excel would call a damaged file is a fault of the caller", () => {
    const write = (sheet: object): unknown => writeWorkbook({ sheets: [{ name: "S", cells: [], ...sheet }] }, names);
    expect(() => write({ name: "a/b" })).toThrow(TypeError);
    expect(() => write({ tables: [{ name: "T", row: 0, column: 0, rows: 2, headers: ["a", "A"] }] })).toThrow(TypeError);
    expect(() => write({ cells: [{ row: -1, column: 0, value: 1 }] })).toThrow(TypeError);
    expect(() => write({ cells: [{ row: 0, column: 0, value: 1, style: { fill: 'red"/>' } }] })).toThrow(TypeError);
  });
});
