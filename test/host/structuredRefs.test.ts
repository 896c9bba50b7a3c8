import { expandThisRow, gridFormula, type GridTable } from "../../src/host/workbench/structuredRefs";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { takeTypedFormulas } from "../../src/host/workbench/typedFormulas";
import { createHeadlessUniver } from "../tools/headlessUniver";

const trips: GridTable = {
  name: "Trips",
  sheet: "S",
  row: 0,
  column: 0,
  rows: 4,
  columns: 4,
  headerRows: 1,
  totalsRows: 1,
  headers: ["Air", "Hotel", "Mass [t]", "A B"],
  inGrid: true,
};
const bare: GridTable = {
  name: "Bare",
  sheet: "My sheet",
  row: 2,
  column: 5,
  rows: 2,
  columns: 1,
  headerRows: 0,
  totalsRows: 0,
  headers: ["Column1"],
  inGrid: false,
};
const inGrid = (formula: string, row = 1, column = 9): string => gridFormula(formula, [trips, bare], { sheet: "S", row, column });

test.each([
  ["=SUM(T[@[Air]:[Hotel]])", "=SUM(T[[#This Row],[Air]:[Hotel]])"],
  ["=[@Mass]*2", "=T[[#This Row],[Mass]]*2"],
  ["=[@[Mass '[t']]]", "=T[[#This Row],[Mass '[t']]]"],
  ['="[@Mass]"&T[@Mass]', '="[@Mass]"&T[[#This Row],[Mass]]'],
  ["=COUNTA(T[@])", "=COUNTA(T[#This Row])"],
])("Excel's short form %s is spelled out as Excel stores it", (short, long) => expect(expandThisRow(short, "T")).toBe(long));

// Where each part of the table lies follows from its shape: header in row 1, rows 2 and 3, totals in row 4.
test.each([
  ["=Trips[[#Totals],[Air]]*2", "=$A$4*2"],
  ["=Trips[[#Headers],[Hotel]]", "=$B$1"],
  ["=SUM(Trips[#All])", "=SUM($A$1:$D$4)"],
  ["=SUM(Trips[Mass '[t']])", "=SUM($C$2:$C$3)"],
  ["=Trips[@[Mass '[t']]]", "=$C2"],
  ["=SUM(Trips[@[Air]:[Hotel]])", "=SUM($A2:$B2)"],
  ["=SUM(trips[air])", "=SUM($A$2:$A$3)"],
  ["=SUM(Bare[Column1])+SUM(Bare)", "=SUM('My sheet'!$F$3:$F$4)+SUM('My sheet'!$F$3:$F$4)"],
  ["=SUM(Trips[Gone])", "=SUM(#REF!)"],
  [
    "=SUM(Trips[Air])+Trips[[#This Row],[Hotel]]+SUM(Trips[[Air]:[Hotel]])",
    "=SUM(Trips[Air])+Trips[[#This Row],[Hotel]]+SUM(Trips[[Air]:[Hotel]])",
  ],
  ['="Trips[#All]"&Other[x]', '="Trips[#All]"&Other[x]'],
])("%s reaches the grid as a form it reads", (formula, expected) => expect(inGrid(formula)).toBe(expected));

test("typed into the grid, references to tables in Excel's forms give what Excel gives", async () => {
  const { univer, api } = createHeadlessUniver();
  const book = new UniverBook(api, univer.__getInjector());
  takeTypedFormulas(book, () => undefined);
  book.write("Sheet1", 0, 0, [
    ["Air", "Mass [t]", "A B"],
    [1, 2, 3],
    [10, 20, 30],
  ]);
  await book.sheet("Sheet1").addTable("T", { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 } as never, "T", {});
  // Sums of the numbers above: 1+2+3 of the row; 2+20; the header; 3; 1+10.
  const typed: readonly (readonly [string, unknown])[] = [
    ["=SUM(T[@[Air]:[A B]])", 6],
    ["=SUM(T[Mass '[t']])", 22],
    ["=T[[#Headers],[Air]]", "Air"],
    ["=T[@[A B]]", 3],
    ["=SUM(t[AIR])", 11],
  ];
  book.writeFormulas("Sheet1", 1, 5, [typed.map(([formula]) => formula)], undefined);
  await book.settled();
  expect(book.values({ sheet: "Sheet1", row: 1, column: 5, rows: 1, columns: typed.length })).toEqual([typed.map(([, value]) => value)]);
  univer.dispose();
});
