/**
 * Formulas filled over many cells of the grid: each is the formula of its own cell, for whoever reads, counts, rewrites,
 * freezes or saves it. Expected texts are what Excel writes into the filled cell.
 */
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { writeOutShared } from "../../src/host/workbench/sharedFormulas";
import { openBook, ourNames } from "../../src/xlsx";
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

const ROWS = 300;
const OURS = { scope: { kind: "book" }, prefixes: ["FAKE."] } as const;
const costs = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `=FAKE.COST(A${from + i},B$1)`);

let under: UnderTest;
beforeEach(() => {
  under = createHost({ sheets: { s1: { id: "s1", name: "Sheet1", rowCount: 400, columnCount: 40 } } });
});
afterEach(() => under.dispose());

const cells = (): Record<string, ICellData> => {
  const found: Record<string, ICellData> = {};
  under.book
    .sheet("Sheet1")
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => void (found[`${row} ${column}`] = cell ?? {}));
  return found;
};
async function fill(from: string, over: string): Promise<void> {
  const sheet = under.book.sheet("Sheet1");
  await sheet.getRange(from).autoFill(sheet.getRange(over));
}

/** 300 lines of tonnes 1, 2, 3 ... at the price 2, the cost filled down from the first line. */
async function lines(): Promise<void> {
  await under.host.write(
    "Sheet1!A1",
    Array.from({ length: ROWS }, (_, i) => [i + 1]),
  );
  await under.host.write("Sheet1!B1", [[2]]);
  await under.host.writeFormulas("Sheet1!C1", [["=FAKE.COST(A1,B$1)"]]);
  await fill("C1", `C1:C${ROWS}`);
  await under.host.recalculate();
}

test("300 filled lines are 300 formulas: listed with values and reasons, read as cells, used area included", async () => {
  await lines();
  await under.host.write("Sheet1!A150", [["x"]]);
  const listed = await under.host.formulas(OURS);
  expect(listed.map(({ formula }) => formula)).toEqual(costs(1, ROWS));
  expect(listed.map(({ value }) => value)).toEqual(Array.from({ length: ROWS }, (_, i) => (i === 149 ? "#VALUE!" : 2 * (i + 1))));
  expect(listed[149]?.message).toBe("row 1: tonnes is x, a number is expected");
  expect((await under.host.cells(`Sheet1!C1:C${ROWS}`)).formulas.flat()).toEqual(costs(1, ROWS));
  expect(await under.host.usedAreas()).toEqual([`Sheet1!A1:C${ROWS}`]);
});

test("rewriting some of the filled lines, the first among them, leaves the others as they are", async () => {
  await lines();
  await under.host.replaceFormulas([1, 2, 200].map((row) => ({ address: `Sheet1!C${row}`, formula: `=FAKE.COST(A${row},B$1,10)` })));
  const expected = costs(1, ROWS).map((formula, i) => ([0, 1, 199].includes(i) ? formula.replace(")", ",10)") : formula));
  expect((await under.host.formulas(OURS)).map(({ formula }) => formula)).toEqual(expected);
  await under.host.write("Sheet1!B1", [[3]]);
  expect([await under.host.read("Sheet1!C2:C3"), await under.host.read("Sheet1!C300")]).toEqual([[[60], [9]], [[900]]]);
});

test("all 300 become values and formulas again", async () => {
  await lines();
  expect((await under.host.freeze(OURS)).cells).toBe(ROWS);
  expect((await under.host.cells(`Sheet1!C1:C${ROWS}`)).formulas.flat().filter((formula) => formula !== "")).toEqual([]);
  expect((await under.host.restore({ kind: "book" })).cells).toBe(ROWS);
  expect((await under.host.formulas(OURS)).map(({ formula }) => formula)).toEqual(costs(1, ROWS));
});

test("the saved file holds all 300, each its own", async () => {
  await lines();
  const saved = openBook(xlsxFromWorkbook(under.book), ourNames(["FAKE.COST"])).data.sheets[0]?.cells ?? [];
  expect(saved.flatMap(({ formula }) => formula?.text ?? [])).toEqual(costs(1, ROWS));
});

test.each([
  ["relative, half and wholly fixed", "=A1+$B1+C$1+$D$1", "=A2+$B2+C$1+$D$1", "=B1+$B1+D$1+$D$1"],
  ["a range that grows", "=SUM(A$1:A1)", "=SUM(A$1:A2)", "=SUM(B$1:B1)"],
  [
    "whole columns and rows",
    "=SUM(A:A)+SUM($B:C)+SUM(2:3)+SUM($2:3)",
    "=SUM(A:A)+SUM($B:C)+SUM(3:4)+SUM($2:4)",
    "=SUM(B:B)+SUM($B:D)+SUM(2:3)+SUM($2:3)",
  ],
  [
    "sheets, quoted and in Chinese",
    "='My Sheet'!A1+進口!B1+'It''s A1'!A1",
    "='My Sheet'!A2+進口!B2+'It''s A1'!A2",
    "='My Sheet'!B1+進口!C1+'It''s A1'!B1",
  ],
  [
    "texts that look like cells or hold quotation marks",
    '="A1"&A1&"say ""B2"" 中 A1"',
    '="A1"&A2&"say ""B2"" 中 A1"',
    '="A1"&B1&"say ""B2"" 中 A1"',
  ],
  [
    "function and column names that look like cells",
    "=LOG10(A1)+Goods[[#This Row],[A1]]",
    "=LOG10(A2)+Goods[[#This Row],[A1]]",
    "=LOG10(B1)+Goods[[#This Row],[A1]]",
  ],
  [
    "an intersection, array constants, a skipped argument",
    "=SUM(A1:C9 A1:A3)+SUM({1,2})+IF(A1>1,,A1)",
    "=SUM(A2:C10 A2:A4)+SUM({1,2})+IF(A2>1,,A2)",
    "=SUM(B1:D9 B1:B3)+SUM({1,2})+IF(B1>1,,B1)",
  ],
])("filled down and to the right: %s", async (_, formula, below, right) => {
  const sheet = under.book.sheet("Sheet1");
  sheet.getRange("H5").setValue({ f: formula });
  await fill("H5", "H5:H7");
  await fill("H5", "H5:J5");
  const [line = []] = await under.host.cells("Sheet1!H5:J7").then(({ formulas }) => [[formulas[1]?.[0], formulas[0]?.[1]]]);
  expect(line).toEqual([below, right]);
  expect(Object.values(cells()).filter(({ si }) => si)).toEqual([]);
});

test("filled up and to the left", async () => {
  under.book.sheet("Sheet1").getRange("H4").setValue({ f: "=E4+$B$1" });
  await fill("H4", "H2:H4");
  await fill("H4", "F4:H4");
  expect((await under.host.cells("Sheet1!H2:H4")).formulas).toEqual([["=E2+$B$1"], ["=E3+$B$1"], ["=E4+$B$1"]]);
  expect((await under.host.cells("Sheet1!F4:H4")).formulas).toEqual([["=C4+$B$1", "=D4+$B$1", "=E4+$B$1"]]);
});

test("undone and done again, the filled lines are as they were", async () => {
  await lines();
  await under.book.workbook.undo();
  expect(await under.host.formulas(OURS)).toHaveLength(1);
  await under.book.workbook.redo();
  expect((await under.host.formulas(OURS)).map(({ formula }) => formula)).toEqual(costs(1, ROWS));
});

/** As the grid of an earlier visit kept them: the first cell holds the text, the others the name of the group. */
const kept = (): Partial<IWorkbookData> => ({
  id: "book",
  sheetOrder: ["s1"],
  sheets: {
    s1: {
      id: "s1",
      name: "Sheet1",
      rowCount: 50,
      columnCount: 10,
      cellData: {
        0: { 0: { v: 5 }, 1: { f: "=FAKE.COST(A1,2)", si: "g" } },
        1: { 0: { v: 6 }, 1: { si: "g" } },
        2: { 0: { v: 7 }, 1: { f: null, si: "g" }, 2: { si: "gone" } },
      },
    },
  },
});

test("a workbook kept with groups is opened with every formula written out, and read rightly even where it is not", async () => {
  const written = kept();
  writeOutShared(written);
  expect(Object.values(written.sheets?.["s1"]?.cellData ?? {}).map((line) => (line as Record<number, ICellData>)[1]?.f)).toEqual([
    "=FAKE.COST(A1,2)",
    "=FAKE.COST(A2,2)",
    "=FAKE.COST(A3,2)",
  ]);
  const { host, dispose } = createHost(kept());
  expect((await host.formulas(OURS)).map(({ formula }) => formula)).toEqual(["=FAKE.COST(A1,2)", "=FAKE.COST(A2,2)", "=FAKE.COST(A3,2)"]);
  expect((await host.cells("Sheet1!B1:C3")).formulas).toEqual([
    ["=FAKE.COST(A1,2)", ""],
    ["=FAKE.COST(A2,2)", ""],
    ["=FAKE.COST(A3,2)", ""],
  ]);
  dispose();
});

test("whatever else writes a group into the grid, its first cell may stand elsewhere in the sheet", async () => {
  const { host, api, book, dispose } = createHost(kept());
  await api.executeCommand(SetRangeValuesMutation.id, {
    unitId: book.workbook.getId(),
    subUnitId: "s1",
    cellValue: { 3: { 0: { v: 8 }, 1: { si: "g" } } },
  });
  expect(book.sheet("Sheet1").getSheet().getCellMatrix().getValue(3, 1)).toMatchObject({ f: "=FAKE.COST(A4,2)" });
  expect(await host.formulas(OURS)).toHaveLength(4);
  dispose();
});
